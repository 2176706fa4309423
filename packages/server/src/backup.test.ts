import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {appendFile, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {sql, type Kysely} from 'kysely';
import {sampleFile} from '@patient-relations/core/testing';
import {tableNames} from './backup/table-names.js';
import {backUp} from './commands/backup.js';
import {restore} from './commands/restore.js';
import {serve, type Serving} from './commands/serve.js';
import {readSettings, UsageError, type Settings} from './commands/settings.js';
import {openStorage} from './commands/storage.js';
import {FolderInUseError} from './data-folder/folder-lock.js';
import type {Tables} from './database/tables.js';
import {makeSealingKey} from './keys/sealing-keys.js';
import {makeSigningKey} from './keys/signing-key.js';
import {startRealPostgres, type RealPostgres} from './testing/real-postgres.js';
import {settingsIn, submitTo} from './testing/stored-case.js';
import {createDatabase} from './testing/test-database.js';

describe('A backup', () => {
  let root: string;
  const at = (name: string) => join(root, name);
  const command = (data: string, ...args: string[]) =>
    readSettings(['--data', at(data), ...args], {});

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'pr-backup-'));
  });
  after(() => rm(root, {recursive: true}));

  test('brings everything back after the data is lost: cases, codes, tokens, files, the log, and that it all holds', async () => {
    const {settings, accessCode, fileUrl, bytes} = await filledFolder('lost');
    const before = await contentOf(settings);
    assert.equal(before['risk_payloads']?.length, 2, 'the flag that was raised, and its task');
    const said = await backUp(command('lost', '--out', at('kept')));
    assert.match(said, /1 files; its keys are in it/);
    const token = (await readFile(join(at('lost'), 'staff-token'), 'utf8')).trim();
    await rm(at('lost'), {recursive: true});

    const restored = await restore(command('lost', '--from', at('kept')));
    assert.equal(restored.ok, true, restored.text);
    assert.match(restored.text, /1 cases and 1 files\nevents, checkpoints and log intact/);
    assert.deepEqual(await contentOf(settings), before);
    const serving = await serve(await settingsIn(at('lost')));
    try {
      const own = await get(serving, fileUrl, `AccessCode ${accessCode}`);
      assert.deepEqual(Buffer.from(await own.arrayBuffer()), bytes);
      const queue = '/v1/staff/facilities/riverside/cases';
      const staff = await get(serving, queue, `Bearer ${token}`);
      assert.equal(staff.status, 200);
      await submitTo(serving.address);
      const {cases} = (await (await get(serving, queue, `Bearer ${token}`)).json()) as {
        cases: {reference: string}[];
      };
      assert.equal(new Set(cases.map(({reference}) => reference)).size, 2, 'numbers go on');
    } finally {
      await serving.stop();
    }
  });

  test('is not made of an embedded database that a service works on, nor over another', async () => {
    const serving = await serve(await settingsIn(at('busy')));
    try {
      await assert.rejects(backUp(command('busy', '--out', at('torn'))), FolderInUseError);
      assert.ok(!(await readdir(root)).includes('torn'));
    } finally {
      await serving.stop();
    }
    await backUp(command('busy', '--out', at('once')));
    await assert.rejects(backUp(command('busy', '--out', at('once'))), /not there yet/);
    await assert.rejects(backUp(command('busy')), UsageError);
  });

  test('that is torn, damaged or of another version is refused before anything is written', async () => {
    await filledFolder('whole');
    await backUp(command('whole', '--out', at('damaged')));
    await appendFile(join(at('damaged'), 'tables/event_payloads.ndjson'), '{}\n');
    await assert.rejects(
      restore(command('new', '--from', at('damaged'))),
      /damaged: event_payloads/,
    );
    const manifest = join(at('damaged'), 'manifest.json');
    const read = JSON.parse(await readFile(manifest, 'utf8')) as {migrations: string[]};
    const newer = {...read, version: '9.9.9', migrations: [...read.migrations, '9999-later']};
    await writeFile(manifest, JSON.stringify(newer));
    await assert.rejects(restore(command('new', '--from', at('damaged'))), /by version 9\.9\.9/);
    await rm(manifest);
    await assert.rejects(restore(command('new', '--from', at('damaged'))), /no whole backup/);
    assert.deepEqual(await readdir(root).then((names) => names.includes('new')), false);
  });

  test('is never put over what is there', async () => {
    await filledFolder('mine');
    await backUp(command('mine', '--out', at('of-mine')));
    await assert.rejects(restore(command('mine', '--from', at('of-mine'))), /is there already/);
  });

  test('says so when a file is missing from it, or is another', async () => {
    await filledFolder('filed');
    await backUp(command('filed', '--out', at('of-filed')));
    const objects = join(at('of-filed'), 'objects');
    const [path = ''] = (await readdir(objects, {recursive: true, withFileTypes: true}))
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name));
    await appendFile(path, 'x');
    const {ok, text} = await restore(command('refiled', '--from', at('of-filed')));
    assert.equal(ok, false);
    assert.match(text, /BROKEN: the file default\/riverside\//);
  });

  describe('on a real PostgreSQL server', () => {
    let server: RealPostgres | undefined;
    before(async () => {
      server = await startRealPostgres();
    });
    after(() => server?.stop());

    test('is made while the service works, and brings a new database to the same rows', async (context) => {
      if (!server) return context.skip('there are no PostgreSQL binaries for this machine');
      const keys = {
        PR_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
        PR_SIGNING_KEY: makeSigningKey(),
        PR_SEALING_KEY: makeSealingKey(),
        PR_LOG_LEVEL: 'silent',
      };
      const [old, fresh] = [await createDatabase(server.url), await createDatabase(server.url)];
      const on = (url: string, data: string, ...args: string[]) =>
        readSettings(['--data', at(data), ...args], {...keys, DATABASE_URL: url});
      const {config} = await settingsIn(at('pg'));
      const serving = await serve({...on(old, 'pg'), port: 0, config});
      const {accessCode, id} = await submitTo(serving.address);
      await addFile(serving, accessCode);
      const said = await backUp(on(old, 'pg', '--out', at('of-pg')));
      assert.match(said, /its keys are NOT in it/);
      await submitTo(serving.address);
      await serving.stop();

      const foreign = {...on(fresh, 'pg2', '--from', at('of-pg')), secretKey: 'ff'.repeat(32)};
      await assert.rejects(restore(foreign), /not the key that this database was written with/);
      const {ok, text} = await restore(on(fresh, 'pg3', '--from', at('of-pg')));
      assert.ok(ok, text);
      assert.match(text, /1 cases and 1 files/);
      await assert.rejects(
        restore(on(fresh, 'pg4', '--from', at('of-pg'))),
        /database is not empty/,
      );
      const again = await serve({...on(fresh, 'pg3'), port: 0, config});
      const mine = '/v1/facilities/riverside/cases/mine';
      const own = await get(again, mine, `AccessCode ${accessCode}`);
      assert.equal(((await own.json()) as {id: string}).id, id);
      await submitTo(again.address);
      await again.stop();
    });
  });

  /** A data folder with a case and a file, signed for. */
  async function filledFolder(name: string) {
    const settings = await settingsIn(at(name));
    const serving = await serve(settings);
    const {id, accessCode} = await submitTo(serving.address);
    const file = await addFile(serving, accessCode);
    await raiseFlag(serving, {data: at(name), caseId: id});
    await serving.stop();
    return {settings, accessCode, ...file};
  }

  async function raiseFlag(serving: Serving, {data, caseId}: {data: string; caseId: string}) {
    const token = (await readFile(join(data, 'staff-token'), 'utf8')).trim();
    const url = `/v1/staff/facilities/riverside/risk/${caseId}/flags/${randomUUID()}`;
    const headers = {authorization: `Bearer ${token}`, 'content-type': 'application/json'};
    const body = JSON.stringify({flag: 'device-event', note: 'The pump stopped.'});
    const answer = await fetch(`${serving.address}${url}`, {method: 'PUT', headers, body});
    assert.equal(answer.status, 200);
  }

  async function addFile(serving: Serving, accessCode: string) {
    const fileUrl = `/v1/facilities/riverside/cases/mine/files/${randomUUID()}`;
    const {file} = sampleFile();
    const body = new FormData();
    body.set('file', file, 'bell.png');
    const headers = {authorization: `AccessCode ${accessCode}`};
    const answer = await fetch(`${serving.address}${fileUrl}`, {method: 'PUT', headers, body});
    assert.equal(answer.status, 200);
    return {fileUrl, bytes: Buffer.from(await file.arrayBuffer())};
  }

  function get(serving: Serving, path: string, authorization: string): Promise<Response> {
    return fetch(`${serving.address}${path}`, {headers: {authorization}});
  }

  /** Every row of every table, as the database writes it. */
  async function contentOf(settings: Settings) {
    const storage = await openStorage(settings);
    try {
      return await rowsOf(storage.db);
    } finally {
      await storage.close();
    }
  }

  async function rowsOf(db: Kysely<Tables>) {
    const content: Record<string, readonly string[]> = {};
    for (const name of await tableNames(db)) {
      const {rows} = await sql<{line: string}>`
        select row_to_json(t)::text as line from ${sql.table(name)} as t`.execute(db);
      content[name] = rows.map(({line}) => line).sort();
    }
    return content;
  }
});
