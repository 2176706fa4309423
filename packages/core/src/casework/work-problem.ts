/**
 * What stands in the way of an entry.
 * - `not-classified`: a complaint is not ended before somebody said whether it is a grievance.
 * - `merged`, `withdrawn`, `answered`: so is the case.
 * - `already-done`: what the entry would end has ended.
 * - `same-person`: whoever asked, or is concerned, cannot decide.
 * - `final`, `not-final`: the letter is not changed any more, or not sent yet.
 * - `no-authority`: nothing is disclosed to this person about the patient.
 * - `no-rules`: nobody has said yet under which rules the case falls, so that nobody can say what a letter has to tell.
 */
export type WorkProblemCode =
  | 'not-classified'
  | 'merged'
  | 'withdrawn'
  | 'answered'
  | 'already-done'
  | 'same-person'
  | 'final'
  | 'not-final'
  | 'no-authority'
  | 'no-rules';
