import {generateKeyPairSync, type webcrypto} from 'node:crypto';
import {calculateJwkThumbprint} from 'jose';
import {readPrivateKey} from './private-key.js';

/** Signs checkpoints and what kiosks are configured with, and proves them. */
export interface SigningKey {
  /** The RFC 7638 thumbprint of the public key. */
  readonly keyId: string;
  readonly privateKey: webcrypto.CryptoKey;
  readonly publicKey: webcrypto.CryptoKey;
}

const algorithm = {name: 'ECDSA', namedCurve: 'P-256'} as const;

/** Makes a new key, as the JSON Web Key that `parseSigningKey` reads. */
export function makeSigningKey(): string {
  const {privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  return JSON.stringify(privateKey.export({format: 'jwk'}));
}

/** Reads an ECDSA P-256 private key from PEM (PKCS #8) or JWK text; `undefined` when it is none. */
export async function parseSigningKey(text: string): Promise<SigningKey | undefined> {
  const read = readPrivateKey(text);
  if (!read) return undefined;
  const {privateJwk, publicJwk} = read;
  return {
    keyId: await calculateJwkThumbprint(publicJwk),
    privateKey: await crypto.subtle.importKey('jwk', privateJwk, algorithm, false, ['sign']),
    publicKey: await crypto.subtle.importKey('jwk', publicJwk, algorithm, true, ['verify']),
  };
}
