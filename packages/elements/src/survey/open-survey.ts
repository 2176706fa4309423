import {
  createSurvey,
  type Questionnaire,
  type Survey,
  type SurveyOptions,
} from '@patient-relations/core/survey';
import {basicRenderer, everyItem} from './field-kinds.js';
import {isPlainDefinition} from './plain-definition.js';

/** What a survey is opened from. */
export interface OpeningHost {
  readonly questionnaire: unknown;
  readonly readOnly: boolean;
}

/**
 * Opens a survey in this very moment, so that its first paint has its questions; undefined where something must be
 * fetched for it first.
 */
export function openSurvey(
  {questionnaire, readOnly}: OpeningHost,
  options: SurveyOptions,
): {readonly survey: Survey} | undefined {
  const definition = plainDefinition(questionnaire);
  if (readOnly || options.response || !definition) return undefined;
  const survey = createSurvey(definition, options);
  const items = survey.nodes.map(({item}) => item);
  return everyItem(items).every(basicRenderer) ? {survey} : undefined;
}

function plainDefinition(input: unknown): Questionnaire | undefined {
  try {
    const definition: unknown = typeof input === 'string' ? JSON.parse(input) : input;
    return isPlainDefinition(definition) ? definition : undefined;
  } catch {
    return undefined;
  }
}
