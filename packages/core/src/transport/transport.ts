import type {Problem} from '../errors/problem.js';
import type {CaseReceipt, PatientCase, StaffCase, StaffCasePage} from '../case/case-views.js';
import type {CaseworkOperations} from '../casework/casework-operations.js';
import type {WorkEntry} from '../casework/entry-rules.js';
import type {LetterOperations} from '../casework/letters/letter-operations.js';
import type {QueueQuery, QueueSearch} from '../casework/queue.js';
import type {EscalationOperations} from '../escalation/escalation-operations.js';
import type {Facility} from '../facility/facility.js';
import type {Feedback} from '../feedback/feedback.js';
import type {FeedbackReceipt} from '../feedback/feedback-api.js';
import type {KioskOperations} from '../kiosk/kiosk-operations.js';
import type {NoticeOperations} from '../notice/notice-operations.js';
import type {RiskOperations} from '../risk/risk-operations.js';
import type {AccountOperations} from '../staff/account-operations.js';
import type {SurveyOperations} from '../survey/survey-operations.js';

/** Where a person's own case is: by its id, or `mine` for the one case that an access code opens. */
export interface CaseAddress {
  readonly facilityId: string;
  readonly caseId: string;
  /** Opens the case for someone without an account. Absent when a token speaks for the caller. */
  readonly accessCode?: string | undefined;
}

/** A puzzle to solve before a first submission, as the service made it. Opaque but for what a solver needs. */
export interface Challenge {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly signature: string;
}

/** A solved challenge, ready to send. */
export interface Proof {
  readonly challenge: Challenge;
  readonly solution: {readonly counter: number; readonly derivedKey: string};
}

type Write<Body> = CaseAddress & {
  /** Made by the caller: idempotency key and row key at once. */
  readonly id: string;
} & Body;

/** Every call by its meaning: what goes out and what comes back. An adapter carries these and knows nothing else. */
export interface Operations
  extends
    SurveyOperations,
    NoticeOperations,
    KioskOperations,
    CaseworkOperations,
    LetterOperations,
    EscalationOperations,
    RiskOperations,
    AccountOperations {
  'read-facility': {request: {readonly facilityId: string}; response: Facility};
  'request-challenge': {
    request: {readonly facilityId: string; readonly id: string};
    response: Challenge;
  };
  'submit-feedback': {
    request: {
      readonly id: string;
      readonly facilityId: string;
      readonly accessCode: string;
      readonly feedback: Feedback;
      readonly proof?: Proof | undefined;
    };
    response: FeedbackReceipt;
  };
  'list-my-cases': {
    request: {readonly facilityId: string};
    response: {readonly cases: readonly PatientCase[]};
  };
  'read-case': {request: CaseAddress; response: PatientCase};
  'send-message': {request: Write<{readonly text: string}>; response: CaseReceipt};
  'add-file': {
    request: Write<{readonly name: string; readonly file: Blob}>;
    response: CaseReceipt;
  };
  'read-file': {request: CaseAddress & {readonly fileId: string}; response: Blob};
  withdraw: {request: Write<{readonly reason?: string | undefined}>; response: CaseReceipt};
  'say-not-resolved': {
    request: Write<{readonly reason?: string | undefined}>;
    response: CaseReceipt;
  };
  'list-cases': {
    request: QueueQuery & {
      readonly facilityId: string;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    response: StaffCasePage;
  };
  'search-cases': {
    request: QueueSearch & {
      readonly facilityId: string;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    response: StaffCasePage;
  };
  'read-staff-case': {
    request: {readonly facilityId: string; readonly caseId: string};
    response: StaffCase;
  };
  'command-case': {
    request: {
      readonly facilityId: string;
      readonly caseId: string;
      readonly id: string;
      /** The version of the case the caller saw. */
      readonly version: number;
      readonly command:
        'acknowledge' | 'send-message' | 'resolve' | 'close' | 'reopen' | 'withdraw';
      /** What the person reads; with `reopen` and `withdraw`, the reason. */
      readonly text?: string | undefined;
    };
    response: CaseReceipt;
  };
  'enter-in-case': {
    request: {
      readonly facilityId: string;
      readonly caseId: string;
      /** What the entry opens is referred to by it later. */
      readonly id: string;
      /** The version of the case the caller saw. */
      readonly version: number;
      readonly entry: WorkEntry;
    };
    response: CaseReceipt;
  };
}

export type OperationName = keyof Operations;
export type RequestOf<Name extends OperationName> = Operations[Name]['request'];
export type ResponseOf<Name extends OperationName> = Operations[Name]['response'];

/** The service's answer: a value, or why it refused. No answer at all is a thrown `TransportError`. */
export type Reply<Value> =
  {readonly ok: true; readonly value: Value} | {readonly ok: false; readonly problem: Problem};

/** Carries named operations to a backend. Everything that talks to one is an adapter of this. */
export interface Transport {
  /**
   * @throws {TransportError} when there is no usable answer
   * @throws {UnexpectedResponseError} when the answer is not of the operation's form
   */
  send<Name extends OperationName>(
    operation: Name,
    request: RequestOf<Name>,
    options?: {readonly signal?: AbortSignal | undefined},
  ): Promise<Reply<ResponseOf<Name>>>;
}
