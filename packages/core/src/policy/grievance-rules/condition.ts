import type {GrievanceFact, GrievanceFacts} from './grievance-facts.js';

/** A condition as data, so that a hospital can read it and change it. `all` of nothing holds, `any` of nothing does not. */
export type Condition =
  | {readonly fact: GrievanceFact}
  | {readonly all: readonly Condition[]}
  | {readonly any: readonly Condition[]}
  | {readonly not: Condition};

/** A fact as it was known when a condition was judged. */
export interface KnownFact {
  readonly fact: GrievanceFact;
  readonly is: boolean;
}

/** Whether a condition holds: `unknown` where what is known says neither. */
export function judge(condition: Condition, facts: GrievanceFacts): boolean | 'unknown' {
  if ('fact' in condition) return facts[condition.fact] ?? 'unknown';
  if ('not' in condition) {
    const inner = judge(condition.not, facts);
    return inner === 'unknown' ? inner : !inner;
  }
  const decisive = 'any' in condition;
  const parts = decisive ? condition.any : condition.all;
  const judged = parts.map((part) => judge(part, facts));
  if (judged.includes(decisive)) return decisive;
  return judged.includes('unknown') ? 'unknown' : !decisive;
}

/** The known facts that make a condition what it is, in the order in which it reads them. */
export function reasonsOf(condition: Condition, facts: GrievanceFacts): readonly KnownFact[] {
  if ('fact' in condition) {
    const is = facts[condition.fact];
    return typeof is === 'boolean' ? [{fact: condition.fact, is}] : [];
  }
  if ('not' in condition) return reasonsOf(condition.not, facts);
  const outcome = judge(condition, facts);
  const parts = 'any' in condition ? condition.any : condition.all;
  return parts
    .filter((part) => judge(part, facts) === outcome)
    .flatMap((part) => reasonsOf(part, facts));
}

/** Every fact that a condition reads, each once. */
export function factsRead(condition: Condition): readonly GrievanceFact[] {
  if ('fact' in condition) return [condition.fact];
  if ('not' in condition) return factsRead(condition.not);
  const parts = 'any' in condition ? condition.any : condition.all;
  return [...new Set(parts.flatMap(factsRead))];
}
