import type {SurveyNode} from '../survey.js';
import type {Observer} from './observed.js';
import type {Spot} from './read-expressions.js';

/** One thing that an expression keeps up to date at one place. */
export interface ExpressionTask extends Observer {
  /** Where it works; undefined for the definition as a whole. */
  readonly place: SurveyNode | undefined;
  readonly spot: Spot;
  /** Counts up as tasks are made, so that they run in the order of the form. */
  readonly order: number;
  /** Brings it up to date; true where something that others may read is different now. */
  run(): boolean;
  /** Puts back what was there before the change that is being settled. */
  restore?(): void;
  /** How often it came to something different in the change that is being settled. */
  turns: number;
  /** It depends on itself, and is left as it is. */
  isStuck: boolean;
}
