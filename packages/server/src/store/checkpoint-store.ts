import {sql} from 'kysely';
import type {Checkpoint, Head} from '@patient-relations/core/case';
import type {Database} from '../database/database.js';

/**
 * Makes this transaction the only one that signs for a tenant; `false` when another instance is at it.
 */
export async function tryLockCheckpoints(db: Database, tenant: string): Promise<boolean> {
  const {rows} = await sql<{locked: boolean}>`
    select pg_try_advisory_xact_lock(hashtext('patient-relations/checkpoint'), hashtext(${tenant})) as locked
  `.execute(db);
  return rows[0]?.locked ?? false;
}

/** The heads that moved since they were last signed. */
export async function movedHeads(db: Database, tenant: string): Promise<readonly Head[]> {
  const {rows} = await sql<Head>`
    select c.facility_id as "facilityId", c.id as "caseId", e.position, e.link
    from cases c join case_events e
      on e.tenant = c.tenant and e.facility_id = c.facility_id and e.case_id = c.id and e.position = c.version
    where c.tenant = ${tenant} and c.version > c.signed_version
    order by c.facility_id, c.id`.execute(db);
  return rows;
}

export async function markSigned(
  db: Database,
  tenant: string,
  heads: readonly Head[],
): Promise<void> {
  await sql`
    update cases set signed_version = head.position
    from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb)
      as head("facilityId" text, "caseId" text, position integer)
    where cases.tenant = ${tenant} and cases.facility_id = head."facilityId" and cases.id = head."caseId"
  `.execute(db);
}

export async function lastCheckpoint(
  db: Database,
  tenant: string,
): Promise<Pick<Checkpoint, 'sequence' | 'signature' | 'keyId'> | undefined> {
  const row = await db
    .selectFrom('checkpoints')
    .select(['sequence', 'signature', 'key_id'])
    .where('tenant', '=', tenant)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && {sequence: row.sequence, signature: row.signature, keyId: row.key_id};
}

export async function insertCheckpoint(db: Database, checkpoint: Checkpoint): Promise<void> {
  const {keyId: key_id, heads, ...rest} = checkpoint;
  await db
    .insertInto('checkpoints')
    .values({...rest, key_id, heads: JSON.stringify(heads)})
    .execute();
}

export async function readCheckpoints(
  db: Database,
  tenant: string,
): Promise<readonly Checkpoint[]> {
  const rows = await db
    .selectFrom('checkpoints')
    .selectAll()
    .where('tenant', '=', tenant)
    .orderBy('sequence')
    .execute();
  return rows.map(({key_id: keyId, ...row}) => ({...row, keyId}));
}

/** Every tenant that has a case or a checkpoint. */
export async function storedTenants(db: Database): Promise<readonly string[]> {
  const {rows} = await sql<{tenant: string}>`
    select distinct tenant from case_events union select distinct tenant from checkpoints order by tenant
  `.execute(db);
  return rows.map(({tenant}) => tenant);
}
