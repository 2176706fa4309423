import type {CaseEventKind, StoredCaseEvent} from '../case/case-event.js';
import type {CaseDecision} from '../case/case-commands.js';
import type {CaseState} from '../case/reduce-case.js';
import type {FieldProblem, Problem} from '../errors/problem.js';
import type {CaseWork} from './case-work.js';
import {redactionGrounds} from './redaction-reasons.js';
import type {Entered, WorkEventKind} from './work-entry.js';
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
  'letter-drafted',
  'letter-edited',
  'letter-waived',
  'letter-sent',
  'letter-delivered',
] satisfies readonly (CaseEventKind | WorkEventKind)[];

/** A case with every event, as it lies before someone who takes something out of it. */
export interface CaseOnRecord {
  readonly events: readonly StoredCaseEvent[];
  readonly state: CaseState;
  readonly work: CaseWork;
}

/** Decides whether what one event says is taken out. Why stays on record, so that it must not repeat what goes. */
export function decideRedaction(
  at: CaseOnRecord,
  wish: {readonly position: number; readonly reason: string; readonly note?: string | undefined},
): CaseDecision {
  const {position} = wish;
  const grounds = redactionGrounds(wish);
  if (grounds === 'note-missing') return wrong('/note', 'required');
  if (grounds === 'unknown-reason') return wrong('/reason', 'unknown-value');
  if (isHeld(at.work)) return late('', 'held');
  const event = at.events[position - 1];
  if (event?.kind === 'redacted') return late('/position', 'kept');
  if (event?.payload === undefined) return {problem: nothingThere};
  if (!redactableKinds.includes(event.kind)) return late('/position', 'kept');
  return {events: goneWith(at, event).map((each) => redaction(at.state, each, grounds))};
}

/**
 * A letter is one piece: a draft without one of its changes would read as a letter that nobody wrote, and the copy of
 * what was sent says all of it again.
 */
function goneWith({events}: CaseOnRecord, event: StoredCaseEvent): readonly StoredCaseEvent[] {
  const letterId = letterIdOf(event, events);
  if (letterId === undefined) return [event];
  return events.filter(
    (each) =>
      each.payload !== undefined &&
      redactableKinds.includes(each.kind) &&
      letterIdOf(each, events) === letterId,
  );
}

/** The letter that an event is about: that of a delivery is found by what was sent. */
function letterIdOf({kind, payload}: StoredCaseEvent, events: readonly StoredCaseEvent[]): unknown {
  if (kind === 'letter-drafted') return payload?.['id'];
  if (kind !== 'letter-delivered')
    return kind.startsWith('letter-') ? payload?.['letterId'] : undefined;
  const sent = events.find(
    (each) => each.kind === 'letter-sent' && each.payload?.['id'] === payload?.['deliveryId'],
  );
  return sent?.payload?.['letterId'];
}

/** True while nothing of a case may be destroyed. */
export function isHeld({holds}: Pick<CaseWork, 'holds'>): boolean {
  return holds.some(({lifted}) => !lifted);
}

/**
 * The event that says that another one's words are gone. A case without its first words keeps its number and dates; of
 * a letter it stays known that there was one, in which language.
 */
export function redaction(
  {reference, promises}: CaseState,
  {position, kind, payload}: StoredCaseEvent,
  grounds: {readonly reason: string; readonly note?: string},
): Extract<CaseDecision, {events: unknown}>['events'][number] {
  const kept = position === 1 && reference !== undefined && {kept: {reference, promises}};
  const drafted = kind === 'letter-drafted' && (payload as Entered<'letter-drafted'> | undefined);
  const letter = drafted && {
    letter: {id: drafted.id, kind: drafted.letter.kind, language: drafted.letter.language},
  };
  return {kind: 'redacted', payload: {position, ...grounds, ...kept, ...letter}};
}

/** What is asked to be taken out is not there, or not any more. */
export const nothingThere: Problem = {status: 404, code: 'not-found', errors: []};

function wrong(path: string, code: FieldProblem['code']): {readonly problem: Problem} {
  return {problem: {status: 400, code: 'invalid', errors: [{path, code}]}};
}

/** A refusal for as long as something stands in the way. */
export function late(path: string, code: WorkProblemCode): {readonly problem: Problem} {
  return {problem: {status: 409, code: 'not-now', errors: [{path, code}]}};
}
