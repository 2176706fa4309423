import {generateKeyPairSync, type webcrypto} from 'node:crypto';
import {sealingKeyOf, type SealingKey} from '@patient-relations/core/outbox';
import {readPrivateKey} from './private-key.js';

/** Opens what devices have sealed to the service. */
export interface SealingKeys {
  /** What devices seal to from now on. */
  readonly current: SealingKey;
  /** The private key of an id; also one that was replaced, since devices may still hold what it opens. */
  readonly find: (keyId: string) => webcrypto.CryptoKey | undefined;
}

interface ReadKey extends SealingKey {
  readonly privateKey: webcrypto.CryptoKey;
}

const algorithm = {name: 'ECDH', namedCurve: 'P-256'} as const;

/** Makes a new key, as the JSON Web Key that `parseSealingKeys` reads. */
export function makeSealingKey(): string {
  const {privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  return JSON.stringify(privateKey.export({format: 'jwk'}));
}

/**
 * Reads the private key that devices seal to, and those it has replaced: PEM (PKCS #8) blocks, or JWKs, one a line.
 * `undefined` when one of them is no private key on P-256.
 */
export async function parseSealingKeys(
  current: string,
  replaced = '',
): Promise<SealingKeys | undefined> {
  const texts = [current, ...partsOf(replaced)];
  const keys = await Promise.all(texts.map(readKey));
  const byId = new Map<string, ReadKey>();
  for (const key of keys) {
    if (!key) return undefined;
    byId.set(key.keyId, key);
  }
  const [first] = keys;
  if (!first) return undefined;
  const {keyId, publicKey} = first;
  return {current: {keyId, publicKey}, find: (id) => byId.get(id)?.privateKey};
}

/** Each key of a text that holds several. */
function partsOf(text: string): readonly string[] {
  const blocks = text.match(/-----BEGIN [\s\S]*?-----END [^-]*-----/g);
  return blocks ?? text.split('\n').filter((line) => line.trim() !== '');
}

async function readKey(text: string): Promise<ReadKey | undefined> {
  const jwk = readPrivateKey(text)?.privateJwk;
  if (!jwk) return undefined;
  // HPKE takes the public part from it, so it has to be one that can be exported.
  const privateKey = await crypto.subtle.importKey('jwk', jwk, algorithm, true, ['deriveBits']);
  return {...(await sealingKeyOf(privateKey)), privateKey};
}
