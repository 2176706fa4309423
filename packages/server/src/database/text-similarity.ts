import {sql} from 'kysely';
import type {Database} from './database.js';

/**
 * Lets the database compare texts, where it may: the extension is PostgreSQL's own, and whoever runs a server decides
 * whether it is there. Asked for at each start, so that one that is allowed later is used from then on.
 */
export async function prepareTextSimilarity(db: Database): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Instances that start at the same moment take turns.
    await sql`select pg_advisory_xact_lock(hashtext('patient-relations text similarity'))`.execute(
      trx,
    );
    // Refused, or not installed: either way the service works without, and says so.
    await sql`do $$ begin
        create extension if not exists pg_trgm;
      exception when others then null;
      end $$`.execute(trx);
  });
}

/** Whether the database can compare texts. */
export async function hasTextSimilarity(db: Database): Promise<boolean> {
  const {rows} = await sql`select from pg_extension where extname = 'pg_trgm'`.execute(db);
  return rows.length > 0;
}
