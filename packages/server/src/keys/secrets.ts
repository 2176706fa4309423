import {createHmac, hkdfSync} from 'node:crypto';

/** What a keyed hash is for. Each purpose has a key of its own, so that no hash can pass for another's. */
export type HashPurpose =
  | 'access-code'
  | 'content'
  | 'address'
  | 'subject'
  | 'token'
  | 'code-reset'
  | 'invitation'
  | 'person'
  | 'same-person'
  | 'comment-file'
  | 'set-up'
  | 'provider-sign-in';

/** The service's secret, as the things it is used for. */
export interface Secrets {
  /** Names the key without giving it away; stored beside what was hashed with it. */
  readonly keyId: string;
  readonly hash: (purpose: HashPurpose, text: string) => string;
  /** Signs challenges. */
  readonly proofKey: string;
}

/** Derives the keys of the service from one secret of at least 32 bytes. */
export function createSecrets(masterKey: Buffer): Secrets {
  const derive = (label: string): Buffer =>
    Buffer.from(hkdfSync('sha256', masterKey, '', `patient-relations/${label}/1`, 32));
  const keys = new Map<HashPurpose, Buffer>();
  const keyFor = (purpose: HashPurpose): Buffer => {
    const key = keys.get(purpose) ?? derive(purpose);
    keys.set(purpose, key);
    return key;
  };
  return {
    keyId: derive('key-id').toString('base64url').slice(0, 12),
    hash: (purpose, text) => createHmac('sha256', keyFor(purpose)).update(text).digest('base64url'),
    proofKey: derive('proof').toString('base64url'),
  };
}

/** Reads a secret as configured: 32 bytes or more, in base64, base64url or hexadecimal. */
export function parseMasterKey(text: string): Buffer | undefined {
  const trimmed = text.trim();
  const bytes = /^([0-9a-f]{2})+$/i.test(trimmed)
    ? Buffer.from(trimmed, 'hex')
    : /^[A-Za-z0-9+/_-]+=*$/.test(trimmed)
      ? Buffer.from(trimmed, 'base64url')
      : Buffer.alloc(0);
  return bytes.length >= 32 ? bytes : undefined;
}
