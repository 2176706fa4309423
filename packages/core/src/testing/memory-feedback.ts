import {parseAccessCode} from '../access/parse-access-code.js';
import {promisedDates} from '../facility/facility.js';
import type {FeedbackReceipt} from '../feedback/feedback-api.js';
import type {Reply, RequestOf} from '../transport/transport.js';
import {
  facilityProblem,
  isUnknown,
  subjectOf,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import {facilityProblems} from '../feedback/facility-rules.js';
import {idProblem, refusal, type MemoryCase} from './memory-store.js';

/** Everything up to the moment a case exists. */
export function createFeedbackOperations(
  service: MemoryService,
): MemoryOperations<'read-facility' | 'request-challenge' | 'submit-feedback'> {
  const {facility, store, proof} = service;
  return {
    'read-facility': ({facilityId}) =>
      facilityProblem(service, facilityId) ?? {ok: true, value: structuredClone(facility)},
    'request-challenge': async ({facilityId, id}) =>
      facilityProblem(service, facilityId) ??
      idProblem(id) ??
      (proof ? {ok: true, value: await proof.set(facilityId, id)} : refusal(404, 'not-found')),
    async 'submit-feedback'(request, caller) {
      const {id, facilityId, feedback} = request;
      const problem = facilityProblem(service, facilityId) ?? idProblem(id);
      if (problem) return problem;
      const accessCode = parseAccessCode(request.accessCode);
      if (accessCode === undefined)
        return refusal(400, 'invalid', [{path: '/accessCode', code: 'mistyped'}]);
      const content = {operation: 'submit-feedback', accessCode, feedback};
      // The id is looked up before whatever may change between two tries: a facility's places, or a puzzle.
      const replay = store.replayOf<FeedbackReceipt>({facilityId, id, content});
      if (replay) return replay;
      const errors = facilityProblems(feedback, facility, caller.kept ? undefined : store.now());
      if (errors.length > 0) return refusal(400, 'invalid', errors);
      const fault = isUnknown(caller) ? await proof?.fault(id, request.proof) : undefined;
      if (fault) return refusal(428, fault);
      return store.once({facilityId, id, content}, () =>
        openCase(service, {...request, accessCode}, caller),
      );
    },
  };
}

function openCase(
  {facility, store}: MemoryService,
  {id, facilityId, accessCode, feedback}: RequestOf<'submit-feedback'>,
  caller: MemoryCaller,
): Reply<FeedbackReceipt> {
  const isTaken = [...store.cases.values()].some((other) => other.accessCode === accessCode);
  if (isTaken) return refusal(409, 'conflict');
  const reference = store.nextReference();
  const receivedAt = store.now();
  const promises = promisedDates(facility, receivedAt);
  const opened: MemoryCase = {
    id,
    facilityId,
    accessCode,
    // Who signed in and chose to be anonymous is not kept: the code is then the only way back to the case.
    subject: feedback.identity === 'anonymous' ? undefined : subjectOf(caller),
    events: [],
    files: new Map(),
  };
  store.append(opened, {role: 'person'}, [
    {kind: 'received', payload: {reference, feedback, promises}},
  ]);
  store.cases.set(id, opened);
  return {ok: true, value: {id, reference, receivedAt: receivedAt.toISOString(), promises}};
}
