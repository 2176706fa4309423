export {describeFinding} from './describe-finding.js';
export type {LintFinding, LintOptions, LintRuleName} from './lint-finding.js';
export {lintSurvey, surveyReadingLevels} from './lint-survey.js';
export {readingLevel, type ReadingLevel} from './reading/reading-level.js';
