import type {Transport} from '../transport/transport.js';
import type {OutboxStore} from './outbox-store.js';
import type {SealingKey} from './sealed-write.js';
import {isSealingKey} from './sealing-key.js';

/** Finds the key of the service that things are sealed to. */
export interface SealingKeys {
  /** The key that is at hand, or else the service's; `undefined` where neither is to be had now. */
  find(): Promise<SealingKey | undefined>;
  /** Asks the service for its key of today. */
  refresh(): Promise<void>;
}

interface Sources {
  readonly facilityId: string;
  readonly transport: Transport;
  readonly store: OutboxStore;
  /** From a configuration that was checked; then nothing else is asked. */
  readonly given?: SealingKey | undefined;
}

/** Keeps the service's key beside the queue, so that a device that starts without a network can seal. */
export function createSealingKeys({facilityId, transport, store, given}: Sources): SealingKeys {
  const name = `sealingKey ${facilityId}`;
  let atHand = given;
  let isFresh = given !== undefined;
  let finding: Promise<SealingKey | undefined> | undefined;

  async function refresh(): Promise<void> {
    if (given) return;
    const reply = await transport.send('read-sealing-key', {facilityId}).catch(() => undefined);
    if (!reply?.ok || !(await isSealingKey(reply.value))) return;
    const {keyId, publicKey} = reply.value;
    atHand = {keyId, publicKey};
    isFresh = true;
    await store.writeMeta(name, atHand).catch(() => undefined);
  }

  async function lookUp(): Promise<SealingKey | undefined> {
    if (atHand && isFresh) return atHand;
    const kept: unknown = atHand ?? (await store.readMeta(name).catch(() => undefined));
    if (await isSealingKey(kept)) {
      atHand = kept as SealingKey;
      isFresh = true;
      // The service goes on opening what its older keys sealed, so nobody waits for the newer one.
      void refresh();
    } else await refresh();
    return atHand;
  }

  return {
    refresh,
    // Whoever asks while it is being looked for waits for the same answer.
    find: () => (finding ??= lookUp().finally(() => (finding = undefined))),
  };
}
