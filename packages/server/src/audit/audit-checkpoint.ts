import {createHash} from 'node:crypto';
import {canonicalJson} from '@patient-relations/core/case';
import type {SigningKey} from '../keys/signing-key.js';
import type {AuditRow} from '../store/audit-store.js';

/**
 * A signed statement of the entries of the log since the checkpoint before. Checkpoints form a chain: together they speak
 * of every entry that is sealed.
 */
export interface AuditCheckpoint {
  readonly tenant: string;
  /** 1 for the first. */
  readonly sequence: number;
  readonly at: string;
  /** The signature of the checkpoint before, or nothing. */
  readonly previous: string;
  /** The last position that it speaks of. */
  readonly through: string;
  readonly entries: number;
  /** SHA-256 over the RFC 8785 form of each entry, a line each, in base64url. */
  readonly digest: string;
  readonly keyId: string;
  /** ECDSA P-256 with SHA-256 over the RFC 8785 form of all the above, in base64url. */
  readonly signature: string;
}

const ecdsa = {name: 'ECDSA', hash: 'SHA-256'} as const;

/** Signs what the log holds. */
export async function signAuditCheckpoint(
  checkpoint: Omit<AuditCheckpoint, 'signature'>,
  {privateKey}: Pick<SigningKey, 'privateKey'>,
): Promise<AuditCheckpoint> {
  const signature = await crypto.subtle.sign(ecdsa, privateKey, statementOf(checkpoint));
  return {...checkpoint, signature: Buffer.from(signature).toString('base64url')};
}

/** Whether the key has signed it. */
export async function isSignedBy(
  {signature, ...checkpoint}: AuditCheckpoint,
  {keyId, publicKey}: Pick<SigningKey, 'keyId' | 'publicKey'>,
): Promise<boolean> {
  if (checkpoint.keyId !== keyId) return false;
  const bytes = Buffer.from(signature, 'base64url');
  return crypto.subtle.verify(ecdsa, publicKey, bytes, statementOf(checkpoint));
}

/** How many entries there are, and what they come to. */
export async function digestEntries(
  rows: AsyncIterable<AuditRow>,
): Promise<Pick<AuditCheckpoint, 'entries' | 'digest'>> {
  const hash = createHash('sha256');
  let entries = 0;
  for await (const {position, ...row} of rows) {
    hash.update(`${canonicalJson({...row, position: String(position)})}\n`);
    entries += 1;
  }
  return {entries, digest: hash.digest('base64url')};
}

function statementOf(checkpoint: Omit<AuditCheckpoint, 'signature'>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(auditStatement(checkpoint));
}

/** What the signature of a checkpoint of the log is over, in its RFC 8785 form. */
export function auditStatement(checkpoint: Omit<AuditCheckpoint, 'signature'>): string {
  const {tenant, sequence, at, previous, through, entries, digest, keyId} = checkpoint;
  // Named, so that a signature over anything else made with the same key can never pass for one of these.
  const format = 'patient-relations/audit-checkpoint/1';
  const said = {format, tenant, sequence, at, previous, through, entries, digest, keyId};
  return canonicalJson(said);
}
