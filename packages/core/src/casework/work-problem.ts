/**
 * What stands in the way of an entry.
 * - `not-classified`: a complaint is not ended before somebody said whether it is a grievance.
 * - `merged`, `withdrawn`, `answered`: so is the case.
 * - `already-done`: what the entry would end has ended.
 * - `same-person`: whoever asked, or is concerned, cannot decide.
 * - `held`: a legal hold stands.
 * - `kept`: what it says stays for as long as the case.
 */
export type WorkProblemCode =
  | 'not-classified'
  | 'merged'
  | 'withdrawn'
  | 'answered'
  | 'already-done'
  | 'same-person'
  | 'held'
  | 'kept';
