import {mkdir} from 'node:fs/promises';
import {Kysely, PGliteDialect, PostgresDialect, type Dialect, type Transaction} from 'kysely';
import {Migrator} from 'kysely/migration';
import {migrations} from '../migrations/index.js';
import type {Tables} from './tables.js';
import {prepareTextSimilarity} from './text-similarity.js';

/** The database, or a transaction on it: a store function takes either. */
export type Database = Kysely<Tables> | Transaction<Tables>;

/** Where the data is. `embedded` without a folder lives in memory. */
export type DatabaseLocation =
  | {readonly kind: 'embedded'; readonly folder?: string | undefined}
  | {readonly kind: 'postgresql'; readonly url: string; readonly onError?: (error: Error) => void};

/** Opens the database and brings its tables up to date; safe when several instances start at once. */
export async function openDatabase(location: DatabaseLocation): Promise<Kysely<Tables>> {
  const dialect =
    location.kind === 'embedded'
      ? await embeddedDialect(location.folder)
      : await postgresqlDialect(location.url, location.onError);
  return openDialect(dialect);
}

/** The same on a connection that the caller has made. */
export async function openDialect(dialect: Dialect): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({dialect});
  try {
    await migrate(db);
    await prepareTextSimilarity(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

async function embeddedDialect(folder: string | undefined): Promise<Dialect> {
  const {PGlite} = await import('@electric-sql/pglite');
  if (folder !== undefined) await mkdir(folder, {recursive: true, mode: 0o700});
  const {withPreparedStatements} = await import('./prepared-statements.js');
  const {pg_trgm} = await import('@electric-sql/pglite/contrib/pg_trgm');
  const pglite = await PGlite.create(folder ?? 'memory://', {extensions: {pg_trgm}});
  return new PGliteDialect({pglite: withPreparedStatements(pglite)});
}

async function postgresqlDialect(
  connectionString: string,
  onError: (error: Error) => void = () => undefined,
): Promise<Dialect> {
  const {default: pg} = await import('pg');
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    application_name: 'patient-relations-server',
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', onError);
  return new PostgresDialect({pool});
}

async function migrate(db: Kysely<Tables>): Promise<void> {
  const {error} = await new Migrator({db, provider: migrations}).migrateToLatest();
  if (error !== undefined)
    throw new Error('The database could not be brought up to date.', {cause: error});
}
