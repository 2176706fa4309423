import {sql} from 'kysely';
import type {Checkpoint, Head} from '@patient-relations/core/case';
import {caseOfRiskChain, riskChainOf} from '@patient-relations/core/risk';
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

/** The heads that moved since they were last signed: of cases, and of their risk records under names of their own. */
export async function movedHeads(db: Database, tenant: string): Promise<readonly Head[]> {
  const {rows} = await sql<Head>`
    select c.facility_id as "facilityId", c.id as "caseId", e.position, e.link
    from cases c join case_events e
      on e.tenant = c.tenant and e.facility_id = c.facility_id and e.case_id = c.id and e.position = c.version
    where c.tenant = ${tenant} and c.version > c.signed_version
    order by c.facility_id, c.id`.execute(db);
  const {rows: ofRisk} = await sql<Head>`
    select r.facility_id as "facilityId", r.case_id as "caseId", e.position, e.link
    from risk_records r join risk_events e
      on e.tenant = r.tenant and e.facility_id = r.facility_id and e.case_id = r.case_id and e.position = r.version
    where r.tenant = ${tenant} and r.version > r.signed_version
    order by r.facility_id, r.case_id`.execute(db);
  return [...rows, ...ofRisk.map((head) => ({...head, caseId: riskChainOf(head.caseId)}))];
}

export async function markSigned(
  db: Database,
  tenant: string,
  heads: readonly Head[],
): Promise<void> {
  const ofCases = heads.filter(({caseId}) => caseOfRiskChain(caseId) === undefined);
  await sql`
    update cases set signed_version = head.position
    from jsonb_to_recordset(${JSON.stringify(ofCases)}::jsonb)
      as head("facilityId" text, "caseId" text, position integer)
    where cases.tenant = ${tenant} and cases.facility_id = head."facilityId" and cases.id = head."caseId"
  `.execute(db);
  const ofRisk = heads.flatMap(({caseId: chain, ...head}) => {
    const caseId = caseOfRiskChain(chain);
    return caseId === undefined ? [] : [{...head, caseId}];
  });
  await sql`
    update risk_records set signed_version = head.position
    from jsonb_to_recordset(${JSON.stringify(ofRisk)}::jsonb)
      as head("facilityId" text, "caseId" text, position integer)
    where risk_records.tenant = ${tenant} and risk_records.facility_id = head."facilityId"
      and risk_records.case_id = head."caseId"
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
