import {hcat} from '../casework/taxonomies/hcat.js';
import type {Facility} from '../facility/facility.js';
import {grievanceRulesOf} from '../policy/grievance-rules/rules/index.js';
import {holidayCalendars} from '../policy/holidays/index.js';
import {policyPacks} from '../policy/packs/index.js';
import type {PolicyPack} from '../policy/policy-pack.js';
import {holidaysIn, jurisdictionOf} from '../risk/jurisdiction-of.js';
import {proposedRiskFlags} from '../risk/proposed-risk-flags.js';
import type {RiskRules} from '../risk/risk-deadlines.js';
import type {StaffRoleId} from '../staff/roles.js';
import type {
  OperationName,
  Reply,
  RequestOf,
  ResponseOf,
  Transport,
} from '../transport/transport.js';
import {sampleFacility} from './builders.js';
import {createFaultPlan, withFaults, type FaultPlan} from './faults.js';
import {createAccountOperations} from './memory-accounts.js';
import {createCaseOperations} from './memory-cases.js';
import {createCaseworkOperations} from './memory-casework.js';
import {createChangeOperations} from './memory-changes.js';
import {createCodeResetOperations} from './memory-code-resets.js';
import {createEscalationOperations} from './memory-escalations.js';
import {createFeedbackOperations} from './memory-feedback.js';
import {guarded} from './memory-gate.js';
import {createHandOverOperations} from './memory-hand-overs.js';
import {createKeepingOperations} from './memory-keeping.js';
import {createKioskOperations} from './memory-kiosks.js';
import {createMemoryKioskStore} from './memory-kiosk-store.js';
import {createLetterOperations} from './memory-letters.js';
import {createMemoryOffice} from './memory-office.js';
import type {MemoryCaller, MemoryOperations, MemoryService} from './memory-operations.js';
import {createMemoryNoticeStore} from './memory-notice-store.js';
import {createNoticeOperations} from './memory-notices.js';
import {createMemoryProof} from './memory-proof.js';
import {withSchemas} from './memory-schemas.js';
import {createMemorySealing} from './memory-sealing.js';
import {createRiskOperations} from './memory-risk.js';
import {createSealedOperations} from './memory-sealed.js';
import {callerOfSession, createSessionOperations} from './memory-sessions.js';
import {createStaffOperations} from './memory-staff.js';
import {createStaffNoticeOperations} from './memory-staff-notices.js';
import {createStaffSurveyOperations} from './memory-staff-surveys.js';
import {createMemoryStore} from './memory-store.js';
import {createMemorySurveyStore} from './memory-survey-store.js';
import {createSurveyOperations} from './memory-surveys.js';
import {createViewOperations} from './memory-views.js';

export interface MemoryTransportOptions {
  /** The one facility it serves; `sampleFacility()` by default. */
  readonly facility?: Facility | undefined;
  readonly now?: (() => Date) | undefined;
  /** What goes wrong between a person and the service. Staff are spared, so that a story can go on. */
  readonly faults?: FaultPlan | undefined;
  /** `required`: a first submission needs a solved puzzle, as at the real service. */
  readonly proof?: 'required' | undefined;
  /** The packs whose rules hold for every case, by id; none by default. */
  readonly packs?: readonly PolicyPack['id'][] | undefined;
}

/** Someone of staff, or a program of theirs, with what they are there for. */
export interface StaffMember {
  readonly id: string;
  readonly roles: readonly StaffRoleId[];
  readonly departments?: readonly string[];
}

/** A service in memory, as someone with an access code reaches it. */
export interface MemoryTransport extends Transport {
  readonly facility: Facility;
  readonly faults: FaultPlan;
  /** The same service, as staff reach it. */
  readonly staff: Transport;
  /** The same service, as someone of staff reaches it who is there for something else; `staff` is a lead's. */
  asStaff(who: StaffMember): Transport;
  /** The same service, as whoever has signed in reaches it with the token of their session. */
  asSession(token: string): Transport;
  /** The same service, as a portal's user reaches it. */
  asPortalUser(subject: string): Transport;
  /** The same service, as a kiosk with a token of its own reaches it. Its quota is not counted here. */
  asDevice(id: string): Transport;
  /** What a device checks its configuration with: a public key. */
  configurationKey(): Promise<JsonWebKey>;
}

