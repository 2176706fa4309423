import type {FacilityScope} from '../facility/facility-scope.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {deleteAnswers} from '../store/response-store.js';

/**
 * Deletes what was answered; the frame stays, so that counts do not change, and a replay still gets its first outcome.
 * @throws {Refusal} `not-found` when there is nothing to delete
 */
export async function eraseAnswers(
  {db}: Pick<ServiceParts, 'db'>,
  scope: FacilityScope,
  responseId: string,
): Promise<void> {
  if (!(await deleteAnswers(db, scope, responseId))) throw refuse('not-found');
}
