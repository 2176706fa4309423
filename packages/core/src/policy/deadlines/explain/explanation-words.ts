import type {Confidence} from '../../source.js';
import type {Deadline, DeadlineStep} from '../deadline.js';
import type {Say} from './say.js';

/** A step of one kind. */
export type StepOf<Kind extends DeadlineStep['kind']> = Extract<DeadlineStep, {kind: Kind}>;

/** What one reader is told of each kind of step. An empty text: this reader is told nothing of it. */
export type StepWords = {
  readonly [Kind in DeadlineStep['kind']]: (step: StepOf<Kind>, say: Say) => string;
};

/** How one reader is told of a deadline in one language. */
export interface ReaderWords {
  /** What it is about and how it stands. */
  readonly standing: (deadline: Deadline, say: Say) => string;
  readonly steps: StepWords;
}

/** The words of one language. */
export interface ExplanationWords {
  readonly patient: ReaderWords;
  readonly staff: ReaderWords;
  /** How sure we are of a rule, for staff. */
  readonly confidence: Readonly<Record<Confidence, string>>;
  /** A rule that the date rests on: its citation, how sure we are of it, and what is noted of it. */
  readonly rule: (citation: string, confidence: string, note: string) => string;
}
