export {openSealed, sealWrite, sealedKeyId} from './seal.js';
export {createSealingKeyPair, isSealingKey, sealingKeyOf} from './sealing-key.js';
export type {Outbox, OutboxStatus, OutboxTrouble} from './outbox.js';
export type {OutboxRow, OutboxStore} from './outbox-store.js';
export {
  queuedOperations,
  type QueuedOperation,
  type QueuedRequest,
  type QueuedState,
  type QueuedWrite,
} from './queued-write.js';
export type {Recovery, RecoveryLine, SealBinding, SealedWrite, SealingKey} from './sealed-write.js';
