import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {createClient} from '@patient-relations/core';
import {
  sampleAccessCode,
  sampleAnonymousFeedback,
  sampleFacility,
  sampleFeedback,
  sampleSubmission,
} from '@patient-relations/core/testing';
import {requestsTo, withCode, type Requests} from './testing/requests.js';
import {fetchFrom, startTestService, testConfig, type TestService} from './testing/test-service.js';

describe('Handing in feedback', () => {
  let service: TestService;
  let requests: Requests;
  let clock = new Date('2031-04-05T06:07:08.009Z');

  before(async () => {
    service = await startTestService({now: () => clock});
    requests = requestsTo(service);
  });
  after(() => service.end());

  test('gives a receipt with a number, the time and the promised dates', async () => {
    const {status, body, id} = await requests.submit();
    assert.equal(status, 201);
    assert.deepEqual(body, {
      id,
      reference: '2031-000001',
      receivedAt: '2031-04-05T06:07:08.009Z',
      promises: [
        {what: 'acknowledge', due: '2031-04-12'},
        {what: 'respond', due: '2031-05-05'},
      ],
    });
  });

  test('numbers cases by the year at the facility, each facility for itself', async () => {
    clock = new Date('2032-01-01T02:00:00.000Z');
    const here = await requests.submit();
    assert.match(here.body.reference, /^2031-/, 'it is still New Year’s Eve in Chicago');
    clock = new Date('2032-01-01T12:00:00.000Z');
    const next = await requests.submit();
    const there = await requests.submit({facilityId: 'hillside'});
    assert.deepEqual([next.body.reference, there.body.reference], ['2032-000001', '2032-000001']);
  });

  test('makes one case of a submission that arrives 100 times at once, and again after a restart', async () => {
    const submission = sampleSubmission();
    const answers = await Promise.all(Array.from({length: 100}, () => requests.submit(submission)));
    const statuses = answers.map(({status}) => status);
    assert.equal(statuses.filter((status) => status === 201).length, 1);
    assert.equal(statuses.filter((status) => status === 200).length, 99);
    assert.equal(new Set(answers.map(({text}) => text)).size, 1, 'the same outcome each time');

    const restarted = requestsTo(await service.again());
    const later = await Promise.all(Array.from({length: 20}, () => restarted.submit(submission)));
    assert.deepEqual(new Set(later.map(({text}) => text)), new Set([answers[0]?.text]));
    assert.ok(later.every(({status}) => status === 200));
    assert.equal(await countCases(submission.id), 1);
  });

  test('makes one case when two instances get it at the same moment', async () => {
    const other = requestsTo(await service.again());
    const submission = sampleSubmission();
    const answers = await Promise.all(
      Array.from({length: 40}, (_, turn) => (turn % 2 ? other : requests).submit(submission)),
    );
    assert.equal(new Set(answers.map(({text}) => text)).size, 1);
    assert.equal(await countCases(submission.id), 1);
  });

  test('takes a replay for the same whatever the order of its fields', async () => {
    const {id, accessCode, feedback} = sampleSubmission();
    const first = await requests.submit({id, accessCode, feedback});
    const turned = Object.fromEntries(Object.entries(feedback).reverse()) as typeof feedback;
    const second = await requests.submit({
      id,
      accessCode: accessCode.toLowerCase().replaceAll('-', ' '),
      feedback: turned,
    });
    assert.deepEqual([second.status, second.text], [200, first.text]);
  });

  test('answers the same id with other words, or another code, as a conflict; the first stands', async () => {
    const submission = sampleSubmission();
    await requests.submit(submission);
    const words = await requests.submit({
      ...submission,
      feedback: sampleFeedback({story: 'Other.'}),
    });
    const code = await requests.submit({...submission, accessCode: sampleAccessCode()});
    assert.deepEqual([words.status, words.body.code], [409, 'conflict']);
    assert.deepEqual([code.status, code.body.code], [409, 'conflict']);
    const read = await requests.get(
      '/v1/facilities/riverside/cases/mine',
      withCode(submission.accessCode),
    );
    assert.equal(read.body.events[0].payload.feedback.story, submission.feedback.story);
  });

  test('refuses a code that opens another case already', async () => {
    const first = await requests.submit();
    const second = await requests.submit({accessCode: first.accessCode});
    assert.deepEqual([second.status, second.body.code], [409, 'conflict']);
    assert.equal(await countCases(second.id), 0);
  });

  test('stands by a first outcome when the place it names has since closed', async () => {
    const submission = sampleSubmission({
      feedback: sampleFeedback({occasion: {locationId: 'main-campus'}}),
    });
    const first = await requests.submit(submission);
    const facilities = [{tenant: 'north', facility: sampleFacility({locations: []})}];
    const changed = requestsTo(await service.again({config: testConfig({facilities})}));
    const replayed = await changed.submit(submission);
    assert.deepEqual([replayed.status, replayed.text], [200, first.text]);
    const fresh = await changed.submit({feedback: submission.feedback});
    assert.deepEqual(fresh.body.errors, [
      {path: '/feedback/occasion/locationId', code: 'unknown-value'},
    ]);
  });

  test('never keeps an access code: the database holds a keyed hash of it', async () => {
    const {accessCode} = await requests.submit();
    const rows = JSON.stringify(await service.db.selectFrom('cases').selectAll().execute());
    assert.ok(!rows.includes(accessCode) && !rows.includes(accessCode.replaceAll('-', '')));
  });

  async function countCases(id: string): Promise<number> {
    const rows = await service.db.selectFrom('cases').select('id').where('id', '=', id).execute();
    return rows.length;
  }
});

