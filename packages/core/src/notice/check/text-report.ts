import type {FieldProblem} from '../../errors/problem.js';
import type {Source} from '../../policy/source.js';
import type {ReadingGrade} from '../reading-grade.js';

/** What there is to say about a notice or a guide, for whoever edits it. */
export interface TextReport {
  /** `us-federal-rights 2026-01`. */
  readonly name: string;
  readonly problems: readonly FieldProblem[];
  readonly readings: readonly TextReading[];
  /** Where a source should be and is none. */
  readonly missingSources: readonly string[];
  readonly unverified: readonly PlacedSource[];
}

/** How hard a section is to read in a language. */
export interface TextReading extends ReadingGrade {
  readonly place: string;
}

/** A source, and the id of what leans on it. */
export interface PlacedSource {
  readonly place: string;
  readonly source: Source;
}

/** True where nothing keeps it from being shown: facts that are not verified are listed, and no fault. */
export function isSound({problems, readings, missingSources}: TextReport): boolean {
  return (
    problems.length === 0 &&
    missingSources.length === 0 &&
    readings.every(({isTooHard}) => !isTooHard)
  );
}
