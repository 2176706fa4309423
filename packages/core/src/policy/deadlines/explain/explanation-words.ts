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

/** How a person is told of the dates that the hospital gave them, and of several for one thing. */
export interface PersonWords {
  /** On which day a date was given. */
  readonly given: (day: string) => string;
  /** Which date it was before it was moved. */
  readonly atFirst: (date: string) => string;
  /** Others fall due later. */
  readonly isFirst: string;
}

/** The words of one language. */
export interface ExplanationWords {
  readonly patient: ReaderWords;
  readonly person: PersonWords;
  readonly staff: ReaderWords;
  /** How sure we are of a rule, for staff. */
  readonly confidence: Readonly<Record<Confidence, string>>;
  /** A rule that the date rests on: its citation, how sure we are of it, and what is noted of it. */
  readonly rule: (citation: string, confidence: string, note: string) => string;
}
