import {factsRead} from './condition.js';
import {grievanceFacts} from './grievance-facts.js';
import type {GrievanceRules} from './grievance-rules.js';

/** One thing that is wrong with rules, and where: a JSON Pointer. */
export interface GrievanceRulesProblem {
  readonly path: string;
  readonly code: 'required' | 'duplicate-id' | 'unknown-fact' | 'no-source';
  readonly detail?: string | undefined;
}

/** Says what is wrong with rules as a hospital wrote them. */
export function grievanceRulesProblems({
  rules,
  otherwise,
}: GrievanceRules): readonly GrievanceRulesProblem[] {
  const ids = [...rules, otherwise].map(({id}) => id);
  return [
    ...rules.flatMap((rule, index) => [
      ...problemsOf(rule, `/rules/${index}`),
      ...when(ids.indexOf(rule.id) < index, {path: `/rules/${index}/id`, code: 'duplicate-id'}),
      ...factsRead(rule.when)
        .filter((fact) => !Object.hasOwn(grievanceFacts, fact))
        .map((detail) => ({path: `/rules/${index}/when`, code: 'unknown-fact', detail}) as const),
    ]),
    ...problemsOf(otherwise, '/otherwise'),
    ...when(ids.indexOf(otherwise.id) < rules.length, {
      path: '/otherwise/id',
      code: 'duplicate-id',
    }),
  ];
}

function problemsOf(
  {id, says, sources}: GrievanceRules['otherwise'],
  path: string,
): readonly GrievanceRulesProblem[] {
  return [
    ...when(!id, {path: `${path}/id`, code: 'required'}),
    ...when(!says.trim(), {path: `${path}/says`, code: 'required'}),
    ...when(sources.length === 0, {path: `${path}/sources`, code: 'no-source'}),
  ];
}

function when(isWrong: boolean, problem: GrievanceRulesProblem): readonly GrievanceRulesProblem[] {
  return isWrong ? [problem] : [];
}
