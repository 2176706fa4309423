import {randomUUID} from 'node:crypto';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {PGlite} from '@electric-sql/pglite';
import {pg_trgm} from '@electric-sql/pglite/contrib/pg_trgm';
import {PGliteDialect, type Kysely} from 'kysely';
import pg from 'pg';
import {openDatabase, openDialect} from '../database/database.js';
import {withPreparedStatements} from '../database/prepared-statements.js';
import type {Tables} from '../database/tables.js';

/** Set to the address of a PostgreSQL server, it makes every test that uses `openTestDatabase` run there. */
export const testServerVariable = 'PR_TEST_POSTGRESQL';

/** An empty database: in memory, or a new one on the server that the environment names. */
export async function openTestDatabase(): Promise<Kysely<Tables>> {
  const server = process.env[testServerVariable];
  if (server !== undefined)
    return openDatabase({kind: 'postgresql', url: await createDatabase(server)});
  const pglite = await PGlite.create({
    loadDataDir: await emptyImage(),
    extensions: {pg_trgm},
  });
  return openDialect(new PGliteDialect({pglite: withPreparedStatements(pglite)}));
}

/** Makes an empty database on a server and returns its address. */
export async function createDatabase(server: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({connectionString: server});
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Making a new database takes seconds, loading a copy of an empty one half of one. */
async function emptyImage(): Promise<Blob> {
  const file = imageFile();
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Blob([kept]);
  const pglite = await PGlite.create('memory://');
  const image = await pglite.dumpDataDir('none');
  await pglite.close();
  // Nothing is kept where nothing may be written; what was made is as good.
  await keep(file, image).catch(() => undefined);
  return image;
}

async function keep(file: string, image: Blob): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, Buffer.from(await image.arrayBuffer()));
  await rename(draft, file);
}

function imageFile(): string {
  const require = createRequire(import.meta.url);
  const {version} = require('../../../../node_modules/@electric-sql/pglite/package.json') as {
    version: string;
  };
  const root = fileURLToPath(new URL('../../../../', import.meta.url));
  return join(root, 'node_modules/.cache/patient-relations', `empty-database-${version}.tar`);
}
