import type {Source} from '../source.js';
import type {FiredRule} from './classify-grievance.js';
import {grievanceFacts} from './grievance-facts.js';
import type {GrievanceClassification} from './grievance-classification.js';
import type {GrievanceRules} from './grievance-rules.js';

/** Says in plain English, a line each, what a complaint counts as and why, with what each rule rests on. For staff. */
export function explainClassification(
  {class: decided, override, byRules}: GrievanceClassification,
  {name, classes}: Pick<GrievanceRules, 'name' | 'classes'>,
): readonly string[] {
  const ruled =
    byRules.class === 'undecided'
      ? `${name}: cannot be decided yet.`
      : `${name}: ${classes[byRules.class]}.`;
  const byPerson =
    override && decided !== 'undecided'
      ? [`Decided by a person: ${classes[decided]}. Reason: ${override.reason}`, 'By the rules:']
      : [];
  return [
    ...byPerson,
    ruled,
    ...byRules.fired.flatMap((rule) => ruleLines(rule, byRules.class === 'undecided')),
    ...(byRules.class !== 'undecided' && byRules.fired.length === 0
      ? ['It is the same whichever way the open questions are answered.']
      : []),
    ...byRules.missing.map((fact) => `Not known yet: ${grievanceFacts[fact].asks}`),
  ];
}

function ruleLines(rule: FiredRule, isOpen: boolean): readonly string[] {
  const standing = rule.stands ? '' : isOpen ? 'Not settled: ' : 'Does not count here: ';
  return [
    `${standing}${rule.says}`,
    ...rule.because.map(({fact, is}) => `  ${grievanceFacts[fact].asks} ${is ? 'Yes' : 'No'}.`),
    ...rule.sources.map((source) => `  Source: ${sourceLine(source)}`),
  ];
}

const confidences = {
  confirmed: 'confirmed by the hospital',
  read: 'read',
  cited: 'cited, text not read again',
  unverified: 'not verified',
} as const satisfies Record<Source['confidence'], string>;

function sourceLine({citation, confidence, note}: Source): string {
  return `${citation} (${confidences[confidence]})${note ? `. ${note}` : '.'}`;
}
