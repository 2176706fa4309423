import type {CaseStatus} from '../case/reduce-case.js';
import type {FeedbackKind} from '../feedback/feedback.js';
import type {UrgencyLevel} from '../escalation/urgency.js';

/** How the queue is ordered: what is due first, what is most urgent, what came last, what came first. */
export type QueueOrder = 'due' | 'urgency' | 'newest' | 'oldest';

/** Which cases of the queue, and in which order. What is not set does not matter. */
export interface QueueQuery {
  readonly status?: CaseStatus | undefined;
  /** Cases that still ask for something. */
  readonly open?: boolean | undefined;
  readonly kind?: FeedbackKind | undefined;
  readonly class?: 'complaint' | 'grievance' | 'none' | undefined;
  readonly urgency?: UrgencyLevel | undefined;
  /** An account, `me`, or `nobody`. */
  readonly owner?: string | undefined;
  readonly team?: string | undefined;
  readonly locationId?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly language?: string | undefined;
  /** Due before this instant. */
  readonly dueBefore?: string | undefined;
  /** Received at or after this instant. */
  readonly from?: string | undefined;
  /** Received before this instant. */
  readonly to?: string | undefined;
  readonly order?: QueueOrder | undefined;
}

/** Words to look for besides: all of them, "a phrase", one or another, -not this. */
export interface QueueSearch extends QueueQuery {
  readonly text?: string | undefined;
}

/** A way of looking at the queue that someone keeps for themselves. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: QueueSearch;
}
