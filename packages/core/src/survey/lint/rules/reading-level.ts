import type {LintFinding} from '../lint-finding.js';
import {wordingsOf, type LintRule, type Wording} from '../lint-rule.js';
import type {LintedSurvey} from '../linted-survey.js';
import {countedWords, readingLevel, type ReadingLevel} from '../reading/reading-level.js';

/** A formula says little about fewer words; they count for the survey as a whole. */
const leastWords = 8;
/** Shorter answers are labels, not sentences, and would make a survey look easier than it is. */
const leastOptionWords = 4;

/** Finds what needs more schooling than allowed: single long texts, and all of them together. */
export const readingLevelRule: LintRule = (survey, {maxGrade}) => {
  const wordings = wordingsOf(survey, ['heading', 'question', 'sentence']);
  const single = wordings
    .filter(({words}) => countedWords(words) >= leastWords)
    .flatMap(({text, language, words}): readonly LintFinding[] => {
      const level = readingLevel([words], language, maxGrade);
      const subject = describe(level);
      const {path, linkId} = text;
      return level.isTooHard ? [{rule: 'reading-level', path, linkId, language, subject}] : [];
    });
  const together = readingLevels(survey, maxGrade).flatMap((level): readonly LintFinding[] => {
    const {isTooHard, language} = level;
    const subject = describe(level);
    return isTooHard ? [{rule: 'reading-level', path: 'Questionnaire', language, subject}] : [];
  });
  return [...together, ...single];
};

/** The level of a survey in each of its languages. */
export function readingLevels(survey: LintedSurvey, maxGrade?: number): readonly ReadingLevel[] {
  const sentences = wordingsOf(survey, ['heading', 'question', 'sentence']);
  const answers = wordingsOf(survey, ['option']).filter(
    ({words}) => countedWords(words) >= leastOptionWords,
  );
  const languages = [...new Set(sentences.map(({language}) => language))];
  const inLanguage = (language: string): readonly string[] =>
    [...sentences, ...answers]
      .filter((wording: Wording) => wording.language === language)
      .map(({words}) => words);
  return languages.map((language) => readingLevel(inLanguage(language), language, maxGrade));
}

const describe = ({formula, value}: ReadingLevel): string => `${formula} ${String(value)}`;
