import type {LintFinding} from '../lint-finding.js';
import {plain, wordingsOf, type LintRule} from '../lint-rule.js';
import {primary} from '../linted-survey.js';

const praise =
  'excellent|outstanding|wonderful|amazing|great|fantastic|world-class|award-winning|dedicated|superb|exceptional|first-class|top-quality';
const blame = 'terrible|awful|horrible|poor|dreadful|unacceptable';
const praiseInSpanish =
  'excelentes?|maravillos[oa]s?|estupend[oa]s?|geniale?s?|fant[aá]stic[oa]s?|magn[ií]fic[oa]s?|excepcionale?s?|dedicad[oa]s?|insuperables?';
const blameInSpanish = 'terribles?|horribles?|p[eé]sim[oa]s?|inaceptables?|espantos[oa]s?';

/** Each has an answer in it already. Built for plain words: small letters, straight apostrophes. */
const leading: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /\b(?:do|does|did|is|was|are|were|would|wo|should|ca|could|have|has|had)n't (?:you|we|they|it|he|she|our|the|your|this|that)\b/,
    /\b(?:surely|obviously|of course|undoubtedly|as you know|everyone knows|most people (?:think|agree|say|feel))\b/,
    /\bdo you agree (?:that|with)\b/,
    new RegExp(`\\bhow (?:very |really )?(?:good|bad|${praise}|${blame})\\b`),
    new RegExp(`\\b(?:our|the|your) (?:\\w+ )?(?:${praise}|${blame})\\b`),
    /\bhow much (?:did|do|have) you (?:enjoy|like|love|hate|appreciate)/,
  ],
  es: [
    /¿\s*no (?:cree|piensa|le parece|est[aá] de acuerdo|considera|opina|fue|era|es)(?!\p{L})/u,
    /\b(?:por supuesto|obviamente|sin duda|como usted sabe|todos saben|naturalmente)(?!\p{L})/u,
    /est[aá] (?:usted )?de acuerdo (?:en|con) /u,
    new RegExp(
      `qu[eé] tan (?:buen[oa]s?|mal[oa]s?|${praiseInSpanish}|${blameInSpanish})(?!\\p{L})`,
      'u',
    ),
    new RegExp(
      `(?:nuestr[oa]s?|l[oa]s?|el|su) (?:\\p{L}+ )?(?:${praiseInSpanish}|${blameInSpanish})(?!\\p{L})`,
      'u',
    ),
    /cu[aá]nto (?:disfrut[oó]|le gust[oó]|le encant[oó])/u,
  ],
};

/** Finds questions that suggest their answer. English and Spanish. */
export const leadingWordingRule: LintRule = (survey) =>
  wordingsOf(survey, ['question']).flatMap(({text, language, words}): readonly LintFinding[] => {
    const {path, linkId} = text;
    return (leading[primary(language)] ?? []).flatMap((pattern): readonly LintFinding[] => {
      const subject = pattern.exec(plain(words))?.[0];
      return subject === undefined
        ? []
        : [{rule: 'leading-wording', path, linkId, language, subject}];
    });
  });
