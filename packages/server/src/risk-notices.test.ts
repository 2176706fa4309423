import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {SMTPServer} from 'smtp-server';
import {sampleFacility, sampleFeedback} from '@patient-relations/core/testing';
import {startMailReceiver} from './testing/mail-receiver.js';
import {withToken} from './testing/requests.js';
import {testRiskDesk} from './testing/risk-desk.js';
import {makeAccount} from './testing/test-accounts.js';
import {startTestService, testConfig} from './testing/test-service.js';
import {untilSettled} from './testing/until-settled.js';
import {waitUntil} from './testing/wait-until.js';

const start = new Date('2026-03-02T18:00:00.000Z');
const office = 'office@riverside.example';
const riskDesk = 'risk@riverside.example';

/** Escalates nothing here, so that every mail to staff is about a flag. */
const matrix = {
  ...{id: 'desk', version: '1', status: 'approved' as const, name: 'The desk', sources: []},
  levels: [
    {
      ...{id: 'pr-3', role: 'pr-3' as const, channel: 'email' as const},
      within: {amount: 2, unit: 'hours' as const, days: 'calendar' as const},
    },
  ],
  rules: [
    {
      ...{id: 'again', says: 'The person says that it is not resolved.'},
      trigger: {on: 'not-resolved' as const},
      steps: [
        {level: 'pr-3', after: {amount: 1, unit: 'hours' as const, days: 'calendar' as const}},
      ],
    },
  ],
};

describe('Whoever answers for a risk flag', () => {
  async function begin(
    context: TestContext,
    addresses: Readonly<Record<string, string[]>> = {risk: [riskDesk]},
  ) {
    const receiver = await startMailReceiver(SMTPServer);
    const clock = {now: start};
    const casework = {risk: {jurisdiction: 'US-TX'}, escalation: {addresses, matrix}};
    const service = await startTestService({
      config: testConfig({
        facilities: [
          {tenant: 'north', facility: sampleFacility(), notice: {email: office}, casework},
        ],
        smtp: {host: '127.0.0.1', port: receiver.port, from: 'noreply@riverside.example'},
      }),
      everyMs: 20,
      now: () => clock.now,
    });
    context.after(async () => {
      await service.end();
      await receiver.down();
    });
    const told = () => receiver.mails.filter(({text}) => text.includes('A case needs you.'));
    const desk = testRiskDesk(service);
    const feedback = sampleFeedback({kind: 'compliment', story: 'The garden is kind.'});
    const {id} = await desk.requests.submit({feedback});
    return {service, clock, desk, told, id};
  }
  const toldOf = async (told: () => readonly unknown[], count: number) => {
    await waitUntil(() => Promise.resolve(told().length >= count));
    // One that is told twice would come within a turn or two.
    await wait(100);
    assert.equal(told().length, count);
  };

  test('is told once as it is opened, at half the time of its clock and at its end, and never of whom', async (context) => {
    const {clock, desk, told, id} = await begin(context);
    const {id: flagId} = await desk.raise(id, {flag: 'restraint-death', note: 'Bed rails.'});
    await desk.raise(id, {flag: 'restraint-death'}, 'pr-2');
    await toldOf(told, 1);
    assert.deepEqual(told()[0]?.to, [riskDesk]);
    const payload = {flagId, knownAt: start.toISOString(), ongoingDanger: false};
    await desk.enter(id, {kind: 'flag-confirmed', payload});
    // From noon to the end of the next day it is 36 hours.
    clock.now = new Date(start.getTime() + 18 * 3_600_000);
    await toldOf(told, 2);
    clock.now = new Date(start.getTime() + 36 * 3_600_000);
    await toldOf(told, 3);
    for (const {text} of told())
      assert.ok(
        ![id, flagId, 'restraint', 'risk-flag', 'Bed rails'].some((each) => text.includes(each)),
      );
    assert.equal(new Set(told().map(({messageId}) => messageId)).size, 3);
  });

  test('is told nothing more once the duty is done or the flag dismissed', async (context) => {
    const {clock, desk, told, id} = await begin(context);
    for (const flag of ['restraint-death', 'device-event']) {
      const {id: flagId} = await desk.raise(id, {flag});
      const payload = {flagId, knownAt: start.toISOString(), ongoingDanger: false};
      await desk.enter(id, {kind: 'flag-confirmed', payload});
      const duty = {flagId, clock: 'report', doneAt: start.toISOString(), how: 'By phone'};
      const end =
        flag === 'device-event'
          ? {kind: 'flag-dismissed', payload: {flagId, reason: 'It had no power.'}}
          : {kind: 'risk-duty-done', payload: duty};
      assert.equal((await desk.enter(id, end)).status, 200);
    }
    await toldOf(told, 2);
    clock.now = new Date('2026-06-01T00:00:00.000Z');
    await wait(200);
    await toldOf(told, 2);
  });

  test('is told by several instances that look at once, and once in all', async (context) => {
    const {service, clock, desk, told, id} = await begin(context);
    const others = [await service.again(), await service.again()];
    assert.equal(others.length, 2);
    const {id: flagId} = await desk.raise(id, {flag: 'device-event'});
    const payload = {flagId, knownAt: start.toISOString(), ongoingDanger: false};
    await desk.enter(id, {kind: 'flag-confirmed', payload});
    await toldOf(told, 1);
    clock.now = new Date('2026-03-10T00:00:00.000Z');
    await toldOf(told, 2);
    clock.now = new Date('2026-06-01T00:00:00.000Z');
    await toldOf(told, 3);
  });

  test('is nobody of the office, nor whoever the case names', async (context) => {
    const {service, desk, told, id} = await begin(context, {});
    const accounts = [];
    for (const email of ['one@riverside.example', 'two@riverside.example']) {
      const {id: accountId} = await makeAccount(service, {roles: ['risk']});
      await service.db
        .updateTable('staff_accounts')
        .set({email})
        .where('id', '=', accountId)
        .execute();
      accounts.push(accountId);
    }
    const named = {
      kind: 'person-named',
      version: 1,
      payload: {accountId: accounts[0], part: 'subject'},
    };
    const url = `/v1/staff/facilities/riverside/cases/${id}/entries/${accounts[0]}`;
    await desk.requests.put(url, named, await desk.headers('pr-4'));
    await desk.raise(id, {flag: 'emergency-transfer'});
    await toldOf(told, 1);
    assert.deepEqual(told()[0]?.to, ['two@riverside.example'], 'for compliance, which has nobody');
  });

  test('leaves no trace in what the office sees of what goes out', async (context) => {
    const {service, desk, told, id} = await begin(context);
    const outgoing = async () => {
      const manager = withToken(await service.staffToken('riverside', ['manager']));
      return desk.requests.get('/v1/staff/facilities/riverside/outgoing', manager);
    };
    await untilSettled(service);
    await waitUntil(async () => (await outgoing()).body.outgoing[0].state === 'sent');
    const before = (await outgoing()).text;
    await desk.raise(id, {flag: 'device-event'});
    await toldOf(told, 1);
    assert.equal((await outgoing()).text, before);
    assert.ok(told().every(({to}) => !to.includes(office)));
  });
});
