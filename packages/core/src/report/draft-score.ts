import type {AnswerCounts, Claim} from './disclosure.js';
import type {ConfidenceLevel} from './interval.js';
import {linearMean, meanOf} from './linear-mean.js';
import type {
  BoxMeasure,
  EffortMeasure,
  FriendsAndFamilyMeasure,
  LinearMeanMeasure,
  NetPromoterMeasure,
  ProblemItem,
  SatisfactionMeasure,
  ScaleValue,
  SmileyMeasure,
} from './measure.js';
import {netPromoterScore} from './net-promoter-score.js';
import {proportion} from './proportion.js';
import type {Figure} from './score.js';
import {smileyIndex} from './smiley-index.js';

/** A figure before it is decided whether it may be shown. */
export interface DraftFigure extends Omit<Figure, 'withheld'> {
  readonly claims: readonly Claim[];
}

/** The figures of one question. */
export interface DraftScore {
  readonly answered: number;
  /** What saying how many answered tells. */
  readonly whole: Claim;
  readonly figures: readonly DraftFigure[];
}

/** A measure of one question. */
export type QuestionMeasure =
  | BoxMeasure
  | LinearMeanMeasure
  | NetPromoterMeasure
  | SatisfactionMeasure
  | EffortMeasure
  | FriendsAndFamilyMeasure
  | SmileyMeasure;

/** Works out what a measure of one question comes to. */
export function draftScore(
  measure: QuestionMeasure,
  counts: AnswerCounts,
  level: ConfidenceLevel,
): DraftScore {
  const scale = createScale(measure.linkId, scaleOf(measure), counts);
  return {answered: scale.answered, whole: scale.whole, figures: figuresOf(measure, scale, level)};
}

/** Works out how many had one problem of a list. */
export function draftProblem(
  {linkId, scale: values, problems}: ProblemItem,
  counts: AnswerCounts,
  level: ConfidenceLevel,
): DraftScore {
  const scale = createScale(linkId, values, counts);
  const {answered, whole} = scale;
  return {answered, whole, figures: [share('problem', scale, {of: problems, level})]};
}

/** Works out the mean of problem scores, of which so many people had each. */
export function draftProblemMean(measureId: string, counts: AnswerCounts): DraftScore {
  const scores = [...counts.keys()];
  const scale = createScale(`${measureId} (sum)`, scores, counts);
  const points = scores.map(Number);
  const value = meanOf(scale.counts, points);
  const figure: DraftFigure = {
    name: 'problems',
    unit: 'points',
    value,
    claims: [scale.claimMean(points)],
  };
  return {answered: scale.answered, whole: scale.whole, figures: [figure]};
}

function scaleOf(measure: QuestionMeasure): readonly ScaleValue[] {
  if (measure.kind === 'friends-and-family')
    return [...measure.negative, ...measure.others, ...measure.positive];
  return measure.scale ?? zeroToTen;
}

const zeroToTen = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

interface Scale {
  readonly values: readonly string[];
  readonly counts: readonly number[];
  readonly answered: number;
  readonly whole: Claim;
  countOf(values: readonly ScaleValue[]): number;
  claim(values: readonly ScaleValue[]): Claim;
  claimMean(points: readonly number[]): Claim;
}

function createScale(question: string, scale: readonly ScaleValue[], counted: AnswerCounts): Scale {
  const values = scale.map(String);
  const counts = values.map((value) => counted.get(value) ?? 0);
  const countOf = (some: readonly ScaleValue[]): number =>
    some.reduce<number>((sum, value) => sum + (counted.get(String(value)) ?? 0), 0);
  return {
    values,
    counts,
    answered: countOf(scale),
    whole: {question, answers: values, isWhole: true},
    countOf,
    claim: (some) => ({question, answers: some.map(String)}),
    claimMean: (points) => ({
      question,
      answers: values,
      points: new Map(values.map((value, index) => [value, points[index] ?? 0])),
    }),
  };
}

function figuresOf(
  measure: QuestionMeasure,
  scale: Scale,
  level: ConfidenceLevel,
): readonly DraftFigure[] {
  switch (measure.kind) {
    case 'top-box':
    case 'bottom-box':
      return [share(measure.kind, scale, {of: boxOf(measure), level})];
    case 'satisfaction':
      return [share('satisfied', scale, {of: measure.scale.slice(-2), level})];
    case 'friends-and-family':
      return [
        share('positive', scale, {of: measure.positive, level}),
        share('negative', scale, {of: measure.negative, level}),
      ];
    case 'linear-mean': {
      const points = pointsOf(measure);
      const value = linearMean(scale.counts, points);
      return [{name: 'linear-mean', unit: 'index', value, claims: [scale.claimMean(points)]}];
    }
    case 'effort':
      return effortFigures(measure, scale, level);
    case 'smiley':
      return [smileyFigure(scale)];
    case 'net-promoter':
      return [netPromoterFigure(scale, level)];
  }
}

const boxOf = ({kind, scale, box}: BoxMeasure): readonly ScaleValue[] =>
  box ?? (kind === 'top-box' ? scale.slice(-1) : scale.slice(0, 1));

function pointsOf({scale, points}: LinearMeanMeasure | EffortMeasure): readonly number[] {
  return points ?? scale.map((value, index) => (typeof value === 'number' ? value : index + 1));
}

function share(
  name: Figure['name'],
  scale: Scale,
  {of, level}: {readonly of: readonly ScaleValue[]; readonly level: ConfidenceLevel},
): DraftFigure {
  const {percent, interval} = proportion(scale.countOf(of), scale.answered, level);
  return {name, unit: 'percent', value: percent, interval, claims: [scale.claim(of)]};
}

function effortFigures(
  measure: EffortMeasure,
  scale: Scale,
  level: ConfidenceLevel,
): readonly DraftFigure[] {
  const points = pointsOf(measure);
  const value = meanOf(scale.counts, points);
  return [
    share('agree', scale, {of: measure.agree, level}),
    {name: 'effort', unit: 'points', value, claims: [scale.claimMean(points)]},
  ];
}

function smileyFigure(scale: Scale): DraftFigure {
  const [worst = 0, bad = 0, good = 0, best = 0] = scale.counts;
  const value = smileyIndex([worst, bad, good, best]);
  return {name: 'smiley-index', unit: 'index', value, claims: [scale.claimMean([0, 1, 2, 3])]};
}

function netPromoterFigure(scale: Scale, level: ConfidenceLevel): DraftFigure {
  const {values} = scale;
  const [detracting, passive, promoting] = [
    values.slice(0, 7),
    values.slice(7, 9),
    values.slice(9),
  ];
  const {score: value, interval} = netPromoterScore(
    {
      promoters: scale.countOf(promoting),
      passives: scale.countOf(passive),
      detractors: scale.countOf(detracting),
    },
    level,
  );
  // The score and the width of its interval together give all three counts away.
  const claims = [detracting, passive, promoting].map((part) => scale.claim(part));
  return {name: 'net-promoter', unit: 'net', value, interval, claims};
}
