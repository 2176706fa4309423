import type {StoredCaseEvent} from '../case/case-event.js';
import {reduceRisk} from './reduce-risk.js';
import {riskDeadlines, type RiskRules} from './risk-deadlines.js';
import type {SeenRisk} from './risk-operations.js';

/** A risk record as it is shown to whoever sees `events` of it, see `riskEventsFor`. */
export function seenRisk(
  caseId: string,
  events: readonly StoredCaseEvent[],
  {rules, now}: {readonly rules: RiskRules; readonly now: string},
): SeenRisk {
  const deadlines = riskDeadlines(reduceRisk(events), rules, now);
  return {
    caseId,
    version: events.length,
    // Without positions: a gap would tell of a flag that is not for these eyes.
    events: events.map(({id, kind, at, actor, payload}) => ({id, kind, at, actor, payload})),
    deadlines: deadlines.map((each) => ({...each, provisional: [...each.provisional]})),
  };
}
