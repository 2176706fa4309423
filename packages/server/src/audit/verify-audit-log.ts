import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.js';
import type {SigningKey} from '../keys/signing-key.js';
import {
  auditedTenants,
  readAuditCheckpoints,
  readEntries,
} from '../store/audit-checkpoint-store.js';
import {digestEntries, isSignedBy, type AuditCheckpoint} from './audit-checkpoint.js';

/** Whether a tenant's log holds, or where it first does not. */
export type AuditVerification = {readonly tenant: string} & (
  | {readonly ok: true; readonly sealed: number; readonly unsealed: number}
  | {
      readonly ok: false;
      /** `changed`: an entry between the two positions is missing, more, or another. */
      readonly fault: 'changed' | 'checkpoint-missing' | 'not-signed';
      readonly after: string;
      readonly through: string;
    }
);

/** Checks the log of every tenant against what was signed. */
export async function verifyAuditLog(
  db: Kysely<Tables>,
  key: Pick<SigningKey, 'keyId' | 'publicKey'>,
): Promise<readonly AuditVerification[]> {
  const results: AuditVerification[] = [];
  for (const tenant of await auditedTenants(db)) results.push(await verifyLogOf(db, key, tenant));
  return results;
}

/** Checks the log of one tenant. */
export async function verifyLogOf(
  db: Kysely<Tables>,
  key: Pick<SigningKey, 'keyId' | 'publicKey'>,
  tenant: string,
): Promise<AuditVerification> {
  let sealed = 0;
  let before: AuditCheckpoint | undefined;
  for (const checkpoint of await readAuditCheckpoints(db, tenant)) {
    const [after, {through}] = [before?.through ?? '0', checkpoint];
    const broken = (fault: 'changed' | 'checkpoint-missing' | 'not-signed') =>
      ({tenant, ok: false, fault, after, through}) as const;
    if (!(await isSignedBy(checkpoint, key))) return broken('not-signed');
    if (!follows(checkpoint, before)) return broken('checkpoint-missing');
    const held = await digestEntries(readEntries(db, tenant, {after, through}));
    if (held.digest !== checkpoint.digest) return broken('changed');
    sealed += held.entries;
    before = checkpoint;
  }
  const rest = await digestEntries(readEntries(db, tenant, {after: before?.through ?? '0'}));
  return {tenant, ok: true, sealed, unsealed: rest.entries};
}

function follows(checkpoint: AuditCheckpoint, before: AuditCheckpoint | undefined): boolean {
  const {sequence = 0, signature = ''} = before ?? {};
  return checkpoint.sequence === sequence + 1 && checkpoint.previous === signature;
}
