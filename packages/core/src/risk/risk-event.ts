import type {StoredCaseEvent} from '../case/case-event.js';
import type {Concern} from '../escalation/concern.js';
import type {RiskClock, RiskFlag} from './risk-flag.js';

/** What every event of a risk record says: the id of its write, and which opened flag it is about. */
interface OfFlag {
  readonly id: string;
  readonly flagId: string;
}

/**
 * What each kind of event says. A flag is opened by the first suggestion or raising: its id is that of this one, and
 * what suggests or raises the same while it stands joins it.
 */
export interface RiskPayloads {
  /** By the service: what the words point to, and never the words. */
  'flag-suggested': OfFlag & {
    readonly flag: RiskFlag['id'];
    readonly because: readonly Concern[];
  };
  'flag-raised': OfFlag & {readonly flag: RiskFlag['id']; readonly note?: string | undefined};
  /** It is what the flag says, which starts its clocks. */
  'flag-confirmed': OfFlag & {
    /** When somebody in the hospital first knew of it. */
    readonly knownAt: string;
    readonly happenedAt?: string | undefined;
    readonly ongoingDanger: boolean;
  };
  'flag-dismissed': OfFlag & {readonly reason: string};
  /** Privileged: it never leaves the compartment (42 USC 299b-22). */
  'risk-noted': OfFlag & {readonly text: string};
  'risk-duty-done': OfFlag & {
    readonly clock: RiskClock['id'];
    readonly doneAt: string;
    readonly how: string;
    readonly to?: string | undefined;
  };
  'risk-task-opened': OfFlag & {readonly question: string; readonly due?: string | undefined};
  'risk-task-answered': OfFlag & {readonly taskId: string; readonly text: string};
  'risk-task-closed': OfFlag & {readonly taskId: string; readonly reason?: string | undefined};
}

export type RiskEventKind = keyof RiskPayloads;

/** What is to be appended to a risk record. */
export type NewRiskEvent = {
  [Kind in RiskEventKind]: {readonly kind: Kind; readonly payload: RiskPayloads[Kind]};
}[RiskEventKind];

/** An event with its payload. */
export type RiskEvent = Omit<StoredCaseEvent, 'kind' | 'payload'> & NewRiskEvent;

/** An event as it stands in the record: what it says, when, and by whom. */
export type InRisk<Kind extends RiskEventKind> = RiskPayloads[Kind] & {
  readonly at: string;
  /** An account's id, or `service`. */
  readonly by: string;
};

/** The name under which the risk record of a case is chained and signed: never that of the case itself. */
export function riskChainOf(caseId: string): string {
  return `${riskChainPrefix}${caseId}`;
}

/** The case of whose risk record a chain is; `undefined` for the chain of a case. */
export function caseOfRiskChain(chain: string): string | undefined {
  return chain.startsWith(riskChainPrefix) ? chain.slice(riskChainPrefix.length) : undefined;
}

const riskChainPrefix = 'risk/';
