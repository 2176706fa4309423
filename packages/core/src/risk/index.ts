export {
  decideRiskEntry,
  type RiskAtHand,
  type RiskDecision,
  type RiskEntry,
  type RiskEntryKind,
} from './decide-risk-entry.js';
export {destroyRisk} from './destroy-risk.js';
export {flagSummaries, type FlagSummary} from './flag-summaries.js';
export {flagsOfParts, holidaysIn, jurisdictionOf} from './jurisdiction-of.js';
export {raiseFlag, suggestFlags} from './open-flag.js';
export {proposedRiskFlags} from './proposed-risk-flags.js';
export {
  reduceRisk,
  standingOf,
  type FlagStanding,
  type OpenedFlag,
  type RiskRecord,
  type RiskTask,
} from './reduce-risk.js';
export {
  nextRiskDue,
  riskDeadlines,
  type MissingForClock,
  type RiskDeadline,
  type RiskRules,
} from './risk-deadlines.js';
export {
  caseOfRiskChain,
  riskChainOf,
  type InRisk,
  type NewRiskEvent,
  type RiskEvent,
  type RiskEventKind,
} from './risk-event.js';
export {
  confirmerOf,
  suggestedFlags,
  type RiskClock,
  type RiskFlag,
  type SuggestedFlag,
} from './risk-flag.js';
export {riskTellings, type RiskTelling} from './risk-tellings.js';
export {seenRisk} from './seen-risk.js';
export {riskEventsFor, seesEveryFlag, seesFlag} from './risk-view.js';
