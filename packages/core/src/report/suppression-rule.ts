/** Which numbers are too small to be shown, because they could tell who someone is. */
export interface SuppressionRule {
  /** Counts from 1 to one less than this are hidden. 0 is shown. */
  readonly hideBelow: number;
  /**
   * `answers`: no figure may tell how so few people answered, nor what is left when others are subtracted.
   * `respondents`: only figures over so few people are hidden.
   */
  readonly protects: 'answers' | 'respondents';
}

/** Rules in use. A hospital's own reviewer decides which applies. */
export const suppressionRules = {
  /** The cell size policy of the Centers for Medicare & Medicaid Services: no cell from 1 to 10. */
  us: {hideBelow: 11, protects: 'answers'},
  /** Common in the NHS, where single trusts hide counts under 5. */
  uk: {hideBelow: 5, protects: 'answers'},
} as const satisfies Readonly<Record<string, SuppressionRule>>;

/** True for a count that must be hidden. */
export function isTooSmall(
  count: number,
  {hideBelow}: Pick<SuppressionRule, 'hideBelow'>,
): boolean {
  return count > 0 && count < hideBelow;
}
