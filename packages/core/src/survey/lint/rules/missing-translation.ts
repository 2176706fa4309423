import type {LintFinding} from '../lint-finding.js';
import type {LintRule} from '../lint-rule.js';
import {primary, wordsIn} from '../linted-survey.js';

/** Finds texts without a translation into a language that the survey is, or must be, in. */
export const missingTranslationRule: LintRule = ({texts, language}, {languages}) => {
  const wanted = languages ?? [
    ...new Set([language, ...texts.flatMap(({words}) => [...words.keys()])]),
  ];
  return texts.flatMap((text): readonly LintFinding[] => {
    // Numbers read the same in every language.
    if (![...text.words.values()].some((words) => /\p{L}/u.test(words))) return [];
    const {path, linkId} = text;
    return wanted
      .filter((tag) => wordsIn(text, tag) === undefined)
      .map((tag) => ({rule: 'missing-translation', path, linkId, language: primary(tag)}));
  });
};
