import {
  createSurvey,
  definitionLimits,
  type Questionnaire,
  type SurveyParts,
  type SurveyOptions,
} from '@patient-relations/core/survey';
import type {Opened} from './open-later.js';
import {basicRenderer, everyItem} from './field-kinds.js';
import {isPlainDefinition} from './plain-definition.js';

/** The element that a survey is opened in. */
export interface OpeningHost {
  readonly layout: string | undefined;
  readonly readOnly: boolean;
}

/**
 * Opens a survey in this very moment, so that its first paint has its questions; undefined where something must be
 * fetched for it first.
 */
export function openSurvey(
  {layout = 'page', readOnly}: OpeningHost,
  questionnaire: unknown,
  options: SurveyOptions,
): Pick<Opened, 'survey' | 'learn'> | undefined {
  const definition = plainDefinition(questionnaire);
  if (layout !== 'page' || readOnly || options.response || !definition) return undefined;
  let check: SurveyParts['check'];
  const survey = createSurvey(definition, options, {
    check: (...asked) => check?.(...asked) ?? [],
  });
  const items = survey.nodes.map(({item}) => item);
  return everyItem(items).every(basicRenderer)
    ? {survey, learn: (late) => (check = late)}
    : undefined;
}

function plainDefinition(input: unknown): Questionnaire | undefined {
  try {
    // Longer than any may be: what says so is fetched.
    if ((input as string).length > definitionLimits.characters) return undefined;
    const definition: unknown = typeof input === 'string' ? JSON.parse(input) : input;
    return isPlainDefinition(definition) ? definition : undefined;
  } catch {
    return undefined;
  }
}
