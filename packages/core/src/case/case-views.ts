import type * as z from 'zod/mini';
import type {Localized} from '../facility/localize.js';
import type {caseReceiptSchema} from './case-schema.js';
import type {StoredCaseEvent} from './case-event.js';
import type {CaseStatus} from './reduce-case.js';

/** A case as its person may see it: the events meant for them, oldest first. `reduceCase` adds them up. */
export interface PatientCase {
  readonly id: string;
  readonly facilityId: string;
  readonly events: readonly StoredCaseEvent[];
  /** What the person can count on, and why. An older service says nothing of it. */
  readonly dates?: readonly CaseDate[] | undefined;
  /** The case that this one is worked on as one with, where it is. */
  readonly mergedInto?: {readonly reference: string} | undefined;
  /** The cases that parts of this one are worked on as, each where it is. A newer service may know more statuses. */
  readonly splitInto?: readonly {readonly reference: string; readonly status: string}[] | undefined;
}

/** A date that the person whose case it is may count on. A newer service may know more things and states. */
export interface CaseDate {
  /** What happens by then: `acknowledge`, `status`, `update`, `decide` or `respond`. */
  readonly what: string;
  /** The last day, as a calendar date at the facility. */
  readonly due: string;
  /** `open`, `paused`, `kept`, `late` or `missed`. */
  readonly state: string;
  /** How it came about, a sentence each, in the languages of the facility. */
  readonly because: readonly Localized[];
}

/** A case as staff see it: every event, oldest first. */
export interface StaffCase extends Omit<PatientCase, 'dates' | 'mergedInto' | 'splitInto'> {
  readonly version: number;
  /** The parts that the roles of whoever reads do not let them see: `name`, `contact`, `story`, `place`. */
  readonly withheld?: readonly string[] | undefined;
}

/** One row of the staff's list. */
export interface CaseSummary {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly identity: string;
  readonly status: CaseStatus;
  readonly version: number;
  readonly receivedAt: string;
  /** What staff decided it is, once they did. */
  readonly class?: string | undefined;
  readonly urgency?: string | undefined;
  /** The account that works on it. */
  readonly owner?: string | undefined;
  readonly team?: string | undefined;
  readonly departmentId?: string | undefined;
  /** When the next duty that binds is due, and which. */
  readonly dueAt?: string | undefined;
  readonly dueDuty?: string | undefined;
}

/** One page of the staff's list, newest first. `next` continues it. */
export interface StaffCasePage {
  readonly cases: readonly CaseSummary[];
  readonly next?: string | undefined;
}

/** The first outcome of a write to a case, returned again on every replay. */
export interface CaseReceipt extends z.infer<typeof caseReceiptSchema> {}
