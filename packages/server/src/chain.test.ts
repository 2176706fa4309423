import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {readdir} from 'node:fs/promises';
import {after, before, beforeEach, describe, test} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {sql} from 'kysely';
import {sampleFile} from '@patient-relations/core/testing';
import {loadCase} from './cases/load-case.js';
import {rebuildCase, rebuiltCache} from './cases/rebuild-cases.js';
import {redactEntry} from './cases/redact-entry.js';
import {verifyDatabase} from './checkpoints/verify-database.js';
import {objectKey} from './files/object-key.js';
import {readCheckpoints} from './store/checkpoint-store.js';
import {requestsTo, withCode, withToken, type Requests} from './testing/requests.js';
import {startTestService, type TestService} from './testing/test-service.js';

const mine = '/v1/facilities/riverside/cases/mine';
const scope = {tenant: 'north', facilityId: 'riverside'};
const staffActor = {role: 'staff', id: 'archivist'} as const;

describe('The stored chain', () => {
  let service: TestService;
  let requests: Requests;
  let staff: Readonly<Record<string, string>>;

  before(async () => {
    service = await startTestService();
    requests = requestsTo(service);
    staff = withToken(await service.staffToken());
  });
  after(() => service.end());
  beforeEach(async () => {
    for (const table of ['case_events', 'event_payloads', 'cases', 'checkpoints'] as const)
      await service.db.deleteFrom(table).execute();
  });

  test('is intact after every kind of write, in each tenant', async () => {
    await workedCase();
    await requests.submit({facilityId: 'hillside'});
    await service.checkpoint();
    assert.deepEqual(await faults(), {north: 'intact', south: 'intact'});
  });

  test('is a cache of its events: each row of cases says what they add up to', async () => {
    await workedCase();
    await requests.submit();
    const {id} = await workedCase();
    await redact(id, 1);
    const rows = await service.db.selectFrom('cases').selectAll().execute();
    assert.equal(rows.length, 3);
    for (const row of rows) {
      const cache = await rebuiltCache(service.db, scope, row.id);
      assert.ok(cache);
      assert.deepEqual({...row, ...cache}, row);
    }
    await service.db
      .updateTable('cases')
      .set({status: 'received', version: 1, kind: 'question'})
      .execute();
    for (const {id: each} of rows) await rebuildCase(service.db, scope, each);
    const rebuilt = await service.db.selectFrom('cases').selectAll().execute();
    // When a row was last written is no part of what its events say.
    const said = (all: typeof rows) => byId(all).map(({change: _change, ...row}) => row);
    assert.deepEqual(said(rebuilt), said(rows));
  });

  test('stays intact when what an event says is redacted, and the words and bytes are gone', async () => {
    const {id, code, fileUrl, number} = await workedCase();
    await service.checkpoint();
    for (const position of [1, 2, 3, 4]) await redact(id, position);
    await service.checkpoint();
    assert.deepEqual(await faults(), {north: 'intact'});
    const stored = JSON.stringify(
      await service.db.selectFrom('event_payloads').selectAll().execute(),
    );
    assert.ok(!stored.includes('bell') && !stored.includes('Rosa'));
    assert.equal((await requests.get(fileUrl, code)).status, 404);

    const own = await requests.get(mine, code);
    assert.equal(own.body.events[0].payload, undefined);
    assert.ok(!own.text.includes(reason), 'the reason is for staff');
    const list = await requests.get('/v1/staff/facilities/riverside/cases', staff);
    assert.equal(list.body.cases[0].reference, number, 'the number stays');
    assert.equal(list.body.cases[0].kind, 'removed');
    const again = redact(id, 1);
    await assert.rejects(again, /not-found/);
    const excuse = redact(id, 6);
    await assert.rejects(excuse, /not-now/);
    assert.deepEqual(await faults(), {north: 'intact'});
  });

  test('is verified as of one moment: what is written and signed in between is no break', async () => {
    const {accessCode} = await requests.submit();
    let between: Promise<void> | undefined;
    const db = service.db.withPlugin({
      transformQuery: ({node}) => node,
      async transformResult({result}) {
        if (result.rows.some((row) => 'commitment' in row)) between ??= writeAndSign();
        // An embedded database has one connection: there the write waits for the reader instead.
        await Promise.race([between, wait(500)]);
        return result;
      },
    });
    const [result] = await verifyDatabase(db, service.options.signingKey);
    assert.equal(result?.verification.ok, true);
    assert.ok(between, 'something was written in between');
    await between;

    async function writeAndSign(): Promise<void> {
      const url = `${mine}/messages/${randomUUID()}`;
      await requests.put(url, {text: 'More.'}, withCode(accessCode));
      await service.checkpoint();
    }
  });

  test('is never brought back by a replay: erased bytes stay erased', async () => {
    const {id, code, fileUrl, bytes} = await workedCase();
    const [key] = await storedFiles(id);
    assert.ok(key);
    (await service.parts.objects.read(key)).destroy();
    await redact(id, 4);
    const again = await requests.upload(fileUrl, {name: 'bell.png', bytes}, code);
    assert.deepEqual([again.status, again.body.version], [200, 5]);
    await assert.rejects(service.parts.objects.read(key), {code: 'ENOENT'});
    assert.deepEqual(await readdir(service.incoming), []);
  });

  test('still knows a replay after the words are gone', async () => {
    const {accessCode} = await requests.submit();
    const code = withCode(accessCode);
    const url = `${mine}/messages/${randomUUID()}`;
    const first = await requests.put(url, {text: 'Erase me.'}, code);
    await redact(first.body.caseId, 2);
    assert.equal((await requests.put(url, {text: 'Erase me.'}, code)).text, first.text);
    assert.equal((await requests.put(url, {text: 'Other.'}, code)).body.code, 'conflict');
  });

  const tampering: readonly (readonly [string, string, string])[] = [
    [
      'a changed word',
      `update event_payloads set payload = jsonb_set(payload, '{text}', '"I am fine."') where payload ? 'text'`,
      'payload',
    ],
    [
      'a deleted word that nobody redacted',
      `delete from event_payloads where payload ? 'messageId'`,
      'payload-missing',
    ],
    [
      'a changed time',
      `update case_events set at = '2020-01-01T00:00:00.000Z' where position = 2`,
      'link',
    ],
    [
      'a changed actor',
      `update case_events set actor = '{"role":"staff"}' where position = 1`,
      'link',
    ],
    ['a changed kind', `update case_events set kind = 'noted' where position = 3`, 'link'],
    ['an event taken out', `delete from case_events where position = 3`, 'position'],
    ['a tail cut off', `delete from case_events where position > 3`, 'tail-cut'],
    [
      'a case taken out',
      `with gone as (delete from event_payloads) delete from case_events`,
      'case-missing',
    ],
    ['a checkpoint taken out', `delete from checkpoints where sequence = 1`, 'checkpoint'],
    [
      'a changed checkpoint',
      `update checkpoints set at = '2020-01-01T00:00:00.000Z' where sequence = 1`,
      'checkpoint',
    ],
  ];
  for (const [what, statement, fault] of tampering)
    test(`shows ${what}`, async () => {
      await workedCase();
      await service.checkpoint();
      await requests.submit();
      await service.checkpoint();
      assert.deepEqual(await faults(), {north: 'intact'});
      await sql.raw(statement).execute(service.db);
      assert.deepEqual(await faults(), {north: fault});
    });

  test('is signed in turns: instances that sign at once make no double and no gap', async () => {
    const other = await service.again();
    for (let turn = 0; turn < 4; turn += 1) {
      await requests.submit();
      await Promise.all([service.checkpoint(), other.checkpoint(), service.checkpoint()]);
    }
    await service.checkpoint();
    const sequences = (await readCheckpoints(service.db, 'north')).map(({sequence}) => sequence);
    assert.deepEqual(
      sequences,
      [...sequences.keys()].map((index) => index + 1),
    );
    assert.deepEqual(await faults(), {north: 'intact'});
    const unsigned = await sql<{count: number}>`
      select count(*)::int as count from cases where version > signed_version`.execute(service.db);
    assert.equal(unsigned.rows[0]?.count, 0);
  });

  test('holds every write that was signed while others went on', async () => {
    const {accessCode} = await requests.submit();
    const writing = Promise.all(
      Array.from({length: 30}, () =>
        requests.put(`${mine}/messages/${randomUUID()}`, {text: 'More.'}, withCode(accessCode)),
      ),
    );
    for (let turn = 0; turn < 5; turn += 1) await service.checkpoint();
    await writing;
    await service.checkpoint();
    assert.deepEqual(await faults(), {north: 'intact'});
    const checkpoints = await readCheckpoints(service.db, 'north');
    const last = checkpoints.flatMap(({heads}) => heads).at(-1);
    assert.equal(last?.position, 31);
  });

  const reason = 'It named a third person.';
  const redact = (caseId: string, position: number) =>
    redactEntry(
      service.parts,
      {scope, caseId, id: randomUUID(), actor: staffActor},
      {position, reason},
    );

  async function workedCase() {
    const {accessCode, id, body} = await requests.submit();
    const code = withCode(accessCode);
    await requests.put(`${mine}/messages/${randomUUID()}`, {text: 'The bell, again.'}, code);
    const commands = `/v1/staff/facilities/riverside/cases/${id}/commands`;
    const ack = {command: 'acknowledge', version: 2, text: 'We look into the bell.'};
    await requests.put(`${commands}/${randomUUID()}`, ack, staff);
    const fileUrl = `${mine}/files/${randomUUID()}`;
    const bytes = Buffer.from(await sampleFile().file.arrayBuffer());
    const added = await requests.upload(fileUrl, {name: 'bell.png', bytes}, code);
    assert.equal(added.body.version, 5);
    return {id, code, fileUrl, bytes, number: body.reference as string};
  }

  async function storedFiles(caseId: string): Promise<readonly string[]> {
    const {state} = await loadCase(service.db, scope, caseId);
    return state.files.map(({id, sha256}) => objectKey({...scope, caseId, fileId: id, sha256}));
  }

  async function faults(): Promise<Readonly<Record<string, string>>> {
    const results = await verifyDatabase(service.db, service.options.signingKey);
    return Object.fromEntries(
      results.map(({tenant, verification}) => [
        tenant,
        verification.ok ? 'intact' : verification.break.fault,
      ]),
    );
  }

  function byId<Row extends {readonly id: string}>(rows: readonly Row[]): readonly Row[] {
    return [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
  }
});
