export {createOutbox, type OutboxOptions} from './create-outbox.js';
export {flushInWorker} from './flush-in-worker.js';
export {createIndexedDbOutboxStore, outboxDatabase} from './indexed-db-store.js';
export {createMemoryOutboxStore} from './memory-store.js';
export {beginNewLog} from './new-log.js';
export {createOutboxTransport} from './outbox-transport.js';
export type {Outbox, OutboxStatus, OutboxTrouble} from './outbox.js';
export {
  StorageFullError,
  StoreClosedError,
  type OutboxRow,
  type OutboxStore,
} from './outbox-store.js';
export {
  queuedOperations,
  type QueuedOperation,
  type QueuedRequest,
  type QueuedState,
  type QueuedWrite,
} from './queued-write.js';
export {
  readRecoveryFile,
  recoveryLine,
  writeRecoveryFile,
  type RecoveryFile,
} from './recovery-file.js';
export {openSealed, sealWrite, sealedKeyId} from './seal.js';
export type {Recovery, RecoveryLine, SealBinding, SealedWrite, SealingKey} from './sealed-write.js';
export {createSealingKeyPair, isSealingKey, sealingKeyOf} from './sealing-key.js';
export {outboxSyncTag, type OutboxSurroundings} from './surroundings.js';
export type {PageLocks} from './page-locks.js';
