import {parseAccessCode} from '../access/access-code.js';
import type {FieldProblem} from '../errors/problem.js';
import {promisedDates, type Facility} from '../facility/facility.js';
import type {FeedbackReceipt} from '../feedback/feedback-api.js';
import type {Feedback} from '../feedback/feedback.js';
import type {Reply, RequestOf} from '../transport/transport.js';
import {
  facilityProblem,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
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
      const {id, facilityId, accessCode, feedback} = request;
      const problem =
        facilityProblem(service, facilityId) ?? idProblem(id) ?? formProblem(service, request);
      if (problem) return problem;
      const content = {
        operation: 'submit-feedback',
        accessCode: parseAccessCode(accessCode),
        feedback,
      };
      const write = {facilityId, id, content};
      // The id is looked up first: a replay needs no puzzle.
      const replay = store.replayOf<FeedbackReceipt>(write);
      if (replay) return replay;
      const fault = caller.id === undefined ? await proof?.fault(id, request.proof) : undefined;
      if (fault) return refusal(401, fault);
      return store.once(write, () => openCase(service, request, caller));
    },
  };
}

function openCase(
  {facility, store}: MemoryService,
  {id, facilityId, accessCode, feedback}: RequestOf<'submit-feedback'>,
  caller: MemoryCaller,
): Reply<FeedbackReceipt> {
  const code = parseAccessCode(accessCode) ?? accessCode;
  const isTaken = [...store.cases.values()].some((other) => other.accessCode === code);
  if (isTaken) return refusal(409, 'conflict');
  const reference = store.nextReference();
  const promises = promisedDates(facility, store.now());
  const opened: MemoryCase = {
    id,
    facilityId,
    accessCode: code,
    subject: caller.id,
    events: [],
    files: new Map(),
  };
  store.append(opened, {role: 'person'}, [
    {kind: 'received', payload: {reference, feedback, promises}},
  ]);
  store.cases.set(id, opened);
  return {
    ok: true,
    value: {id, reference, receivedAt: opened.events[0]?.at ?? '', promises},
  };
}

function formProblem(
  {facility}: MemoryService,
  {accessCode, feedback}: RequestOf<'submit-feedback'>,
): ReturnType<typeof refusal> | undefined {
  const errors: FieldProblem[] = [
    ...(parseAccessCode(accessCode) ? [] : [{path: '/accessCode', code: 'mistyped' as const}]),
    ...placeProblems(facility, feedback),
    ...attachmentProblems(facility, feedback),
  ];
  return errors.length > 0 ? refusal(400, 'invalid', errors) : undefined;
}

function placeProblems({locations}: Facility, {occasion}: Feedback): FieldProblem[] {
  const {locationId, departmentId} = occasion ?? {};
  const location = locations.find(({id}) => id === locationId);
  const departments = location?.departments ?? locations.flatMap((each) => each.departments);
  if (locationId !== undefined && location === undefined)
    return [{path: '/feedback/occasion/locationId', code: 'unknown-value'}];
  return departmentId === undefined || departments.some(({id}) => id === departmentId)
    ? []
    : [{path: '/feedback/occasion/departmentId', code: 'unknown-value'}];
}

function attachmentProblems({limits}: Facility, {attachments = []}: Feedback): FieldProblem[] {
  return attachments.length > limits.files.count
    ? [{path: '/feedback/attachments', code: 'too-many'}]
    : [];
}
