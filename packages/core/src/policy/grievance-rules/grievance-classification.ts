import type {RuledClass} from './classify-grievance.js';
import type {GrievanceClass} from './grievance-rules.js';

/** What a person made of a complaint against what the rules say, or before they can say anything. */
export interface ClassOverride {
  readonly class: GrievanceClass;
  readonly reason: string;
  /** The account of who decided it, never a name. */
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** What a complaint counts as, and why: what the rules say stays readable beside what a person decided. */
export interface GrievanceClassification {
  readonly class: GrievanceClass | 'undecided';
  readonly decidedBy: 'rules' | 'person';
  readonly byRules: RuledClass;
  readonly override?: ClassOverride | undefined;
}

/** What a complaint counts as. An override without a reason is none. */
export function classificationOf({
  byRules,
  override,
}: Pick<GrievanceClassification, 'byRules' | 'override'>): GrievanceClassification {
  if (!override?.reason.trim()) return {class: byRules.class, decidedBy: 'rules', byRules};
  return {class: override.class, decidedBy: 'person', byRules, override};
}
