import {sql, type Selectable} from 'kysely';
import type {Database} from '../database/database.js';
import type {EscalationsTable} from '../database/outgoing-tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

export type EscalationRow = Selectable<EscalationsTable>;

/** Somebody who is to be told. */
export interface PlannedEscalation {
  readonly id: string;
  readonly dueAt: string;
  readonly rule: string;
  readonly role: string;
  readonly channel: string;
}

/** Makes the plan of a case what it is now; what is due from `since` on is added to it. Who was told stays told. */
export async function replacePlan(
  db: Database,
  scope: FacilityScope,
  {
    caseId,
    planned,
    since,
  }: {
    readonly caseId: string;
    readonly planned: readonly PlannedEscalation[];
    readonly since: string;
  },
): Promise<void> {
  const ids = planned.map(({id}) => id);
  let voided = db
    .deleteFrom('escalations')
    .where(ofFacility(scope))
    .where('case_id', '=', caseId)
    .where('told_at', 'is', null);
  if (ids.length > 0) voided = voided.where('id', 'not in', ids);
  await voided.execute();
  const added = planned.filter(({dueAt}) => dueAt >= since);
  if (added.length === 0) return;
  await db
    .insertInto('escalations')
    .values(
      added.map(({dueAt, ...what}) => ({
        ...what,
        tenant: scope.tenant,
        facility_id: scope.facilityId,
        case_id: caseId,
        due_at: dueAt,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'facility_id', 'id'])
        .doUpdateSet((eb) => ({
          due_at: eb.ref('excluded.due_at'),
          role: eb.ref('excluded.role'),
          channel: eb.ref('excluded.channel'),
        }))
        .where('escalations.told_at', 'is', null),
    )
    .execute();
}

/**
 * Takes escalations that are due until `leaseUntil`; several instances that ask at once get others. A lease that lasts
 * longer than any can is one from before the clock was put back: it holds nobody up.
 */
export async function claimEscalations(
  db: Database,
  {
    now,
    leaseUntil,
    limit,
  }: {readonly now: string; readonly leaseUntil: string; readonly limit: number},
): Promise<readonly EscalationRow[]> {
  const {rows} = await sql<EscalationRow>`
    update escalations set leased_until = ${leaseUntil}
    where (tenant, facility_id, id) in (
      select tenant, facility_id, id from escalations
      where told_at is null and due_at <= ${now}
        and (leased_until <= ${now} or leased_until > ${leaseUntil})
      order by due_at limit ${limit}
      for update skip locked)
    returning *`.execute(db);
  return rows;
}

/** Marks an escalation as told, in the transaction in which it is; `false` where it is not to be told any more. */
export async function markTold(
  db: Database,
  {tenant, facility_id: facilityId, id, role, channel}: EscalationRow,
  at: string,
): Promise<boolean> {
  const {numUpdatedRows} = await db
    .updateTable('escalations')
    .set({told_at: at, role, channel})
    .where(ofFacility({tenant, facilityId}))
    .where('id', '=', id)
    .where('told_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
