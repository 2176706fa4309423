import type {Kysely} from 'kysely';
import type {CommentImport} from '@patient-relations/core/service';
import type {PastComment} from '../comments/read-comment.js';
import type {Database} from '../database/database.js';
import type {Tables} from '../database/tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** A file of comments as the store knows it: keyed hashes of its bytes and of what its columns were said to mean. */
export interface CommentFile {
  readonly scope: FacilityScope;
  readonly fileHash: string;
  readonly columnsHash: string;
}

/** Notes that a file is being imported, or finds what became of it before. */
export async function beginImport(
  db: Database,
  {scope, fileHash, columnsHash}: CommentFile,
  {at, by}: {readonly at: string; readonly by: string},
): Promise<{readonly columnsHash: string; readonly outcome: CommentImport | undefined}> {
  await db
    .insertInto('comment_imports')
    .values({
      tenant: scope.tenant,
      facility_id: scope.facilityId,
      file_hash: fileHash,
      columns_hash: columnsHash,
      outcome: null,
      imported_at: at,
      imported_by: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('comment_imports')
    .select(['columns_hash', 'outcome'])
    .where(ofFacility(scope))
    .where('file_hash', '=', fileHash)
    .executeTakeFirstOrThrow();
  return {columnsHash: row.columns_hash, outcome: row.outcome ?? undefined};
}

/** Keeps what an import came to, once its last comment is stored. */
export async function finishImport(
  db: Database,
  {scope, fileHash}: CommentFile,
  outcome: CommentImport,
): Promise<void> {
  await db
    .updateTable('comment_imports')
    .set({outcome: JSON.stringify(outcome)})
    .where(ofFacility(scope))
    .where('file_hash', '=', fileHash)
    .execute();
}

/** Stores comments; how many were not there before. What was erased in the meantime does not come back. */
export async function insertComments(
  db: Kysely<Tables>,
  {scope, fileHash}: CommentFile,
  comments: readonly PastComment[],
): Promise<number> {
  if (comments.length === 0) return 0;
  const key = {tenant: scope.tenant, facility_id: scope.facilityId, file_hash: fileHash};
  return db.transaction().execute(async (trx) => {
    const added = await trx
      .insertInto('past_comments')
      .values(
        comments.map(({line, saidOn, locationId, criticality}) => ({
          ...key,
          line,
          said_on: saidOn,
          location_id: locationId,
          criticality,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning('line')
      .execute();
    const lines = new Set(added.map(({line}) => line));
    const texts = comments.filter(({line}) => lines.has(line));
    if (texts.length > 0)
      await trx
        .insertInto('past_comment_texts')
        .values(
          texts.map(({line, text, labels}) => ({
            ...key,
            line,
            text,
            labels: JSON.stringify(labels),
          })),
        )
        .execute();
    return lines.size;
  });
}

/** Deletes what a comment says; the frame stays. `false` when there was nothing to delete. */
export async function deleteCommentText(
  db: Database,
  {scope, fileHash}: Pick<CommentFile, 'scope' | 'fileHash'>,
  line: number,
): Promise<boolean> {
  const {numDeletedRows} = await db
    .deleteFrom('past_comment_texts')
    .where(ofFacility(scope))
    .where('file_hash', '=', fileHash)
    .where('line', '=', line)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
