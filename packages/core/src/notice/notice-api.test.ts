import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createNoticeClient, type AcknowledgementSubmission} from '../notice-client.js';
import {createFaultPlan, type Fault} from '../testing/faults.js';
import {createMemoryTransport} from '../testing/memory-transport.js';
import {sampleAcknowledgement, sampleNotice, sampleNoticeValues} from '../testing/sample-notice.js';
import type {Acknowledgement} from './acknowledgement.js';
import {noticePath} from './notice-path.js';
import {noticeRoutes} from './notice-routes.js';
import {staffNoticeRoutes} from './staff-notice-routes.js';

const facilityId = 'riverside';
const noticeId = 'rights';
const effectiveFrom = '2025-01-02T00:00:00.000Z';

async function published(options: Parameters<typeof createMemoryTransport>[0] = {}) {
  const memory = createMemoryTransport(options);
  const reply = await memory.staff.send('publish-notice', {
    facilityId,
    noticeId,
    version: '1',
    notice: sampleNotice(),
    values: sampleNoticeValues,
    effectiveFrom,
  });
  assert.ok(reply.ok);
  const {notices} = createNoticeClient({facilityId, transport: memory});
  return {memory, notices};
}

async function record(
  overrides: Partial<Acknowledgement> = {},
): Promise<AcknowledgementSubmission> {
  const acknowledgement = await sampleAcknowledgement(sampleNotice(), overrides);
  return {id: crypto.randomUUID(), acknowledgement};
}

describe('A notice', () => {
  test('is read from its first section on, and then whole', async () => {
    const {notices} = await published();
    const head = await notices.read({noticeId, language: 'es'});
    assert.ok(head.ok);
    assert.equal(head.value.title, 'Sus derechos en Riverside Hospital');
    const {version} = head.value;
    const rest = await notices.readSections({noticeId, version, language: 'es'});
    assert.ok(rest.ok);
    assert.deepEqual(
      rest.value.sections.map(({language}) => language),
      ['es', 'en'],
    );
    const list = await notices.list();
    assert.ok(list.ok && list.value.notices.length === 1);
  });

  test('is owed to nobody the service does not know', async () => {
    const {notices} = await published();
    const due = await notices.listMyDue();
    assert.ok(!due.ok && due.problem.code === 'unauthorized');
  });
});

describe('A record that a notice was given', () => {
  test('is received with both times, after a puzzle where the service sets one', async () => {
    for (const proof of ['required', undefined] as const) {
      const {notices} = await published({proof, now: () => new Date('2025-11-04T10:00:00Z')});
      const submission = await record();
      assert.deepEqual(await notices.acknowledge(submission), {
        status: 'received',
        receipt: {
          id: submission.id,
          status: 'given',
          shownAt: '2025-11-03T09:30:00.000Z',
          receivedAt: '2025-11-04T10:00:00.000Z',
        },
      });
    }
  });

  test('is received without a puzzle from a person who is signed in', async () => {
    const {memory} = await published({proof: 'required'});
    const {notices} = createNoticeClient({
      facilityId,
      transport: memory.asPortalUser('rosa'),
      solveChallenge: () => Promise.reject(new Error('Nothing to solve.')),
    });
    assert.equal((await notices.acknowledge(await record())).status, 'received');
  });

  test('is rejected with paths from the acknowledgement itself', async () => {
    const {notices} = await published();
    assert.deepEqual(await notices.acknowledge(await record({outcome: 'declined'})), {
      status: 'rejected',
      code: 'invalid',
      problems: [{path: '/reason', code: 'required'}],
    });
  });

  test('is mended where a field cut half an emoji off, and its text is still the right one', async () => {
    const {notices} = await published();
    const cut = await record({outcome: 'declined', reason: 'No \uD83D'});
    const delivery = await notices.acknowledge(cut);
    assert.ok(delivery.status === 'received' && delivery.receipt.status === 'not-signed');
  });

  const outcomes: readonly (readonly [Fault['kind'], string])[] = [
    ['offline', 'waiting'],
    ['busy', 'waiting'],
    ['unreachable', 'unconfirmed'],
    ['server-error', 'unconfirmed'],
    ['timeout-before-commit', 'unconfirmed'],
    ['timeout-after-commit', 'unconfirmed'],
    ['malformed-answer', 'unconfirmed'],
  ];
  for (const [kind, status] of outcomes)
    test(`is ${status} when the network is ${kind}, and on record once when it is sent again`, async () => {
      const faults = createFaultPlan();
      const {memory, notices} = await published({faults});
      const submission = await record();
      faults.set({fault: {kind} as Fault});
      assert.equal((await notices.acknowledge(submission)).status, status);
      faults.clear();
      assert.equal((await notices.acknowledge(submission)).status, 'received');
      const log = await memory.staff.send('list-deliveries', {facilityId});
      assert.ok(log.ok && log.value.records.length === 1);
    });

  test('waits where nobody can solve the puzzle, or where each one has expired', async () => {
    const {memory} = await published({proof: 'required'});
    const unsolved = createNoticeClient({
      facilityId,
      transport: memory,
      solveChallenge: () => Promise.resolve(undefined),
    });
    assert.deepEqual(await unsolved.notices.acknowledge(await record()), {status: 'waiting'});
    const problem = {status: 428, code: 'proof-expired', errors: []} as const;
    memory.faults.set({fault: {kind: 'refuse', problem}, on: ['acknowledge-notice']});
    const {notices} = createNoticeClient({facilityId, transport: memory});
    assert.deepEqual(await notices.acknowledge(await record()), {status: 'waiting'});
  });
});

describe('The address of a notice', () => {
  test('is the same for a page that reads it by itself and for the client', () => {
    const address = {noticeId: 'a/b', language: 'es-MX', version: 'c&d'};
    const path = 'v1/facilities/river%20side/notices/a%2Fb?language=es-MX&version=c%26d';
    assert.equal(noticePath('river side', address), path);
    const request = {facilityId: 'river side', ...address};
    assert.equal(noticeRoutes['read-notice']?.path(request), path);
    const {version: _version, ...newest} = address;
    assert.equal(
      noticePath('riverside', newest),
      'v1/facilities/riverside/notices/a%2Fb?language=es-MX',
    );
  });

  test('has nothing in it of a person or of a visit, whatever is asked', () => {
    const whom = {subject: 'Marmalade', encounter: 'Marmalade'};
    const visit = {facilityId, ...whom, setting: 'inpatient', arrivedAt: effectiveFrom} as const;
    const paths = [
      staffNoticeRoutes['save-encounter']?.path(visit),
      staffNoticeRoutes['list-deliveries']?.path({facilityId, ...whom}),
      staffNoticeRoutes['list-due-notices']?.path({facilityId, noticeId}),
    ];
    assert.deepEqual(paths, [
      'v1/staff/facilities/riverside/encounters',
      'v1/staff/facilities/riverside/deliveries/search',
      'v1/staff/facilities/riverside/due-notices?noticeId=rights',
    ]);
    assert.deepEqual(staffNoticeRoutes['save-encounter']?.json?.(visit), {
      ...whom,
      setting: 'inpatient',
      arrivedAt: effectiveFrom,
    });
    assert.deepEqual(staffNoticeRoutes['list-deliveries']?.json?.({facilityId, ...whom}), whom);
  });
});
