import {sql, type Selectable} from 'kysely';
import type {RoleAbsence} from '@patient-relations/core/escalation';
import type {Database} from '../database/database.js';
import type {RoleAbsencesTable} from '../database/outgoing-tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** An absence, and by whom it was put down and ended. */
export interface StoredAbsence extends RoleAbsence {
  readonly saidBy: string;
  readonly endedBy?: string | undefined;
}

/** Holds the absences of a facility until the transaction ends: of two that overlap, one is seen by the other. */
export async function holdAbsences(
  db: Database,
  {tenant, facilityId}: FacilityScope,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(
    hashtext('patient-relations/absences'), hashtext(${`${tenant} ${facilityId}`}))`.execute(db);
}

/** Every absence of a facility, the latest first. */
export async function listAbsences(
  db: Database,
  scope: FacilityScope,
): Promise<readonly StoredAbsence[]> {
  const rows = await db
    .selectFrom('role_absences')
    .selectAll()
    .where(ofFacility(scope))
    .orderBy('from_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(absenceOf);
}

export async function insertAbsence(
  db: Database,
  {tenant, facilityId}: FacilityScope,
  {id, role, standIn = null, from, until = null, saidAt, saidBy}: Inserted,
): Promise<void> {
  await db
    .insertInto('role_absences')
    .values({
      ...{tenant, facility_id: facilityId, id, role, stand_in: standIn},
      ...{from_at: from, until_at: until, said_at: saidAt, said_by: saidBy},
      ...{ended_at: null, ended_by: null},
    })
    .execute();
}

type Inserted = {
  readonly [Name in keyof StoredAbsence]: Name extends 'standIn' | 'until'
    ? StoredAbsence[Name] | null
    : StoredAbsence[Name];
};

export async function markEnded(
  db: Database,
  scope: FacilityScope,
  {id, endedAt, endedBy}: {readonly id: string; readonly endedAt: string; readonly endedBy: string},
): Promise<void> {
  await db
    .updateTable('role_absences')
    .set({ended_at: endedAt, ended_by: endedBy})
    .where(ofFacility(scope))
    .where('id', '=', id)
    .execute();
}

/**
 * Has the plans of cases worked out anew of which somebody is to be told from an instant on; only where it is somebody of
 * this role, where one is named. Cases are taken in the order of their ids, as by whoever holds two of them.
 */
export async function unsettlePlans(
  db: Database,
  {tenant, facilityId}: FacilityScope,
  {from, role}: {readonly from: string; readonly role?: string},
): Promise<void> {
  const theirs = role === undefined ? sql`` : sql`and planned.role = ${role}`;
  await sql`
    update cases set settled_version = version - 1
    where (tenant, facility_id, id) in (
      select tenant, facility_id, id from cases
      where tenant = ${tenant} and facility_id = ${facilityId} and exists (
        select 1 from escalations planned
        where planned.tenant = cases.tenant and planned.facility_id = cases.facility_id
          and planned.case_id = cases.id and planned.told_at is null
          and planned.due_at >= ${from} ${theirs})
      order by id for update)`.execute(db);
}

function absenceOf(row: Selectable<RoleAbsencesTable>): StoredAbsence {
  const {id, role, from_at: from, said_at: saidAt, said_by: saidBy} = row;
  return {
    ...{id, role, from, saidAt, saidBy},
    ...(row.until_at !== null && {until: row.until_at}),
    ...(row.stand_in !== null && {standIn: row.stand_in}),
    ...(row.ended_at !== null && {endedAt: row.ended_at}),
    ...(row.ended_by !== null && {endedBy: row.ended_by}),
  };
}
