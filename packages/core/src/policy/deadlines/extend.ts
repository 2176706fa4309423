import type {ClockExtension, PolicyTime} from '../policy-pack.js';
import type {CaseExtension} from './case-facts.js';
import type {ClockContext} from './clock-context.js';
import {countFrom, type Count} from './counting.js';
import type {DeadlineStep} from './deadline.js';
import {instantOf, localDateOf, type Moment} from './local-days.js';

/** A time after the extensions of its clock. */
export interface ExtendedTime {
  readonly due: Moment;
  readonly steps: readonly DeadlineStep[];
  /** The counts that its end rests on besides the first. */
  readonly counts: readonly Count[];
  readonly isExtended: boolean;
}

type Refusal = Extract<DeadlineStep, {kind: 'extension-not-counted'}>['why'];
type CutReason = Extract<DeadlineStep, {kind: 'extension-cut'}>['why'];

interface Cut {
  readonly why: CutReason;
  readonly count: Count;
}

/**
 * Gives a clock the extensions that its pack lets count, in the order in which they were decided. One that came too
 * late or without what it needs changes nothing; one beyond the most there may be is cut to that.
 */
export function extend(
  {start, first}: {readonly start: Moment; readonly first: Moment},
  context: ClockContext,
): ExtendedTime {
  const {pack, clock, facts, reckoning} = context;
  const extensions = facts.extensions
    .filter((each) => each.pack === pack.id && each.clock === clock.id)
    .sort((one, other) => instantOf(one.at) - instantOf(other.at));
  let due = first;
  const steps: DeadlineStep[] = [];
  const counts: Count[] = [];
  for (const extension of extensions) {
    const on = reckoning.days.dateOf(instantOf(extension.at)).toString();
    const refused = refusalOf(extension, clock.extension, due);
    const asked = askedFor(extension, due, context);
    const cut = cutsOf(extension, {start, first, due}, context)
      .filter(({count}) => count.due.at < asked.due.at)
      .sort((one, other) => one.count.due.at - other.count.due.at)[0];
    const to = cut?.count.due ?? asked.due;
    const why = refused ?? (to.at > due.at ? undefined : 'not-later');
    if (why) {
      steps.push({kind: 'extension-not-counted', why, on});
      continue;
    }
    due = to;
    counts.push(...(cut ? [cut.count] : (asked.count ?? [])));
    steps.push({kind: 'extended', to: due.date.toString(), on});
    if (cut) steps.push({kind: 'extension-cut', why: cut.why, to: due.date.toString()});
  }
  return {due, steps, counts, isExtended: due !== first};
}

/** Why an extension does not count. What it needs has to be there before the time is up. */
function refusalOf(
  {at, reasonsToldAt, agreedAt, permittedAt}: CaseExtension,
  rule: ClockExtension | undefined,
  due: Moment,
): Refusal | undefined {
  if (!rule) return 'not-allowed';
  const needed = {
    reasons: [reasonsToldAt, 'no-reasons'],
    'reasons-beyond': [at, 'too-late'],
    agreement: [agreedAt, 'no-agreement'],
    permission: [permittedAt, 'no-permission'],
  } as const;
  const [when, without] = needed[rule.needs];
  if (when === undefined) return without;
  return instantOf(at) < due.at && instantOf(when) < due.at ? undefined : 'too-late';
}

function askedFor(
  {until}: CaseExtension,
  due: Moment,
  {reckoning}: ClockContext,
): {readonly due: Moment; readonly count?: readonly Count[]} {
  if (typeof until === 'string') return {due: reckoning.days.endOf(localDateOf(until))};
  const count = countFrom(due, until, reckoning);
  return {due: count.due, count: [count]};
}

function cutsOf(
  {reasonsToldAt}: CaseExtension,
  {start, first, due}: {readonly start: Moment; readonly first: Moment; readonly due: Moment},
  {clock: {extension: rule}, reckoning}: ClockContext,
): readonly Cut[] {
  const cut = (why: CutReason, from: Moment, time: PolicyTime | undefined): readonly Cut[] =>
    time ? [{why, count: countFrom(from, time, reckoning)}] : [];
  const hasReasons = reasonsToldAt !== undefined && instantOf(reasonsToldAt) < due.at;
  const beyond = rule?.needs === 'reasons-beyond';
  return [
    ...(beyond && hasReasons ? [] : cut(beyond ? 'no-reasons' : 'at-most', first, rule?.time)),
    ...cut('in-all', start, rule?.inAll),
  ];
}
