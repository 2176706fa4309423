import type {NewCaseEvent} from '../case/case-event.js';
import type {CaseReceipt} from '../case/case-views.js';
import type {CaseAtHand} from '../casework/entry-rules.js';
import type {CaseOnRecord} from '../casework/redaction-rules.js';
import {reduceWork} from '../casework/reduce-work.js';
import type {NewWorkEvent} from '../casework/work-entry.js';
import type {Problem} from '../errors/problem.js';
import type {Reply} from '../transport/transport.js';
import type {MemoryCaller, MemoryService} from './memory-operations.js';
import {idProblem, receiptOf, refusal, stateOf, type MemoryCase} from './memory-store.js';

/** A write of staff to one case. */
export interface StaffWrite {
  readonly facilityId: string;
  readonly caseId: string;
  readonly id: string;
  /** The version they saw, where a write must not be made blindly. */
  readonly version?: number | undefined;
}

/** What comes of a write: events to append, or why not. */
export type Decision =
  {readonly events: readonly (NewCaseEvent | NewWorkEvent)[]} | {readonly problem: Problem};

/** A case as it lies before whoever writes to it. */
export type AtHand = CaseAtHand & CaseOnRecord;

/** A case with what its events add up to. */
export function onRecord(target: MemoryCase): CaseOnRecord {
  const {events} = target;
  return {events: [...events], state: stateOf(target), work: reduceWork(events)};
}

/** One write, by whom, and what a replay of it must repeat. */
interface StaffWriting {
  readonly write: StaffWrite;
  readonly caller: MemoryCaller;
  readonly content: unknown;
  /** Is done with it, or not at all. */
  readonly then?: (target: MemoryCase) => void;
}

/** One write by its id, against the version that whoever makes it has seen. */
export async function writeAsStaff(
  service: MemoryService,
  writing: StaffWriting,
  decide: (at: AtHand) => Decision | Promise<Decision>,
): Promise<Reply<CaseReceipt>> {
  const {store, known} = service;
  const {write, caller, content, then} = writing;
  const {facilityId, caseId, id, version} = write;
  const target = store.cases.get(caseId);
  if (!target) return refusal(404, 'not-found');
  const replay = store.replayOf<CaseReceipt>({facilityId, id, content});
  if (replay) return replay;
  const seen = target.events.length;
  if (version !== undefined && version !== seen) return refusal(409, 'stale');
  const by = caller.id ?? 'staff';
  const decision = await decide({...onRecord(target), by, now: store.now().toISOString(), known});
  // Somebody else wrote while this was decided: it is decided anew, on what there is now.
  if (target.events.length !== seen) return writeAsStaff(service, writing, decide);
  return store.once({facilityId, id, content}, () => {
    if ('problem' in decision) return {ok: false, problem: decision.problem};
    store.append(target, {role: 'staff', ...(caller.id && {id: caller.id})}, decision.events);
    then?.(target);
    return receiptOf(id, target);
  });
}

/** The same, for a request that carries its id, its case and its version. */
export async function writeByRequest(
  service: MemoryService,
  {request, caller}: {readonly request: StaffWrite; readonly caller: MemoryCaller},
  decide: (at: AtHand) => Decision | Promise<Decision>,
): Promise<Reply<CaseReceipt>> {
  return (
    idProblem(request.id) ??
    writeAsStaff(service, {write: request, caller, content: {...request}}, decide)
  );
}
