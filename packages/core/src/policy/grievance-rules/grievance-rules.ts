import type {Source} from '../source.js';
import type {Condition} from './condition.js';

/** `complaint`: settled where it arose. `grievance`: goes through the whole process, with its clocks and its letters. */
export type GrievanceClass = 'complaint' | 'grievance';

/** One rule of what makes a complaint a grievance, or keeps it from being one. */
export interface GrievanceRule {
  readonly id: string;
  /** For staff, as one sentence. */
  readonly says: string;
  readonly when: Condition;
  readonly makes: GrievanceClass;
  readonly sources: readonly Source[];
}

/** The rules of one place. They stand in order of rank: of those that hold, the first decides. */
export interface GrievanceRules {
  readonly id: string;
  readonly version: string;
  /** ISO 3166 country or subdivision. Not set: wherever nothing else is known. */
  readonly jurisdiction?: string | undefined;
  readonly name: string;
  /** What staff of the place call the two. */
  readonly classes: Readonly<Record<GrievanceClass, string>>;
  readonly rules: readonly GrievanceRule[];
  /** What it is where no rule holds. */
  readonly otherwise: Omit<GrievanceRule, 'when'>;
}
