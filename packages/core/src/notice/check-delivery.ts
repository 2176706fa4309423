import type {FieldProblem} from '../errors/problem.js';
import {sourceProblem, sourceProblems} from './check-sources.js';
import type {DeliveryRule, Notice} from './notice.js';
import {noticeLimits} from './notice-limits.js';
import {isNoticeId} from './well-formed.js';

/** What keeps duties to give a notice from being clear. */
export function deliveryProblems(
  rules: readonly DeliveryRule[],
  path: string,
): readonly FieldProblem[] {
  if (rules.length > noticeLimits.delivery) return [{path, code: 'too-many'}];
  return rules.flatMap((rule, at) => ruleProblems(rule, `${path}/${at}`));
}

const aYear = 366 * 24;

function ruleProblems(rule: DeliveryRule, path: string): readonly FieldProblem[] {
  const {settings, onlyFor, fromHours, withinHours, onlyAfterHours, sources} = rule;
  const hours: readonly (readonly [name: string, value: number | undefined, least: number])[] = [
    ['fromHours', fromHours, -aYear],
    ['withinHours', withinHours, -aYear],
    ['onlyAfterHours', onlyAfterHours, 0],
  ];
  const isLate = fromHours !== undefined && withinHours !== undefined && fromHours > withinHours;
  return [
    ...(settings.length === 0 ? [{path: `${path}/settings`, code: 'required' as const}] : []),
    ...(new Set(settings).size < settings.length
      ? [{path: `${path}/settings`, code: 'duplicate' as const}]
      : []),
    ...(onlyFor === undefined || isNoticeId(onlyFor)
      ? []
      : [{path: `${path}/onlyFor`, code: 'wrong-format' as const}]),
    ...hours
      .filter(([, value = 0, least]) => !(value >= least && value <= aYear))
      .map(([name]) => ({path: `${path}/${name}`, code: 'unknown-value' as const})),
    // Due before it may be given.
    ...(isLate ? [{path: `${path}/fromHours`, code: 'not-allowed' as const}] : []),
    ...sourceProblems(sources, `${path}/sources`),
  ];
}

/** What keeps a retention from saying how long a record is kept, and why. */
export function retentionProblems(
  {years, source}: Notice['retention'],
  path: string,
): readonly FieldProblem[] {
  const isWhole = Number.isInteger(years) && years >= 1 && years <= 100;
  return [
    ...(isWhole ? [] : [{path: `${path}/years`, code: 'unknown-value' as const}]),
    ...[sourceProblem(source, `${path}/source`)].filter((problem) => problem !== undefined),
  ];
}
