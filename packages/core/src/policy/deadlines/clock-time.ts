import type {PolicyClock, PolicyPack, PolicyTime} from '../policy-pack.js';
import type {DeadlineStep} from './deadline.js';

/** The most that a hospital can set, in whatever unit: what is more is a slip of the pen. */
const most = 3660;

/** A clock, and what the hospital filled in of what its rules leave open. */
export interface ClockSettings {
  readonly clock: Pick<PolicyClock, 'time'>;
  readonly pack: Pick<PolicyPack, 'settings'>;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** How long a clock has, or what is wrong with the setting that would say so. */
export function clockTime({
  clock: {time},
  pack,
  settings,
}: ClockSettings): PolicyTime | 'agreed' | Extract<DeadlineStep, {kind: 'setting'}> {
  if (time === 'agreed' || 'amount' in time) return time;
  const field = time.setting;
  const setting = pack.settings.find(({name}) => name === field);
  const amount = Object.hasOwn(settings, field) ? settings[field] : undefined;
  if (!setting || amount === undefined) return {kind: 'setting', field, problem: 'missing'};
  return typeof amount === 'number' && Number.isInteger(amount) && amount >= 1 && amount <= most
    ? {amount, unit: setting.unit, days: setting.days}
    : {kind: 'setting', field, problem: 'impossible'};
}
