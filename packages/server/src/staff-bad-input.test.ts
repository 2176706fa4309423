import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {sampleFeedback} from '@patient-relations/core/testing';
import {requestsTo, withToken, type Answer, type Requests} from './testing/requests.js';
import {startTestService, type TestService} from './testing/test-service.js';
import {untilSettled} from './testing/until-settled.js';

const base = '/v1/staff/facilities/riverside/cases';
const canary = 'quetzalcanary';

describe('Staff who send what cannot be', () => {
  let service: TestService;
  let requests: Requests;
  let staff: Readonly<Record<string, string>>;

  before(async () => {
    service = await startTestService();
    requests = requestsTo(service);
    staff = withToken(await service.staffToken());
  });
  after(() => service.end());

  const send = (path: string, body: object): Promise<Answer> =>
    requests.put(`${base}/${path}/${randomUUID()}`, body, staff);
  const enter = (id: string, version: number, entry: object): Promise<Answer> =>
    send(`${id}/entries`, {...entry, version});
  const command = (id: string, version: number, given: object): Promise<Answer> =>
    send(`${id}/commands`, {...given, version});
  const versionOf = async (id: string): Promise<number> =>
    (await requests.get(`${base}/${id}`, staff)).body.version;

  /** Refused at a place, with nothing stored and nothing said of what was sent. */
  async function isRefused(
    answer: Answer,
    [status, code, path, why]: readonly [number, string, string?, string?],
  ): Promise<void> {
    assert.deepEqual([answer.status, answer.body.code], [status, code], answer.text);
    if (path !== undefined) assert.deepEqual(answer.body.errors[0], {path, code: why});
    assert.ok(!answer.text.includes(canary) && !service.log().includes(canary));
  }

  test('are told what the case is: a complaint is not ended unclassified, nor one acknowledged that was taken back', async () => {
    const {id} = await requests.submit();
    await isRefused(await command(id, 1, {command: 'resolve', text: canary}), [
      409,
      'not-now',
      '',
      'not-classified',
    ]);
    assert.equal(await versionOf(id), 1);
    assert.equal((await command(id, 1, {command: 'withdraw'})).status, 200);
    await isRefused(await command(id, 2, {command: 'acknowledge', text: canary}), [
      409,
      'not-now',
      '',
      'withdrawn',
    ]);
    await isRefused(await command(id, 2, {command: 'resolve', text: canary}), [
      409,
      'not-now',
      '',
      'withdrawn',
    ]);
    assert.equal(await versionOf(id), 2);
  });

  test('who have not seen the latest lose nothing of it', async () => {
    const {id} = await requests.submit();
    assert.equal((await enter(id, 1, {kind: 'noted', payload: {text: 'first'}})).status, 200);
    await isRefused(await enter(id, 1, {kind: 'noted', payload: {text: canary}}), [409, 'stale']);
    await isRefused(await command(id, 1, {command: 'acknowledge', text: canary}), [409, 'stale']);
    const {body} = await requests.get(`${base}/${id}`, staff);
    assert.deepEqual(
      body.events.map(({kind}: {kind: string}) => kind),
      ['received', 'noted'],
    );
  });

  test('name a pack that nobody has, or another version of one', async () => {
    const {id} = await requests.submit();
    const reason = 'Why';
    const unknown = {packs: [{id: canary, version: '1'}], reason};
    const place = '/payload/packs/0';
    await isRefused(await enter(id, 1, {kind: 'packs-set', payload: unknown}), [
      ...([400, 'invalid', `${place}/id`, 'unknown-value'] as const),
    ]);
    const other = {packs: [{id: 'us-cms', version: '99'}], reason};
    await isRefused(await enter(id, 1, {kind: 'packs-set', payload: other}), [
      ...([400, 'invalid', `${place}/version`, 'unknown-value'] as const),
    ]);
  });

  test('write a note of a megabyte, in one field or as a whole', async () => {
    const {id} = await requests.submit();
    const long = canary + 'x'.repeat(20_000);
    await isRefused(await enter(id, 1, {kind: 'noted', payload: {text: long}}), [
      ...([400, 'invalid', '/payload/text', 'too-long'] as const),
    ]);
    const whole = await enter(id, 1, {
      kind: 'noted',
      payload: {text: canary + 'x'.repeat(1_048_576)},
    });
    assert.deepEqual([whole.status, whole.body.code], [413, 'too-large']);
    assert.ok(!whole.text.includes(canary));
    assert.equal(await versionOf(id), 1);
  });

  test('search for what a database might take for something else, and find what is there', async () => {
    const story = String.raw`They wrote 100%'"\ on the door and ___ under it`;
    const {id} = await requests.submit({feedback: sampleFeedback({story})});
    await untilSettled(service);
    const found = async (text: string): Promise<readonly string[]> => {
      const {status, body} = await requests.send('POST', `${base}/search`, {
        body: {text},
        headers: staff,
      });
      assert.equal(status, 200, text);
      return body.cases.map((each: {id: string}) => each.id);
    };
    const odd = [
      ...[String.raw`%'"\ `, "'", '"', '\\', '%', '_', "'; drop table cases; --", '!', '&|', '('],
      ...[':*', '<->', '-', '--door', 'or or or', '"door', '\u202e', '…', '100%'],
    ];
    for (const text of odd) await found(text);
    assert.deepEqual(await found(String.raw`100%'"\ door`), [id]);
    assert.deepEqual(await found(`door -${canary}`), [id]);
    assert.equal((await requests.get(base, staff)).status, 200);
  });

  test('come with a token of another facility, a broken one, or one that is over', async () => {
    const {id} = await requests.submit();
    const other = withToken(await service.staffToken('lakeside'));
    for (const headers of [other, withToken('prs_'), withToken(`prs_${canary}`), {}])
      for (const path of [base, `${base}/${id}`, `${base}/${id}/assessment`])
        await isRefused(await requests.get(path, headers), [401, 'unauthorized']);
  });
});
