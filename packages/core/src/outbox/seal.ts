import {fromBase64Url, toBase64Url} from '../case/digest.js';
import type {QueuedRequest} from './queued-write.js';
import type {SealBinding, SealingKey} from './sealed-write.js';
import {createHpkeSuite} from './hpke-suite.js';
import {sealingKeyOf} from './sealing-key.js';

const version = 1;
const keyIdLength = 32;
const encapsulatedLength = 65;
const headLength = 1 + keyIdLength + encapsulatedLength;
const lengthOfLength = 4;
/** Of AES-GCM. */
const tagLength = 16;

/** Seals a request to the service's public key; the form is told at `SealedWrite`. */
export async function sealWrite(
  binding: SealBinding,
  request: QueuedRequest,
  key: SealingKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const suite = createHpkeSuite();
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64Url(key.publicKey));
  const content = await pack(request);
  const {enc, ct} = await suite.seal(
    {recipientPublicKey, info: sealInfo()},
    content,
    boundTo(binding),
  );
  return joined([
    Uint8Array.of(version),
    fromBase64Url(key.keyId),
    new Uint8Array(enc),
    new Uint8Array(ct),
  ]);
}

/** The key that a sealed write names, so that a service with several can choose; `undefined` where it names none. */
export function sealedKeyId(sealed: Uint8Array): string | undefined {
  if (sealed.length < headLength + tagLength || sealed[0] !== version) return undefined;
  return toBase64Url(sealed.subarray(1, 1 + keyIdLength));
}

/**
 * What was sealed; `undefined` where it cannot be opened, whatever the reason: changed bytes, another facility, id or
 * operation, another key. Whatever comes out was sealed by anyone at all, so it is the service's to validate. A
 * `CryptoKey` must be one that can be exported: HPKE needs its public part.
 */
export async function openSealed(
  binding: SealBinding,
  sealed: Uint8Array,
  privateKey: CryptoKey,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (sealedKeyId(sealed) === undefined) return undefined;
  try {
    const recipientKey = await pairOf(privateKey);
    const enc = sealed.slice(1 + keyIdLength, headLength);
    const content = await createHpkeSuite().open(
      {recipientKey, enc, info: sealInfo()},
      sealed.slice(headLength),
      boundTo(binding),
    );
    return unpack(new Uint8Array(content));
  } catch {
    // The cause may quote what was inside, or tell a forger how far they got.
    return undefined;
  }
}

/** A private key is exported once for its public part, and not for every seal that it opens. */
const pairs = new WeakMap<CryptoKey, CryptoKeyPair>();

async function pairOf(privateKey: CryptoKey): Promise<CryptoKeyPair> {
  const known = pairs.get(privateKey);
  if (known) return known;
  const {publicKey} = await sealingKeyOf(privateKey);
  const pair = {
    privateKey,
    publicKey: await createHpkeSuite().kem.deserializePublicKey(fromBase64Url(publicKey)),
  };
  pairs.set(privateKey, pair);
  return pair;
}

function sealInfo(): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode('patient-relations sealed write 1');
}

function boundTo({facilityId, operation, id}: SealBinding): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${facilityId}\n${operation}\n${id}`);
}

/** In the JSON, a file is its type alone: its bytes follow. */
async function pack(request: QueuedRequest): Promise<Uint8Array<ArrayBuffer>> {
  const {file} = request as {readonly file?: Blob};
  const fields = file === undefined ? request : {...request, file: {type: file.type}};
  const json = new TextEncoder().encode(JSON.stringify(fields));
  const length = new Uint8Array(lengthOfLength);
  new DataView(length.buffer).setUint32(0, json.length);
  const bytes = file === undefined ? [] : [new Uint8Array(await file.arrayBuffer())];
  return joined([length, json, ...bytes]);
}

function unpack(content: Uint8Array<ArrayBuffer>): Readonly<Record<string, unknown>> | undefined {
  const end = lengthOfLength + new DataView(content.buffer).getUint32(0);
  if (end > content.length) return undefined;
  const text = new TextDecoder('utf-8', {fatal: true}).decode(
    content.subarray(lengthOfLength, end),
  );
  const fields: unknown = JSON.parse(text);
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return undefined;
  const {file} = fields as {readonly file?: unknown};
  if (file === undefined) return end === content.length ? {...fields} : undefined;
  return {...fields, file: new Blob([content.subarray(end)], {type: typeOf(file)})};
}

function typeOf(file: unknown): string {
  const {type} = (file ?? {}) as {readonly type?: unknown};
  return typeof type === 'string' ? type : '';
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
