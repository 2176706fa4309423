import {sql, type Kysely} from 'kysely';
import type {AuditCheckpoint} from '../audit/audit-checkpoint.js';
import type {Database} from '../database/database.js';
import type {Tables} from '../database/tables.js';
import type {AuditRow} from './audit-store.js';

const rowsAtOnce = 1000;

/**
 * The last position up to which nothing can be added any more; `undefined` while someone takes long. A position is given
 * out before its row can be seen: the lock waits until every row that has one is there or never will be, and is let go at
 * once.
 */
export async function settledPosition(
  db: Kysely<Tables>,
  tenant: string,
): Promise<string | undefined> {
  try {
    return await db.transaction().execute(async (trx) => {
      await sql`set local lock_timeout = '1s'`.execute(trx);
      await sql`lock table audit_entries in share mode`.execute(trx);
      const row = await trx
        .selectFrom('audit_entries')
        .select(({fn}) => fn.max('position').as('last'))
        .where('tenant', '=', tenant)
        .executeTakeFirst();
      return String(row?.last ?? 0);
    });
  } catch (error) {
    if (isLockTimeout(error)) return undefined;
    throw error;
  }
}

function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}

/** Makes this transaction the only one that seals for a tenant; `false` when another instance is at it. */
export async function tryLockSealing(db: Database, tenant: string): Promise<boolean> {
  const {rows} = await sql<{locked: boolean}>`
    select pg_try_advisory_xact_lock(hashtext('patient-relations/audit'), hashtext(${tenant})) as locked
  `.execute(db);
  return rows[0]?.locked ?? false;
}

/** Entries of a tenant after one position, up to another or to the last, oldest first. */
export async function* readEntries(
  db: Database,
  tenant: string,
  {after, through}: {readonly after: string; readonly through?: string},
): AsyncGenerator<AuditRow> {
  for (let from = after; ;) {
    let query = db
      .selectFrom('audit_entries')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('position', '>', from);
    if (through !== undefined) query = query.where('position', '<=', through);
    const rows = await query.orderBy('position').limit(rowsAtOnce).execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    from = String(last.position);
  }
}

export async function insertAuditCheckpoint(
  db: Database,
  {keyId: key_id, ...rest}: AuditCheckpoint,
): Promise<void> {
  await db
    .insertInto('audit_checkpoints')
    .values({...rest, key_id})
    .execute();
}

/** The checkpoints of a tenant, oldest first. */
export async function readAuditCheckpoints(
  db: Database,
  tenant: string,
): Promise<readonly AuditCheckpoint[]> {
  const rows = await db
    .selectFrom('audit_checkpoints')
    .selectAll()
    .where('tenant', '=', tenant)
    .orderBy('sequence')
    .execute();
  return rows.map(({key_id: keyId, through, ...row}) => ({
    ...row,
    keyId,
    through: String(through),
  }));
}

export async function lastAuditCheckpoint(
  db: Database,
  tenant: string,
): Promise<
  {readonly sequence: number; readonly signature: string; readonly through: string} | undefined
> {
  const row = await db
    .selectFrom('audit_checkpoints')
    .select(['sequence', 'signature', 'through'])
    .where('tenant', '=', tenant)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && {...row, through: String(row.through)};
}

/** Every tenant that has an entry or a checkpoint. */
export async function auditedTenants(db: Database): Promise<readonly string[]> {
  const {rows} = await sql<{tenant: string}>`
    select distinct tenant from audit_entries union select distinct tenant from audit_checkpoints order by tenant
  `.execute(db);
  return rows.map(({tenant}) => tenant);
}
