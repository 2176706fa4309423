import {openSealed, sealedKeyId} from '../outbox/seal.js';
import {createSealingKeyPair, sealingKeyOf} from '../outbox/sealing-key.js';
import type {SealedWrite, SealingKey} from '../outbox/sealed-write.js';

/** The key pair of the memory service that writes are sealed to. */
export interface MemorySealing {
  publicKey(): Promise<SealingKey>;
  /** What is sealed, or why it cannot be opened. */
  open(
    write: SealedWrite,
  ): Promise<Readonly<Record<string, unknown>> | 'unknown-sealing-key' | 'broken-seal'>;
}

export function createMemorySealing(): MemorySealing {
  let making: Promise<CryptoKeyPair> | undefined;
  // Made when it is first needed: most tests and stories seal nothing.
  const keys = (): Promise<CryptoKeyPair> => (making ??= createSealingKeyPair());
  const publicKey = async (): Promise<SealingKey> => sealingKeyOf((await keys()).publicKey);
  return {
    publicKey,
    async open({sealed, ...binding}) {
      const keyId = sealedKeyId(sealed);
      if (keyId === undefined) return 'broken-seal';
      if (keyId !== (await publicKey()).keyId) return 'unknown-sealing-key';
      return (await openSealed(binding, sealed, (await keys()).privateKey)) ?? 'broken-seal';
    },
  };
}
