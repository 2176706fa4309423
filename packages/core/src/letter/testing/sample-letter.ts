import {draftLetter} from '../draft-letter.js';
import type {Letter} from '../letter.js';
import {letterFields, type LetterFacts, type LetterFieldName} from '../letter-fields.js';
import type {LetterKind, LetterTemplate} from '../letter-template.js';
import {letterTemplates} from '../templates/index.js';

/** The names of all fields. */
export const fieldNames = Object.keys(letterFields) as LetterFieldName[];

/** The template of a kind in a language. */
export function templateOf(kind: LetterKind, language = 'en'): LetterTemplate {
  const found = letterTemplates.find((each) => each.kind === kind && each.language === language);
  if (!found) throw new Error(`no template ${kind} in ${language}`);
  return found;
}

/** Facts in which every field is known by a word that stands nowhere else. */
export function wholeFacts(): LetterFacts {
  return Object.fromEntries(
    fieldNames.map((name) => {
      const {type} = letterFields[name];
      if (type === 'date') return [name, '2026-03-12'];
      return [name, type === 'list' ? [`${name}-one.`, `${name}-two.`] : `${name}-word`];
    }),
  );
}

/** A letter in which nothing is missing, written by `anna`. */
export function wholeLetter(kind: LetterKind = 'resolution', language = 'en'): Letter {
  return draftLetter(templateOf(kind, language), wholeFacts(), 'anna');
}

/** Words that try to be more than words. */
export const hostileWords: readonly string[] = [
  '',
  '  ',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt;',
  '</title></style><svg onload=alert(1)>',
  'رقم \u202e2041',
  '\u2069\u2069two\nlines\u0000',
  '{results}',
  '{constructor}',
  '$& $1',
];
