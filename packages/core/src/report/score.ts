import type {SurveyMode} from '../survey/campaign.js';
import type {Interval} from './interval.js';
import type {MeasureKind} from './measure.js';

/** One number of a score. */
export interface Figure {
  readonly name: FigureName;
  /** `percent` of people; `index` from 0 to 100; `net` from −100 to 100; `points` of the scale or list itself. */
  readonly unit: 'percent' | 'index' | 'net' | 'points';
  /** Absent where it is withheld, and where nobody answered. */
  readonly value?: number | undefined;
  readonly interval?: Interval | undefined;
  /** True where it would tell of too few people. Never says which rule it fell under: that would tell, too. */
  readonly withheld: boolean;
}

export type FigureName =
  | 'top-box'
  | 'bottom-box'
  | 'linear-mean'
  | 'composite'
  | 'net-promoter'
  | 'satisfied'
  | 'effort'
  | 'agree'
  | 'positive'
  | 'negative'
  | 'problems'
  | 'problem'
  | 'smiley-index';

/** What a measure comes to, among the responses of one mode. */
export interface Score {
  readonly measureId: string;
  readonly kind: MeasureKind;
  readonly title?: string | undefined;
  /** The denominator. Absent where it is withheld. */
  readonly answered?: number | undefined;
  /** Responses that are not in the denominator: nothing answered, declined, or an answer outside the scale. */
  readonly leftOut?: number | undefined;
  readonly figures: readonly Figure[];
  /** The items of a composite or a list of problems, by linkId. */
  readonly items?: readonly ItemScore[] | undefined;
}

export interface ItemScore extends Pick<Score, 'answered' | 'leftOut' | 'figures'> {
  readonly linkId: string;
}

/** The scores of the responses that came one way. */
export interface ModeScores {
  readonly mode: SurveyMode;
  /** How many responses. Absent where there are too few to say. */
  readonly responses?: number | undefined;
  readonly scores: readonly Score[];
}

/** The scores of one mode for everyone, and for each group. */
export interface GroupedScores {
  readonly mode: SurveyMode;
  readonly overall: ModeScores;
  readonly groups: readonly GroupScores[];
}

export interface GroupScores extends ModeScores {
  readonly group: string;
}
