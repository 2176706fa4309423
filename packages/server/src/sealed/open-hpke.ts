import {
  createDecipheriv,
  createECDH,
  createHmac,
  type ECDH,
  KeyObject,
  type webcrypto,
} from 'node:crypto';
import type {HpkeMessage, OpenHpke} from '@patient-relations/core/outbox';

/**
 * Opens what is sealed to a private key: HPKE in base mode (RFC 9180) with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and
 * AES-256-GCM. Web Crypto hands each of the eight hashes in it to another thread and waits, which takes ten times as long
 * as the hash itself; here all is done at once.
 */
export function createHpkeOpener(privateKey: webcrypto.CryptoKey): OpenHpke {
  const own = createECDH('prime256v1');
  own.setPrivateKey(KeyObject.from(privateKey).export({format: 'jwk'}).d ?? '', 'base64url');
  return (message) => decrypt(message, keysOf(own, message));
}

const empty = Buffer.alloc(0);
const tagLength = 16;

/** The identifiers of RFC 9180, section 7: KEM 0x0010; KDF 0x0001 and AEAD 0x0002 beside it. */
const kem = Buffer.from([...Buffer.from('KEM'), 0, 0x10]);
const hpke = Buffer.from([...Buffer.from('HPKE'), 0, 0x10, 0, 1, 0, 2]);
const baseMode = Buffer.of(0);

interface Keys {
  readonly key: Buffer;
  readonly nonce: Buffer;
}

/** Sections 4.1 and 5.1. */
function keysOf(own: ECDH, {enc, info}: HpkeMessage): Keys {
  // Refused where it is no point of the curve.
  const dh = own.computeSecret(enc);
  const prk = extract(kem, empty, {label: 'eae_prk', value: dh});
  const context = Buffer.concat([enc, own.getPublicKey()]);
  const shared = expand(kem, prk, {label: 'shared_secret', value: context, length: 32});
  const schedule = Buffer.concat([
    baseMode,
    extract(hpke, empty, {label: 'psk_id_hash', value: empty}),
    extract(hpke, empty, {label: 'info_hash', value: info}),
  ]);
  const secret = extract(hpke, shared, {label: 'secret', value: empty});
  return {
    key: expand(hpke, secret, {label: 'key', value: schedule, length: 32}),
    nonce: expand(hpke, secret, {label: 'base_nonce', value: schedule, length: 12}),
  };
}

function decrypt({ciphertext, aad}: HpkeMessage, {key, nonce}: Keys): Uint8Array<ArrayBuffer> {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, {authTagLength: tagLength});
  decipher.setAAD(aad);
  decipher.setAuthTag(ciphertext.subarray(-tagLength));
  const opened = decipher.update(ciphertext.subarray(0, -tagLength));
  decipher.final();
  return Uint8Array.from(opened);
}

interface Labeled {
  readonly label: string;
  readonly value: Uint8Array;
}

/** `LabeledExtract` of section 4. */
function extract(suite: Buffer, salt: Buffer, {label, value}: Labeled): Buffer {
  return hmac(salt, [Buffer.from(`HPKE-v1`), suite, Buffer.from(label), value]);
}

/** `LabeledExpand` of section 4, of no more than one block. */
function expand(
  suite: Buffer,
  prk: Buffer,
  {label, value, length}: Labeled & {readonly length: number},
): Buffer {
  const head = [Buffer.of(0, length), Buffer.from('HPKE-v1'), suite, Buffer.from(label)];
  return hmac(prk, [...head, value, Buffer.of(1)]).subarray(0, length);
}

function hmac(key: Buffer, parts: readonly Uint8Array[]): Buffer {
  const made = createHmac('sha256', key);
  for (const part of parts) made.update(part);
  return made.digest();
}
