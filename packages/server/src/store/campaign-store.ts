import type {Selectable} from 'kysely';
import type {CampaignSettings} from '@patient-relations/core/service';
import type {Database} from '../database/database.js';
import type {SurveyCampaignsTable} from '../database/survey-tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** A campaign as stored. */
export type CampaignRow = Selectable<SurveyCampaignsTable>;

/** A change of a campaign, on top of a revision; revision 0 makes it. */
export interface CampaignChange {
  readonly id: string;
  readonly revision: number;
  readonly settings: CampaignSettings;
  readonly contentHash: string;
  readonly at: string;
  readonly by: string;
}

export async function findCampaign(
  db: Database,
  scope: FacilityScope,
  id: string,
): Promise<CampaignRow | undefined> {
  return db
    .selectFrom('survey_campaigns')
    .selectAll()
    .where(ofFacility(scope))
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The same, held for the rest of the transaction: nobody answers it in between. */
export async function lockCampaign(
  db: Database,
  scope: FacilityScope,
  id: string,
): Promise<CampaignRow | undefined> {
  return db
    .selectFrom('survey_campaigns')
    .selectAll()
    .where(ofFacility(scope))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function listCampaigns(
  db: Database,
  scope: FacilityScope,
): Promise<readonly CampaignRow[]> {
  return db
    .selectFrom('survey_campaigns')
    .selectAll()
    .where(ofFacility(scope))
    .orderBy('id')
    .limit(5000)
    .execute();
}

/** The campaigns that field a version. */
export async function findCampaignsOf(
  db: Database,
  scope: FacilityScope,
  {surveyId, version}: {readonly surveyId: string; readonly version: string},
): Promise<readonly Pick<CampaignRow, 'settings' | 'responses'>[]> {
  return db
    .selectFrom('survey_campaigns')
    .select(['settings', 'responses'])
    .where(ofFacility(scope))
    .where('survey_id', '=', surveyId)
    .where('version', '=', version)
    .orderBy('id')
    .execute();
}

/** Makes or changes a campaign; `undefined` when it has moved on since the revision that was seen. */
export async function writeCampaign(
  db: Database,
  scope: FacilityScope,
  change: CampaignChange,
): Promise<CampaignRow | undefined> {
  const {id, revision, settings, contentHash, at, by} = change;
  const columns = {
    survey_id: settings.surveyId,
    version: settings.version,
    settings: JSON.stringify(settings),
    content_hash: contentHash,
    revision: revision + 1,
    changed_at: at,
    changed_by: by,
  };
  if (revision > 0)
    return db
      .updateTable('survey_campaigns')
      .set(columns)
      .where(ofFacility(scope))
      .where('id', '=', id)
      .where('revision', '=', revision)
      .returningAll()
      .executeTakeFirst();
  return db
    .insertInto('survey_campaigns')
    .values({tenant: scope.tenant, facility_id: scope.facilityId, id, ...columns})
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** Counts one more response, and holds the campaign for the rest of the transaction. Answers the count with it. */
export async function countResponse(
  db: Database,
  scope: FacilityScope,
  id: string,
): Promise<CampaignRow> {
  return db
    .updateTable('survey_campaigns')
    .set(({eb}) => ({responses: eb('responses', '+', 1)}))
    .where(ofFacility(scope))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
