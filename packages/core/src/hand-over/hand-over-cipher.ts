import {fromBase64Url, toBase64Url} from '../case/digest.js';
import {PrError} from '../errors/pr-error.js';
import {fits} from '../transport/shape.js';
import {handOverMaxLength, type HandedOver, type HandOver} from './hand-over.js';

const nonceLength = 12;
const keyLength = 32;
const fragmentForm = /^#?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** There is more in the form than the relay takes. The words stay where they are. */
export class HandOverTooLargeError extends PrError {
  readonly code = 'hand-over-too-large';
}

/** What the relay gets, and what goes into the QR code after `#`; only both together open it. */
export interface SealedHandOver {
  readonly handOver: HandOver;
  /** The id and the key: for the screen alone, never for the relay, a log or a store. */
  readonly fragment: string;
}

/** What came of opening: `damaged` also where it was made by another version, or with another key. */
export type OpenedHandOver =
  {readonly status: 'opened'; readonly handedOver: HandedOver} | {readonly status: 'damaged'};

/**
 * Encrypts an unfinished form with a key of its own.
 *
 * @throws {HandOverTooLargeError}
 */
export async function sealHandOver(handedOver: HandedOver): Promise<SealedHandOver> {
  const {form, language, answers} = handedOver;
  const content = new TextEncoder().encode(JSON.stringify({form, language, answers}));
  const id = crypto.randomUUID();
  const secret = crypto.getRandomValues(new Uint8Array(keyLength));
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const key = await importKey(secret, 'encrypt');
  const encrypted = new Uint8Array(await crypto.subtle.encrypt(cipherOf(nonce, id), key, content));
  const whole = new Uint8Array(nonceLength + encrypted.length);
  whole.set(nonce);
  whole.set(encrypted, nonceLength);
  const ciphertext = toBase64Url(whole);
  if (ciphertext.length > handOverMaxLength)
    throw new HandOverTooLargeError(
      `${ciphertext.length} characters of ciphertext; the relay takes ${handOverMaxLength}.`,
    );
  return {handOver: {id, ciphertext}, fragment: `${id}.${toBase64Url(secret)}`};
}

/** The id and the key in the fragment of an address, with or without its `#`; `undefined` for any other fragment. */
export function readFragment(
  text: string,
): {readonly id: string; readonly key: string} | undefined {
  const [, id, key] = fragmentForm.exec(text) ?? [];
  return id !== undefined && key !== undefined ? {id, key} : undefined;
}

/** Decrypts what the relay gave out. */
export async function openHandOver(
  {id, ciphertext}: HandOver,
  key: string,
): Promise<OpenedHandOver> {
  try {
    const bytes = fromBase64Url(ciphertext);
    const secret = await importKey(fromBase64Url(key), 'decrypt');
    const content = await crypto.subtle.decrypt(
      cipherOf(bytes.slice(0, nonceLength), id),
      secret,
      bytes.slice(nonceLength),
    );
    const handedOver: unknown = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(content));
    return isHandedOver(handedOver) ? {status: 'opened', handedOver} : {status: 'damaged'};
  } catch {
    // The cause would say what was wrong with bytes that only this person may read.
    return {status: 'damaged'};
  }
}

function cipherOf(nonce: Uint8Array<ArrayBuffer>, id: string): AesGcmParams {
  return {name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(id)};
}

function importKey(
  secret: Uint8Array<ArrayBuffer>,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, 'AES-GCM', false, [use]);
}

function isHandedOver(value: unknown): value is HandedOver {
  // Answers may be missing: JSON has no word for a form in which nothing was typed.
  return fits(value, {form: 'string', language: 'string'});
}
