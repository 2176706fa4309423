import type {Concern} from './concern.js';

/**
 * The words of one language that point to a concern. A phrase is words with spaces between; `hit*` is every word that
 * begins so, `_` is any one word. Capitals, accents and vowel marks make no difference.
 */
export interface LanguageLexicon {
  /** BCP 47. */
  readonly language: string;
  /** `unreviewed`: nobody who speaks the language has checked it for the hospital. */
  readonly status: 'unreviewed' | 'reviewed';
  readonly phrases: Readonly<Partial<Record<Concern, readonly string[]>>>;
  /** Words that deny what follows: `not`, `nobody`. */
  readonly negators: readonly string[];
  /** Words that, before a denial in the same clause, make it none: `should` ("should not have been hurt"), `said`. */
  readonly turners: readonly string[];
  /** Words that may stand between a denial and what it denies: `was`, `ever`. Any other word ends the denial. */
  readonly fillers: readonly string[];
}

/** The words of all languages. Every text is searched for all of them: people write in another language than they chose. */
export type SignalLexicon = readonly LanguageLexicon[];

/** A place in a text that points to a concern. Holds no word of the text. */
export interface Signal {
  readonly concern: Concern;
  /** Where it begins and ends, in UTF-16 code units, for whoever marks it. */
  readonly start: number;
  readonly end: number;
  /** True where the text denies it ("nobody hurt me"). It then raises nothing, and it lowers nothing either. */
  readonly negated: boolean;
}
