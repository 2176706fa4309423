/**
 * What stands in the way of an entry.
 * - `not-classified`: a complaint is not ended before somebody said whether it is a grievance.
 * - `merged`, `withdrawn`, `answered`: so is the case.
 * - `already-done`: what the entry would end has ended.
 * - `same-person`: whoever asked, or is concerned, cannot decide.
 * - `held`: a legal hold stands.
 * - `open`: something is owed to the person yet.
 * - `not-due`: it has to be kept longer.
 * - `kept`: what it says stays for as long as the case.
 * - `final`, `not-final`: the letter is not changed any more, or not sent yet.
 * - `no-authority`: nothing is disclosed to this person about the patient.
 * - `taken-out`: its words are gone.
 * - `no-rules`: nobody has said yet under which rules the case falls, so that nobody can say what a letter has to tell.
 */
export type WorkProblemCode =
  | 'not-classified'
  | 'merged'
  | 'withdrawn'
  | 'answered'
  | 'already-done'
  | 'same-person'
  | 'held'
  | 'open'
  | 'not-due'
  | 'kept'
  | 'final'
  | 'not-final'
  | 'no-authority'
  | 'taken-out'
  | 'no-rules';
