import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {sampleAccessCode} from '@patient-relations/core/testing';
import {requestsTo, withCode, withToken, type Requests} from './testing/requests.js';
import {startTestService, type TestService} from './testing/test-service.js';

const mine = '/v1/facilities/riverside/cases/mine';

describe('A person with a code', () => {
  let service: TestService;
  let requests: Requests;

  before(async () => {
    service = await startTestService();
    requests = requestsTo(service);
  });
  after(() => service.end());

  test('gets one and the same answer to a wrong, mistyped, foreign and revoked code', async () => {
    const here = await requests.submit();
    const there = await requests.submit({facilityId: 'lakeside'});
    const revoked = await requests.submit();
    await service.db
      .updateTable('cases')
      .set({code_hash: null})
      .where('id', '=', revoked.id)
      .execute();
    const answers = await Promise.all([
      requests.get(mine, withCode(sampleAccessCode())),
      requests.get(mine, withCode('not a code')),
      requests.get(mine, withCode('')),
      requests.get(mine, {authorization: 'AccessCode'}),
      requests.get(mine, withCode(here.accessCode.slice(0, -1))),
      requests.get(mine, withCode(there.accessCode)),
      requests.get(mine, withCode(revoked.accessCode)),
      requests.get(`/v1/facilities/riverside/cases/${revoked.id}`, withCode(here.accessCode)),
      requests.get(`/v1/facilities/riverside/cases/${randomUUID()}`, withCode(here.accessCode)),
    ]);
    for (const {status, bytes, headers} of answers) {
      assert.equal(status, 404);
      assert.deepEqual(bytes, answers[0]?.bytes);
      assert.deepEqual(stable(headers), stable(answers[0]?.headers ?? {}));
    }
    assert.equal(answers[0]?.body.code, 'unknown-code');
    assert.match(answers[0]?.body.title, /may not have arrived yet/);
  });

  test('writes, withdraws and says "not resolved", each once however often it is sent', async () => {
    const {accessCode, id: caseId} = await requests.submit();
    const code = withCode(accessCode);
    const message = `${mine}/messages/${randomUUID()}`;
    const sent = await Promise.all(
      Array.from({length: 30}, () => requests.put(message, {text: 'It was at night.'}, code)),
    );
    assert.equal(new Set(sent.map(({text}) => text)).size, 1);
    assert.equal(sent[0]?.status, 200);
    assert.equal(sent[0]?.body.version, 2);
    const conflict = await requests.put(message, {text: 'Something else.'}, code);
    assert.deepEqual([conflict.status, conflict.body.code], [409, 'conflict']);

    const early = await requests.put(`${mine}/not-resolved/${randomUUID()}`, {}, code);
    assert.deepEqual([early.status, early.body.code], [409, 'not-now']);
    const withdrawal = `${mine}/withdrawals/${randomUUID()}`;
    const withdrawn = await requests.put(withdrawal, {reason: 'It is settled.'}, code);
    assert.equal(withdrawn.status, 200);
    const again = await requests.put(withdrawal, {reason: 'It is settled.'}, code);
    assert.equal(again.text, withdrawn.text);
    const twice = await requests.put(`${mine}/withdrawals/${randomUUID()}`, {}, code);
    assert.deepEqual([twice.status, twice.body.code], [409, 'not-now']);

    const read = await requests.get(mine, code);
    const kinds = read.body.events.map(({kind}: {kind: string}) => kind);
    assert.deepEqual(kinds, ['received', 'message-sent', 'withdrawn']);
    assert.equal(read.body.id, caseId);
  });

  test('cannot use an id twice, for two different things or two cases', async () => {
    const one = await requests.submit();
    const other = await requests.submit();
    const id = randomUUID();
    const text = {text: 'The same words.'};
    const first = await requests.put(`${mine}/messages/${id}`, text, withCode(one.accessCode));
    assert.equal(first.status, 200);
    const asReason = await requests.put(`${mine}/withdrawals/${id}`, {}, withCode(one.accessCode));
    assert.equal(asReason.body.code, 'conflict');
    const elsewhere = await requests.put(
      `${mine}/messages/${id}`,
      text,
      withCode(other.accessCode),
    );
    assert.equal(elsewhere.body.code, 'conflict');
    const asFeedback = await requests.submit({id});
    assert.equal(asFeedback.body.code, 'conflict');
  });

  test('gets the first outcome after a restart, too', async () => {
    const {accessCode} = await requests.submit();
    const url = `${mine}/messages/${randomUUID()}`;
    const first = await requests.put(url, {text: 'Please call.'}, withCode(accessCode));
    const restarted = requestsTo(await service.again());
    const later = await restarted.put(url, {text: 'Please call.'}, withCode(accessCode));
    assert.deepEqual([later.status, later.text], [200, first.text]);
  });

  test('needs a code: nothing opens without one, and a staff token opens nothing here', async () => {
    await requests.submit();
    const bare = await requests.get(mine);
    assert.deepEqual([bare.status, bare.body.code], [401, 'unauthorized']);
    assert.equal(bare.headers['www-authenticate'], 'AccessCode, Bearer, Device');
    const staff = await requests.get(mine, withToken(await service.staffToken()));
    assert.equal(staff.status, 401);
  });

  function stable(headers: Readonly<Record<string, unknown>>): object {
    const {date: _date, ...rest} = headers;
    return rest;
  }
});

describe('Someone who guesses codes', () => {
  let service: TestService;
  let requests: Requests;

  before(async () => {
    service = await startTestService({guessing: {firstMs: 100, maxMs: 1600}});
    requests = requestsTo(service);
  });
  after(() => service.end());

  test('waits longer each time, while a right code from the same address is answered at once', async () => {
    const {accessCode} = await requests.submit();
    const waits: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) waits.push(await timed(sampleAccessCode(), '10.0.0.1'));
    // Timers may fire a little early, and a busy machine only makes them late.
    for (const [turn, least] of [100, 200, 400, 800, 1600].entries())
      assert.ok((waits[turn] ?? 0) > least - 20, `waits grow: ${waits.join(', ')} ms`);
    const right = await timed(accessCode, '10.0.0.1');
    assert.ok(right < 1500, `a right code took ${right} ms`);
    const elsewhere = await timed(sampleAccessCode(), '10.0.0.2');
    assert.ok(elsewhere < 1500, 'another address starts anew');
  });

  test('is counted in the database, so that another instance knows of it, by a hash of the address', async () => {
    const other = requestsTo(await service.again());
    const started = performance.now();
    await other.send('GET', mine, {
      headers: withCode(sampleAccessCode()),
      remoteAddress: '10.0.0.1',
    });
    assert.ok(performance.now() - started > 1580);
    const rows = JSON.stringify(await service.db.selectFrom('code_failures').selectAll().execute());
    assert.ok(!rows.includes('10.0.0'));
  });

  async function timed(code: string, remoteAddress: string): Promise<number> {
    const started = performance.now();
    await requests.send('GET', mine, {headers: withCode(code), remoteAddress});
    return performance.now() - started;
  }
});
