import {hcat, type KnownTerms} from '@patient-relations/core/casework';
import {
  createPolicyCalendar,
  holidayCalendars,
  type DeadlineRules,
} from '@patient-relations/core/deadlines';
import {
  defaultMatrix,
  type EscalationCalendar,
  type EscalationMatrix,
} from '@patient-relations/core/escalation';
import type {Facility} from '@patient-relations/core/facility';
import {policyPacks} from '@patient-relations/core/policy';
import {grievanceRulesOf} from '@patient-relations/core/policy/grievance-rules';
import type {HostedFacilityConfig} from '../config/service-config.js';
import type {StaffProvider} from '../config/staff-config.js';
import {hostedLetters, type HostedLetters} from '../letters/hosted-letters.js';
import {hostedRisk, type HostedRisk} from '../risk/hosted-risk.js';
import {refuse} from '../problems/refusal.js';
import type {FacilityScope} from './facility-scope.js';

/** A facility with what the service knows of it beyond its public configuration. */
export interface HostedFacility {
  readonly scope: FacilityScope;
  readonly facility: Facility;
  readonly notice: NonNullable<HostedFacilityConfig['notice']>;
  readonly escalation: Escalation;
  readonly portal: HostedFacilityConfig['portal'];
  /** Which counts are too small to be shown in results. */
  readonly suppression: 'us' | 'uk';
  /** What staff can refer to by name: rules and categories. */
  readonly known: KnownTerms;
  /** What the clocks of its cases are counted by. */
  readonly deadlineRules: DeadlineRules;
  /** For how many years a case is kept at least. */
  readonly keptYears: number;
  /** What risk flags are suggested and counted by. */
  readonly risk: HostedRisk;
  /** What its letters are made with. */
  readonly letters: HostedLetters;
  /** Who signs the hospital's people in, where it is not the service. */
  readonly provider: StaffProvider | undefined;
  /** How long staff stay signed in: without a request, and at all. */
  readonly session: {readonly idleMs: number; readonly wholeMs: number};
}

/** Who is told of a case that needs somebody, when, and where. */
export interface Escalation {
  readonly matrix: EscalationMatrix;
  readonly calendar: EscalationCalendar;
  readonly addresses: Readonly<Record<string, readonly string[]>>;
  readonly webhook: string | undefined;
  readonly webhookKeyVariable: string | undefined;
}

/** The facilities of this deployment. */
export interface Facilities {
  readonly all: readonly HostedFacility[];
  /** @throws {Refusal} `unknown-facility` */
  readonly require: (facilityId: string) => HostedFacility;
}

function sessionTimes({
  idleMinutes = 15,
  hours = 12,
}: NonNullable<HostedFacilityConfig['staff']>['session'] = {}): HostedFacility['session'] {
  return {idleMs: idleMinutes * 60_000, wholeMs: hours * 60 * 60_000};
}

type Casework = NonNullable<HostedFacilityConfig['casework']>;

function knownTo({packs = [], taxonomies = [], grievancePolicy = {}}: Casework = {}): KnownTerms {
  const rules = packs.map(grievanceRulesOf).find(({id}) => packs.includes(id));
  return {
    packs: policyPacks,
    taxonomies: [hcat, ...taxonomies],
    grievanceRules: rules ?? grievanceRulesOf(''),
    grievancePolicy,
  };
}

function deadlineRulesOf({timeZone}: Facility, casework: Casework = {}): DeadlineRules {
  const {packs = [], settings = {}, optionalLimits = [], calendars = []} = casework;
  return {
    packs: policyPacks,
    inForce: packs,
    settings,
    optionalLimits,
    calendars: [...calendars, ...holidayCalendars],
    timeZone,
  };
}

function escalationOf(
  timeZone: string,
  config: NonNullable<HostedFacilityConfig['casework']>['escalation'] = {},
): Escalation {
  const {holidays, addresses = {}, webhook, webhookKeyVariable} = config;
  const calendar = createPolicyCalendar({
    timeZone,
    holidays: holidayCalendars.find(({id}) => id === holidays),
  });
  return {matrix: config.matrix ?? defaultMatrix, calendar, addresses, webhook, webhookKeyVariable};
}

export function createFacilities(configs: readonly HostedFacilityConfig[]): Facilities {
  const all = configs.map(
    ({
      tenant = 'default',
      facility,
      notice = {},
      portal,
      surveys,
      casework,
      letters,
      staff = {},
    }) => ({
      scope: {tenant, facilityId: facility.id},
      facility,
      notice,
      portal,
      suppression: surveys?.suppression ?? 'us',
      known: knownTo(casework),
      deadlineRules: deadlineRulesOf(facility, casework),
      // The longest of the packs that come with the SDK: nothing goes too early because nobody decided.
      keptYears: casework?.keptYears ?? 10,
      escalation: escalationOf(facility.timeZone, casework?.escalation),
      risk: hostedRisk(facility.timeZone, casework),
      letters: hostedLetters(facility, letters),
      provider: staff.provider,
      session: sessionTimes(staff.session),
    }),
  );
  const byId = new Map(all.map((hosted) => [hosted.facility.id, hosted]));
  return {
    all,
    require(facilityId) {
      const hosted = byId.get(facilityId);
      if (!hosted) throw refuse('unknown-facility');
      return hosted;
    },
  };
}
