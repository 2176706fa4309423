import {canonicalJson} from '../case/canonical-json.js';
import type {CaseReceipt} from '../case/case-views.js';
import {codeChanged, codeResetLimits, mayResetCode, newCode} from '../casework/code-reset.js';
import type {Reply, RequestOf, ResponseOf} from '../transport/transport.js';
import {
  forStaff,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import {idProblem, receiptOf, refusal, stateOf} from './memory-store.js';

/** A new access code, or none: two steps, with a check of who asks in between. */
export function createCodeResetOperations(
  service: MemoryService,
): MemoryOperations<'begin-code-reset' | 'complete-code-reset'> {
  return {
    'begin-code-reset': forStaff(service, (request) => begin(service, request)),
    'complete-code-reset': forStaff(service, (request, caller) =>
      complete(service, request, caller),
    ),
  };
}

function begin(
  {store, office}: MemoryService,
  {caseId, id, check, change}: RequestOf<'begin-code-reset'>,
): Reply<ResponseOf<'begin-code-reset'>> {
  const problem = idProblem(id);
  if (problem) return problem;
  const target = store.cases.get(caseId);
  if (!target) return refusal(404, 'not-found');
  if (!mayResetCode(stateOf(target))) return refusal(409, 'not-now');
  const content = canonicalJson({caseId, check, change});
  const begun = office.resets.get(id) ?? {
    ...{caseId, content, change, number: sixDigits()},
    expiresAt: new Date(store.now().getTime() + codeResetLimits.validMs).toISOString(),
    triesLeft: codeResetLimits.tries,
  };
  if (begun.content !== content) return refusal(409, 'conflict');
  office.resets.set(id, begun);
  return {ok: true, value: {id, number: begun.number, expiresAt: begun.expiresAt}};
}

function complete(
  {store, office}: MemoryService,
  {facilityId, caseId, id, number, newAccessCode}: RequestOf<'complete-code-reset'>,
  caller: MemoryCaller,
): Reply<CaseReceipt> {
  const target = store.cases.get(caseId);
  const begun = office.resets.get(id);
  if (!target || begun?.caseId !== caseId) return refusal(404, 'not-found');
  const result = newCode(begun.change, newAccessCode);
  if ('problem' in result) return refusal(400, 'invalid', [result.problem]);
  const {code} = result;
  const content = {operation: 'complete-reset', caseId, number, code: code ?? ''};
  return store.once({facilityId, id, content}, () => {
    if (begun.expiresAt <= store.now().toISOString() || begun.triesLeft === 0)
      return refusal(409, 'not-now');
    begun.triesLeft -= 1;
    if (number !== begun.number)
      return refusal(400, 'invalid', [{path: '/number', code: 'mistyped'}]);
    const others = [...store.cases.values()].filter((each) => each !== target);
    if (code !== undefined && others.some((each) => each.accessCode === code))
      return refusal(409, 'conflict');
    target.accessCode = code;
    const actor = {role: 'staff', ...(caller.id && {id: caller.id})} as const;
    store.append(target, actor, [codeChanged(begun.change)]);
    return receiptOf(id, target);
  });
}

function sixDigits(): string {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(value % 1_000_000).padStart(6, '0');
}
