import type {CaseEventKind, StoredCaseEvent} from '../case/case-event.js';
import type {CaseDecision} from '../case/case-commands.js';
import type {CaseState} from '../case/reduce-case.js';
import type {Problem} from '../errors/problem.js';
import type {CaseWork} from './case-work.js';
import type {WorkEventKind} from './work-entry.js';
import type {WorkProblemCode} from './work-problem.js';

/**
 * What may be taken out of a case entry by entry: what somebody wrote. Everything else stays for as long as its case,
 * since something rests on it: from whom the case is kept, that nothing may be destroyed, what the law makes of it,
 * its clocks and its owner, who may be told and how a person may be reached.
 */
export const redactableKinds: readonly string[] = [
  'received',
  'acknowledged',
  'message-sent',
  'file-added',
  'resolved',
  'not-resolved',
  'withdrawn',
  'closed',
  'reopened',
  'contact-logged',
  'noted',
  'task-opened',
  'task-answered',
  'task-closed',
  'interviewed',
  'chart-reviewed',
  'finding-made',
  'root-cause-found',
  'disclosed',
  'recovery-offered',
  'recovery-answered',
  'action-opened',
  'action-closed',
  'referred',
  'referral-answered',
  'outcome-recorded',
  'follow-up-set',
  'follow-up-done',
  'details-recorded',
] satisfies readonly (CaseEventKind | WorkEventKind)[];

/** A case with every event, as it lies before someone who takes something out of it. */
export interface CaseOnRecord {
  readonly events: readonly StoredCaseEvent[];
  readonly state: CaseState;
  readonly work: CaseWork;
}

/** Decides whether what one event says is taken out. `reason` stays, so that it must not repeat what goes. */
export function decideRedaction(
  at: CaseOnRecord,
  {position, reason}: {readonly position: number; readonly reason: string},
): CaseDecision {
  if (isHeld(at.work)) return late('', 'held');
  const event = at.events[position - 1];
  if (event?.kind === 'redacted') return late('/position', 'kept');
  if (event?.payload === undefined) return {problem: nothingThere};
  if (!redactableKinds.includes(event.kind)) return late('/position', 'kept');
  return {events: [redaction(at.state, position, reason)]};
}

/** True while nothing of a case may be destroyed. */
export function isHeld({holds}: Pick<CaseWork, 'holds'>): boolean {
  return holds.some(({lifted}) => !lifted);
}

/** The event that says that another one's words are gone. A case without its first words keeps its number and dates. */
export function redaction(
  {reference, promises}: CaseState,
  position: number,
  reason: string,
): Extract<CaseDecision, {events: unknown}>['events'][number] {
  const kept = position === 1 && reference !== undefined && {kept: {reference, promises}};
  return {kind: 'redacted', payload: {position, reason, ...kept}};
}

/** What is asked to be taken out is not there, or not any more. */
export const nothingThere: Problem = {status: 404, code: 'not-found', errors: []};

/** A refusal for as long as something stands in the way. */
export function late(path: string, code: WorkProblemCode): {readonly problem: Problem} {
  return {problem: {status: 409, code: 'not-now', errors: [{path, code}]}};
}
