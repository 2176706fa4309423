import {sql} from 'kysely';
import {deadlinesOfCase, nextDue} from '@patient-relations/core/deadlines';
import {concernsOf} from '@patient-relations/core/escalation';
import {indexCase} from '../cases/index-case.js';
import {loadCase, type LoadedCase} from '../cases/load-case.js';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {suggestForCase} from '../risk/suggest-for-case.js';
import type {ServiceParts} from '../service-parts.js';
import {noDue} from '../store/case-store.js';
import {ofFacility} from '../store/of-facility.js';
import {planEscalations} from './plan-escalations.js';
import {tellPerson} from './tell-person.js';
import {readTriage, triageCase} from './triage-case.js';

type Parts = Pick<ServiceParts, 'db' | 'facilities' | 'secrets' | 'now'>;

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
    const before = await loadCase(trx, address, address.caseId);
    const now = parts.now();
    const at = now.toISOString();
    const triage = readTriage(before.state);
    const settled = await triageCase(trx, {...address, at}, {before, triage});
    // A facility that is not served any more tells nobody anything, and has no rules to count by.
    const hosted = parts.facilities.all.find(({scope}) => scope.facilityId === address.facilityId);
    const due = hosted ? await settleDates(trx, hosted, {...settled, now}) : notDue;
    const signals = triage.texts.flatMap((text) => text.signals);
    const found = {caseId: address.caseId, concerns: concernsOf({}, signals), at};
    if (hosted) await suggestForCase(trx, hosted, found);
    await indexCase({...parts, db: trx}, address, settled);
    await keepSettled(trx, address, {...due, version: settled.state.version});
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

interface NextDate {
  readonly due_at: string;
  readonly due_duty: string | null;
}

const notDue: NextDate = {due_at: noDue, due_duty: null};

/** What is due next, who has to be told of it and when, and that the person has an answer. */
async function settleDates(
  db: Database,
  hosted: HostedFacility,
  loaded: LoadedCase & {readonly now: Date},
): Promise<NextDate> {
  const {events, state, now} = loaded;
  const {deadlineRules, scope} = hosted;
  const at = now.toISOString();
  const deadlines = deadlinesOfCase(loaded, deadlineRules, at);
  await planEscalations(db, hosted, loaded);
  await tellPerson(db, scope, {events, state, at});
  const next = nextDue(deadlines, state, deadlineRules.timeZone);
  return {due_at: next?.at ?? noDue, due_duty: next?.duty ?? null};
}

async function keepSettled(
  db: Database,
  {caseId, ...scope}: Unsettled,
  {version, ...due}: NextDate & {readonly version: number},
): Promise<void> {
  await db
    .updateTable('cases')
    .set({...due, settled_version: version})
    .where(ofFacility(scope))
    .where('id', '=', caseId)
    .execute();
}
