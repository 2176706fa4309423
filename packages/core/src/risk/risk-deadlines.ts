import {clockTime} from '../policy/deadlines/clock-time.js';
import {countFrom, type Count, type Reckoning} from '../policy/deadlines/counting.js';
import type {DeadlineState, DueMoment, UnknownHolidays} from '../policy/deadlines/deadline.js';
import {instantOf, localDays} from '../policy/deadlines/local-days.js';
import type {HolidayCalendar} from '../policy/holidays/holiday-calendar.js';
import {standingOf, type OpenedFlag, type RiskRecord} from './reduce-risk.js';
import type {InRisk} from './risk-event.js';
import type {RiskClock, RiskFlag} from './risk-flag.js';

/** What the clocks of flags are counted by at a facility. */
export interface RiskRules {
  readonly flags: readonly RiskFlag[];
  /** What `RiskFlag.settings` ask for, by name, as the hospital filled it in. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The days that working and business days leave out. Not set: Saturdays and Sundays alone, and every date says so. */
  readonly holidays: HolidayCalendar | undefined;
  /** The IANA time zone of the facility. */
  readonly timeZone: string;
}

/** By when one duty of a flag that was confirmed has to be done. */
export interface RiskDeadline extends Pick<RiskClock, 'what' | 'towards' | 'target'> {
  readonly flagId: OpenedFlag['id'];
  readonly flag: RiskFlag['id'];
  readonly clock: RiskClock['id'];
  readonly startedAt?: string | undefined;
  /** Not set: what it needs is not there, and `missing` names it. */
  readonly due?: DueMoment | undefined;
  readonly missing?: MissingForClock | undefined;
  readonly doneAt?: string | undefined;
  readonly state: Extract<DeadlineState, 'waiting' | 'running' | 'kept' | 'late' | 'missed'>;
  /** Years whose holidays are not known: the date is the earliest there can be. */
  readonly provisional: readonly UnknownHolidays[];
}

/** What a clock cannot be counted without: a setting of the hospital, or when it happened. */
export type MissingForClock =
  | {readonly field: 'happenedAt'; readonly problem: 'missing'}
  | {readonly field: string; readonly problem: 'missing' | 'impossible'};

/** The clocks of a flag that run for what was confirmed. */
export function clocksOwed(
  {clocks}: Pick<RiskFlag, 'clocks'>,
  {ongoingDanger}: Pick<InRisk<'flag-confirmed'>, 'ongoingDanger'>,
): readonly RiskClock[] {
  const other = ongoingDanger ? 'no-ongoing-danger' : 'ongoing-danger';
  return clocks.filter(({when}) => when !== other);
}

/** Every duty of the flags that are confirmed, as it stands at an instant: what is due first comes first. */
export function riskDeadlines(
  {flags}: RiskRecord,
  rules: RiskRules,
  now: string,
): readonly RiskDeadline[] {
  const reckoning = {days: localDays(rules.timeZone), calendar: rules.holidays, pauses: []};
  return flags
    .flatMap((opened) => {
      const {confirmed} = opened;
      const flag = rules.flags.find(({id}) => id === opened.flag);
      if (!flag || !confirmed || standingOf(opened) !== 'confirmed') return [];
      return clocksOwed(flag, confirmed).map((clock) =>
        deadlineOf({opened, confirmed, flag, clock, rules, reckoning}, now),
      );
    })
    .sort((one, other) => instantDue(one) - instantDue(other) || 0);
}

/** The duty that has to be done next; `undefined` where none is left that has a date. */
export function nextRiskDue(deadlines: readonly RiskDeadline[]): RiskDeadline | undefined {
  return deadlines.find(({due, doneAt}) => due !== undefined && doneAt === undefined);
}

interface Running {
  readonly opened: OpenedFlag;
  readonly confirmed: InRisk<'flag-confirmed'>;
  readonly flag: RiskFlag;
  readonly clock: RiskClock;
  readonly rules: RiskRules;
  readonly reckoning: Reckoning;
}

function deadlineOf(running: Running, now: string): RiskDeadline {
  const {opened, flag, clock, rules} = running;
  const {what, towards, target} = clock;
  const doneAt = opened.duties.find((duty) => duty.clock === clock.id)?.doneAt;
  const counted = countClock(running);
  const about = {flagId: opened.id, flag: flag.id, clock: clock.id, what, towards, target, doneAt};
  if ('field' in counted)
    // What was done was done, also where nobody can say whether in time.
    return {...about, missing: counted, state: doneAt ? 'kept' : 'waiting', provisional: []};
  const {count, startedAt} = counted;
  const {date, at} = count.due;
  const calendar = rules.holidays?.id ?? '';
  return {
    ...about,
    startedAt,
    due: {date: date.toString(), at: new Date(at).toISOString()},
    state: stateOf(at, doneAt, now),
    provisional: count.unknownYears.map((year) => ({calendar, year})),
  };
}

function countClock({
  confirmed,
  flag,
  clock,
  rules,
  reckoning,
}: Running): {readonly count: Count; readonly startedAt: string} | MissingForClock {
  const time = clockTime({clock, pack: flag, settings: rules.settings});
  const startedAt = clock.from === 'known' ? confirmed.knownAt : confirmed.happenedAt;
  if (startedAt === undefined) return {field: 'happenedAt', problem: 'missing'};
  if (time === 'agreed') throw new Error('No clock of a flag is agreed with anybody.');
  if ('kind' in time) return {field: time.field, problem: time.problem};
  const at = instantOf(startedAt);
  return {count: countFrom({at, date: reckoning.days.dateOf(at)}, time, reckoning), startedAt};
}

function stateOf(due: number, doneAt: string | undefined, now: string): RiskDeadline['state'] {
  if (doneAt !== undefined) return instantOf(doneAt) < due ? 'kept' : 'late';
  return instantOf(now) < due ? 'running' : 'missed';
}

function instantDue({due}: RiskDeadline): number {
  return due ? Date.parse(due.at) : Number.MAX_SAFE_INTEGER;
}
