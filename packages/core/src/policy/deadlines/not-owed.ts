import type {PolicyExclusion} from '../policy-pack.js';
import type {CaseFacts} from './case-facts.js';
import {answeredAt} from './clock-acts.js';
import type {ClockContext} from './clock-context.js';
import {countFrom, type Reckoning} from './counting.js';
import type {NotOwed} from './deadline.js';
import {isRefusedAsLate} from './filing-limits.js';
import {instantOf} from './local-days.js';

/** What takes a duty away from some moment on, in milliseconds. */
export interface ClockEnd {
  readonly at: number;
  readonly notOwed: NotOwed;
}

/** The first thing that takes the duty of a clock away, if it is not due before. */
export function endOf(context: ClockContext): ClockEnd | undefined {
  const {clock, facts, stage} = context;
  // An authority waits for what it asked, whatever becomes of the case.
  if (clock.from === 'asked') return undefined;
  const isOnlyNews = ['interim', 'update', 'status'].includes(clock.what);
  const endsWithAnswer =
    Boolean(clock.repeats) || (clock.when === 'not-answered' && clock.what !== 'respond');
  const ends = [
    // Whoever is at risk is so whether the complaint stands or not.
    clock.what !== 'review' && end('withdrawn', facts.withdrawnAt),
    // An answer that is owed stays owed: closing a case is no way around it.
    isOnlyNews && end('closed', facts.closedAt),
    clock.unless && end('resolved', facts.resolvedAt),
    endsWithAnswer && endAt('answered', answeredAt(context)),
    stage && stage.to < Infinity && endAt('stage-over', stage.to),
  ];
  return ends
    .filter((each) => each !== undefined && each !== false)
    .sort((one, other) => one.at - other.at)[0];
}

type EndReason = Exclude<NotOwed['why'], 'outside'>;

function end(why: EndReason, at: string | undefined): ClockEnd | undefined {
  return endAt(why, at === undefined ? undefined : instantOf(at));
}

function endAt(why: EndReason, at: number | undefined): ClockEnd | undefined {
  return at === undefined ? undefined : {at, notOwed: {why}};
}

/** Why a clock does not run in a case at all. */
export function neverOwed(context: ClockContext): NotOwed | undefined {
  const {clock, pack, facts, reckoning} = context;
  if (clock.when === 'endangerment')
    // No exclusion lifts it: whoever may be at risk is looked after first.
    return facts.endangerment ? undefined : {why: 'no-endangerment'};
  const decided = facts.outside.find((each) => each.pack === pack.id);
  if (decided) return outside(decided.reason, decided.exclusion);
  if (pack.onlyGrievances && facts.class === 'complaint') return {why: 'no-grievance'};
  if (isRefusedAsLate(context)) return {why: 'filed-late'};
  const held = pack.exclusions.find((exclusion) => holds(exclusion, facts, reckoning));
  return held && outside(held.meaning, held.id);
}

function outside(meaning: string, exclusion: PolicyExclusion['id'] | undefined): NotOwed {
  return {why: 'outside', meaning, ...(exclusion && {exclusion})};
}

/** True where every condition of an exclusion holds. One that only a person can judge is in `CaseFacts.outside`. */
function holds(exclusion: PolicyExclusion, facts: CaseFacts, reckoning: Reckoning): boolean {
  if (exclusion.judged) return false;
  const {spoken, onTheSpot, settledWithin, withoutAuthority} = exclusion;
  return (
    (!spoken || facts.spoken) &&
    (!onTheSpot || facts.settled?.onTheSpot === true) &&
    (!settledWithin || isSettledWithin(settledWithin, facts, reckoning)) &&
    (!withoutAuthority || facts.authority === 'missing')
  );
}

function isSettledWithin(
  time: NonNullable<PolicyExclusion['settledWithin']>,
  {receivedAt, settled}: CaseFacts,
  reckoning: Reckoning,
): boolean {
  if (!settled) return false;
  const at = instantOf(receivedAt);
  const {due} = countFrom({at, date: reckoning.days.dateOf(at)}, time, {...reckoning, pauses: []});
  return instantOf(settled.at) < due.at;
}
