import type {Source} from '../source.js';
import {judge, reasonsOf, type KnownFact} from './condition.js';
import {decide} from './decision-diagram.js';
import type {GrievanceFact, GrievanceFacts} from './grievance-facts.js';
import type {GrievanceClass, GrievanceRule, GrievanceRules} from './grievance-rules.js';

/** A rule that holds for a complaint. */
export interface FiredRule {
  readonly rule: GrievanceRule['id'];
  readonly makes: GrievanceClass;
  readonly says: string;
  /** What it holds for. Empty where it is what is left when no rule holds. */
  readonly because: readonly KnownFact[];
  readonly sources: readonly Source[];
  /** False where a rule of a higher rank decides otherwise, or may still do so. */
  readonly stands: boolean;
}

/** What rules make of the facts of one complaint. */
export interface RuledClass {
  readonly rules: Pick<GrievanceRules, 'id' | 'version'>;
  readonly class: GrievanceClass | 'undecided';
  /**
   * Every rule that holds, in order of rank. Empty with a class where it is the same whichever way the open facts turn
   * out, by one rule or by another.
   */
  readonly fired: readonly FiredRule[];
  /** The facts that are not known and can turn the outcome. Empty once it is decided. */
  readonly missing: readonly GrievanceFact[];
}

/**
 * Says whether a complaint is a grievance, by the rules of a place and as far as the facts go. Never guesses: as long as
 * one fact that is not known can turn the outcome, it is `undecided`, and that fact is named.
 */
export function classifyGrievance(facts: GrievanceFacts, rules: GrievanceRules): RuledClass {
  const {classes, turnedBy} = decide(rules, facts);
  const [only] = classes;
  const decided = classes.size === 1 && only ? only : 'undecided';
  return {
    rules: {id: rules.id, version: rules.version},
    class: decided,
    fired: firedRules(rules, facts).map((rule) => ({...rule, stands: rule.makes === decided})),
    missing: turnedBy,
  };
}

function firedRules(
  rules: GrievanceRules,
  facts: GrievanceFacts,
): readonly Omit<FiredRule, 'stands'>[] {
  const judged = rules.rules.map((rule) => ({rule, holds: judge(rule.when, facts)}));
  if (judged.every(({holds}) => holds === false)) return [fired(rules.otherwise, [])];
  return judged
    .filter(({holds}) => holds === true)
    .map(({rule}) => fired(rule, reasonsOf(rule.when, facts)));
}

function fired(
  {id, makes, says, sources}: GrievanceRules['otherwise'],
  because: readonly KnownFact[],
): Omit<FiredRule, 'stands'> {
  return {rule: id, makes, says, because, sources};
}
