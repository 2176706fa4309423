import type {GroupedScores} from '../report/score.js';

/**
 * What the responses to a version come to, each mode by itself, each campaign as a group of it: shown together, so that
 * nobody learns by subtraction what is withheld.
 */
export interface SurveyResults {
  readonly surveyId: string;
  readonly version: string;
  readonly modes: readonly GroupedScores[];
}
