import {sql} from 'kysely';
import {searchText} from '@patient-relations/core/casework';
import {deadlinesOfCase, nextDue} from '@patient-relations/core/deadlines';
import {loadCase, type LoadedCase} from '../cases/load-case.js';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {ServiceParts} from '../service-parts.js';
import {noDue} from '../store/case-store.js';
import {indexCase} from '../store/case-texts-store.js';
import {ofFacility} from '../store/of-facility.js';
import {triageCase} from './triage-case.js';

type Parts = Pick<ServiceParts, 'db' | 'facilities' | 'now'>;

/** A case that has changed since it was last settled. */
interface Unsettled extends FacilityScope {
  readonly caseId: string;
}

const batch = 50;

/**
 * Works out, beside requests, what follows from the events of cases that have changed: how urgent their words make
 * them, what is due next, and what a search finds them by. One instance at a time works on a case, and each case by
 * itself: one that cannot be worked out keeps no other waiting.
 */
export async function settleCases(
  parts: Parts,
  onFailure: (error: unknown) => void,
): Promise<void> {
  for (let after: Unsettled | undefined; ;) {
    const cases = await unsettled(parts.db, after);
    for (const each of cases) await settleCase(parts, each).catch(onFailure);
    after = cases.at(-1);
    if (cases.length < batch) return;
  }
}

async function unsettled(db: Database, after?: Unsettled): Promise<readonly Unsettled[]> {
  const {tenant = '', facilityId = '', caseId = ''} = after ?? {};
  const {rows} = await sql<Unsettled>`
    select tenant, facility_id as "facilityId", id as "caseId" from cases
    where version > settled_version and (tenant, facility_id, id) > (${tenant}, ${facilityId}, ${caseId})
    order by tenant, facility_id, id limit ${batch}`.execute(db);
  return rows;
}

async function settleCase(parts: Parts, address: Unsettled): Promise<void> {
  await parts.db.transaction().execute(async (trx) => {
    if (!(await holdUnsettled(trx, address))) return;
    const hosted = parts.facilities.require(address.facilityId);
    const before = await loadCase(trx, address, address.caseId);
    const at = parts.now().toISOString();
    const settled = await triageCase(trx, {...address, at}, before);
    await indexCase(trx, address, {
      caseId: address.caseId,
      receivedAt: settled.state.receivedAt ?? '',
      ...searchText(settled),
    });
    await keepSettled(trx, address, {
      ...dueOf(settled, hosted, at),
      version: settled.state.version,
    });
  });
}

/** Another instance that is at it, or was, leaves nothing to do here. */
async function holdUnsettled(db: Database, {caseId, ...scope}: Unsettled): Promise<boolean> {
  const row = await db
    .selectFrom('cases')
    .select('id')
    .where(ofFacility(scope))
    .where('id', '=', caseId)
    .whereRef('version', '>', 'settled_version')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row !== undefined;
}

function dueOf(
  loaded: LoadedCase,
  {deadlineRules}: HostedFacility,
  now: string,
): {readonly due_at: string; readonly due_duty: string | null} {
  const deadlines = deadlinesOfCase(loaded, deadlineRules, now);
  const next = nextDue(deadlines, loaded.state, deadlineRules.timeZone);
  return {due_at: next?.at ?? noDue, due_duty: next?.duty ?? null};
}

async function keepSettled(
  db: Database,
  {caseId, ...scope}: Unsettled,
  {version, ...due}: ReturnType<typeof dueOf> & {readonly version: number},
): Promise<void> {
  await db
    .updateTable('cases')
    .set({...due, settled_version: version})
    .where(ofFacility(scope))
    .where('id', '=', caseId)
    .execute();
}
