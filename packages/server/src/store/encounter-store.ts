import type {Encounter} from '@patient-relations/core/notice';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** A visit that is long over is nobody's to be given a notice in. */
const forgottenAfterDays = 90;
const encountersAtOnce = 500;

/** Keeps a visit as staff last said it is. `false` when it is on file as another person's, and stays it. */
export async function saveEncounter(
  db: Database,
  scope: FacilityScope,
  saved: {readonly encounter: Encounter; readonly at: string; readonly by: string},
): Promise<boolean> {
  const {encounter, at, by} = saved;
  const changes = {
    subject: encounter.subject,
    details: JSON.stringify(encounter),
    arrived_at: utc(encounter.arrivedAt),
    discharged_at: encounter.dischargedAt === undefined ? null : utc(encounter.dischargedAt),
    changed_at: at,
    changed_by: by,
  };
  const row = await db
    .insertInto('notice_encounters')
    .values({
      tenant: scope.tenant,
      facility_id: scope.facilityId,
      encounter: encounter.encounter,
      ...changes,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'facility_id', 'encounter'])
        .doUpdateSet(changes)
        .where('notice_encounters.subject', '=', encounter.subject),
    )
    .returning('encounter')
    .executeTakeFirst();
  return row !== undefined;
}

/** A visit as it is on file, whoever's it is. */
export async function findEncounter(
  db: Database,
  scope: FacilityScope,
  encounter: string,
): Promise<Encounter | undefined> {
  const row = await db
    .selectFrom('notice_encounters')
    .select('details')
    .where(ofFacility(scope))
    .where('encounter', '=', encounter)
    .executeTakeFirst();
  return row?.details;
}

/** Visits that have begun and are not over, of one person or of all, a few hundred at a time. */
export async function* readOpenEncounters(
  db: Database,
  scope: FacilityScope,
  {at, subject}: {readonly at: string; readonly subject?: string | undefined},
): AsyncGenerator<readonly Encounter[]> {
  let after: string | undefined;
  for (;;) {
    const rows: readonly {readonly encounter: string; readonly details: Encounter}[] = await db
      .selectFrom('notice_encounters')
      .select(['encounter', 'details'])
      .where(ofFacility(scope))
      .where('arrived_at', '<=', at)
      .where((eb) => eb.or([eb('discharged_at', 'is', null), eb('discharged_at', '>', at)]))
      .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
      .$if(after !== undefined, (query) => query.where('encounter', '>', after ?? ''))
      .orderBy('encounter')
      .limit(encountersAtOnce)
      .execute();
    yield rows.map(({details}) => details);
    after = rows.at(-1)?.encounter;
    if (rows.length < encountersAtOnce) return;
  }
}

/** Forgets visits that have been over for long. What was given in them stays. */
export async function forgetEncounters(db: Database, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - forgottenAfterDays * 86_400_000).toISOString();
  await db.deleteFrom('notice_encounters').where('discharged_at', '<', oldest).execute();
}

function utc(instant: string): string {
  return new Date(instant).toISOString();
}
