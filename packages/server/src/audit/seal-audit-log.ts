import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.js';
import type {SigningKey} from '../keys/signing-key.js';
import {
  insertAuditCheckpoint,
  lastAuditCheckpoint,
  readEntries,
  settledPosition,
  tryLockSealing,
} from '../store/audit-checkpoint-store.js';
import {digestEntries, signAuditCheckpoint} from './audit-checkpoint.js';

/** Signs, for each tenant, the entries of the log since the last time. Instances take turns; none is sealed twice. */
export async function sealAuditLog(
  db: Kysely<Tables>,
  key: SigningKey,
  {tenants, now}: {readonly tenants: readonly string[]; readonly now: () => Date},
): Promise<void> {
  for (const tenant of tenants) await sealTenant(db, key, {tenant, now});
}

async function sealTenant(
  db: Kysely<Tables>,
  key: SigningKey,
  {tenant, now}: {readonly tenant: string; readonly now: () => Date},
): Promise<void> {
  const through = await settledPosition(db, tenant);
  // The next time will do.
  if (through === undefined) return;
  await db.transaction().execute(async (trx) => {
    if (!(await tryLockSealing(trx, tenant))) return;
    const last = await lastAuditCheckpoint(trx, tenant);
    const after = last?.through ?? '0';
    const held = await digestEntries(readEntries(trx, tenant, {after, through}));
    if (held.entries === 0) return;
    const {sequence = 0, signature: previous = ''} = last ?? {};
    const at = now().toISOString();
    const said = {tenant, sequence: sequence + 1, at, previous, through, ...held};
    await insertAuditCheckpoint(trx, await signAuditCheckpoint({...said, keyId: key.keyId}, key));
  });
}
