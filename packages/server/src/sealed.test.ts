import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {solveChallenge} from '@patient-relations/core/proof';
import {
  sampleAcknowledgement,
  sampleFeedback,
  sampleNotice,
  sampleNoticeValues,
  sampleQuestionnaire,
  sampleSubmission,
} from '@patient-relations/core/testing';
import type {Challenge} from '@patient-relations/core/transport';
import {makeSealingKey, parseSealingKeys} from './keys/sealing-keys.js';
import {requestsTo, withCode, withToken, type Requests} from './testing/requests.js';
import {deliver, seal, type Delivery} from './testing/sealed.js';
import {createTestPortal} from './testing/test-portal.js';
import {
  startTestService,
  testConfig,
  testSealingKeys,
  type TestService,
} from './testing/test-service.js';

const facilityId = 'riverside';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('What a device kept sealed', () => {
  let service: TestService;
  let requests: Requests;
  let staff: Readonly<Record<string, string>>;

  before(async () => {
    service = await startTestService();
    requests = requestsTo(service);
    staff = withToken(await service.staffToken());
  });
  after(() => service.end());

  const key = () => service.parts.sealingKeys.current;

  /** Feedback as a device seals it. */
  const sealFeedback = async (change: object = {}) => {
    const {id, accessCode, feedback} = sampleSubmission(change);
    const delivery = await seal('submit-feedback', {id, facilityId, accessCode, feedback}, key());
    return {...delivery, id, accessCode, feedback};
  };

  /** Something that was received, to write to. */
  const received = async () => {
    const one = await sealFeedback();
    assert.equal((await deliver(requests, one)).status, 201);
    return one;
  };

  test('is taken by the key that is given to everyone', async () => {
    const {status, body} = await requests.get(`/v1/facilities/${facilityId}/sealing-key`);
    assert.deepEqual([status, body], [200, key()]);
    const unknown = await requests.get('/v1/facilities/nowhere/sealing-key');
    assert.deepEqual([unknown.status, unknown.body.code], [404, 'unknown-facility']);
  });

  test('is stored once however often it arrives, and answered as if it had come openly', async () => {
    const one = await sealFeedback();
    const answers = await Promise.all(Array.from({length: 20}, () => deliver(requests, one)));
    assert.equal(new Set(answers.map(({text}) => text)).size, 1);
    assert.equal(answers.filter(({status}) => status === 201).length, 1);
    const {id, accessCode, feedback} = one;
    const openly = await requests.submit({id, accessCode, feedback});
    assert.deepEqual([openly.status, openly.text], [200, answers[0]?.text], 'the same write');
    const mine = await requests.get(
      `/v1/facilities/${facilityId}/cases/mine`,
      withCode(accessCode),
    );
    assert.equal(mine.body.id, id);
  });

  test('conflicts with other content under its id, and is told the rule that refuses it', async () => {
    const {id, accessCode} = await received();
    const other = await sealFeedback({id, accessCode, feedback: sampleFeedback({story: 'Other.'})});
    const conflict = await deliver(requests, other);
    assert.deepEqual([conflict.status, conflict.body.code], [409, 'conflict']);
    const bad = await sealFeedback({feedback: {...sampleFeedback(), kind: 'praise'} as never});
    const invalid = await deliver(requests, bad);
    assert.deepEqual([invalid.status, invalid.body.errors[0].path], [400, '/feedback/kind']);
    assert.match(String(invalid.headers['content-type']), /problem\+json/);
  });

  test('brings what someone writes to their case, by the code inside and no credential outside', async () => {
    const {id: caseId, accessCode} = await received();
    const own = {facilityId, caseId: 'mine', accessCode};
    const file = new Blob([png], {type: 'image/png'});
    const writes = [
      await seal('send-message', {...own, id: randomUUID(), text: 'Any news?'}, key()),
      await seal('add-file', {...own, caseId, id: randomUUID(), name: 'wall.png', file}, key()),
      await seal('withdraw', {...own, id: randomUUID(), reason: 'Settled.'}, key()),
    ];
    for (const write of writes) {
      const first = await deliver(requests, write);
      assert.deepEqual([first.status, first.body.caseId], [200, caseId], first.text);
      assert.equal((await deliver(requests, write)).text, first.text);
    }
    const {body} = await requests.get(
      `/v1/facilities/${facilityId}/cases/mine`,
      withCode(accessCode),
    );
    const events = body.events as {kind: string; payload: {file?: {name: string; bytes: number}}}[];
    assert.deepEqual(
      events.map(({kind}) => kind),
      ['received', 'message-sent', 'file-added', 'file-scanned', 'withdrawn'],
    );
    const stored = events.find(({kind}) => kind === 'file-added')?.payload.file;
    assert.deepEqual([stored?.name, stored?.bytes], ['wall.png', png.length]);
    const wrong = {...own, accessCode: sampleSubmission().accessCode};
    const guess = await seal('send-message', {...wrong, id: randomUUID(), text: 'x'}, key());
    const answer = await deliver(requests, guess);
    assert.deepEqual([answer.status, answer.body.code], [404, 'unknown-code']);
  });

  test('brings answers to a survey and records of a notice', async () => {
    const url = `/v1/staff/facilities/${facilityId}`;
    const questionnaire = sampleQuestionnaire();
    await requests.put(`${url}/surveys/visit/versions/1`, {questionnaire}, staff);
    const publication = {
      notice: sampleNotice(),
      values: sampleNoticeValues,
      effectiveFrom: '2025-01-02T12:00:00.000Z',
    };
    await requests.put(`${url}/notices/rights/versions/1`, publication, staff);
    const response = {resourceType: 'QuestionnaireResponse', status: 'stopped'} as const;
    const answers = {
      surveyId: 'visit',
      version: '1',
      mode: 'web',
      language: 'en',
      response,
    } as const;
    const shownAt = new Date().toISOString();
    const acknowledgement = await sampleAcknowledgement(sampleNotice(), {shownAt});
    for (const write of [
      await seal('submit-survey-response', {facilityId, id: randomUUID(), ...answers}, key()),
      await seal('acknowledge-notice', {facilityId, id: randomUUID(), acknowledgement}, key()),
    ]) {
      const first = await deliver(requests, write);
      assert.equal(first.status, 201, first.text);
      assert.deepEqual(
        [(await deliver(requests, write)).status, first.body.id],
        [200, write.binding.id],
      );
    }
  });

  test('is refused where anything of it was changed, or it is handed in as something else', async () => {
    const one = await sealFeedback();
    const places = [0, 1, 40, 100, one.sealed.length - 1];
    for (const place of places) {
      const sealed = Uint8Array.from(one.sealed);
      sealed[place] = (sealed[place] ?? 0) ^ 1;
      const {status, body} = await deliver(requests, {...one, sealed});
      const code = place === 1 ? 'unknown-sealing-key' : 'broken-seal';
      assert.deepEqual([status, body.code, body.errors], [422, code, []], String(place));
    }
    const others = [
      {...one.binding, id: randomUUID()},
      {...one.binding, facilityId: 'lakeside'},
      {...one.binding, operation: 'withdraw'},
    ] as const;
    for (const binding of others) {
      const {status, body} = await deliver(requests, {...one, binding});
      assert.deepEqual([status, body.code], [422, 'broken-seal']);
    }
    const foreign = await parseSealingKeys(makeSealingKey());
    assert.ok(foreign);
    const elsewhere = await seal('withdraw', {...own(), id: randomUUID()}, foreign.current);
    const {status, body} = await deliver(requests, elsewhere);
    assert.deepEqual([status, body.code], [422, 'unknown-sealing-key']);
    const short = await deliver(requests, {...one, sealed: new Uint8Array(20)});
    assert.deepEqual([short.status, short.body.code], [422, 'broken-seal']);
  });

  test('cannot lead anywhere by what it says of itself', async () => {
    const id = randomUUID();
    const hostile: readonly object[] = [
      {...own(), caseId: '..'},
      {...own(), caseId: '../../../v1/feedback'},
      {...own(), caseId: {toString: 'mine'}},
      {...own(), accessCode: 'A\r\nx-inside: 1'},
      {...own(), accessCode: 5},
    ];
    for (const request of hostile) {
      const write = await seal('withdraw', {...request, facilityId, id} as never, key());
      const {status, body} = await deliver(requests, write);
      assert.deepEqual([status, body.code], [400, 'invalid'], JSON.stringify(request));
    }
    const binding = {facilityId, operation: 'withdraw', id} as const;
    for (const inside of [{id: randomUUID()}, {facilityId: 'lakeside'}]) {
      const {sealed} = await seal('withdraw', {...own(), id} as never, key());
      assert.equal((await deliver(requests, {binding, sealed})).body.code, 'unknown-code');
      const lying = await sealAs(binding, {...own(), facilityId, id, ...inside});
      const {status, body} = await deliver(requests, lying);
      assert.deepEqual([status, body.code], [422, 'broken-seal']);
    }
    const fileless = await seal('add-file', {...own(), id, name: 'x'} as never, key());
    assert.equal((await deliver(requests, fileless)).body.code, 'invalid');
  });

  test('is refused in a form that is none, and beyond the size of a file and its seal', async () => {
    const one = await sealFeedback();
    const {id} = one.binding;
    const url = `/v1/facilities/${facilityId}/sealed/submit-feedback/${id}`;
    assert.equal((await requests.put(url, {})).status, 415);
    const field = {name: 'x', bytes: one.sealed, field: 'other'};
    assert.deepEqual((await requests.upload(url, field)).body.errors, [
      {path: '/sealed', code: 'required'},
    ]);
    const proof = await deliver(requests, {...one, proof: '{"challenge": 1}'});
    assert.deepEqual(proof.body.errors, [{path: '/proof', code: 'wrong-format'}]);
    const large = await deliver(requests, {...one, sealed: new Uint8Array(11_000_000)});
    assert.deepEqual([large.status, large.body.code], [413, 'too-large']);
    const operation = await requests.upload(
      `${url.replace('submit-feedback', 'read-case')}`,
      field,
    );
    assert.equal(operation.status, 400);
    assert.equal((await deliver(requests, one)).status, 201, 'it is taken after all that');
  });

  test('is asked to come back while too much of it comes at once, and takes no room once answered', async () => {
    const [one, broken] = [await sealFeedback(), await sealFeedback()];
    const {within} = service.parts.sealedRoom;
    await within(async (take) => {
      take(64_000_000 - 1_000_000);
      const large = {...broken, sealed: new Uint8Array(900_000)};
      for (let time = 0; time < 3; time += 1)
        assert.equal((await deliver(requests, large)).body.code, 'broken-seal');
      const larger = await deliver(requests, {...broken, sealed: new Uint8Array(1_100_000)});
      assert.deepEqual([larger.status, larger.headers['retry-after']], [503, '5']);
      assert.equal((await deliver(requests, one)).status, 201, 'there is room for a small one');
      take(999_999);
      const refused = await deliver(requests, {...broken, staff: true}, staff);
      assert.deepEqual([refused.status, refused.body.code], [503, 'unknown']);
    });
    assert.equal((await deliver(requests, broken)).status, 201, 'it is taken after all that');
  });

  test('is not asked to come back where nothing else comes, however large it is', async () => {
    await service.parts.sealedRoom.within(async (take) => {
      take(100_000_000);
      assert.equal((await deliver(requests, await sealFeedback())).status, 503);
    });
  });

  test('has one line in the log, with the route it came to and nothing else', async () => {
    const token = await service.deviceToken(10);
    const {accessCode} = await received();
    const own = {facilityId, caseId: 'mine', accessCode, id: randomUUID()};
    const file = new Blob([png], {type: 'image/png'});
    const one = await seal('add-file', {...own, name: 'wall.png', file}, key());
    const before = service.log().length;
    const delivery = {...one, remoteAddress: '203.0.113.7'};
    const {status} = await deliver(requests, delivery, {authorization: `Device ${token}`});
    assert.equal(status, 200);
    const written = service.log().slice(before);
    const lines = written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({level}) => Number(level) >= 30);
    assert.deepEqual(
      lines.map(({route, status}) => [route, status]),
      [['/v1/facilities/:facilityId/sealed/:operation/:id', 200]],
    );
    const {'x-inside': mark = ''} = service.parts.inside.mark();
    for (const secret of [token, accessCode, one.binding.id, 'wall.png', '203.0.113.7', mark])
      assert.ok(!written.includes(secret), 'at the most talkative level either');
  });

  test('cannot be pretended to come from the inside', async () => {
    const other = await startTestService({config: testConfig({proof: {cost: 1}})});
    const {id, accessCode, feedback} = sampleSubmission();
    const body = {facilityId, accessCode, feedback};
    const known = JSON.stringify({kind: 'public', recovered: true});
    const guesses = ['x public', ' public', 'public', 'undefined public', known, `x${known}`];
    for (const word of [...guesses, 'x'.repeat(43) + known]) {
      const headers = {'x-inside': word};
      const answer = await requestsTo(other).put(`/v1/feedback/${id}`, body, headers);
      assert.equal(answer.body.code, 'proof-required', word);
    }
    await other.end();
  });

  test('needs a puzzle where a page does, once, and none for a replay', async () => {
    const other = await startTestService({config: testConfig({proof: {cost: 1}})});
    const theirs = requestsTo(other);
    const {id, accessCode, feedback} = sampleSubmission();
    const request = {id, facilityId, accessCode, feedback};
    const one = await seal('submit-feedback', request, other.parts.sealingKeys.current);
    const unproven = await deliver(theirs, one);
    assert.deepEqual([unproven.status, unproven.body.code], [428, 'proof-required']);
    const {body} = await theirs.send('POST', `/v1/facilities/${facilityId}/challenges`, {
      body: {id},
    });
    const challenge = body as Challenge;
    const solution = await solveChallenge(challenge);
    assert.ok(solution);
    const first = await deliver(theirs, {...one, proof: {challenge, solution}});
    assert.equal(first.status, 201, first.text);
    assert.equal((await deliver(theirs, one)).text, first.text);
    await other.end();
  });

  test('counts against the quota of its device when it is first stored, and no second time', async () => {
    const device = {authorization: `Device ${await service.deviceToken(2)}`};
    const [one, two, three] = [await sealFeedback(), await sealFeedback(), await sealFeedback()];
    assert.equal((await deliver(requests, one, device)).status, 201);
    for (let turn = 0; turn < 5; turn += 1)
      assert.equal((await deliver(requests, one, device)).status, 200);
    assert.equal((await deliver(requests, two, device)).status, 201);
    const beyond = await deliver(requests, three, device);
    assert.deepEqual([beyond.status, beyond.body.code], [429, 'not-now']);
    assert.ok(Number(beyond.headers['retry-after']) > 0);
  });

  test('is not taken from a device whose token was revoked, whatever is inside', async () => {
    const device = {authorization: `Device ${await service.deviceToken(10)}`};
    const {accessCode} = await received();
    const own = {facilityId, caseId: 'mine', accessCode, id: randomUUID()};
    const message = await seal('send-message', {...own, text: 'Hello'}, key());
    assert.equal((await deliver(requests, message, device)).status, 200);
    await service.db
      .updateTable('device_tokens')
      .set({revoked_at: new Date().toISOString()})
      .execute();
    for (const write of [message, await sealFeedback()]) {
      const {status, body} = await deliver(requests, write, device);
      assert.deepEqual([status, body.code], [401, 'unauthorized']);
    }
  });

  test('is not taken for another’s who has signed in since', async () => {
    const portal = await createTestPortal();
    const facilities = testConfig().facilities.map((each) => ({...each, portal: portal.config}));
    const other = await startTestService({config: testConfig({facilities})});
    const theirs = requestsTo(other);
    const {id, accessCode, feedback} = sampleSubmission();
    const request = {id, facilityId, accessCode, feedback};
    const one = await seal('submit-feedback', request, other.parts.sealingKeys.current);
    const signedIn = withToken(await portal.tokenFor('ana'));
    assert.equal((await deliver(theirs, one, signedIn)).status, 201);
    const {body} = await theirs.get(`/v1/facilities/${facilityId}/cases`, signedIn);
    assert.deepEqual(body.cases, []);
    await other.end();
  });

  test('slows down whoever tries codes in it, by the address it came from', async () => {
    const other = await startTestService();
    const theirs = requestsTo(other);
    const guess = await seal(
      'withdraw',
      {...own(), id: randomUUID()},
      other.parts.sealingKeys.current,
    );
    for (const remoteAddress of ['203.0.113.1', '203.0.113.1', '203.0.113.2'])
      await deliver(theirs, {...guess, remoteAddress});
    const rows = await other.db.selectFrom('code_failures').select('count').execute();
    assert.deepEqual(rows.map(({count}) => count).sort(), [1, 2]);
    await other.end();
  });

  test('is opened by a key that was replaced, and by no key that was thrown away', async () => {
    const [old, next] = [makeSealingKey(), makeSealingKey()];
    const {current} = (await parseSealingKeys(old)) ?? (await testSealingKeys());
    const {id, accessCode, feedback} = sampleSubmission();
    const one = await seal('submit-feedback', {id, facilityId, accessCode, feedback}, current);
    const rotated = await parseSealingKeys(next, old);
    assert.ok(rotated);
    const kept = requestsTo(await service.again({sealingKeys: rotated}));
    assert.equal((await deliver(kept, one)).status, 201);
    const alone = await parseSealingKeys(next);
    assert.ok(alone);
    const lost = await deliver(requestsTo(await service.again({sealingKeys: alone})), one);
    assert.deepEqual([lost.status, lost.body.code], [422, 'unknown-sealing-key']);
  });

  describe('and could not deliver', () => {
    test('is stored for the person when staff hand it in, with no puzzle and no quota', async () => {
      const other = await startTestService({config: testConfig({proof: {cost: 1}})});
      const theirs = requestsTo(other);
      const token = withToken(await other.staffToken());
      const {id, accessCode, feedback} = sampleSubmission();
      const request = {id, facilityId, accessCode, feedback};
      const one = await seal('submit-feedback', request, other.parts.sealingKeys.current);
      for (let turn = 0; turn < 2; turn += 1) {
        const {status, body} = await deliver(theirs, {...one, staff: true}, token);
        assert.deepEqual([status, body], [200, {outcome: 'stored', id}]);
      }
      const mine = await theirs.get(
        `/v1/facilities/${facilityId}/cases/${id}`,
        withCode(accessCode),
      );
      assert.equal(mine.status, 200);
      const [event] = await other.db.selectFrom('case_events').select('actor').execute();
      assert.deepEqual(event?.actor, {role: 'person'});
      assert.deepEqual(await other.db.selectFrom('device_uses').selectAll().execute(), []);
      const rows = await other.db.selectFrom('recoveries').selectAll().execute();
      assert.equal(rows.length, 2);
      const [row] = rows;
      assert.deepEqual(
        [row?.write_id, row?.operation, row?.outcome, row?.problem],
        [id, 'submit-feedback', 'stored', null],
      );
      assert.ok(row?.recovered_by && row.recovered_at);
      await other.end();
    });

    test('is taken from a kiosk’s survey as well, of which nobody knows the device any more', async () => {
      const url = `/v1/staff/facilities/${facilityId}`;
      const questionnaire = sampleQuestionnaire();
      await requests.put(`${url}/surveys/lobby/versions/1`, {questionnaire}, staff);
      const response = {resourceType: 'QuestionnaireResponse', status: 'stopped'} as const;
      const answers = {surveyId: 'lobby', version: '1', language: 'en', response} as const;
      for (const mode of ['kiosk', 'web'] as const) {
        const request = {facilityId, id: randomUUID(), ...answers, mode};
        const one = await seal('submit-survey-response', request, key());
        const {body} = await deliver(requests, {...one, staff: true}, staff);
        assert.deepEqual(body, {outcome: 'stored', id: request.id});
      }
    });

    test('is given to staff to read where the rules refuse it, without the person’s code', async () => {
      const {accessCode} = await received();
      const id = randomUUID();
      const code = sampleSubmission().accessCode;
      const lost = {facilityId, caseId: 'mine', accessCode: code, id};
      const message = await seal('send-message', {...lost, text: 'Nobody called me.'}, key());
      const {status, text, body} = await deliver(requests, {...message, staff: true}, staff);
      assert.equal(status, 200);
      assert.deepEqual(body, {
        outcome: 'refused',
        id,
        problem: {code: 'unknown-code'},
        content: {facilityId, caseId: 'mine', id, text: 'Nobody called me.'},
      });
      assert.ok(!text.includes(code));
      const own = {facilityId, caseId: 'mine', accessCode, id: randomUUID()};
      const file = new Blob(['#!/bin/sh'], {type: 'text/plain'});
      const script = await seal('add-file', {...own, name: 'a.sh', file}, key());
      const refused = await deliver(requests, {...script, staff: true}, staff);
      assert.equal(refused.body.problem.code, 'file-type');
      assert.deepEqual(refused.body.content.file, {
        type: 'text/plain',
        bytes: 9,
        base64: Buffer.from('#!/bin/sh').toString('base64'),
      });
      const rows = await service.db
        .selectFrom('recoveries')
        .selectAll()
        .where('outcome', '=', 'refused')
        .execute();
      assert.deepEqual(rows.map(({problem}) => problem).sort(), ['file-type', 'unknown-code']);
      assert.ok(!JSON.stringify(rows).includes('Nobody'), 'what was done is kept, and no content');
    });

    test('is read even where no page would have sealed it so', async () => {
      const id = randomUUID();
      const odd = await seal(
        'withdraw',
        {facilityId, id, caseId: 7, reason: 'why'} as never,
        key(),
      );
      const {body} = await deliver(requests, {...odd, staff: true}, staff);
      assert.deepEqual([body.problem.code, body.content.reason], ['invalid', 'why']);
    });

    test('is opened for staff of the facility alone', async () => {
      const one = {...(await sealFeedback()), staff: true};
      const elsewhere = withToken(await service.staffToken('hillside'));
      for (const headers of [{}, elsewhere]) {
        const {status} = await deliver(requests, one, headers);
        assert.equal(status, 401);
      }
      const sealed = Uint8Array.from(one.sealed).fill(0, 200, 210);
      const broken = await deliver(requests, {...one, sealed}, staff);
      assert.deepEqual([broken.status, broken.body.code], [422, 'broken-seal']);
    });
  });

  function own() {
    const {accessCode} = sampleSubmission();
    return {facilityId, caseId: 'mine', accessCode};
  }

  /** Sealed for one thing, with another inside. */
  async function sealAs(binding: Delivery['binding'], inside: object): Promise<Delivery> {
    const {sealWrite} = await import('@patient-relations/core/outbox');
    return {binding, sealed: await sealWrite(binding, inside as never, key())};
  }
});
