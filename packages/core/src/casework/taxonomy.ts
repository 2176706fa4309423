import type {Localized} from '../facility/localize.js';
import type {Source} from '../policy/source.js';

/**
 * The categories by which an office sorts complaints. A hospital can use its own. A version never changes: other
 * categories are another version, and a case keeps the one it was sorted by.
 */
export interface Taxonomy {
  readonly id: string;
  readonly version: string;
  readonly name: Localized;
  readonly domains: readonly TaxonomyDomain[];
  /** Where in the course of care it happened. Empty: not asked. */
  readonly stages: readonly TaxonomyTerm[];
  /** By number: what each severity of an issue means, from 0. Empty: not asked. */
  readonly severities: readonly TaxonomyTerm[];
  /** By number: what each degree of harm to the patient means, from 0. Empty: not asked. */
  readonly harms: readonly TaxonomyTerm[];
  readonly maps: readonly TaxonomyMap[];
  readonly sources: readonly Source[];
}

export interface TaxonomyDomain extends TaxonomyTerm {
  readonly categories: readonly TaxonomyTerm[];
}

/** A term and what it means to whoever sorts by it: two raters agree only where both read the same definition. */
export interface TaxonomyTerm {
  readonly id: string;
  readonly name: Localized;
  readonly meaning: Localized;
}

/** A term of somebody else's list, by the name it has there. */
export interface TermName {
  readonly id: string;
  readonly name: string;
}

/** How the terms of one list translate into those of another, for a report that is due in that. */
export interface TaxonomyMap {
  readonly of: 'categories' | 'harms';
  readonly to: {readonly id: string; readonly terms: readonly TermName[]};
  /** The terms of the other list by the id of ours. Several, or none, where one does not answer to one. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly sources: readonly Source[];
}
