import type {ErasureReceipt} from '../survey/erasure.js';
import type {Reply, RequestOf} from '../transport/transport.js';
import type {MemoryService} from './memory-operations.js';
import {idProblem, refusal} from './memory-store.js';

/** Erases what was answered, as the service does: that somebody answered stays. */
export function eraseResponse(
  {store, surveys}: MemoryService,
  {facilityId, responseId, id, reason}: RequestOf<'erase-survey-response'>,
): Reply<ErasureReceipt> {
  const problem = idProblem(id);
  if (problem) return problem;
  const content = {operation: 'erase', place: {responseId}, reason};
  return store.once({facilityId, id, content}, () => {
    const index = surveys.responses.findIndex((each) => each.id === responseId);
    const found = surveys.responses[index];
    if (!found?.response) return refusal(404, 'not-found');
    surveys.responses[index] = {...found, response: undefined};
    return {ok: true, value: {id, erasedAt: store.now().toISOString()}};
  });
}
