import type {FieldProblem} from '../errors/problem.js';
import {challengeProofSchema} from '../feedback/feedback-schema.js';
import {queuedOperations, type QueuedOperation} from '../outbox/queued-write.js';
import type {Recovery, SealedWrite} from '../outbox/sealed-write.js';
import type {Reply, RequestOf, Transport} from '../transport/transport.js';
import {
  facilityProblem,
  forStaff,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import {idProblem, refusal} from './memory-store.js';

/** What was sealed, by whoever it was: nothing of it has been judged. */
type Opened = Readonly<Record<string, unknown>>;

type SealedOperation = 'read-sealing-key' | 'deliver-sealed' | 'recover-sealed';

/** Sealed writes: opened, and then judged as if they had come openly. `as` is this service, as someone reaches it. */
export function createSealedOperations(
  service: MemoryService,
  as: (caller: MemoryCaller) => Transport,
): MemoryOperations<SealedOperation> {
  return {
    'read-sealing-key': async ({facilityId}) =>
      facilityProblem(service, facilityId) ?? {ok: true, value: await service.sealing.publicKey()},
    async 'deliver-sealed'(request, caller) {
      const opened = await open(service, request);
      if (!opened.ok) return opened;
      const {proof} = request;
      if (proof !== undefined && !challengeProofSchema.safeParse(proof).success)
        return refusal(400, 'invalid', [{path: '/proof', code: 'wrong-format'}]);
      return run(as({...caller, kept: true}), request, {...opened.value, ...(proof && {proof})});
    },
    'recover-sealed': forStaff(service, async (request): Promise<Reply<Recovery>> => {
      const opened = await open(service, request);
      if (!opened.ok) return opened;
      const reply = await run(as({...senderOf(opened.value), kept: true}), request, opened.value);
      const {id} = request;
      if (reply.ok) return {ok: true, value: {outcome: 'stored', id}};
      const {code} = reply.problem;
      const content = contentOf(opened.value);
      return {ok: true, value: {outcome: 'refused', id, problem: {code}, content}};
    }),
  };
}

async function open(service: MemoryService, write: SealedWrite): Promise<Reply<Opened>> {
  const problem = facilityProblem(service, write.facilityId) ?? idProblem(write.id);
  if (problem) return problem;
  if (!queuedOperations.includes(write.operation)) return refusal(404, 'not-found');
  const request = await service.sealing.open(write);
  if (typeof request === 'string') return refusal(422, request);
  // Whoever sealed it could have bound the seal to something other than what it holds.
  const isBound = request['facilityId'] === write.facilityId && request['id'] === write.id;
  if (!isBound) return refusal(422, 'broken-seal');
  const errors = addressProblems(write.operation, request);
  return errors.length > 0 ? refusal(400, 'invalid', errors) : {ok: true, value: request};
}

/** What HTTP would see to by itself: an address is text, and a file is one. The rest is judged as of any request. */
function addressProblems(operation: QueuedOperation, request: Opened): readonly FieldProblem[] {
  const isOwnCase = ['send-message', 'add-file', 'withdraw', 'say-not-resolved'].includes(
    operation,
  );
  const texts = [
    ...(isOwnCase ? ['caseId'] : []),
    ...(request['accessCode'] === undefined ? [] : ['accessCode']),
    ...(operation === 'add-file' ? ['name'] : []),
  ];
  const wrong = texts.filter((name) => typeof request[name] !== 'string');
  if ((operation === 'add-file') !== request['file'] instanceof Blob) wrong.push('file');
  return wrong.map((name) => ({path: `/${name}`, code: 'wrong-type'}));
}

function run(
  service: Transport,
  {operation}: Pick<SealedWrite, 'operation'>,
  request: Opened,
): Promise<Reply<{readonly id: string}>> {
  // The seal binds the request to its operation; whether it is of that form is the schemas' to judge.
  return service.send(operation, request as unknown as RequestOf<typeof operation>);
}

/** Who sent what staff hand in. They vouch for it: no puzzle is asked for. */
function senderOf(request: Opened): MemoryCaller {
  return request['mode'] === 'kiosk'
    ? {role: 'device', id: 'recovered'}
    : {role: 'person', vouched: true};
}

/** What the person wrote. Their code stays theirs. */
function contentOf(request: Opened): Readonly<Record<string, unknown>> {
  const hidden = ['accessCode', 'file'];
  return Object.fromEntries(Object.entries(request).filter(([name]) => !hidden.includes(name)));
}