/**
 * A backend in memory that obeys the rules of the service: the same schemas, commands and views, idempotent writes,
 * one answer to every wrong code. For tests, stories and a first try; it forgets everything with the page.
 */
export function createMemoryTransport(options: MemoryTransportOptions = {}): MemoryTransport {
  const {facility = sampleFacility(), now = () => new Date(), faults = createFaultPlan()} = options;
  const proof = options.proof && createMemoryProof(now);
  const service = {
    facility,
    store: createMemoryStore(now),
    surveys: createMemorySurveyStore(),
    notices: createMemoryNoticeStore(),
    kiosks: createMemoryKioskStore(),
    sealing: createMemorySealing(),
    office: createMemoryOffice(),
    known,
    deadlineRules: {
      packs: policyPacks,
      inForce: options.packs ?? [],
      settings: {},
      optionalLimits: [],
      calendars: holidayCalendars,
      timeZone: facility.timeZone,
    },
    riskRules: riskRulesUnder(options.packs ?? [], facility),
    proof,
  } satisfies MemoryService;
  const as = (caller: MemoryCaller): Transport => asWhoever(() => caller);
  const asWhoever = (caller: () => MemoryCaller): Transport =>
    withSchemas(answerWith(service, operations, caller));
  const operations: MemoryOperations<OperationName> = {
    ...createFeedbackOperations(service),
    ...createCaseOperations(service),
    ...createStaffOperations(service),
    ...createSurveyOperations(service),
    ...createStaffSurveyOperations(service),
    ...createNoticeOperations(service),
    ...createStaffNoticeOperations(service),
    ...createSealedOperations(service, as),
    ...createKioskOperations(service),
    ...createHandOverOperations(service),
    ...createCaseworkOperations(service),
    ...createViewOperations(service),
    ...createKeepingOperations(service),
    ...createCodeResetOperations(service),
    ...createChangeOperations(service),
    ...createLetterOperations(service),
    ...createEscalationOperations(service),
    ...createRiskOperations(service),
    ...createAccountOperations(service),
    ...createSessionOperations(service),
  };
  return {
    ...withFaults(as({role: 'person'}), faults),
    facility,
    faults,
    staff: as({role: 'staff', id: 'staff-of-memory', roles: ['pr-4']}),
    asStaff: (who) => as({role: 'staff', ...who}),
    asSession: (token) => asWhoever(() => callerOfSession(service, token)),
    asPortalUser: (subject) => withFaults(as({role: 'person', id: subject}), faults),
    asDevice(id) {
      service.kiosks.enroll(id);
      return withFaults(as({role: 'device', id}), faults);
    },
    configurationKey: () => service.kiosks.publicKey(),
  };
}

/** The flags that come with this SDK, counted by the holidays of where the packs in force hold. */
function riskRulesUnder(inForce: readonly string[], {timeZone}: Facility): RiskRules {
  const places = policyPacks.filter(({id}) => inForce.includes(id));
  const place = jurisdictionOf(places.map(({jurisdiction}) => jurisdiction));
  const holidays = holidaysIn(holidayCalendars, place);
  return {flags: proposedRiskFlags, settings: {}, holidays, timeZone};
}

/** What an office that has set up nothing of its own knows by name. */
const known = {
  packs: policyPacks,
  taxonomies: [hcat],
  grievanceRules: grievanceRulesOf('none'),
  grievancePolicy: {},
};

function answerWith(
  service: MemoryService,
  operations: MemoryOperations<OperationName>,
  caller: () => MemoryCaller,
): Transport {
  return {
    async send<Name extends OperationName>(
      operation: Name,
      request: RequestOf<Name>,
      options: {readonly signal?: AbortSignal | undefined} = {},
    ): Promise<Reply<ResponseOf<Name>>> {
      options.signal?.throwIfAborted();
      // Another turn of the event loop, as any network takes: callers cannot come to rely on an instant answer.
      await Promise.resolve();
      return guarded(service, operation, operations[operation])(request, caller(), options.signal);
    },
  };
}
