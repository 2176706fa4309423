import {sql} from 'kysely';
import {searchText} from '@patient-relations/core/casework';
import {loadCase} from '../cases/load-case.js';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {ServiceParts} from '../service-parts.js';
import {indexCase} from '../store/case-texts-store.js';
import {ofFacility} from '../store/of-facility.js';
import {planEscalations} from './plan-escalations.js';
import {tellPerson} from './tell-person.js';

const batch = 50;

/**
 * Works out, beside requests, what follows from the events of cases that have changed: the words a search finds them
 * by, who is to be told of them and when, that their person has an answer. It is done again for whatever changed in between, and by one instance for each case.
 */
export async function settleCases(parts: Settling): Promise<void> {
  const {db} = parts;
  for (;;) {
    const count = await db.transaction().execute(async (trx) => {
      const rows = await unsettled(trx);
      for (const row of rows) await settleCase(parts, trx, row);
      return rows.length;
    });
    if (count < batch) return;
  }
}

type Settling = Pick<ServiceParts, 'db' | 'facilities' | 'now'>;

interface Unsettled extends FacilityScope {
  readonly caseId: string;
}

async function unsettled(db: Database): Promise<readonly Unsettled[]> {
  const {rows} = await sql<Unsettled>`
    select tenant, facility_id as "facilityId", id as "caseId" from cases
    where version > settled_version
    order by tenant, facility_id, id limit ${batch}
    for update skip locked`.execute(db);
  return rows;
}

async function settleCase(
  {facilities, now}: Settling,
  db: Database,
  scope: Unsettled,
): Promise<void> {
  const {caseId} = scope;
  const {events, state, work} = await loadCase(db, scope, caseId);
  const receivedAt = state.receivedAt ?? '';
  await indexCase(db, scope, {caseId, receivedAt, ...searchText({state, work})});
  // A facility that is not served any more tells nobody anything.
  const hosted = facilities.all.find((each) => each.scope.facilityId === scope.facilityId);
  if (hosted) {
    await planEscalations(db, hosted, {caseId, events, now: now()});
    await tellPerson(db, hosted.scope, {events, state, at: now().toISOString()});
  }
  await db
    .updateTable('cases')
    .set({settled_version: state.version})
    .where(ofFacility(scope))
    .where('id', '=', caseId)
    .execute();
}
