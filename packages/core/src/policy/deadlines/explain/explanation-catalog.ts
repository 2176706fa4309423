import type {ExplanationWords} from './explanation-words.js';
import {ar} from './words/ar.js';
import {en} from './words/en.js';
import {es} from './words/es.js';

const catalogs: Readonly<Record<string, ExplanationWords>> = {en, es, ar};

/**
 * The words of a language, of English where there are none in it. The tag as it was asked for also says how dates are
 * written: those of Mexico are not those of Spain.
 */
export function catalogOf(language: string): {
  readonly language: string;
  readonly words: ExplanationWords;
} {
  const base = language.split('-', 1)[0]?.toLowerCase() ?? '';
  const words = Object.hasOwn(catalogs, base) ? catalogs[base] : undefined;
  return words ? {language, words} : {language: 'en', words: en};
}

/** Which way these words run. */
export function directionOf(words: ExplanationWords): 'ltr' | 'rtl' {
  return words === ar ? 'rtl' : 'ltr';
}
