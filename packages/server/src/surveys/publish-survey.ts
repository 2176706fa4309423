import {
  definitionProblems,
  measureProblems,
  type Measure,
  type Questionnaire,
} from '@patient-relations/core/service';
import type {ResponseOf} from '@patient-relations/core/transport';
import type {FacilityScope} from '../facility/facility-scope.js';
import {hashContent} from '../keys/content-hash.js';
import {refuse, refuseField} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {insertSurveyVersion} from '../store/survey-store.js';

/** A version on its way in. */
export interface Publication {
  readonly scope: FacilityScope;
  readonly staffId: string;
  readonly surveyId: string;
  readonly version: string;
  readonly questionnaire: Readonly<Record<string, unknown>>;
  readonly measures?: readonly Measure[] | undefined;
}

/**
 * Publishes a version for good: the same again is a replay, anything else under its name a conflict.
 * @throws {Refusal} `invalid` with every fault of the definition by its place, or `conflict`
 */
export async function publishSurvey(
  {db, secrets, now}: Pick<ServiceParts, 'db' | 'secrets' | 'now'>,
  publication: Publication,
): Promise<{readonly published: ResponseOf<'publish-survey'>; readonly first: boolean}> {
  const {scope, staffId, surveyId, version, questionnaire, measures} = publication;
  const faults = definitionProblems(questionnaire);
  if (faults.length > 0) throw refuse('invalid', {errors: faults});
  // It has just been judged to be one.
  const definition = questionnaire as unknown as Questionnaire;
  const errors = measures ? measureProblems(measures, definition, '/measures') : [];
  if (errors.length > 0) throw refuse('invalid', {errors});
  // A definition that says another version than its address would be quoted wrongly by every response.
  if (definition.version !== undefined && definition.version !== version)
    throw refuseField('/questionnaire/version', 'not-allowed');
  const contentHash = hashContent(secrets, {operation: 'publish-survey', questionnaire, measures});
  const {row, first} = await insertSurveyVersion(db, scope, {
    survey_id: surveyId,
    version,
    content_hash: contentHash,
    questionnaire: JSON.stringify(definition),
    measures: measures ? JSON.stringify(measures) : null,
    published_at: now().toISOString(),
    published_by: staffId,
  });
  if (row.content_hash !== contentHash) throw refuse('conflict');
  return {published: {surveyId, version, publishedAt: row.published_at}, first};
}
