import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  type webcrypto,
} from 'node:crypto';
import {calculateJwkThumbprint, type JWK} from 'jose';

/** Signs checkpoints, and proves them. */
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
  const key = readPrivateKey(text);
  if (key?.asymmetricKeyType !== 'ec') return undefined;
  const privateJwk = key.export({format: 'jwk'}) as JWK;
  const publicJwk = createPublicKey(key).export({format: 'jwk'}) as JWK;
  if (publicJwk.crv !== 'P-256') return undefined;
  return {
    keyId: await calculateJwkThumbprint(publicJwk),
    privateKey: await crypto.subtle.importKey('jwk', privateJwk, algorithm, false, ['sign']),
    publicKey: await crypto.subtle.importKey('jwk', publicJwk, algorithm, true, ['verify']),
  };
}

function readPrivateKey(text: string): KeyObject | undefined {
  try {
    return text.trim().startsWith('{')
      ? createPrivateKey({key: JSON.parse(text) as JWK, format: 'jwk'})
      : createPrivateKey(text);
  } catch {
    // The parser's message could quote the key.
    return undefined;
  }
}
