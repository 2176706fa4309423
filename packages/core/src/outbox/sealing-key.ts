import {digestOf, fromBase64Url, toBase64Url} from '../case/digest.js';
import type {SealingKey} from './sealed-write.js';

/** Makes a service's key for sealing. It can be exported, because the service has to keep it. */
export async function createSealingKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({name: 'ECDH', namedCurve: 'P-256'}, true, ['deriveBits']);
}

/** The public part of a private key or a public one, as devices are given it. */
export async function sealingKeyOf(key: CryptoKey): Promise<SealingKey> {
  const {x = '', y = ''} = await crypto.subtle.exportKey('jwk', key);
  const point = new Uint8Array(65);
  point[0] = 4;
  point.set(fromBase64Url(x), 1);
  point.set(fromBase64Url(y), 33);
  return {keyId: await thumbprint(x, y), publicKey: toBase64Url(point)};
}

/** False for a key that is damaged: what is sealed to it could never be opened. */
export async function isSealingKey(value: unknown): Promise<boolean> {
  const {keyId, publicKey} = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof keyId !== 'string' || typeof publicKey !== 'string') return false;
  try {
    const point = fromBase64Url(publicKey);
    if (point.length !== 65 || point[0] !== 4) return false;
    const [x, y] = [point.slice(1, 33), point.slice(33)].map(toBase64Url);
    return keyId === (await thumbprint(x ?? '', y ?? ''));
  } catch {
    return false;
  }
}

/** RFC 7638. */
function thumbprint(x: string, y: string): Promise<string> {
  return digestOf({crv: 'P-256', kty: 'EC', x, y});
}
