import type {PolicyPack} from '../../policy-pack.js';
import type {GrievanceRules} from '../grievance-rules.js';
import {alikeRules} from './alike.js';
import {gbEngRules} from './gb-eng.js';
import {gbNirRules, gbSctRules, ieHseRules} from './two-stages.js';
import {usCmsRules} from './us-cms.js';

/** The rules of every place that tells some complaints apart, each under the id of its policy pack. */
export const grievanceRules: readonly GrievanceRules[] = [
  usCmsRules,
  gbEngRules,
  gbSctRules,
  gbNirRules,
  ieHseRules,
];

/** The rules that go with a policy pack; where it has none, all complaints are handled alike. */
export function grievanceRulesOf(pack: PolicyPack['id']): GrievanceRules {
  return grievanceRules.find(({id}) => id === pack) ?? alikeRules;
}
