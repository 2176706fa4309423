import type {LintFinding, LintOptions} from './lint-finding.js';
import type {LintRule} from './lint-rule.js';
import {readLintedSurvey} from './linted-survey.js';
import type {ReadingLevel} from './reading/reading-level.js';
import {cannotDeclineRule} from './rules/cannot-decline.js';
import {definitionFaultRule} from './rules/definition-fault.js';
import {doubleBarrelledRule} from './rules/double-barrelled.js';
import {inaccessibleRule} from './rules/inaccessible.js';
import {leadingWordingRule} from './rules/leading-wording.js';
import {missingTranslationRule} from './rules/missing-translation.js';
import {personalDataRule} from './rules/personal-data.js';
import {readingLevelRule, readingLevels} from './rules/reading-level.js';
import {requiredTextRule} from './rules/required-text.js';
import {resemblesHcahpsRule} from './rules/resembles-hcahps.js';
import {unreachableRule} from './rules/unreachable.js';

const rules: readonly LintRule[] = [
  definitionFaultRule,
  missingTranslationRule,
  readingLevelRule,
  doubleBarrelledRule,
  leadingWordingRule,
  requiredTextRule,
  cannotDeclineRule,
  personalDataRule,
  unreachableRule,
  inaccessibleRule,
  resemblesHcahpsRule,
];

/** Everything a survey should not be sent out with, as far as rules can tell. Never throws, whatever it is given. */
export function lintSurvey(questionnaire: unknown, options: LintOptions = {}): LintFinding[] {
  const survey = readLintedSurvey(questionnaire);
  const ignored = new Set(options.ignore);
  return rules
    .flatMap((rule) => rule(survey, options))
    .filter(({rule, linkId}) => !ignored.has(rule) && !ignored.has(`${rule}@${linkId ?? ''}`));
}

/** How hard a survey is to read in each of its languages, or that this was not measured. */
export function surveyReadingLevels(
  questionnaire: unknown,
  {maxGrade}: Pick<LintOptions, 'maxGrade'> = {},
): readonly ReadingLevel[] {
  return readingLevels(readLintedSurvey(questionnaire), maxGrade);
}
