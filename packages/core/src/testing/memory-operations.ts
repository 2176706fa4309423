import type {Facility} from '../facility/facility.js';
import type {KnownTerms} from '../casework/entry-rules.js';
import type {DeadlineRules} from '../policy/deadlines/deadline-rules.js';
import type {RiskRules} from '../risk/risk-deadlines.js';
import type {StaffRoleId} from '../staff/roles.js';
import type {AnsweringCaller} from '../survey/campaign-rules.js';
import type {OperationName, Reply, RequestOf, ResponseOf} from '../transport/transport.js';
import type {MemoryKioskStore} from './memory-kiosk-store.js';
import type {MemoryNoticeStore} from './memory-notice-store.js';
import type {MemoryProof} from './memory-proof.js';
import type {MemorySealing} from './memory-sealing.js';
import type {MemoryOffice} from './memory-office.js';
import {refusal, type MemoryStore} from './memory-store.js';
import type {MemorySurveyStore} from './memory-survey-store.js';

/** Who calls: someone who may hold a code, a portal's user, a kiosk, or staff. */
export interface MemoryCaller {
  readonly role: 'person' | 'device' | 'staff';
  /** An account, a portal's subject or a device, opaque. */
  readonly id?: string;
  /** What someone of staff is there for. */
  readonly roles?: readonly StaffRoleId[];
  /** The departments that they answer for. */
  readonly departments?: readonly string[];
  /** The token of whoever has signed in. */
  readonly session?: string;
  /** Staff hand in what a person sent: no puzzle is asked for. */
  readonly vouched?: true;
  /** It comes out of a seal: a device has kept it first. */
  readonly kept?: true;
}

/** The portal's subject that a person signed in as, if they did. */
export function subjectOf({role, id}: MemoryCaller): string | undefined {
  return role === 'person' ? id : undefined;
}

/** True for a page that nobody vouches for. */
export function isUnknown({role, id, vouched}: MemoryCaller): boolean {
  return role === 'person' && id === undefined && !vouched;
}

/** What the rules know a caller as. */
export function callerKind(caller: MemoryCaller): AnsweringCaller {
  if (caller.role !== 'person') return caller.role;
  return caller.id === undefined ? 'public' : 'portal';
}

/** What the memory service works with. */
export interface MemoryService {
  readonly facility: Facility;
  readonly store: MemoryStore;
  readonly surveys: MemorySurveyStore;
  readonly notices: MemoryNoticeStore;
  readonly kiosks: MemoryKioskStore;
  readonly sealing: MemorySealing;
  readonly office: MemoryOffice;
  /** What staff can refer to by name. */
  readonly known: KnownTerms;
  readonly deadlineRules: DeadlineRules;
  readonly riskRules: RiskRules;
  /** Absent when nobody has to solve a puzzle. */
  readonly proof: MemoryProof | undefined;
}

/** Answers one operation. */
export type MemoryOperation<Name extends OperationName> = (
  request: RequestOf<Name>,
  caller: MemoryCaller,
  signal: AbortSignal | undefined,
) => Reply<ResponseOf<Name>> | Promise<Reply<ResponseOf<Name>>>;

/** Answers to some of the operations. */
export type MemoryOperations<Name extends OperationName> = {
  readonly [Each in Name]: MemoryOperation<Each>;
};

/** Refuses a facility that this service does not serve. */
export function facilityProblem(
  {facility}: MemoryService,
  facilityId: string,
): ReturnType<typeof refusal> | undefined {
  return facilityId === facility.id ? undefined : refusal(404, 'unknown-facility');
}

/** Answers staff at this facility, and refuses anyone else. */
export function forStaff<Request extends {readonly facilityId: string}, Value>(
  service: MemoryService,
  act: (
    request: Request,
    caller: MemoryCaller,
    signal: AbortSignal | undefined,
  ) => Reply<Value> | Promise<Reply<Value>>,
): (
  request: Request,
  caller: MemoryCaller,
  signal: AbortSignal | undefined,
) => Reply<Value> | Promise<Reply<Value>> {
  return (request, caller, signal) =>
    caller.role === 'staff'
      ? (facilityProblem(service, request.facilityId) ?? act(request, caller, signal))
      : refusal(401, 'unauthorized');
}
