import {createHash} from 'node:crypto';
import {open} from 'node:fs/promises';
import {sql} from 'kysely';
import type {Database} from '../database/database.js';
import type {BackupManifest} from './backup-manifest.js';
import {tableNames} from './table-names.js';

const rowsAtOnce = 500;

/**
 * Writes every row of every table as a line of JSON, as the database itself writes it: nothing is rounded or renamed on
 * its way through here. In a transaction that sees one moment.
 */
export async function dumpTables(
  db: Database,
  fileOf: (table: string) => string,
): Promise<BackupManifest['tables']> {
  const tables: BackupManifest['tables'] = [];
  for (const name of await tableNames(db))
    tables.push({name, ...(await writeLines(readLines(db, name), fileOf(name)))});
  return tables;
}

async function* readLines(db: Database, table: string): AsyncGenerator<readonly string[]> {
  await sql`declare dumped no scroll cursor for
    select row_to_json(dumped_row)::text as line from ${sql.table(table)} as dumped_row`.execute(
    db,
  );
  for (;;) {
    const {rows} = await sql<{line: string}>`fetch ${sql.lit(rowsAtOnce)} from dumped`.execute(db);
    if (rows.length === 0) break;
    yield rows.map(({line}) => line);
  }
  await sql`close dumped`.execute(db);
}

async function writeLines(
  lines: AsyncIterable<readonly string[]>,
  path: string,
): Promise<{readonly rows: number; readonly sha256: string}> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let rows = 0;
  try {
    for await (const some of lines) {
      const text = `${some.join('\n')}\n`;
      hash.update(text);
      await file.writeFile(text);
      rows += some.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return {rows, sha256: hash.digest('hex')};
}
