import {
  createSurvey,
  type Questionnaire,
  type SurveyOptions,
} from '@patient-relations/core/survey';
import {basicRenderer, everyItem, type RendererOf} from './field-kinds.js';
import type {SurveyHost} from './open-any-survey.js';
import {isPlainDefinition} from './plain-definition.js';
import type {Steps} from './steps/steps.js';
import type {FormParts} from './survey-form.js';

/** A survey with all that is needed to draw it. */
export interface OpenedSurvey extends Pick<FormParts, 'survey' | 'rendererOf' | 'richText'> {
  readonly steps?: Steps | undefined;
}

/** A definition that is plain, as it came or as JSON text; undefined where it is not, or cannot be read. */
export function plainDefinition(input: unknown): Questionnaire | undefined {
  let definition = input;
  try {
    if (typeof input === 'string') definition = JSON.parse(input);
  } catch {
    return undefined;
  }
  return isPlainDefinition(definition) ? definition : undefined;
}

/** Opens a survey: in this very moment where it is plain, so that its first paint has its questions. */
export function openSurvey(
  host: SurveyHost,
  input: unknown,
  options: SurveyOptions,
): OpenedSurvey | Promise<OpenedSurvey> {
  const definition = plainDefinition(input);
  const survey = definition && createSurvey(definition, options);
  const items = survey?.nodes.map(({item}) => item) ?? [];
  if (survey && !host.readOnly && everyItem(items).every(basicRenderer))
    return {survey, rendererOf: basicRenderer as RendererOf};
  return import('./open-any-survey.js').then((open) =>
    open.openAnySurvey(host, survey ?? input, options),
  );
}
