import {sql} from 'kysely';
import {dateIn} from '@patient-relations/core/facility';
import {loadCases} from '../cases/load-case.js';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import {keptUntilAt} from './erase-case.js';

/** A case that need not be kept any longer. */
export interface ExpiredCase {
  readonly id: string;
  readonly reference?: string;
  readonly version: number;
  readonly keptUntil: string;
}

/** How many are looked at for one page: those whose packs keep them longer are passed over. */
const scanned = 200;
const listed = 100;

/**
 * Cases that need not be kept any longer, the oldest first, and behind which to look on. Open and held ones are never
 * among them, nor those that are erased, nor any that is kept from whoever looks.
 */
export async function listExpiredCases(
  db: Database,
  hosted: HostedFacility,
  look: {readonly now: Date; readonly accountId: string; readonly after: string},
): Promise<{readonly cases: readonly ExpiredCase[]; readonly next?: string}> {
  const {facility, scope} = hosted;
  const today = dateIn(facility.timeZone, look.now);
  const candidates = await findCandidates(db, hosted, look);
  const ids = candidates.map(({id}) => id);
  const loaded = new Map((await loadCases(db, scope, ids)).map((at) => [at.state.id, at]));
  const cases: ExpiredCase[] = [];
  let last: string | undefined;
  for (const {id, reference} of candidates) {
    if (cases.length === listed) break;
    last = id;
    const at = loaded.get(id);
    const until = at && keptUntilAt(hosted, at);
    if (at && until !== undefined && until < today) {
      const {version} = at.state;
      cases.push({id, version, keptUntil: until, ...(reference !== null && {reference})});
    }
  }
  const isMore = candidates.length === scanned || last !== candidates.at(-1)?.id;
  return {cases, ...(isMore && last !== undefined && {next: last})};
}

/** Those of which nothing has been heard for as long as the hospital keeps every case. */
async function findCandidates(
  db: Database,
  {scope, keptYears}: HostedFacility,
  {now, accountId, after}: {readonly now: Date; readonly accountId: string; readonly after: string},
): Promise<readonly {readonly id: string; readonly reference: string | null}[]> {
  const before = new Date(now);
  before.setUTCFullYear(before.getUTCFullYear() - keptYears);
  const long = before.toISOString();
  // What came later cannot have been silent for so long: of a million cases, only those as old as this are looked at.
  const {rows} = await sql<{id: string; reference: string | null}>`
    select c.id, c.reference from cases c
    cross join lateral (
      select e.at from case_events e
      where e.tenant = c.tenant and e.facility_id = c.facility_id and e.case_id = c.id
        and e.position = c.version limit 1) last
    where c.tenant = ${scope.tenant} and c.facility_id = ${scope.facilityId}
      and not c.is_open and not c.is_held and c.received_at < ${long} and last.at < ${long}
      and (${after} = '' or (c.received_at, c.id) > (
        select seen.received_at, seen.id from cases seen
        where seen.tenant = ${scope.tenant} and seen.facility_id = ${scope.facilityId} and seen.id = ${after}))
      and not exists (select from case_walls w where w.tenant = c.tenant and w.facility_id = c.facility_id
        and w.account_id = ${accountId} and w.case_id = c.id)
      and not exists (select from case_erasures g where g.tenant = c.tenant and g.facility_id = c.facility_id
        and g.case_id = c.id and g.erased_at is not null)
    order by c.received_at, c.id limit ${scanned}`.execute(db);
  return rows;
}
