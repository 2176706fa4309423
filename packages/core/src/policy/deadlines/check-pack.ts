import {ConfigurationError} from '../../errors/pr-error.js';
import type {FilingLimit, PolicyClock, PolicyPack, PolicyTime} from '../policy-pack.js';

/** Throws a `ConfigurationError` that names pack and clock where the times of a pack cannot be counted. */
export function checkPack(pack: PolicyPack): void {
  if (
    limitsOf(pack).some(({within, atMost}) =>
      [within, atMost].some((each) => each?.unit === 'hours'),
    )
  )
    throw new ConfigurationError(
      `The policy pack "${pack.id}" limits in hours what counts from a date.`,
    );
  for (const clock of pack.clocks) {
    const problem = clockProblem(clock, pack);
    if (problem)
      throw new ConfigurationError(
        `Clock "${clock.id}" of the policy pack "${pack.id}" ${problem}.`,
      );
  }
}

function limitsOf({filing, stages, bodies}: PolicyPack): readonly FilingLimit[] {
  return [
    filing,
    ...stages.map(({request}) => request),
    ...bodies.map((body) => body.filing),
  ].filter((limit) => limit !== undefined);
}

function clockProblem(clock: PolicyClock, pack: PolicyPack): string | undefined {
  const times = timesOf(clock, pack);
  if (times.some(({unit, days}) => unit !== 'days' && days !== 'calendar'))
    return 'counts hours, months or years in working days';
  if (times.some(({amount}) => !Number.isInteger(amount) || amount < 0))
    return 'counts in parts of a day or backwards';
  if (times.some(({days}) => days !== 'calendar') && !pack.holidays)
    return 'counts working days, and the pack names no calendar of holidays';
  if (clock.from === 'stage-started' && !clock.stage) return 'starts with a stage and names none';
  return repeatProblem(clock, times[0]) ?? chainProblem(clock, pack);
}

function repeatProblem(
  {repeats, time, extension}: PolicyClock,
  counted: PolicyTime | undefined,
): string | undefined {
  if (!repeats) return undefined;
  if (time === 'agreed' || counted?.amount === 0) return 'comes back after no time';
  return extension && 'comes back and can be extended';
}

function timesOf({time, extension}: PolicyClock, {settings}: PolicyPack): readonly PolicyTime[] {
  const named = typeof time === 'object' && 'setting' in time ? time.setting : undefined;
  const setting = settings.find(({name}) => name === named);
  return [
    ...(typeof time === 'object' && 'amount' in time ? [time] : []),
    ...(setting ? [{amount: 1, unit: setting.unit, days: setting.days}] : []),
    ...(extension?.time ? [extension.time] : []),
    ...(extension?.inAll ? [extension.inAll] : []),
  ];
}

function chainProblem(clock: PolicyClock, {clocks}: PolicyPack): string | undefined {
  const seen = new Set<PolicyClock['id']>();
  for (let each = clock; typeof each.from === 'object';) {
    const {dueOf} = each.from;
    const before = clocks.find(({id}) => id === dueOf);
    if (!before) return `starts with the clock "${dueOf}", which is not there`;
    if (seen.has(dueOf)) return 'waits for itself';
    seen.add(dueOf);
    each = before;
  }
  return undefined;
}
