import {composite} from './composite.js';
import {createDisclosureLedger, type AnswerCounts, type DisclosureLedger} from './disclosure.js';
import {
  draftProblem,
  draftProblemMean,
  draftScore,
  type DraftFigure,
  type DraftScore,
} from './draft-score.js';
import type {ConfidenceLevel} from './interval.js';
import type {CompositeMeasure, Measure, ProblemScoreMeasure} from './measure.js';
import type {People} from './people.js';
import type {Figure, ItemScore, Score} from './score.js';
import {suppressionRules, type SuppressionRule} from './suppression-rule.js';

/** How scores are shown. */
export interface ScoreOptions {
  /** Default: 0.95. */
  readonly level?: ConfidenceLevel | undefined;
  /** Default: `suppressionRules.us`. */
  readonly suppression?: SuppressionRule | 'off' | undefined;
}

/** Scores people who answered one way, in the order of the measures: the first ones have the first right to be shown. */
export function scoreMeasures(
  measures: readonly Measure[],
  people: People,
  {level = 0.95, suppression = suppressionRules.us}: ScoreOptions = {},
): readonly Score[] {
  const sums = new Map<string, AnswerCounts>(
    measures.flatMap((measure) =>
      measure.kind === 'problem-score'
        ? [[`${measure.id} (sum)`, people.problemCounts(measure)] as const]
        : [],
    ),
  );
  const ledger = createDisclosureLedger(
    (question) => sums.get(question) ?? people.countsOf(question),
    suppression,
  );
  const scoring = {people, level, ledger};
  return measures.map((measure) => ({
    measureId: measure.id,
    kind: measure.kind,
    ...(measure.title !== undefined && {title: measure.title}),
    ...scoreMeasure(measure, scoring),
  }));
}

interface Scoring {
  readonly people: People;
  readonly level: ConfidenceLevel;
  readonly ledger: DisclosureLedger;
}

type Scored = Pick<Score, 'answered' | 'leftOut' | 'figures' | 'items'>;

function scoreMeasure(measure: Measure, scoring: Scoring): Scored {
  switch (measure.kind) {
    case 'composite':
      return scoreComposite(measure, scoring);
    case 'problem-score':
      return scoreProblems(measure, scoring);
    default: {
      const {people, level} = scoring;
      return reveal(draftScore(measure, people.countsOf(measure.linkId), level), scoring);
    }
  }
}

function scoreComposite({items}: CompositeMeasure, scoring: Scoring): Scored {
  const {people, level} = scoring;
  const drafts = items.map((item) => draftScore(item, people.countsOf(item.linkId), level));
  const scored = drafts.map((draft, index): ItemScore => ({
    linkId: items[index]?.linkId ?? '',
    ...reveal(draft, scoring),
  }));
  const isWithheld = scored.some(({figures}) => figures.some(({withheld}) => withheld));
  const value = composite(drafts.map(({figures}) => figures[0]?.value));
  const unit = drafts[0]?.figures[0]?.unit ?? 'percent';
  // One item that is hidden could be worked out from the others and their mean.
  return {figures: [decided({name: 'composite', unit, value}, !isWithheld)], items: scored};
}

function scoreProblems(measure: ProblemScoreMeasure, scoring: Scoring): Scored {
  const {people, level} = scoring;
  const items = measure.items.map((item): ItemScore => ({
    linkId: item.linkId,
    ...reveal(draftProblem(item, people.countsOf(item.linkId), level), scoring),
  }));
  const total = reveal(draftProblemMean(measure.id, people.problemCounts(measure)), scoring);
  // As with a composite: all problems less those of the other items are those of the one that is hidden.
  const isWithheld = items.some(({figures}) => figures.some(({withheld}) => withheld));
  const figures = isWithheld
    ? total.figures.map((figure) => decided(figure, false))
    : total.figures;
  return {...total, figures, items};
}

/** Shows of a draft what may be shown. */
function reveal(
  {answered, whole, figures}: DraftScore,
  {people, ledger}: Scoring,
): Pick<Score, 'answered' | 'leftOut' | 'figures'> {
  const isShown = ledger.allow([whole]);
  return {
    // How many left a question out is not protected: it says nothing of anyone's care.
    ...(isShown && {answered, leftOut: people.size - answered}),
    figures: figures.map(({claims, ...figure}) =>
      decided(figure, isShown && (figure.value === undefined || ledger.allow(claims))),
    ),
  };
}

function decided(
  {name, unit, value, interval}: Omit<DraftFigure, 'claims'>,
  isShown: boolean,
): Figure {
  return {
    name,
    unit,
    ...(isShown && value !== undefined && {value}),
    ...(isShown && interval !== undefined && {interval}),
    withheld: !isShown,
  };
}
