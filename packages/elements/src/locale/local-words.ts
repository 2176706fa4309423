import type {TemplateResult} from 'lit';
import {localize, type Localized} from '@patient-relations/core/facility';
import {marked} from './locale-controller.js';

/** A facility's own words, marked where they are not in the language on screen. */
export function localWords(
  {language: shown}: {readonly language: string},
  words: Localized,
): string | TemplateResult {
  const {text, language} = localize(words, shown);
  return marked(text, language ?? shown, shown);
}
