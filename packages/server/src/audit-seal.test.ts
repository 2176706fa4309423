import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, beforeEach, describe, test} from 'node:test';
import {sql} from 'kysely';
import {signAuditCheckpoint} from './audit/audit-checkpoint.js';
import {verifyAuditLog} from './audit/verify-audit-log.js';
import {readAuditCheckpoints} from './store/audit-checkpoint-store.js';
import {requestsTo, withToken, type Requests} from './testing/requests.js';
import {startTestService, testSigningKey, type TestService} from './testing/test-service.js';

const staff = '/v1/staff/facilities/riverside';

describe('A sealed log of who did what', () => {
  let service: TestService;
  let requests: Requests;
  let token: Readonly<Record<string, string>>;

  before(async () => {
    service = await startTestService();
    requests = requestsTo(service);
    token = withToken(await service.staffToken());
  });
  after(() => service.end());

  const read = async (times: number) => {
    for (let turn = 0; turn < times; turn += 1) await requests.get(`${staff}/cases`, token);
  };
  const verify = async () => {
    const [log] = await verifyAuditLog(service.db, service.parts.signingKey);
    assert.ok(log);
    return log;
  };
  const positions = async () => {
    const rows = await service.db
      .selectFrom('audit_entries')
      .select('position')
      .where('tenant', '=', 'north')
      .orderBy('position')
      .execute();
    return rows.map(({position}) => String(position));
  };
  /** Whoever holds the database's password gets past the triggers. Undone when the test is over. */
  async function meddle(statement: string, look: () => Promise<void>): Promise<void> {
    const run = (text: string) => sql.raw(text).execute(service.db);
    await run('create table kept_entries as table audit_entries');
    await run('create table kept_checkpoints as table audit_checkpoints');
    await run('alter table audit_entries disable trigger all');
    try {
      await run(statement);
      await look();
    } finally {
      await run('delete from audit_entries');
      await run('delete from audit_checkpoints');
      await run('insert into audit_entries overriding system value table kept_entries');
      await run('insert into audit_checkpoints table kept_checkpoints');
      await run('alter table audit_entries enable trigger all');
      await run('drop table kept_entries, kept_checkpoints');
    }
  }

  beforeEach(async () => {
    await read(3);
    await service.checkpoint();
  });

  test('holds, and says how many entries are not sealed yet', async () => {
    const before = await verify();
    assert.ok(before.ok && before.unsealed === 0 && before.sealed >= 3);
    await read(2);
    const later = await verify();
    assert.ok(later.ok && later.unsealed === 2 && later.sealed === before.sealed);
    await service.checkpoint();
    await service.checkpoint();
    const sealed = await verify();
    assert.ok(sealed.ok && sealed.sealed === before.sealed + 2);
    const checkpoints = await readAuditCheckpoints(service.db, 'north');
    assert.ok(
      checkpoints.every(({entries}) => entries > 0),
      'nothing new is nothing to sign',
    );
  });

  for (const [words, statement] of [
    [
      'that an entry says something else',
      `update audit_entries set outcome = 'failed' where position = `,
    ],
    [
      'that an entry has another time',
      `update audit_entries set at = '2020-01-01T00:00:00.000Z' where position = `,
    ],
    ['that an entry is gone', 'delete from audit_entries where position = '],
    [
      'that an entry has another place',
      `update audit_entries set facility_id = 'lakeside' where position = `,
    ],
  ] as const)
    test(`shows ${words}`, async () => {
      await service.checkpoint();
      const [first = '', , last = ''] = (await positions()).slice(-3);
      await meddle(statement + first, async () => {
        const log = await verify();
        assert.ok(!log.ok && log.fault === 'changed');
        assert.ok(Number(log.after) < Number(first) && Number(log.through) >= Number(last));
      });
      assert.ok((await verify()).ok);
    });

  test('shows an entry that was slipped in', async () => {
    await service.db.executeQuery(
      sql`select setval(pg_get_serial_sequence('audit_entries', 'position'), (select max(position) + 5 from audit_entries))`.compile(
        service.db,
      ),
    );
    await read(1);
    await service.checkpoint();
    const free = String(Number((await positions()).at(-1)) - 2);
    const slip = `insert into audit_entries (tenant, facility_id, position, at, roles, operation, outcome, request_id)
      overriding system value values ('north', 'riverside', ${free}, '', '[]', 'listCases', 'done', '${randomUUID()}')`;
    await meddle(slip, async () => {
      const log = await verify();
      assert.ok(!log.ok && log.fault === 'changed');
    });
  });

  test('shows that a checkpoint was taken out or signed by someone else', async () => {
    await meddle('delete from audit_checkpoints where sequence = 1', async () => {
      const log = await verify();
      assert.ok(!log.ok && log.fault === 'checkpoint-missing');
    });
    const [first] = await readAuditCheckpoints(service.db, 'north');
    assert.ok(first);
    const forged = await signAuditCheckpoint({...first, entries: 0}, await testSigningKey());
    const forge = `update audit_checkpoints set entries = 0, signature = '${forged.signature}' where sequence = 1`;
    await meddle(forge, async () => {
      const log = await verify();
      assert.ok(!log.ok && log.fault === 'not-signed');
    });
  });
});
