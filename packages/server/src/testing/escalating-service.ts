import type {TestContext} from 'node:test';
import type {SMTPServer} from 'smtp-server';
import {sampleFacility} from '@patient-relations/core/testing';
import type {HostedFacilityConfig, ServiceConfig} from '../config/service-config.js';
import type {ServiceOptions} from '../service.js';
import type {EscalationRow} from '../store/escalation-store.js';
import {startMailReceiver, type ReceivedMail} from './mail-receiver.js';
import {requestsTo, withToken, type Requests} from './requests.js';
import {startTestService, testConfig, type TestService} from './test-service.js';
import {waitUntil} from './wait-until.js';

export type EscalationConfig = NonNullable<
  NonNullable<HostedFacilityConfig['casework']>['escalation']
>;

export const minute = 60_000;
const hours = (amount: number) => ({amount, unit: 'hours', days: 'calendar'}) as const;

/** An hour after a case has come and nobody owns it, somebody is told; two hours later somebody else. */
export const deskMatrix: NonNullable<EscalationConfig['matrix']> = {
  ...{id: 'desk', version: '1', status: 'approved', name: 'The desk, then its lead', sources: []},
  levels: [
    {id: 'pr-3', role: 'pr-3', channel: 'email', within: hours(2), fallback: 'pr-4'},
    {id: 'pr-4', role: 'pr-4', channel: 'pager', within: hours(2)},
  ],
  rules: [
    {
      id: 'unowned',
      says: 'Nobody owns a case.',
      trigger: {on: 'unowned'},
      steps: [{level: 'pr-3', after: hours(1)}],
    },
  ],
};

/** A service that escalates, with a clock that the test moves, and a mailbox of its own. */
export interface EscalatingService {
  readonly service: TestService;
  readonly clock: {now: Date};
  readonly requests: Requests;
  /** Someone who leads the case work. */
  readonly staff: Readonly<Record<string, string>>;
  readonly config: (escalation: EscalationConfig) => ServiceConfig;
  /** The mails that say that a case needs somebody. */
  readonly told: () => readonly ReceivedMail[];
  /** Who is to be told of a case, and was, once all that has happened to it is worked out. */
  readonly planned: (caseId: string) => Promise<readonly EscalationRow[]>;
  readonly eventsOf: (caseId: string) => Promise<readonly ReadEvent[]>;
}

interface ReadEvent {
  readonly kind: string;
  readonly actor: object;
  readonly payload: Readonly<Record<string, unknown>>;
}

export const escalationStart = Date.parse('2026-03-12T15:00:00.000Z');

/** `Server` is the class of `smtp-server`, as for its mailbox. */
export async function startEscalatingService(
  context: TestContext,
  Server: typeof SMTPServer,
  escalation: EscalationConfig = {},
): Promise<EscalatingService> {
  const receiver = await startMailReceiver(Server);
  const clock = {now: new Date(escalationStart)};
  const notice = {email: 'office@riverside.example'};
  const facility = sampleFacility();
  const config = (given: EscalationConfig): ServiceConfig =>
    testConfig({
      facilities: [
        {
          ...{tenant: 'north', facility, notice},
          casework: {escalation: {matrix: deskMatrix, ...given}},
        },
      ],
      smtp: {host: '127.0.0.1', port: receiver.port, from: 'noreply@riverside.example'},
    });
  const options: Partial<ServiceOptions> & {readonly config: ServiceConfig} = {
    ...{config: config(escalation), everyMs: 20, now: () => clock.now},
  };
  const service = await startTestService(options);
  context.after(async () => {
    await service.end();
    await receiver.down();
  });
  const requests = requestsTo(service);
  const staff = withToken(await service.staffToken('riverside', ['pr-4']));
  return {
    ...{service, clock, requests, staff, config},
    told: () => receiver.mails.filter(({text}) => text.includes('A case needs you.')),
    async planned(caseId) {
      await untilSettled(service, caseId);
      return service.db
        .selectFrom('escalations')
        .selectAll()
        .where('case_id', '=', caseId)
        .orderBy('due_at')
        .execute();
    },
    async eventsOf(caseId) {
      const url = `/v1/staff/facilities/riverside/cases/${caseId}`;
      const {body} = await requests.get(url, staff);
      return body.events as readonly ReadEvent[];
    },
  };
}

async function untilSettled({db}: TestService, caseId: string): Promise<void> {
  await waitUntil(async () => {
    const row = await db
      .selectFrom('cases')
      .select(['version', 'settled_version'])
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow();
    return row.version === row.settled_version;
  });
}
