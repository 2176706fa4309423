/**
 * How sure we are of a fact. `read`: checked against its source. `cited`: a standard citation whose text was not read
 * again. `unverified`: uncertain or conflicting. Only a hospital's own reviewer sets `confirmed`.
 */
export type Confidence = 'confirmed' | 'read' | 'cited' | 'unverified';

/** Where a statement comes from. */
export interface Source {
  /** The regulation, standard or paper as its field cites it: `42 CFR 482.13(b)(2)`. */
  readonly citation: string;
  readonly confidence: Confidence;
  /** Where it was read. */
  readonly url?: string | undefined;
  /** What is open or conflicting, for whoever configures it. */
  readonly note?: string | undefined;
}
