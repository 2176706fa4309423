import assert from 'node:assert/strict';
import {test} from 'node:test';
import {PGlite} from '@electric-sql/pglite';
import {Kysely, PGliteDialect, sql} from 'kysely';
import {Migrator} from 'kysely/migration';
import {openDialect} from './database/database.js';
import type {Tables} from './database/tables.js';
import {createSecrets} from './keys/secrets.js';
import {migrations} from './migrations/index.js';
import {requestsTo, withToken} from './testing/requests.js';
import {startTestService} from './testing/test-service.js';

const staff = '/v1/staff/facilities/riverside';

test('A token from before there were roles does what it did then, and nothing that came since', async () => {
  const pglite = await PGlite.create('memory://');
  const before = new Kysely<Tables>({dialect: new PGliteDialect({pglite})});
  await new Migrator({db: before, provider: migrations}).migrateTo('0005-kiosks');
  const secretKey = Buffer.alloc(32, 7);
  const hash = createSecrets(secretKey).hash('token', 'prs_of-old');
  await sql`insert into staff_tokens values
    ('north', 'riverside', 'old', 'Dana', ${hash}, '2030-01-01T00:00:00.000Z', null)`.execute(
    before,
  );
  const db = await openDialect(new PGliteDialect({pglite}));
  const service = await startTestService({db, secretKey});
  const requests = requestsTo(service);
  const old = withToken('prs_of-old');
  for (const path of ['cases', 'kiosks', 'surveys', 'due-notices', 'deliveries.csv'])
    assert.equal((await requests.get(`${staff}/${path}`, old)).status, 200, path);
  for (const path of ['accounts', 'audit'])
    assert.equal((await requests.get(`${staff}/${path}`, old)).status, 403, path);
  await service.end();
});
