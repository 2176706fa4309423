import type {FieldProblem, FieldProblemCode, Problem} from '../errors/problem.js';
import type {StaffRoleId} from '../staff/roles.js';
import {clocksOwed} from './risk-deadlines.js';
import {standingOf, type OpenedFlag, type RiskRecord} from './reduce-risk.js';
import {confirmerOf, type RiskFlag} from './risk-flag.js';
import type {NewRiskEvent, RiskEventKind, RiskPayloads} from './risk-event.js';
import {seesFlag} from './risk-view.js';

/** What staff enter. Flags are opened otherwise: by the service, or by whoever raises one. */
export type RiskEntryKind = Exclude<RiskEventKind, 'flag-suggested' | 'flag-raised'>;

/** What an entry says before it has an id. */
export type RiskEntryPayload<Kind extends RiskEntryKind> = Omit<RiskPayloads[Kind], 'id'>;

/** An entry in a risk record. */
export type RiskEntry = {
  [Kind in RiskEntryKind]: {readonly kind: Kind; readonly payload: RiskEntryPayload<Kind>};
}[RiskEntryKind];

/** A risk record as it lies before someone who enters something. */
export interface RiskAtHand {
  readonly record: RiskRecord;
  readonly flags: readonly RiskFlag[];
  readonly roles: readonly StaffRoleId[];
  /** ISO 8601 instant. */
  readonly now: string;
  /** That of the write. */
  readonly id: string;
  readonly newId: () => string;
}

export type RiskDecision = {readonly events: readonly NewRiskEvent[]} | {readonly problem: Problem};

interface FlagAtHand extends RiskAtHand {
  readonly opened: OpenedFlag;
  readonly flag: RiskFlag | undefined;
}

type Rule<Kind extends RiskEntryKind> = (
  at: FlagAtHand,
  payload: RiskEntryPayload<Kind>,
) => readonly FieldProblem[];

const rules: {readonly [Kind in RiskEntryKind]?: Rule<Kind>} = {
  'flag-confirmed': (at, payload) => {
    const standing = standingOf(at.opened);
    if (standing === 'dismissed') return [problemAt('flagId', 'dismissed')];
    if (standing === 'confirmed') return [problemAt('flagId', 'already-done')];
    return dateProblems(at, payload);
  },
  'flag-dismissed': ({opened}) => (opened.dismissed ? [problemAt('flagId', 'already-done')] : []),
  'risk-duty-done': dutyProblems,
  'risk-task-opened': ({opened}) => (opened.dismissed ? [problemAt('flagId', 'dismissed')] : []),
  'risk-task-answered': taskProblems,
  'risk-task-closed': taskProblems,
};

/** Only whoever answers for a flag says what it is. */
const byConfirmer: readonly RiskEntryKind[] = ['flag-confirmed', 'flag-dismissed'];

/** What stands in the way for good, or for now: the others are mistakes in what was sent. */
const standInTheWay: readonly FieldProblemCode[] = ['dismissed', 'already-done', 'not-confirmed'];

/** What comes of an entry: the events to append, or why not. A flag that the roles do not see is not there. */
export function decideRiskEntry(at: RiskAtHand, entry: RiskEntry): RiskDecision {
  const {kind, payload} = entry;
  const opened = at.record.flags.find(({id}) => id === payload.flagId);
  const flag = at.flags.find(({id}) => id === opened?.flag);
  if (!opened || !seesFlag(at.roles, flag)) return refused([problemAt('flagId', 'unknown-value')]);
  const confirmer = flag ? confirmerOf(flag) : 'risk';
  if (byConfirmer.includes(kind) && !at.roles.includes(confirmer))
    return {problem: {status: 403, code: 'forbidden', errors: []}};
  // The table is keyed by kind, which the compiler cannot follow through an index.
  const rule = rules[kind] as Rule<RiskEntryKind> | undefined;
  const errors = rule?.({...at, opened, flag}, payload) ?? [];
  if (errors.length > 0) return refused(errors);
  const entered = {kind, payload: {...payload, id: at.id}} as NewRiskEvent;
  return {events: [entered, ...(kind === 'flag-dismissed' ? closings(opened, at.newId) : [])]};
}

function refused(errors: readonly FieldProblem[]): RiskDecision {
  const isLate = errors.some(({code}) => standInTheWay.includes(code));
  return {problem: isLate ? {status: 409, code: 'not-now', errors} : invalid(errors)};
}

function invalid(errors: readonly FieldProblem[]): Problem {
  return {status: 400, code: 'invalid', errors};
}

function problemAt(field: string, code: FieldProblemCode): FieldProblem {
  return {path: `/payload/${field}`, code};
}

/** Nothing is known or happens in the future, and nothing was known before it happened. */
function dateProblems(
  {now, flag}: FlagAtHand,
  {knownAt, happenedAt}: RiskEntryPayload<'flag-confirmed'>,
): readonly FieldProblem[] {
  const isCounted = flag?.clocks.some(({from}) => from === 'happened') ?? false;
  return [
    ...(knownAt > now ? [problemAt('knownAt', 'impossible-date')] : []),
    ...(happenedAt === undefined && isCounted ? [problemAt('happenedAt', 'required')] : []),
    ...(happenedAt !== undefined && happenedAt > knownAt
      ? [problemAt('happenedAt', 'impossible-date')]
      : []),
  ];
}

function dutyProblems(
  {opened, flag, now}: FlagAtHand,
  {clock, doneAt}: RiskEntryPayload<'risk-duty-done'>,
): readonly FieldProblem[] {
  const {confirmed, dismissed, duties} = opened;
  if (dismissed) return [problemAt('flagId', 'dismissed')];
  if (!confirmed) return [problemAt('flagId', 'not-confirmed')];
  if (!flag?.clocks.some(({id}) => id === clock)) return [problemAt('clock', 'unknown-value')];
  if (!clocksOwed(flag, confirmed).some(({id}) => id === clock))
    return [problemAt('clock', 'not-owed')];
  if (duties.some((duty) => duty.clock === clock)) return [problemAt('clock', 'already-done')];
  const isPossible = confirmed.knownAt <= doneAt && doneAt <= now;
  return isPossible ? [] : [problemAt('doneAt', 'impossible-date')];
}

function taskProblems(
  {opened}: FlagAtHand,
  {taskId}: RiskEntryPayload<'risk-task-answered' | 'risk-task-closed'>,
): readonly FieldProblem[] {
  const task = opened.tasks.find(({id}) => id === taskId);
  if (!task) return [problemAt('taskId', 'unknown-value')];
  return task.closed ? [problemAt('taskId', 'already-done')] : [];
}

/** What was asked about a flag that is dismissed is asked no more. */
function closings({id: flagId, tasks}: OpenedFlag, newId: () => string): readonly NewRiskEvent[] {
  return tasks
    .filter(({closed}) => !closed)
    .map(({id: taskId}) => ({kind: 'risk-task-closed', payload: {id: newId(), flagId, taskId}}));
}
