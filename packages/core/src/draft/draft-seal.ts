import type {Draft, DraftKey} from './draft-store.js';

/** A draft as it lies on the device. Where it belongs, its version and its time are in clear, and bound to the words. */
export interface KeptDraft extends DraftKey {
  readonly version: string;
  /** Milliseconds since 1970 by this device's clock. */
  readonly savedAt: number;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly words: ArrayBuffer;
}

const nonceBytes = 12;

/** Makes a key that scripts can use and not export. */
export function createDraftKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);
}

/** Encrypts a draft under a nonce of its own. */
export async function sealDraft(
  place: DraftKey,
  draft: Draft & {readonly savedAt: number},
  key: CryptoKey,
): Promise<KeptDraft> {
  const {facilityId, form} = place;
  const {version, savedAt} = draft;
  const kept = {facilityId, form, version, savedAt};
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const text = new TextEncoder().encode(JSON.stringify(draft.answers));
  const words = await crypto.subtle.encrypt(cipher(nonce, kept), key, text);
  return {...kept, nonce, words};
}

/** Decrypts a draft. Rejects where any byte of it, its place, version or time is not as it was kept. */
export async function openDraft(kept: KeptDraft, key: CryptoKey): Promise<Draft> {
  const text = await crypto.subtle.decrypt(cipher(kept.nonce, kept), key, kept.words);
  const answers: unknown = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(text));
  return {version: kept.version, answers};
}

type Bound = Pick<KeptDraft, 'facilityId' | 'form' | 'version' | 'savedAt'>;

function cipher(
  iv: Uint8Array<ArrayBuffer>,
  {facilityId, form, version, savedAt}: Bound,
): AesGcmParams {
  const bound = JSON.stringify(['patient-relations draft 1', facilityId, form, version, savedAt]);
  return {name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(bound)};
}
