import type {Selectable} from 'kysely';
import type {ErasureReason} from '@patient-relations/core/service';
import type {Database} from '../database/database.js';
import type {CaseErasuresTable} from '../database/keeping-tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** An erasure that was asked for. */
export interface AskedErasure {
  readonly id: string;
  readonly caseId: string;
  readonly reason: ErasureReason;
  readonly askedAt: string;
  readonly askedBy: string;
}

export async function insertAskedErasure(
  db: Database,
  {tenant, facilityId}: FacilityScope,
  {id, caseId, reason, askedAt, askedBy}: AskedErasure,
): Promise<void> {
  await db
    .insertInto('case_erasures')
    .values({
      ...{tenant, facility_id: facilityId, id, case_id: caseId, reason},
      ...{asked_at: askedAt, asked_by: askedBy, erased_at: null, erased_by: null},
      ...{kind: null, class: null, urgency: null},
    })
    .execute();
}

/** One erasure of a case that waits for a second person. */
export async function findWaitingErasure(
  db: Database,
  scope: FacilityScope,
  {id, caseId, since}: {readonly id: string; readonly caseId: string; readonly since: string},
): Promise<AskedErasure | undefined> {
  const row = await db
    .selectFrom('case_erasures')
    .selectAll()
    .where(ofFacility(scope))
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .where('erased_at', 'is', null)
    .where('asked_at', '>=', since)
    .executeTakeFirst();
  return row && erasureOf(row);
}

/** Whether everything a case says has been erased. */
export async function isErased(
  db: Database,
  scope: FacilityScope,
  caseId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('case_erasures')
    .select('id')
    .where(ofFacility(scope))
    .where('case_id', '=', caseId)
    .where('erased_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Those that wait, oldest first; none of a case that is kept from whoever looks. */
export async function listWaitingErasures(
  db: Database,
  scope: FacilityScope,
  {since, accountId}: {readonly since: string; readonly accountId: string},
): Promise<readonly AskedErasure[]> {
  const rows = await db
    .selectFrom('case_erasures')
    .selectAll()
    .where(ofFacility(scope))
    .where('erased_at', 'is', null)
    .where('asked_at', '>=', since)
    .where('case_id', 'not in', (eb) =>
      eb
        .selectFrom('case_walls')
        .select('case_walls.case_id')
        .where('case_walls.tenant', '=', scope.tenant)
        .where('case_walls.facility_id', '=', scope.facilityId)
        .where('case_walls.account_id', '=', accountId),
    )
    .orderBy('asked_at')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(erasureOf);
}

/** Says of an erasure that it was made, by whom, and what the case was. */
export async function markErased(
  db: Database,
  scope: FacilityScope,
  {
    id,
    ...made
  }: {readonly id: string} & Pick<
    CaseErasuresTable,
    'erased_at' | 'erased_by' | 'kind' | 'class' | 'urgency'
  >,
): Promise<void> {
  await db
    .updateTable('case_erasures')
    .set(made)
    .where(ofFacility(scope))
    .where('id', '=', id)
    .execute();
}

function erasureOf(row: Selectable<CaseErasuresTable>): AskedErasure {
  const {id, case_id: caseId, reason, asked_at: askedAt, asked_by: askedBy} = row;
  return {id, caseId, reason, askedAt, askedBy};
}
