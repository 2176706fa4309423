import type {Insertable, Selectable} from 'kysely';
import type {Database} from '../database/database.js';
import type {SurveyVersionsTable} from '../database/survey-tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** A version of a survey as stored. */
export type SurveyVersionRow = Selectable<SurveyVersionsTable>;

/** Stores a version unless it is there; the one that is there then. */
export async function insertSurveyVersion(
  db: Database,
  scope: FacilityScope,
  row: Omit<Insertable<SurveyVersionsTable>, 'tenant' | 'facility_id'>,
): Promise<{readonly row: SurveyVersionRow; readonly first: boolean}> {
  const inserted = await db
    .insertInto('survey_versions')
    .values({tenant: scope.tenant, facility_id: scope.facilityId, ...row})
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (inserted) return {row: inserted, first: true};
  const {survey_id: surveyId, version} = row;
  const stored = await findSurveyVersion(db, scope, {surveyId, version});
  if (!stored) throw new Error('A version is taken and not there.');
  return {row: stored, first: false};
}

export async function findSurveyVersion(
  db: Database,
  scope: FacilityScope,
  {surveyId, version}: {readonly surveyId: string; readonly version: string},
): Promise<SurveyVersionRow | undefined> {
  return db
    .selectFrom('survey_versions')
    .selectAll()
    .where(ofFacility(scope))
    .where('survey_id', '=', surveyId)
    .where('version', '=', version)
    .executeTakeFirst();
}

/** The version that was published last. */
export async function findNewestVersion(
  db: Database,
  scope: FacilityScope,
  surveyId: string,
): Promise<SurveyVersionRow | undefined> {
  return db
    .selectFrom('survey_versions')
    .selectAll()
    .where(ofFacility(scope))
    .where('survey_id', '=', surveyId)
    .orderBy('published_at', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Every version without what it asks, newest first. */
export async function listSurveyVersions(
  db: Database,
  scope: FacilityScope,
): Promise<
  readonly {
    readonly survey_id: string;
    readonly version: string;
    readonly published_at: string;
    readonly title: unknown;
  }[]
> {
  return db
    .selectFrom('survey_versions')
    .select(['survey_id', 'version', 'published_at'])
    .select((eb) => eb.ref('questionnaire', '->').key('title').as('title'))
    .where(ofFacility(scope))
    .orderBy('survey_id')
    .orderBy('published_at', 'desc')
    .orderBy('version', 'desc')
    .limit(5000)
    .execute();
}
