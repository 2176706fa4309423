import type {LitElement} from 'lit';
import {loadSurvey, type Survey, type SurveyOptions} from '@patient-relations/core/survey';
import type {LocaleController} from '../locale/locale-controller.js';
import {adoptLateStyles} from '../styles/late-styles.js';
import {everyItem} from './field-kinds.js';
import {fieldsCatalog} from './fields/fields.messages.js';
import {loadKinds} from './late-kinds.js';
import {loadRichText} from './load-rich-text.js';
import type {OpenedSurvey} from './open-survey.js';
import type {SurveyMessage} from './survey.messages.js';

/** The element that a survey is opened in. */
export interface SurveyHost extends LitElement {
  readonly locale: LocaleController<SurveyMessage>;
  readonly readOnly: boolean;
}

/**
 * Opens any survey, or finishes one that was made already: checks its definition, and fetches what its questions are
 * drawn with.
 * @throws {SurveyRefusedError} with every fault, where the definition cannot be shown
 */
export async function openAnySurvey(
  host: SurveyHost,
  input: unknown,
  options: SurveyOptions,
): Promise<OpenedSurvey> {
  const survey = isSurvey(input) ? input : await loadSurvey(input, options);
  const items = everyItem([...new Set(survey.nodes.map(({item}) => item))]);
  const [{rendererOf, styles, hasWords}, richText] = await Promise.all([
    loadKinds(items, host.readOnly),
    loadRichText(survey),
  ]);
  for (const style of styles) adoptLateStyles(host, style);
  if (hasWords) await host.locale.extend(fieldsCatalog);
  return {survey, rendererOf, richText};
}

const isSurvey = (input: unknown): input is Survey =>
  typeof input === 'object' && input !== null && 'subscribe' in input;
