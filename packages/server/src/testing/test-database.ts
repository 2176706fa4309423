import {randomUUID} from 'node:crypto';
import type {Kysely} from 'kysely';
import pg from 'pg';
import {openDatabase} from '../database/database.js';
import type {Tables} from '../database/tables.js';

/** Set to the address of a PostgreSQL server, it makes every test that uses `openTestDatabase` run there. */
export const testServerVariable = 'PR_TEST_POSTGRESQL';

/** An empty database: in memory, or a new one on the server that the environment names. */
export async function openTestDatabase(): Promise<Kysely<Tables>> {
  const server = process.env[testServerVariable];
  if (server === undefined) return openDatabase({kind: 'embedded'});
  return openDatabase({kind: 'postgresql', url: await createDatabase(server)});
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