describe('The puzzle before a first submission', () => {
  let service: TestService;
  let requests: Requests;
  let clock = new Date();

  before(async () => {
    service = await startTestService({
      config: testConfig({proof: {cost: 1, validMinutes: 20}}),
      now: () => clock,
    });
    requests = requestsTo(service);
  });
  after(() => service.end());

  test('is asked for, solved by the client without a word, and not asked for again', async () => {
    const client = createClient({
      facilityId: 'riverside',
      baseUrl: 'http://service.test',
      fetch: fetchFrom(service),
    });
    const submission = sampleSubmission();
    const bare = await requests.submit(submission);
    assert.deepEqual([bare.status, bare.body.code], [428, 'proof-required']);
    assert.equal((await client.feedback.submit(submission)).status, 'received');
    assert.equal((await requests.submit(submission)).status, 200, 'a replay needs no puzzle');
  });

  test('is worth nothing for another submission, at another facility, or changed', async () => {
    const solved = await solve(randomUUID());
    const other = await requests.submit({proof: solved.proof});
    assert.equal(other.body.code, 'proof-invalid');
    const elsewhere = await requests.submit({...solved, facilityId: 'lakeside'});
    assert.equal(elsewhere.body.code, 'proof-invalid');
    const {challenge, solution} = solved.proof;
    const eased = {...challenge, parameters: {...challenge.parameters, keyPrefix: '0'}};
    const changed = await requests.submit({id: solved.id, proof: {challenge: eased, solution}});
    assert.equal(changed.body.code, 'proof-invalid');
    const guessed = {challenge, solution: {...solution, counter: solution.counter + 1}};
    const wrong = await requests.submit({id: solved.id, proof: guessed});
    assert.equal(wrong.body.code, 'proof-invalid');
  });

  test('expires, and is then solved anew', async () => {
    clock = new Date(Date.now() - 21 * 60_000);
    const late = await solve(randomUUID());
    clock = new Date();
    const {status, body} = await requests.submit(late);
    assert.deepEqual([status, body.code], [428, 'proof-expired']);
    assert.equal((await requests.submit(await solve(late.id))).status, 201);
  });

  test('stores nothing when it is handed out', async () => {
    const before = await rowCounts();
    await solve(randomUUID());
    assert.deepEqual(await rowCounts(), before);
  });

  async function solve(id: string) {
    const {solveChallenge} = await import('@patient-relations/core/proof');
    const {body: challenge} = await requests.send('POST', '/v1/facilities/riverside/challenges', {
      body: {id},
    });
    const solution = await solveChallenge(challenge);
    assert.ok(solution);
    return {id, proof: {challenge, solution}};
  }

  async function rowCounts(): Promise<readonly number[]> {
    const tables = ['cases', 'writes', 'case_events', 'code_failures', 'outgoing'] as const;
    return Promise.all(
      tables.map(
        async (table) => (await service.db.selectFrom(table).selectAll().execute()).length,
      ),
    );
  }
});

describe('A kiosk', () => {
  let service: TestService;
  let requests: Requests;
  let clock = new Date('2031-04-05T06:30:00.000Z');

  before(async () => {
    service = await startTestService({
      config: testConfig({proof: {required: true, cost: 1}}),
      now: () => clock,
    });
    requests = requestsTo(service);
  });
  after(() => service.end());

  test('solves no puzzle and has a quota of its own, which a replay does not use up', async () => {
    const headers = {authorization: `Device ${await service.deviceToken(2)}`};
    const first = sampleSubmission();
    assert.equal((await requests.submit(first, headers)).status, 201);
    for (let turn = 0; turn < 3; turn += 1)
      assert.equal((await requests.submit(first, headers)).status, 200);
    assert.equal((await requests.submit({}, headers)).status, 201);
    const third = await requests.submit({}, headers);
    assert.deepEqual([third.status, third.headers['retry-after']], [429, '1800']);
    clock = new Date('2031-04-05T07:00:00.000Z');
    assert.equal((await requests.submit({}, headers)).status, 201, 'a new hour has begun');
  });

  test('is turned away once its token is revoked, and so is one that never was', async () => {
    const headers = {authorization: `Device ${await service.deviceToken(9)}`};
    assert.equal((await requests.submit({}, headers)).status, 201);
    await service.db.updateTable('device_tokens').set({revoked_at: clock.toISOString()}).execute();
    const revoked = await requests.submit({}, headers);
    const unknown = await requests.submit({}, {authorization: 'Device prd_nothing'});
    assert.deepEqual([revoked.status, unknown.status], [401, 401]);
    assert.equal(revoked.text, unknown.text);
  });

  test('may hand in anonymous feedback, and the case names only the device', async () => {
    const token = await service.deviceToken(9);
    const {id} = await requests.submit(
      {feedback: sampleAnonymousFeedback({channel: 'kiosk'})},
      {authorization: `Device ${token}`},
    );
    const [row] = await service.db
      .selectFrom('case_events')
      .select('actor')
      .where('case_id', '=', id)
      .execute();
    const device = await service.db.selectFrom('device_tokens').select('id').execute();
    assert.equal(row?.actor.role, 'person');
    assert.ok(device.some((each) => each.id === row?.actor.id));
  });
});
