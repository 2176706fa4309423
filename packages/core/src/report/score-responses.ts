import {readAnswers, type Answers, type CollectedResponse} from './collected-response.js';
import type {Measure} from './measure.js';
import {createPeople} from './people.js';
import type {ModeScores} from './score.js';
import {scoreMeasures, type ScoreOptions} from './score-measures.js';
import {isTooSmall, suppressionRules} from './suppression-rule.js';

/** Thrown where responses of several modes were to be scored together. */
export class MixedModesError extends Error {
  constructor() {
    super('Responses that came in different ways answer differently: score each mode by itself.');
    this.name = 'MixedModesError';
  }
}

/** Scores responses that all came one way; `undefined` when there are none. Throws where they came in several. */
export function scoreResponses(
  measures: readonly Measure[],
  responses: readonly CollectedResponse[],
  options: ScoreOptions = {},
): ModeScores | undefined {
  const [first] = responses;
  if (!first) return undefined;
  if (responses.some(({mode}) => mode !== first.mode)) throw new MixedModesError();
  const people = responses.flatMap(({response}) => readAnswers(response) ?? []);
  return {mode: first.mode, ...scorePeople(measures, people, options)};
}

/** Scores the responses of each mode by itself, in the order in which the modes first appear. */
export function scoreByMode(
  measures: readonly Measure[],
  responses: readonly CollectedResponse[],
  options: ScoreOptions = {},
): readonly ModeScores[] {
  const modes = [...new Set(responses.map(({mode}) => mode))];
  return modes.flatMap((mode) => {
    const ofMode = responses.filter((response) => response.mode === mode);
    return scoreResponses(measures, ofMode, options) ?? [];
  });
}

/** Scores people, and says how many they are where that may be said. */
export function scorePeople(
  measures: readonly Measure[],
  people: readonly Answers[],
  options: ScoreOptions,
): Pick<ModeScores, 'responses' | 'scores'> {
  const {suppression = suppressionRules.us} = options;
  const isHidden = suppression !== 'off' && isTooSmall(people.length, suppression);
  return {
    ...(!isHidden && {responses: people.length}),
    scores: scoreMeasures(measures, createPeople(people), options),
  };
}
