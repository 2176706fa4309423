import {factsRead, judge} from './condition.js';
import type {GrievanceFact, GrievanceFacts} from './grievance-facts.js';
import type {GrievanceClass, GrievanceRules} from './grievance-rules.js';

/** What can still come out of rules, and which of the unknown facts can turn it. */
export interface Decision {
  readonly classes: ReadonlySet<GrievanceClass>;
  readonly turnedBy: readonly GrievanceFact[];
}

/**
 * Decides as far as the facts go. Asking each rule by itself would leave open what two rules settle together ("if so, it
 * is one; if not, it is one as well"), so that every answer to the open facts is followed to its end. Facts are asked in
 * one order and equal ends are joined: what is left is the reduced decision diagram of the rules, in which exactly
 * those facts stand that can turn the outcome.
 */
export function decide(rules: GrievanceRules, facts: GrievanceFacts): Decision {
  const order = [...new Set(rules.rules.flatMap(({when}) => factsRead(when)))];
  const joined = new Map<string, string>();
  const classes = new Set<GrievanceClass>();
  const turnedBy = new Set<GrievanceFact>();

  /** Builds the diagram under what is known; answers a name that only equal diagrams share. */
  const build = (known: GrievanceFacts, from: number): string => {
    const found = classesLeft(rules, known);
    const [only] = found;
    if (found.size === 1 && only) {
      classes.add(only);
      return only;
    }
    const next = order.findIndex((fact, index) => index >= from && isOpen(known, fact));
    const fact = order[next];
    // With every fact known a rule holds or does not, so one class is left.
    if (!fact) throw new Error('A condition stays open though every fact is known.');
    const yes = build({...known, [fact]: true}, next + 1);
    const no = build({...known, [fact]: false}, next + 1);
    if (yes === no) return yes;
    turnedBy.add(fact);
    return nameOf(`${fact} ${yes} ${no}`, joined);
  };

  build(facts, 0);
  return {classes, turnedBy: order.filter((fact) => turnedBy.has(fact))};
}

/** The classes of the rules that hold or may hold, down to the first that holds for sure. */
function classesLeft(rules: GrievanceRules, facts: GrievanceFacts): ReadonlySet<GrievanceClass> {
  const left = new Set<GrievanceClass>();
  for (const {when, makes} of rules.rules) {
    const holds = judge(when, facts);
    if (holds !== false) left.add(makes);
    if (holds === true) return left;
  }
  return left.add(rules.otherwise.makes);
}

function isOpen(facts: GrievanceFacts, fact: GrievanceFact): boolean {
  return typeof facts[fact] !== 'boolean';
}

/** A short name for a long one, so that names do not grow with the diagram. */
function nameOf(node: string, joined: Map<string, string>): string {
  const name = joined.get(node) ?? `#${joined.size}`;
  joined.set(node, name);
  return name;
}
