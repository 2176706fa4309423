import type {CaseDecision} from '../case/case-commands.js';
import type {NewCaseEvent} from '../case/case-event.js';
import type {Problem} from '../errors/problem.js';
import type {ErasureReason} from '../survey/erasure.js';
import {isOpen} from './queue-row.js';
import {isHeld, late, nothingThere, redaction, type CaseOnRecord} from './redaction-rules.js';

/**
 * Decides whether everything a case says is erased: all of it or nothing, and for good. That there was a case, its
 * number, what kind of thing happened when, and what was promised by when stays. Who may ask for it, and that a second
 * person has to agree, is the caller's question.
 */
export function decideErasure(
  at: CaseOnRecord,
  {reason, isDue}: {readonly reason: ErasureReason; readonly isDue: boolean},
): CaseDecision {
  const {state, work, events} = at;
  if (isHeld(work)) return late('', 'held');
  const isWished = reason === 'asked-for';
  if (isOpen(state) && !isWished) return late('', 'open');
  if (reason === 'kept-long-enough' && !isDue) return late('', 'not-due');
  const gone = events.filter(({kind, payload}) => payload !== undefined && kind !== 'redacted');
  if (gone.length === 0) return {problem: nothingThere};
  // Nobody can answer what is not there any more: whoever had it erased has taken it back.
  const ending: readonly NewCaseEvent[] = isOpen(state) ? [{kind: 'withdrawn', payload: {}}] : [];
  return {events: [...ending, ...gone.map((event) => redaction(state, event, {reason}))]};
}

/** For how long an erasure that was asked for may be agreed to. */
const waitsMs = 30 * 24 * 60 * 60_000;

/** From when on an erasure that was asked for still waits. */
export function erasureWaitsSince(now: Date): string {
  return new Date(now.getTime() - waitsMs).toISOString();
}

/** Whoever asks for an erasure cannot be the one who agrees to it. */
export const samePerson: Problem = {
  status: 409,
  code: 'not-now',
  errors: [{path: '', code: 'same-person'}],
};
