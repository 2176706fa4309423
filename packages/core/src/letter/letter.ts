import type {LetterBlock, LetterKind, LetterTemplate} from './letter-template.js';

/**
 * A letter to one person, as it was drafted and then changed by hand. A place that nothing was known for is still
 * there, `{results}`: a gap that everyone sees.
 */
export interface Letter {
  readonly template: Pick<LetterTemplate, 'id' | 'version'>;
  readonly kind: LetterKind;
  readonly language: string;
  /** The date as it is written in the letter. */
  readonly date: string;
  readonly reference: string;
  /** The name and the address, line by line. Empty for someone who has none. */
  readonly address: readonly string[];
  readonly subject: string;
  readonly blocks: readonly WrittenBlock[];
  readonly enclosures: readonly string[];
  /** Everyone who drafted it or changed a word, by staff id: none of them can review it. */
  readonly authors: readonly string[];
  /** What it does not tell though rules require it. */
  readonly waived: readonly Waiver[];
}

/** A part of a letter as it is read. */
export interface WrittenBlock extends Pick<LetterBlock, 'type' | 'lead' | 'lines'> {
  readonly carries: readonly string[];
  /** The facts that were filled in when it was drafted. */
  readonly filled: readonly string[];
}

/** Why a required element is not in a letter, and who decided so. */
export interface Waiver {
  /** `us-cms/results`. */
  readonly element: string;
  readonly reason: string;
  /** A staff id. */
  readonly by: string;
}

/** That somebody read a letter and stands for it. */
export interface LetterReview {
  /** The staff id of the reviewer. */
  readonly by: string;
  readonly at: string;
  /** What was read, see `letterDigest`: any change after it takes the review away. */
  readonly digest: string;
}

/** A letter that may be sent. */
export interface FinalLetter {
  readonly letter: Letter;
  readonly digest: string;
  readonly review: LetterReview;
}
