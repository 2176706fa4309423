import {sql} from 'kysely';
import type {Database} from '../database/database.js';

/** Every table of the service, but for what keeps its migrations. */
export async function tableNames(db: Database): Promise<readonly string[]> {
  const {rows} = await sql<{name: string}>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name not like 'kysely%'
    order by table_name`.execute(db);
  return rows.map(({name}) => name);
}

/** The migrations that have run, in their order. */
export async function migrationsRun(db: Database): Promise<readonly string[]> {
  const {rows} = await sql<{name: string}>`select name from kysely_migration order by name`.execute(
    db,
  );
  return rows.map(({name}) => name);
}
