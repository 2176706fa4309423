import type {StoredCaseEvent} from '../../case/case-event.js';
import type {CaseState} from '../../case/reduce-case.js';
import type {CaseWork} from '../../casework/case-work.js';
import type {ClockDuty} from '../policy-pack.js';
import type {Deadline} from './deadline.js';
import type {DeadlineRules} from './deadline-rules.js';
import {deadlinesOf} from './deadlines-of.js';
import {earliestDue} from './earliest-due.js';
import {factsOfCase} from './facts-of-case.js';
import {localDateOf, localDays} from './local-days.js';

/** A case as its events add up, and the events themselves. */
export interface CaseOnClock {
  readonly events: readonly StoredCaseEvent[];
  readonly state: CaseState;
  readonly work: Pick<CaseWork, 'packs' | 'classifications'>;
}

/**
 * Every deadline of a case as it stands at an instant, under the packs that staff put it under, or those of the
 * facility. No clock is for what is no complaint. Throws as `deadlinesOf` does.
 */
export function deadlinesOfCase(
  {events, state, work}: CaseOnClock,
  rules: DeadlineRules,
  now: string,
): readonly Deadline[] {
  const facts = factsOfCase(events);
  const isComplaint = state.feedback ? state.feedback.kind === 'complaint' : true;
  if (!facts || !(isComplaint || work.classifications.length > 0)) return [];
  const inForce = work.packs.at(-1)?.packs.map(({id}) => id) ?? rules.inForce;
  return deadlinesOf(facts, {...rules, inForce}, now);
}

/** What has to be done next, and the first instant at which it is too late. */
export interface NextDue {
  readonly duty: ClockDuty;
  readonly at: string;
}

/** The duty that binds first: by a rule, or by a date that the hospital promised. `undefined` where none is open. */
export function nextDue(
  deadlines: readonly Deadline[],
  {promises, status, acknowledgedAt}: CaseState,
  timeZone: string,
): NextDue | undefined {
  const byRule = earliestDue(deadlines).flatMap(({duty, binds}) =>
    binds?.due ? [{duty, at: utc(binds.due.at)}] : [],
  );
  const isOpen = status === 'received' || status === 'acknowledged' || status === 'reopened';
  const promised = promises
    .filter(({what}) => isOpen && (what === 'respond' || acknowledgedAt === undefined))
    .map(({what, due}) => ({duty: what, at: endOf(due, timeZone)}));
  return [...byRule, ...promised].sort((one, other) => (one.at < other.at ? -1 : 1))[0];
}

function endOf(date: string, timeZone: string): string {
  return new Date(localDays(timeZone).endOf(localDateOf(date)).at).toISOString();
}

/** As the service writes instants, so that they sort as text. */
function utc(at: string): string {
  return new Date(at).toISOString();
}
