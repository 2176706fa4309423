/**
 * What stands in the way of an entry in a risk record.
 * - `dismissed`, `not-confirmed`: so is the flag.
 * - `not-owed`: the clock does not run for what was confirmed.
 */
export type RiskProblemCode = 'dismissed' | 'not-confirmed' | 'not-owed';
