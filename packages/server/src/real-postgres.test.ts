import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {readFile, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import pg from 'pg';
import {
  sampleAcknowledgement,
  sampleNotice,
  sampleNoticeValues,
  sampleSubmission,
} from '@patient-relations/core/testing';
import {verifyAuditLog} from './audit/verify-audit-log.js';
import {within} from './background/within.js';
import {followChanges} from './cases/follow-changes.js';
import {openDatabase} from './database/database.js';
import {insertAuditEntry} from './store/audit-store.js';
import {startRealPostgres, type RealPostgres} from './testing/real-postgres.js';
import {requestsTo, withToken} from './testing/requests.js';
import {deliver, seal} from './testing/sealed.js';
import {createDatabase, testServerVariable} from './testing/test-database.js';
import {startTestService} from './testing/test-service.js';

const sources = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Minutes, where each half of the tests takes two. */
const longestRunMs = 15 * 60_000;

describe('On a real PostgreSQL server', () => {
  let server: RealPostgres | undefined;

  before(async () => {
    server = await startRealPostgres();
  });
  after(() => server?.stop());

  test('instances that start at the same moment bring the tables up to date once', async (context) => {
    if (!server) return context.skip('there are no PostgreSQL binaries for this machine');
    const url = await createDatabase(server.url);
    const opened = await Promise.all(
      Array.from({length: 5}, () => openDatabase({kind: 'postgresql', url})),
    );
    const rows = await opened[0]?.selectFrom('cases').selectAll().execute();
    assert.deepEqual(rows, []);
    for (const db of opened) await db.destroy();
  });

  test('instances with connections of their own make one case of 100 replays, and numbers without a double', async (context) => {
    if (!server) return context.skip('there are no PostgreSQL binaries for this machine');
    const url = await createDatabase(server.url);
    const [one, two] = [
      await startTestService({db: await openDatabase({kind: 'postgresql', url})}),
      await startTestService({db: await openDatabase({kind: 'postgresql', url})}),
    ];
    const second = await two.again({secretKey: one.options.secretKey});
    const [here, there] = [requestsTo(one), requestsTo(second)];
    const submission = sampleSubmission();
    const replays = await Promise.all(
      Array.from({length: 100}, (_, turn) => (turn % 2 ? here : there).submit(submission)),
    );
    assert.equal(new Set(replays.map(({text}) => text)).size, 1);
    assert.equal(replays.filter(({status}) => status === 201).length, 1);
    const others = await Promise.all(
      Array.from({length: 60}, (_, turn) => (turn % 2 ? here : there).submit()),
    );
    const references = [...replays.slice(0, 1), ...others].map(
      ({body}) => body.reference as string,
    );
    assert.equal(new Set(references).size, 61);
    await Promise.all([one.checkpoint(), second.checkpoint()]);
    await one.end();
    await two.end();
  });

  test('a code to sign in with is taken once, by whichever instance is asked first, and each request has its row', async (context) => {
    if (!server) return context.skip('there are no PostgreSQL binaries for this machine');
    const url = await createDatabase(server.url);
    const [one, two] = [
      await startTestService({db: await openDatabase({kind: 'postgresql', url})}),
      await startTestService({db: await openDatabase({kind: 'postgresql', url})}),
    ];
    const second = await two.again({secretKey: one.options.secretKey});
    const instances = [requestsTo(one), requestsTo(second)];
    const staff = '/v1/staff/facilities/riverside';
    const administrator = withToken(await one.staffToken('riverside', ['administrator']));
    const id = randomUUID();
    const account = {name: 'Ana', signInName: 'ana', roles: ['pr-3', 'auditor']};
    const made = await instances[0]?.put(`${staff}/accounts/${id}`, account, administrator);
    const passphrase = 'seven otters at the ferry';
    const setUp = {signInName: 'ana', code: made?.body.setUpCode as string, passphrase};
    const answers = await Promise.all(
      Array.from({length: 20}, (_, turn) =>
        instances[turn % 2]?.send('POST', `${staff}/set-up`, {body: setUp}),
      ),
    );
    const taken = answers.filter((answer) => answer?.status === 200);
    assert.equal(taken.length, 1);
    const token = withToken(taken[0]?.body.token as string);
    const reads = await Promise.all(
      Array.from({length: 100}, (_, turn) => instances[turn % 2]?.get(`${staff}/cases`, token)),
    );
    assert.ok(reads.every((answer) => answer?.status === 200));
    const rows = await one.db
      .selectFrom('audit_entries')
      .select(['operation', 'outcome'])
      .where('account_id', '=', id)
      .execute();
    const count = (wanted: string) =>
      rows.filter(({operation, outcome}) => `${operation} ${outcome}` === wanted).length;
    assert.deepEqual(
      [count('listCases done'), count('setUpAccount done'), count('setUpAccount refused')],
      [100, 1, 19],
    );
    const page = await instances[1]?.get(`${staff}/audit?account=${id}&limit=1`, token);
    assert.match(page?.body.before as string, /^\d+$/);
    await assert.rejects(one.db.deleteFrom('audit_entries').execute());
    await one.end();
    await two.end();
  });

  test('the log of who did what is sealed without missing an entry that was begun before and stored after', async (context) => {
    if (!server) return context.skip('there are no PostgreSQL binaries for this machine');
    const url = await createDatabase(server.url);
    const service = await startTestService({db: await openDatabase({kind: 'postgresql', url})});
    const requests = requestsTo(service);
    const {db, signingKey} = service.parts;
    const token = withToken(await service.staffToken());
    const read = () => requests.get('/v1/staff/facilities/riverside/cases', token);
    const entry = {account_id: null, roles: '[]', operation: 'listCases', case_id: null};
    const rest = {about_account_id: null, outcome: 'done', request_id: 'slow', at: ''} as const;
    await read();
    await db.transaction().execute(async (slow) => {
      const scope = {tenant: 'north', facilityId: 'riverside'};
      await insertAuditEntry(slow, scope, {...entry, ...rest});
      // A later position, and stored: what is sealed now would lack the one before.
      await read();
      await service.checkpoint();
    });
    const [waiting] = await verifyAuditLog(db, signingKey);
    assert.deepEqual(waiting, {tenant: 'north', ok: true, sealed: 0, unsealed: 3});
    await service.checkpoint();
    const [log] = await verifyAuditLog(db, signingKey);
    assert.deepEqual(log, {tenant: 'north', ok: true, sealed: 3, unsealed: 0});
    await service.end();
  });

  test('whoever follows changes, and comes back, hears of one that was begun before and stored after', async (context) => {
    if (!server) return context.skip('there are no PostgreSQL binaries for this machine');
    const url = await createDatabase(server.url);
    const service = await startTestService({db: await openDatabase({kind: 'postgresql', url})});
    const requests = requestsTo(service);
    const {db} = service;
    const {id: slow} = await requests.submit();
    const scope = {tenant: 'north', facilityId: 'riverside'};
    const hear = async (after: number | undefined, count: number) => {
      const heard = [];
      const following = {scope, accountId: 'somebody', after, everyMs: 10};
      const signal = within(20_000);
      for await (const each of followChanges(db, {...following, signal})) {
        if (each && 'caseId' in each) heard.push(each);
        if (heard.length === count) return heard;
      }
      return heard;
    };
    const [known] = await hear(0, 1);
    assert.equal(known?.caseId, slow);
    let last: number | undefined;
    await db.transaction().execute(async (late) => {
      await late
        .updateTable('cases')
        .set(({eb}) => ({version: eb('version', '+', 1)}))
        .where('id', '=', slow)
        .execute();
      const {id: quick} = await requests.submit();
      const [heard] = await hear(known?.change, 1);
      assert.equal(heard?.caseId, quick);
      last = heard?.change;
    });
    const heard = await hear(last, 2);
    assert.ok(heard.some(({caseId, version}) => caseId === slow && version === 2));
    await service.end();
  });

  test('instances with connections of their own keep one record of a person, a visit and a version', async (context) => {
    if (!server) return context.skip('there are no PostgreSQL binaries for this machine');
    const url = await createDatabase(server.url);
    const [one, two] = [
      await startTestService({db: await openDatabase({kind: 'postgresql', url})}),
      await startTestService({db: await openDatabase({kind: 'postgresql', url})}),
    ];
    const second = await two.again({secretKey: one.options.secretKey});
    const [here, there] = [requestsTo(one), requestsTo(second)];
    const staff = withToken(await one.staffToken());
    const published = await here.put(
      '/v1/staff/facilities/riverside/notices/rights/versions/1',
      {
        notice: sampleNotice(),
        values: sampleNoticeValues,
        effectiveFrom: '2025-01-02T12:00:00.000Z',
      },
      staff,
    );
    assert.equal(published.status, 201, published.text);
    for (let round = 0; round < 20; round += 1) {
      const person = {subject: `mrn-${round}`, encounter: `visit-${round}`};
      const shownAt = new Date().toISOString();
      const acknowledgement = await sampleAcknowledgement(sampleNotice(), {shownAt});
      const body = {facilityId: 'riverside', acknowledgement, ...person};
      const answers = await Promise.all(
        Array.from({length: 10}, (_, turn) =>
          (turn % 2 ? here : there).put(`/v1/acknowledgements/${randomUUID()}`, body, staff),
        ),
      );
      assert.equal(new Set(answers.map(({text}) => text)).size, 1, 'each gets the same receipt');
      assert.equal(answers.filter(({status}) => status === 201).length, 1);
    }
    const rows = await one.db.selectFrom('notice_deliveries').select('id').execute();
    assert.equal(rows.length, 20);
    await one.end();
    await two.end();
  });

  test('instances with connections of their own give a handed-over form out once, to one of 20 who ask', async (context) => {
    if (!server) return context.skip('there are no PostgreSQL binaries for this machine');
    const {one, here, there, end} = await startTwo(server.url);
    const device = {authorization: `Device ${await one.deviceToken(100)}`};
    for (let round = 0; round < 10; round += 1) {
      const url = `/v1/facilities/riverside/hand-overs/${randomUUID()}`;
      const body = {ciphertext: 'A'.repeat(64)};
      const puts = await Promise.all([here.put(url, body, device), there.put(url, body, device)]);
      assert.equal(puts[0].text, puts[1].text, 'twins of the kiosk get one receipt');
      const answers = await Promise.all(
        Array.from({length: 20}, (_, turn) =>
          (turn % 2 ? here : there).send('POST', `${url}/collection`, {body: {}}),
        ),
      );
      assert.deepEqual(answers.map(({status}) => status).sort(), [
        200,
        ...Array.from({length: 19}, () => 404),
      ]);
    }
    await end();
  });

  test('instances with connections of their own make one case of twins of a sealed write', async (context) => {
    if (!server) return context.skip('there are no PostgreSQL binaries for this machine');
    const {one, here, there, end} = await startTwo(server.url);
    const device = {authorization: `Device ${await one.deviceToken(1)}`};
    const {id, accessCode, feedback} = sampleSubmission();
    const request = {id, facilityId: 'riverside', accessCode, feedback};
    const sealed = await seal('submit-feedback', request, one.parts.sealingKeys.current);
    const answers = await Promise.all(
      Array.from({length: 40}, (_, turn) => deliver(turn % 2 ? here : there, sealed, device)),
    );
    assert.equal(new Set(answers.map(({text}) => text)).size, 1);
    assert.equal(answers.filter(({status}) => status === 201).length, 1);
    const [use] = await one.db.selectFrom('device_uses').select('count').execute();
    assert.equal(use?.count, 1, 'a device is charged for it once');
    await end();
  });

  /** Two instances on one database, each with connections of its own. */
  async function startTwo(serverUrl: string) {
    const url = await createDatabase(serverUrl);
    const [one, two] = [
      await startTestService({db: await openDatabase({kind: 'postgresql', url})}),
      await startTestService({db: await openDatabase({kind: 'postgresql', url})}),
    ];
    const {secretKey, sealingKeys} = one.options;
    const second = await two.again({secretKey, sealingKeys});
    const end = async (): Promise<void> => {
      await one.end();
      await two.end();
    };
    return {one, here: requestsTo(one), there: requestsTo(second), end};
  }

  test('every test of the service that needs a database passes as well', async (context) => {
    if (!server) return context.skip('there are no PostgreSQL binaries for this machine');
    const files = await filesWithDatabase();
    assert.ok(files.length >= 9, files.join());
    const {url} = server;
    const halves = [0, 1].map((half) => files.filter((_, index) => index % 2 === half));
    const runs = await Promise.all(halves.map((names) => runTests(names, url)));
    const passed = runs.map(({output}) => Number(/^ℹ pass (\d+)$/m.exec(output)?.[1] ?? 0));
    context.diagnostic(`${passed.join(' and ')} tests passed in ${files.length} files`);
    for (const {code, output} of runs)
      assert.equal(code, 0, /failing tests.*/s.exec(output)?.[0] ?? output.slice(-4000));
    assert.ok(passed.every((count) => count > 50));
    assert.ok((await countDatabases(server.url)) >= files.length, 'they did run on the server');
  });

  async function countDatabases(connectionString: string): Promise<number> {
    const client = new pg.Client({connectionString});
    await client.connect();
    const {rowCount} = await client.query(
      `select 1 from pg_database where datname like 'test\\_%'`,
    );
    await client.end();
    return rowCount ?? 0;
  }

  async function filesWithDatabase(): Promise<readonly string[]> {
    const names = (await readdir(sources)).filter((name) => name.endsWith('.test.ts'));
    const uses = await Promise.all(
      names.map(async (name) =>
        (await readFile(join(sources, name), 'utf8')).includes('startTestService('),
      ),
    );
    return names.filter((name, index) => uses[index] && name !== 'real-postgres.test.ts');
  }

  async function runTests(names: readonly string[], url: string) {
    const hooks = ['-C', '@pr/source', '--import', './scripts/node-ts.mjs'];
    // In one process, which loads the sources once.
    const imports = names.map((name) => `await import(${JSON.stringify(`${sources}${name}`)});`);
    const entry = ['--test-reporter=spec', '--input-type=module', '-e', imports.join('')];
    const {NODE_TEST_CONTEXT: _context, ...env} = process.env;
    const child = spawn(process.execPath, [...hooks, ...entry], {
      cwd: root,
      env: {...env, [testServerVariable]: url},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    // One that waits for ever is ended, so that what it said last is seen.
    const patience = setTimeout(() => child.kill(), longestRunMs);
    const [code] = (await once(child, 'close')) as [number | null];
    clearTimeout(patience);
    return {code, output};
  }
});
