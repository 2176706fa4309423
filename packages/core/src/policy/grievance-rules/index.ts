export {classifyGrievance, type FiredRule, type RuledClass} from './classify-grievance.js';
export {grievanceRulesProblems, type GrievanceRulesProblem} from './check-grievance-rules.js';
export type {Condition, KnownFact} from './condition.js';
export {explainClassification} from './explain-classification.js';
export {
  classificationOf,
  type ClassOverride,
  type GrievanceClassification,
} from './grievance-classification.js';
export {
  factsOfComplainant,
  grievanceFacts,
  type Complainant,
  type GrievanceFact,
  type GrievanceFacts,
} from './grievance-facts.js';
export type * from './grievance-rules.js';
export {grievanceRules, grievanceRulesOf} from './rules/index.js';
