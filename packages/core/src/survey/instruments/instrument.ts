import type {Measure} from '../../report/measure.js';
import type {Questionnaire} from '../questionnaire.js';

/** Where people who are asked are, or were. */
export type CareSetting = 'inpatient' | 'outpatient' | 'emergency' | 'complaint';

/** A survey of this kit's own wording, free to use and to change, and how it is scored. */
export interface Instrument {
  readonly questionnaire: Questionnaire;
  /** What it is for and how to read its figures, for whoever chooses it. */
  readonly purpose: string;
  readonly measures: readonly Measure[];
  /** Where it may be used. What is missing was left out for a reason that the purpose gives. */
  readonly settings: readonly CareSetting[];
}
