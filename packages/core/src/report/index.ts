export {areMeasures, checkMeasures, type MeasureFault} from './check-measures.js';
export type {CollectedResponse} from './collected-response.js';
export {composite} from './composite.js';
export {dropBursts, type BurstOptions} from './drop-bursts.js';
export type {ConfidenceLevel, Interval} from './interval.js';
export {linearMean, meanOf} from './linear-mean.js';
export type {
  BoxMeasure,
  CompositeMeasure,
  EffortMeasure,
  FriendsAndFamilyMeasure,
  LinearMeanMeasure,
  Measure,
  MeasureKind,
  NetPromoterMeasure,
  ProblemItem,
  ProblemScoreMeasure,
  SatisfactionMeasure,
  ScaleValue,
  SmileyMeasure,
} from './measure.js';
export {
  netPromoterScore,
  type NetPromoterScore,
  type PromoterCounts,
} from './net-promoter-score.js';
export {
  cahpsCompositeRule,
  cahpsRatingRule,
  friendsAndFamilyRule,
  howRweRule,
  pickerRule,
} from './official-rules.js';
export {problemScore, type ProblemAnswers} from './problem-score.js';
export {proportion, type Proportion} from './proportion.js';
export {responseRate, type Fielding} from './response-rate.js';
export type {
  Figure,
  FigureName,
  GroupedScores,
  GroupScores,
  ItemScore,
  ModeScores,
  Score,
} from './score.js';
export {scoreGroups} from './score-groups.js';
export type {ScoreOptions} from './score-measures.js';
export {MixedModesError, scoreByMode, scoreResponses} from './score-responses.js';
export {smileyIndex} from './smiley-index.js';
export {suppressTable, type CountTable} from './suppress-table.js';
export {suppressionRules, type SuppressionRule} from './suppression-rule.js';
