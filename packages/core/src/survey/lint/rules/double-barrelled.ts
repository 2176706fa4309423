import type {LintFinding} from '../lint-finding.js';
import {plain, wordingsOf, type LintRule} from '../lint-rule.js';
import {primary} from '../linted-survey.js';

interface Joining {
  /** What joins two things into one question. */
  readonly joins: RegExp;
  /** What looks like it and is one thing. */
  readonly fixed: RegExp;
}

const joining: Readonly<Record<string, Joining>> = {
  en: {
    joins: /\b(?:and|as well as|and\/or)\b|&/,
    fixed:
      /\b(?:family and friends|friends and family|day and night|night and day|now and then|again and again|more and more|up and down|back and forth|terms and conditions|pros and cons|bed and breakfast|\d+ and \d+)\b|\bbetween\b[^.?!]*?\band\b/g,
  },
  es: {
    joins: /(?:^|\s)(?:y|e|así como|y\/o|además de)\s/,
    fixed:
      /(?:familia y amigos|familiares y amigos|amigos y familia(?:res)?|d[ií]a y noche|noche y d[ií]a|una y otra vez|\d+ y \d+)|entre [^.?!]*? y /g,
  },
};

/** Finds questions that ask two things at once, so that an answer can be true of only one. English and Spanish. */
export const doubleBarrelledRule: LintRule = (survey) => {
  const open = new Set(
    survey.items.filter(({type}) => type === 'text' || type === 'string').map(({path}) => path),
  );
  return wordingsOf(survey, ['question']).flatMap(
    ({text, language, words}): readonly LintFinding[] => {
      // Someone who writes their own words can answer both parts.
      if (open.has(text.path.replace(/\.text$/, ''))) return [];
      const {path, linkId} = text;
      const subject = joint(words, joining[primary(language)]);
      return subject === undefined
        ? []
        : [{rule: 'double-barrelled', path, linkId, language, subject}];
    },
  );
};

function joint(words: string, language: Joining | undefined): string | undefined {
  if (!language) return undefined;
  const asked = plain(words).replaceAll(/\([^)]*\)/g, '');
  const questions = asked.match(/[^.?!¿]+\?/g);
  return (questions ?? [asked])
    .map((part) => language.joins.exec(part.replaceAll(language.fixed, ''))?.[0].trim())
    .find((found) => found !== undefined);
}
