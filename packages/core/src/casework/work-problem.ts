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
 * - `not-for-role`: it is not theirs to do, whose role it is. `supervised`: it is, but not like this.
 * - `overlaps`: somebody has said something else of that time already.
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
  | 'not-for-role'
  | 'supervised'
  | 'overlaps'
  | 'taken-out'
  | 'no-rules';
