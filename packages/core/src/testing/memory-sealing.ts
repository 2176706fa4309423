import {Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256} from '@hpke/core';
import {digestOf, toBase64Url} from '../case/digest.js';
import type {QueuedRequest} from '../outbox/queued-write.js';
import type {SealedWrite, SealingKey} from '../outbox/sealed-write.js';

/** The key pair of the memory service that writes are sealed to. */
export interface MemorySealing {
  publicKey(): Promise<SealingKey>;
  /** What is sealed, or why it cannot be opened. */
  open(write: SealedWrite): Promise<QueuedRequest | 'unknown-sealing-key' | 'broken-seal'>;
}

const keyLength = 32;
const encapsulatedLength = 65;

export function createMemorySealing(): MemorySealing {
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
  let making: Promise<CryptoKeyPair> | undefined;
  // Made when it is first needed: most tests and stories seal nothing.
  const keys = (): Promise<CryptoKeyPair> => (making ??= suite.kem.generateKeyPair());
  return {
    async publicKey() {
      const {publicKey} = await keys();
      const {crv, kty, x, y} = await crypto.subtle.exportKey('jwk', publicKey);
      const point = await crypto.subtle.exportKey('raw', publicKey);
      return {
        keyId: await digestOf({crv, kty, x, y}),
        publicKey: toBase64Url(new Uint8Array(point)),
      };
    },
    async open({sealed, facilityId, operation, id}) {
      const ends = [1, 1 + keyLength, 1 + keyLength + encapsulatedLength] as const;
      const keyId = toBase64Url(sealed.subarray(ends[0], ends[1]));
      if (keyId !== (await this.publicKey()).keyId) return 'unknown-sealing-key';
      try {
        const opened = await suite.open(
          {
            recipientKey: (await keys()).privateKey,
            enc: sealed.slice(ends[1], ends[2]).buffer,
            info: bytesOf('patient-relations sealed write 1'),
          },
          sealed.slice(ends[2]).buffer,
          bytesOf(`${facilityId}\n${operation}\n${id}`),
        );
        const length = new DataView(opened).getUint32(0);
        const json = new TextDecoder().decode(opened.slice(4, 4 + length));
        const file = opened.slice(4 + length);
        const request = JSON.parse(json) as QueuedRequest;
        return operation === 'add-file' ? {...request, file: new Blob([file])} : request;
      } catch {
        return 'broken-seal';
      }
    },
  };
}

function bytesOf(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer;
}
