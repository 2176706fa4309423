import type {LetterFieldName} from './letter-fields.js';

/**
 * What a letter is for.
 * - `acknowledgement`: the complaint has come. `interim`: the answer takes longer.
 * - `resolution`: the answer. `closure-unsatisfied`: the end of the work, though the person is not content.
 * - `cannot-disclose`: nothing can be told to whoever asks. `referral`: it was passed on to somebody else.
 */
export type LetterKind =
  | 'acknowledgement'
  | 'interim'
  | 'resolution'
  | 'closure-unsatisfied'
  | 'cannot-disclose'
  | 'referral';

/** One version of the words of a letter, in one language. A version never changes: another word is another version. */
export interface LetterTemplate {
  readonly id: string;
  readonly version: string;
  readonly kind: LetterKind;
  /** BCP 47 tag. */
  readonly language: string;
  /** `unreviewed` until someone who speaks the language and knows the rules has read it. */
  readonly status: 'unreviewed' | 'reviewed';
  readonly subject: string;
  /** In the order of reading. */
  readonly blocks: readonly LetterBlock[];
}

/**
 * A part of a letter: plain text with places for facts, `{reference}`. A place for a list stands alone in its line and
 * gives a line for each of its values.
 */
export interface LetterBlock {
  /**
   * `continued`: sentences that go on in the paragraph before. `signature`: the lines below the room where somebody
   * signs.
   */
  readonly type: 'paragraph' | 'continued' | 'list' | 'signature';
  /** What introduces a list; it never stands on another page than its first item. */
  readonly lead?: string | undefined;
  /** A paragraph, an item, or a line of the signature each. */
  readonly lines: readonly string[];
  /** What it tells that rules require: `us-cms/results` is the element `results` of the pack `us-cms`. */
  readonly carries?: readonly string[] | undefined;
  /** It stands in the letter only where this is known. */
  readonly when?: LetterFieldName | undefined;
  /** It stands in the letter only where this is not known. */
  readonly unless?: LetterFieldName | undefined;
}
