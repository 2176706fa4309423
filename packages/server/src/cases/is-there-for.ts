import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {refuse} from '../problems/refusal.js';
import {isThereFor} from '../store/kept-from.js';

/**
 * A case is not there for those who are named in it: they are answered as if there were none, at the same place of a
 * request and before anything else is looked at.
 * @throws {Refusal} `not-found`
 */
export async function assertIsThereFor(
  db: Database,
  scope: FacilityScope,
  who: {readonly accountId: string; readonly caseId: string},
): Promise<void> {
  if (!(await isThereFor(db, scope, who))) throw refuse('not-found');
}
