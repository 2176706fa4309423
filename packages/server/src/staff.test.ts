import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {sampleAccessCode, sampleAnonymousFeedback} from '@patient-relations/core/testing';
import {requestsTo, withCode, withToken, type Requests} from './testing/requests.js';
import {startTestService, type TestService} from './testing/test-service.js';

const cases = '/v1/staff/facilities/riverside/cases';
const mine = '/v1/facilities/riverside/cases/mine';

describe('Staff', () => {
  let service: TestService;
  let requests: Requests;
  let staff: Readonly<Record<string, string>>;
  let clock = new Date('2031-04-05T06:00:00.000Z');

  before(async () => {
    service = await startTestService({now: () => clock});
    requests = requestsTo(service);
    staff = withToken(await service.staffToken());
  });
  after(() => service.end());

  test('page through the list, newest first, without missing or doubling a case that arrives meanwhile', async () => {
    const made: string[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      // Three at one instant: the id decides between them.
      if (turn % 3 === 0) clock = new Date(clock.getTime() + 1000);
      made.push((await requests.submit()).id);
    }
    const seen: string[] = [];
    let after = '';
    for (;;) {
      const {body} = await requests.get(`${cases}?limit=2${after}`, staff);
      seen.push(...body.cases.map(({id}: {id: string}) => id));
      await requests.submit();
      if (body.next === undefined) break;
      after = `&after=${body.next}`;
    }
    assert.equal(new Set(seen).size, seen.length);
    assert.ok(made.every((id) => seen.includes(id)));
    const times = (await requests.get(`${cases}?limit=200`, staff)).body.cases.map(
      ({receivedAt}: {receivedAt: string}) => receivedAt,
    );
    assert.deepEqual(times, [...times].sort().reverse());
  });

  test('see one status alone when they ask for it', async () => {
    const {id} = await requests.submit();
    await classify(id);
    await command(id, {command: 'resolve', version: 2, text: 'Mended.'});
    const {body} = await requests.get(`${cases}?status=resolved`, staff);
    assert.deepEqual(
      body.cases.map((each: {id: string}) => each.id),
      [id],
    );
    const {status, body: problem} = await requests.get(`${cases}?status=lost&limit=0`, staff);
    assert.deepEqual([status, problem.errors.length], [400, 2]);
    const bad = await requests.get(`${cases}?after=zzz`, staff);
    assert.deepEqual(bad.body.errors, [{path: '/after', code: 'wrong-format'}]);
    const nulls = Buffer.from(`${'\0'.repeat(24)} ${'0'.repeat(36)}`).toString('base64url');
    const worse = await requests.get(`${cases}?after=${nulls}`, staff);
    assert.deepEqual(
      [worse.status, worse.body.errors],
      [400, [{path: '/after', code: 'wrong-format'}]],
    );
  });

  test('work a case to its end while its person reads along', async () => {
    const {id, accessCode} = await requests.submit();
    await classify(id);
    const steps = [
      {command: 'acknowledge', version: 2, text: 'We have it.'},
      {command: 'send-message', version: 3, text: 'Which night was it?'},
      {command: 'resolve', version: 4, text: 'The bell is mended.'},
    ];
    for (const [index, step] of steps.entries()) {
      const {status, body} = await command(id, step);
      assert.deepEqual([status, body.version], [200, index + 3]);
    }
    const said = await requests.put(
      `${mine}/not-resolved/${randomUUID()}`,
      {reason: 'It is not.'},
      withCode(accessCode),
    );
    assert.equal(said.status, 200);
    const full = await requests.get(`${cases}/${id}`, staff);
    assert.deepEqual(
      full.body.events.map(({kind, actor}: {kind: string; actor: {role: string}}) => [
        kind,
        actor.role,
      ]),
      [
        ['received', 'person'],
        ['classified', 'staff'],
        ['acknowledged', 'staff'],
        ['message-sent', 'staff'],
        ['resolved', 'staff'],
        ['not-resolved', 'person'],
      ],
    );
    const [token] = await service.db.selectFrom('staff_tokens').select('id').execute();
    assert.equal(full.body.events[1].actor.id, token?.id);
    const own = await requests.get(mine, withCode(accessCode));
    assert.ok(!own.text.includes(token?.id ?? '?'), 'the person does not see which account it was');
    const list = await requests.get(`${cases}?status=reopened`, staff);
    assert.equal(list.body.cases[0].version, 6);
  });

  test('are told when a case has moved on, and what they did first stands through replays', async () => {
    const {id, accessCode} = await requests.submit();
    const write = randomUUID();
    const first = await command(id, {command: 'acknowledge', version: 1}, write);
    await requests.put(
      `${mine}/messages/${randomUUID()}`,
      {text: 'One more thing.'},
      withCode(accessCode),
    );
    const stale = await command(id, {command: 'resolve', version: 2, text: 'Done.'});
    assert.deepEqual([stale.status, stale.body.code], [409, 'stale']);
    const replays = await Promise.all(
      Array.from({length: 20}, () => command(id, {command: 'acknowledge', version: 1}, write)),
    );
    assert.deepEqual(new Set(replays.map(({text}) => text)), new Set([first.text]));
  });

  test('who act at the same moment do not both succeed', async () => {
    const {id} = await requests.submit();
    await classify(id);
    const answers = await Promise.all(
      Array.from({length: 10}, (_, turn) =>
        command(id, {command: 'resolve', version: 2, text: `Answer ${turn}`}),
      ),
    );
    assert.equal(answers.filter(({status}) => status === 200).length, 1);
    assert.ok(answers.every(({status, body}) => status === 200 || body.code === 'stale'));
  });

  test('of one facility see nothing of another’s, of the same or another tenant', async () => {
    const {id} = await requests.submit({facilityId: 'lakeside'});
    assert.equal((await requests.get(`${cases}/${id}`, staff)).status, 404);
    for (const other of ['lakeside', 'hillside']) {
      const elsewhere = await requests.get(`/v1/staff/facilities/${other}/cases/${id}`, staff);
      assert.deepEqual([elsewhere.status, elsewhere.body.code], [401, 'unauthorized']);
    }
    const acted = await command(id, {command: 'acknowledge', version: 1});
    assert.deepEqual([acted.status, acted.body.code], [404, 'not-found']);
  });

  test('need a token in force', async () => {
    const token = await service.staffToken();
    assert.equal((await requests.get(cases, withToken(token))).status, 200);
    await service.db
      .updateTable('staff_tokens')
      .set({revoked_at: clock.toISOString()})
      .where('token_hash', '=', service.parts.secrets.hash('token', token))
      .execute();
    const {accessCode} = await requests.submit();
    for (const headers of [{}, withToken(token), withToken('prs_x'), withCode(accessCode)])
      assert.equal((await requests.get(cases, headers)).status, 401);
    const rows = JSON.stringify(await service.db.selectFrom('staff_tokens').selectAll().execute());
    assert.ok(!rows.includes(token), 'only a hash is stored');
  });

  test('may hand in what someone told them, without a puzzle, in their own name', async () => {
    const {status, id} = await requests.submit({}, staff);
    assert.equal(status, 201);
    const {body} = await requests.get(`${cases}/${id}`, staff);
    assert.equal(body.events[0].actor.role, 'staff');
  });

  describe('asked for a new access code', () => {
    test('replace it after the person said the number back; the old code stops at once', async () => {
      const {id, accessCode} = await requests.submit();
      const reset = `${cases}/${id}/code-resets/${randomUUID()}`;
      const begun = await requests.put(reset, {check: 'called-back', change: 'rotate'}, staff);
      assert.equal(begun.status, 200, begun.text);
      assert.match(begun.body.number, /^\d{6}$/);
      assert.equal(begun.body.expiresAt, new Date(clock.getTime() + 15 * 60_000).toISOString());
      const replay = await requests.put(reset, {check: 'called-back', change: 'rotate'}, staff);
      assert.equal(replay.text, begun.text);
      const stored = JSON.stringify(
        await service.db.selectFrom('code_resets').selectAll().execute(),
      );
      assert.ok(!stored.includes(begun.body.number));

      const fresh = sampleAccessCode();
      const completion = {number: begun.body.number, accessCode: fresh};
      const done = await requests.put(`${reset}/completion`, completion, staff);
      assert.equal(done.status, 200, done.text);
      assert.equal((await requests.put(`${reset}/completion`, completion, staff)).text, done.text);
      assert.equal((await requests.get(mine, withCode(accessCode))).body.code, 'unknown-code');
      const own = await requests.get(mine, withCode(fresh));
      assert.deepEqual(own.body.events.at(-1).payload, {change: 'rotated'});
    });

    test('take it away, and nothing opens the case any more', async () => {
      const {id, accessCode} = await requests.submit();
      const reset = `${cases}/${id}/code-resets/${randomUUID()}`;
      const {body} = await requests.put(reset, {check: 'in-person', change: 'revoke'}, staff);
      const withNew = {number: body.number, accessCode: sampleAccessCode()};
      const odd = await requests.put(`${reset}/completion`, withNew, staff);
      assert.deepEqual(odd.body.errors, [{path: '/accessCode', code: 'not-allowed'}]);
      const done = await requests.put(`${reset}/completion`, {number: body.number}, staff);
      assert.equal(done.status, 200);
      assert.equal((await requests.get(mine, withCode(accessCode))).body.code, 'unknown-code');
    });

    test('get five tries at the number, however fast they come', async () => {
      const {id, accessCode} = await requests.submit();
      const reset = `${cases}/${id}/code-resets/${randomUUID()}`;
      const {body} = await requests.put(reset, {check: 'called-back', change: 'rotate'}, staff);
      const wrong = String((Number(body.number) + 1) % 1_000_000).padStart(6, '0');
      const tries = await Promise.all(
        Array.from({length: 12}, () =>
          requests.put(
            `${reset}/completion`,
            {number: wrong, accessCode: sampleAccessCode()},
            staff,
          ),
        ),
      );
      assert.equal(tries.filter((each) => each.body.errors[0]?.code === 'mistyped').length, 5);
      assert.equal(tries.filter((each) => each.body.code === 'not-now').length, 7);
      const right = {number: body.number, accessCode: sampleAccessCode()};
      const late = await requests.put(`${reset}/completion`, right, staff);
      assert.equal(late.body.code, 'not-now');
      assert.equal((await requests.get(mine, withCode(accessCode))).status, 200);
    });

    test('are too late after 15 minutes', async () => {
      const {id} = await requests.submit();
      const reset = `${cases}/${id}/code-resets/${randomUUID()}`;
      const {body} = await requests.put(reset, {check: 'called-back', change: 'revoke'}, staff);
      clock = new Date(clock.getTime() + 15 * 60_000);
      const late = await requests.put(`${reset}/completion`, {number: body.number}, staff);
      assert.deepEqual([late.status, late.body.code], [409, 'not-now']);
    });

    test('cannot help someone anonymous, nor give a code that opens another case', async () => {
      const anonymous = await requests.submit({feedback: sampleAnonymousFeedback()});
      const url = `${cases}/${anonymous.id}/code-resets/${randomUUID()}`;
      const refused = await requests.put(url, {check: 'in-person', change: 'rotate'}, staff);
      assert.deepEqual([refused.status, refused.body.code], [409, 'not-now']);

      const [one, other] = [await requests.submit(), await requests.submit()];
      const reset = `${cases}/${one.id}/code-resets/${randomUUID()}`;
      const {body} = await requests.put(reset, {check: 'in-person', change: 'rotate'}, staff);
      const taken = {number: body.number, accessCode: other.accessCode};
      const conflict = await requests.put(`${reset}/completion`, taken, staff);
      assert.deepEqual([conflict.status, conflict.body.code], [409, 'conflict']);
      assert.equal((await requests.get(mine, withCode(one.accessCode))).body.id, one.id);
    });
  });

  test('enter in the record what the person never sees, and what is refused says where', async () => {
    const {id, accessCode} = await requests.submit();
    const noteId = randomUUID();
    const note = {kind: 'noted', version: 1, payload: {text: 'The ward was two short.'}};
    const first = await enter(id, note, noteId);
    assert.deepEqual([first.status, first.body.version], [200, 2]);
    assert.equal((await enter(id, note, noteId)).text, first.text);
    const own = await requests.get(mine, withCode(accessCode));
    assert.ok(!own.text.includes('two short'));
    const pause = {kind: 'unpaused', version: 2, payload: {pauseId: noteId}};
    const unknown = await enter(id, pause);
    assert.deepEqual(unknown.body.errors, [{path: '/payload/pauseId', code: 'unknown-value'}]);
    const strange = {kind: 'packs-set', version: 2, payload: {packs: [{id: 'x', version: '1'}]}};
    const refused = await enter(id, strange);
    assert.deepEqual(
      [refused.status, refused.body.errors],
      [400, [{path: '/payload/packs/0/id', code: 'unknown-value'}]],
    );
    const long = await enter(id, {...note, version: 2, payload: {text: 'x'.repeat(20_001)}});
    assert.deepEqual(long.body.errors, [{path: '/payload/text', code: 'too-long'}]);
    const stale = await enter(id, note);
    assert.deepEqual([stale.status, stale.body.code], [409, 'stale']);
  });

  test('do not end a complaint before they said whether it is a grievance', async () => {
    const {id} = await requests.submit();
    const early = await command(id, {command: 'resolve', version: 1, text: 'Mended.'});
    assert.deepEqual(
      [early.status, early.body.code, early.body.errors],
      [409, 'not-now', [{path: '', code: 'not-classified'}]],
    );
  });

  async function classify(caseId: string): Promise<void> {
    const entry = {kind: 'classified', version: 1, payload: {class: 'grievance'}};
    assert.equal((await enter(caseId, entry)).status, 200);
  }

  function enter(caseId: string, body: object, id: string = randomUUID()) {
    return requests.put(`${cases}/${caseId}/entries/${id}`, body, staff);
  }

  function command(caseId: string, body: object, id: string = randomUUID()) {
    return requests.put(`${cases}/${caseId}/commands/${id}`, body, staff);
  }
});
