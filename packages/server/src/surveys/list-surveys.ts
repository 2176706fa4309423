import type {SurveySummary} from '@patient-relations/core/service';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {listSurveyVersions} from '../store/survey-store.js';

/** Surveys by id, each with its versions, newest first, and the title of the newest. */
export async function listSurveys(
  db: Database,
  scope: FacilityScope,
): Promise<readonly SurveySummary[]> {
  const surveys = new Map<string, SurveySummary>();
  for (const row of await listSurveyVersions(db, scope)) {
    const {survey_id: surveyId, version, published_at: publishedAt, title} = row;
    const known = surveys.get(surveyId) ?? {
      surveyId,
      ...(typeof title === 'string' && {title}),
      versions: [],
    };
    surveys.set(surveyId, {...known, versions: [...known.versions, {version, publishedAt}]});
  }
  return [...surveys.values()];
}
