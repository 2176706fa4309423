import {reduceWork} from '../casework/reduce-work.js';
import {walledAccounts} from '../casework/wall.js';
import {isStaffOperation, mayDo} from '../staff/permissions.js';
import type {OperationName, Reply, RequestOf, ResponseOf} from '../transport/transport.js';
import {
  facilityProblem,
  type MemoryCaller,
  type MemoryOperation,
  type MemoryService,
} from './memory-operations.js';
import {refusal, type MemoryCase} from './memory-store.js';

/**
 * Answers staff as far as their roles allow, and puts on record who asked for what. A case is not there for those who
 * are named in it.
 */
export function guarded<Name extends OperationName>(
  service: MemoryService,
  name: Name,
  answer: MemoryOperation<Name>,
): MemoryOperation<Name> {
  return async (request, caller, signal) => {
    const operation = operationIdOf(name, request);
    if (caller.role !== 'staff' || !isStaffOperation(operation))
      return answer(request, caller, signal);
    const unknown = facilityProblem(service, request.facilityId);
    if (unknown) return unknown;
    const reply: Reply<ResponseOf<Name>> = mayDo(caller.roles ?? [], operation)
      ? isAboutKeptCase(service, request, caller)
        ? refusal(404, 'not-found')
        : await answer(request, caller, signal)
      : refusal(403, 'forbidden');
    putOnRecord(service, {request, caller, operation, isDone: reply.ok});
    return reply;
  };
}

/** True where a case is kept from someone: it is about them. */
export function isKeptFrom({events}: MemoryCase, accountId: string | undefined): boolean {
  return accountId !== undefined && walledAccounts(reduceWork(events)).includes(accountId);
}

function isAboutKeptCase({store}: MemoryService, request: object, {id}: MemoryCaller): boolean {
  const found = 'caseId' in request && store.cases.get(String(request.caseId));
  return found ? isKeptFrom(found, id) : false;
}

const exported: Readonly<Record<string, string>> = {
  'export-deliveries': 'exportDeliveries',
  'export-survey-responses': 'exportResponses',
};

/** The name of an operation as the table of permissions has it. */
function operationIdOf<Name extends OperationName>(name: Name, request: RequestOf<Name>): string {
  if ('format' in request)
    return `${exported[name] ?? ''}As${request.format === 'csv' ? 'Csv' : 'Ndjson'}`;
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Notes who did what. None of what anyone wrote. */
export function putOnRecord(
  {store, office}: MemoryService,
  {
    request,
    caller: {id: account, roles = []},
    operation,
    isDone,
  }: {
    readonly request: object;
    readonly caller: Pick<MemoryCaller, 'id' | 'roles'>;
    readonly operation: string;
    readonly isDone: boolean;
  },
): void {
  const {caseId, accountId: aboutAccount, id} = request as Readonly<Record<string, string>>;
  const about = caseId ?? (operation === 'submitFeedback' ? id : undefined);
  office.audit.push({
    position: String(office.audit.length + 1),
    at: store.now().toISOString(),
    ...(account !== undefined && {account}),
    roles: [...roles],
    operation,
    ...(about !== undefined && {caseId: about}),
    ...(aboutAccount !== undefined && {aboutAccount}),
    outcome: isDone ? 'done' : 'refused',
    requestId: crypto.randomUUID(),
  });
}
