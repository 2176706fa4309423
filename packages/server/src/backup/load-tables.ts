import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {sql} from 'kysely';
import type {Database} from '../database/database.js';
import type {BackupManifest} from './backup-manifest.js';

const bytesAtOnce = 1_000_000;

/** The tables of a backup whose bytes are not those that were written. */
export async function damagedTables(
  tables: BackupManifest['tables'],
  fileOf: (table: string) => string,
): Promise<readonly string[]> {
  const damaged: string[] = [];
  for (const {name, sha256} of tables)
    if ((await hashOf(fileOf(name))) !== sha256) damaged.push(name);
  return damaged;
}

/** True while no table has a row. */
export async function isEmpty(db: Database, tables: readonly string[]): Promise<boolean> {
  for (const name of tables) {
    const {rows} = await sql`select from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) return false;
  }
  return true;
}

/** Puts the rows back as they were, numbers that the database gave included, and lets it count on from there. */
export async function loadTables(
  db: Database,
  tables: BackupManifest['tables'],
  fileOf: (table: string) => string,
): Promise<void> {
  for (const {name} of tables) {
    for await (const rows of batchesOf(fileOf(name)))
      await sql`insert into ${sql.table(name)} overriding system value
        select * from json_populate_recordset(null::${sql.table(name)}, ${rows}::json)`.execute(db);
  }
  await countOn(db);
}

/** JSON arrays of some rows each. */
async function* batchesOf(path: string): AsyncGenerator<string> {
  let lines: string[] = [];
  let size = 0;
  // Only a line feed ends a row; other line ends may stand inside a text.
  for await (const line of linesOf(path)) {
    lines.push(line);
    size += line.length;
    if (size < bytesAtOnce) continue;
    yield `[${lines.join(',')}]`;
    [lines, size] = [[], 0];
  }
  if (lines.length > 0) yield `[${lines.join(',')}]`;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

async function countOn(db: Database): Promise<void> {
  const {rows} = await sql<{table: string; column: string}>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema()
      and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null`.execute(db);
  for (const {table, column} of rows)
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), max(${sql.ref(column)}))
      from ${sql.table(table)}`.execute(db);
}

async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}
