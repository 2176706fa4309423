import {queueRowOf, walledAccounts} from '@patient-relations/core/casework';
import type {LoadedCase} from '../cases/load-case.js';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {noDue, type CaseRow} from './case-store.js';
import {keepTextOpen} from './case-texts-store.js';
import {ofFacility} from './of-facility.js';

/** The cached columns, as a case's events say they are. */
export type CaseCache = Pick<
  CaseRow,
  | 'reference'
  | 'kind'
  | 'identity'
  | 'status'
  | 'version'
  | 'received_at'
  | 'acknowledged_at'
  | 'resolved_at'
  | 'class'
  | 'urgency'
  | 'owner'
  | 'team'
  | 'location_id'
  | 'department_id'
  | 'language'
  | 'is_open'
  | 'is_held'
>;

type Sums = Pick<LoadedCase, 'state' | 'work'>;

/** What the cache of a case must say, given what its events add up to. */
export function cacheOf(sums: Sums): CaseCache {
  const row = queueRowOf(sums);
  return {
    reference: row.reference ?? null,
    kind: row.kind ?? null,
    identity: row.identity ?? null,
    status: row.status,
    version: row.version,
    received_at: row.receivedAt ?? '',
    acknowledged_at: row.acknowledgedAt ?? null,
    resolved_at: row.resolvedAt ?? null,
    class: row.class ?? null,
    urgency: row.urgency ?? 'none',
    owner: row.owner ?? null,
    team: row.team ?? null,
    location_id: row.locationId ?? null,
    department_id: row.departmentId ?? null,
    language: row.language ?? null,
    is_open: row.isOpen,
    is_held: row.isHeld,
  };
}

/** Writes what a case's events add up to, from whom it is kept, and what others are asked, in the transaction of what changed it. */
export async function updateCaseCache(
  db: Database,
  scope: FacilityScope,
  sums: Sums,
): Promise<void> {
  const cache = cacheOf(sums);
  await db
    .updateTable('cases')
    .set(cache)
    .where(ofFacility(scope))
    .where('id', '=', sums.state.id)
    .execute();
  await keepTextOpen(db, scope, {caseId: sums.state.id, isOpen: cache.is_open});
  if (sums.work.people.length > 0) await keepFrom(db, scope, sums);
  if (sums.work.tasks.length > 0) await keepTasks(db, scope, sums);
}

async function keepFrom(db: Database, scope: FacilityScope, {state, work}: Sums): Promise<void> {
  await db
    .deleteFrom('case_walls')
    .where(ofFacility(scope))
    .where('case_id', '=', state.id)
    .execute();
  const rows = walledAccounts(work).map((accountId) => ({
    tenant: scope.tenant,
    facility_id: scope.facilityId,
    account_id: accountId,
    case_id: state.id,
  }));
  if (rows.length > 0) await db.insertInto('case_walls').values(rows).execute();
}

async function keepTasks(db: Database, scope: FacilityScope, {state, work}: Sums): Promise<void> {
  await db
    .deleteFrom('case_tasks')
    .where(ofFacility(scope))
    .where('case_id', '=', state.id)
    .execute();
  const open = work.tasks.filter(({closed}) => !closed);
  const rows = open.map(({id, to, due}) => ({
    tenant: scope.tenant,
    facility_id: scope.facilityId,
    task_id: id,
    case_id: state.id,
    department_id: 'departmentId' in to ? to.departmentId : null,
    account_id: 'account' in to ? to.account : null,
    role: 'role' in to ? to.role : null,
    due_at: due ?? noDue,
  }));
  if (rows.length > 0) await db.insertInto('case_tasks').values(rows).execute();
}
