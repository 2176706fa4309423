import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** Longer than any campaign may leave people alone. */
const longestDays = 366;
const dayMs = 24 * 60 * 60_000;
const peopleAtOnce = 1000;

/** Notes that a person answers today; `false` when they last did so after `since`, and nothing changes then. */
export async function beginCoolDown(
  db: Database,
  scope: FacilityScope,
  {
    personHash,
    day,
    since,
  }: {readonly personHash: string; readonly day: string; readonly since: string},
): Promise<boolean> {
  const row = await db
    .insertInto('survey_cool_downs')
    .values({
      tenant: scope.tenant,
      facility_id: scope.facilityId,
      person_hash: personHash,
      answered_on: day,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'facility_id', 'person_hash'])
        .doUpdateSet({answered_on: day})
        .where('survey_cool_downs.answered_on', '<=', since),
    )
    .returning('person_hash')
    .executeTakeFirst();
  return row !== undefined;
}

/** Which of these people answered after `since`. */
export async function findCoolingDown(
  db: Database,
  scope: FacilityScope,
  {personHashes, since}: {readonly personHashes: readonly string[]; readonly since: string},
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let start = 0; start < personHashes.length; start += peopleAtOnce) {
    const rows = await db
      .selectFrom('survey_cool_downs')
      .select('person_hash')
      .where(ofFacility(scope))
      .where('person_hash', 'in', personHashes.slice(start, start + peopleAtOnce))
      .where('answered_on', '>', since)
      .execute();
    for (const {person_hash: hash} of rows) found.add(hash);
  }
  return found;
}

/** Forgets who answered so long ago that no campaign would still leave them alone. */
export async function forgetCoolDowns(db: Database, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - (longestDays + 1) * dayMs).toISOString().slice(0, 10);
  await db.deleteFrom('survey_cool_downs').where('answered_on', '<', oldest).execute();
}
