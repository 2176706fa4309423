import {createPrivateKey, createPublicKey, type KeyObject} from 'node:crypto';
import type {JWK} from 'jose';

/** A private key on P-256, as JSON Web Keys. */
export interface PrivateKeyJwks {
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
}

/** Reads a private key on P-256 from PEM (PKCS #8) or JWK text; `undefined` when it is none. */
export function readPrivateKey(text: string): PrivateKeyJwks | undefined {
  const key = readKey(text);
  if (key?.asymmetricKeyType !== 'ec') return undefined;
  const privateJwk = key.export({format: 'jwk'}) as JWK;
  const publicJwk = createPublicKey(key).export({format: 'jwk'}) as JWK;
  return publicJwk.crv === 'P-256' ? {privateJwk, publicJwk} : undefined;
}

function readKey(text: string): KeyObject | undefined {
  try {
    return text.trim().startsWith('{')
      ? createPrivateKey({key: JSON.parse(text) as JWK, format: 'jwk'})
      : createPrivateKey(text);
  } catch {
    // The parser's message could quote the key.
    return undefined;
  }
}
