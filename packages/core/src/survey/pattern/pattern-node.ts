/** A piece of a pattern. Groups are gone: only yes or no is asked, so nothing is captured. */
export type PatternNode =
  | {readonly kind: 'character'; readonly matches: (character: string) => boolean}
  | {readonly kind: 'assertion'; readonly holds: Assertion}
  | {readonly kind: 'sequence'; readonly nodes: readonly PatternNode[]}
  | {readonly kind: 'choice'; readonly nodes: readonly PatternNode[]}
  | {
      readonly kind: 'repeat';
      readonly node: PatternNode;
      readonly min: number;
      readonly max: number;
    };

/** What must be true between two characters; one is undefined at either end of the text. */
export type Assertion = (before: string | undefined, after: string | undefined) => boolean;

/** What of a pattern cannot be done here, in place of a pattern that means something else. */
export interface PatternProblem {
  /**
   * - `invalid`: no regular expression.
   * - `unsupported`: it cannot be matched in linear time, or another flavor wrote it: see `part`.
   * - `too-large`: written out, it has more pieces than `sizeLimit`.
   */
  readonly problem: 'invalid' | 'unsupported' | 'too-large';
  /** What begins it, as it is written in the pattern: `(?=`, `\1`. */
  readonly part?: string;
}
