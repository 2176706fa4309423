import type {PolicyTime} from '../policy/policy-pack.js';
import {
  escalationChannels,
  type EscalationLevel,
  type EscalationMatrix,
  type EscalationRule,
  type EscalationStep,
  type EscalationTrigger,
} from './escalation-matrix.js';
import {escalationRoles} from './escalation-role.js';
import {urgencyLevels} from './urgency.js';

/**
 * What is wrong with a matrix.
 * - `required`: nothing is there. `duplicate-id`: two have one name, or a rule tells one level twice.
 * - `unknown-role`, `unknown-level`, `unknown-urgency`, `unknown-trigger`: no such thing.
 * - `no-channel`: there is no way to tell them.
 * - `fallback-cycle`: whoever stands in comes round again to who was not there.
 * - `bad-time`: no stretch of time, or none where there has to be one.
 * - `not-increasing`: a step comes before the one that stands ahead of it.
 */
export type MatrixProblemCode =
  | 'required'
  | 'duplicate-id'
  | 'unknown-role'
  | 'unknown-level'
  | 'unknown-urgency'
  | 'unknown-trigger'
  | 'no-channel'
  | 'fallback-cycle'
  | 'bad-time'
  | 'not-increasing';

/** One thing that is wrong with a matrix. */
export interface MatrixProblem {
  /** JSON Pointer: `/levels/2/fallback`. */
  readonly path: string;
  readonly code: MatrixProblemCode;
  /** The name that is meant. */
  readonly detail?: string | undefined;
}

/** Says what is wrong with a matrix as a hospital wrote it; empty when it can be used. */
export function matrixProblems({levels, rules}: EscalationMatrix): readonly MatrixProblem[] {
  return [
    ...when(levels.length === 0, {path: '/levels', code: 'required'}),
    ...when(rules.length === 0, {path: '/rules', code: 'required'}),
    ...duplicates(levels, '/levels'),
    ...duplicates(rules, '/rules'),
    ...levels.flatMap((level, index) => levelProblems(level, `/levels/${index}`, levels)),
    ...rules.flatMap((rule, index) => ruleProblems(rule, `/rules/${index}`, levels)),
  ];
}

type Levels = readonly EscalationLevel[];

function levelProblems(
  {id, role, channel, within, fallback}: EscalationLevel,
  path: string,
  levels: Levels,
): readonly MatrixProblem[] {
  return [
    ...when(!id, {path: `${path}/id`, code: 'required'}),
    ...when(!Object.hasOwn(escalationRoles, role), {
      path: `${path}/role`,
      code: 'unknown-role',
      detail: role,
    }),
    ...when(!escalationChannels.includes(channel), {
      path: `${path}/channel`,
      code: 'no-channel',
      detail: channel,
    }),
    ...when(!isTime(within) || within.amount === 0, {path: `${path}/within`, code: 'bad-time'}),
    ...when(fallback !== undefined && !has(levels, fallback), {
      path: `${path}/fallback`,
      code: 'unknown-level',
      detail: fallback,
    }),
    ...when(comesRound(id, levels), {path: `${path}/fallback`, code: 'fallback-cycle', detail: id}),
  ];
}

/** True where the fallbacks of a level lead back to it. */
function comesRound(id: string, levels: Levels): boolean {
  const seen = new Set<string>();
  const fallbackOf = (of: string): string | undefined =>
    levels.find((level) => level.id === of)?.fallback;
  for (let next = fallbackOf(id); next !== undefined && !seen.has(next); next = fallbackOf(next)) {
    if (next === id) return true;
    seen.add(next);
  }
  return false;
}

function ruleProblems(
  {id, says, trigger, steps}: EscalationRule,
  path: string,
  levels: Levels,
): readonly MatrixProblem[] {
  return [
    ...when(!id, {path: `${path}/id`, code: 'required'}),
    ...when(!says.trim(), {path: `${path}/says`, code: 'required'}),
    ...triggerProblems(trigger, `${path}/trigger`),
    ...when(steps.length === 0, {path: `${path}/steps`, code: 'required'}),
    ...steps.flatMap((step, index) => [
      ...stepProblems(step, `${path}/steps/${index}`, levels),
      ...when(
        steps.slice(0, index).some(({level}) => level === step.level),
        {
          path: `${path}/steps/${index}/level`,
          code: 'duplicate-id',
          detail: step.level,
        },
      ),
      ...when(
        steps.slice(0, index).some(({after}) => isShorter(step.after, after)),
        {
          path: `${path}/steps/${index}/after`,
          code: 'not-increasing',
        },
      ),
    ]),
  ];
}

function stepProblems(
  {level, after, channel, within}: EscalationStep,
  path: string,
  levels: Levels,
): readonly MatrixProblem[] {
  return [
    ...when(!has(levels, level), {path: `${path}/level`, code: 'unknown-level', detail: level}),
    ...when(!isTime(after), {path: `${path}/after`, code: 'bad-time'}),
    ...when(channel !== undefined && !escalationChannels.includes(channel), {
      path: `${path}/channel`,
      code: 'no-channel',
      detail: channel,
    }),
    ...when(within !== undefined && (!isTime(within) || within.amount === 0), {
      path: `${path}/within`,
      code: 'bad-time',
    }),
  ];
}

const triggers = [
  'urgency',
  'clock-near',
  'clock-missed',
  'unowned',
  'task-unanswered',
  'not-resolved',
  'risk-flag',
] as const satisfies readonly EscalationTrigger['on'][];

function triggerProblems(trigger: EscalationTrigger, path: string): readonly MatrixProblem[] {
  if (!triggers.includes(trigger.on))
    return [{path: `${path}/on`, code: 'unknown-trigger', detail: trigger.on}];
  if (trigger.on === 'clock-near')
    return when(!isTime(trigger.before) || trigger.before.amount === 0, {
      path: `${path}/before`,
      code: 'bad-time',
    });
  if (trigger.on !== 'urgency') return [];
  return [
    ...when(trigger.levels.length === 0, {path: `${path}/levels`, code: 'required'}),
    ...trigger.levels
      .filter((level) => !urgencyLevels.includes(level))
      .map((detail) => ({path: `${path}/levels`, code: 'unknown-urgency', detail}) as const),
  ];
}

function duplicates(
  list: readonly {readonly id: string}[],
  path: string,
): readonly MatrixProblem[] {
  const ids = list.map(({id}) => id);
  return ids.flatMap((id, index) =>
    when(ids.indexOf(id) < index, {path: `${path}/${index}/id`, code: 'duplicate-id', detail: id}),
  );
}

function has(levels: Levels, level: string): boolean {
  return levels.some(({id}) => id === level);
}

function isTime({amount}: PolicyTime): boolean {
  return Number.isInteger(amount) && amount >= 0 && amount <= 10_000;
}

/** By the shortest month: what is in order in February is in order in any month. */
const leastHours = {hours: 1, days: 24, months: 28 * 24, years: 365 * 24} as const;

/** True where one time can end before another. Times that count differently are not compared. */
function isShorter(one: PolicyTime, other: PolicyTime): boolean {
  if (one.amount === 0) return other.amount > 0;
  const countsOf = ({days}: PolicyTime) => (days === 'calendar' ? 'calendar' : 'working');
  if (countsOf(one) !== countsOf(other)) return false;
  if (countsOf(one) === 'working') return one.unit === other.unit && one.amount < other.amount;
  const hours = ({amount, unit}: PolicyTime) => amount * leastHours[unit];
  return hours(one) < hours(other);
}

function when(isWrong: boolean, problem: MatrixProblem): readonly MatrixProblem[] {
  return isWrong ? [problem] : [];
}
