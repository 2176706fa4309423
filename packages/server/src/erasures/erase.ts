import type {ErasureReason, ErasureReceipt} from '@patient-relations/core/service';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {hashContent} from '../keys/content-hash.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {deleteCommentText} from '../store/comment-store.js';
import {insertErasure, type ErasedPlace} from '../store/erasure-store.js';
import {deleteAnswers} from '../store/response-store.js';
import {changeOutcome, claimWrite, findOutcome, keepOutcome} from '../store/write-ledger.js';

/** An erasure on its way in. */
export interface ErasureOrder {
  readonly scope: FacilityScope;
  readonly staffId: string;
  readonly id: string;
  readonly place: ErasedPlace;
  readonly reason: ErasureReason;
}

/**
 * Deletes what was said; its frame stays, so that counts do not change, and who erased it and why is kept. A replay of
 * the erasure gets its first outcome, and so does one of what was erased.
 * @throws {Refusal} `not-found` when there is nothing to delete, `conflict`
 */
export async function erase(
  {db, secrets, now}: Pick<ServiceParts, 'db' | 'secrets' | 'now'>,
  {scope, staffId, id, place, reason}: ErasureOrder,
): Promise<ErasureReceipt> {
  const erasedAt = now().toISOString();
  const contentHash = hashContent(secrets, {operation: 'erase', place, reason});
  const write = {id, contentHash, at: erasedAt};
  return db.transaction().execute(async (trx) => {
    if (!(await claimWrite(trx, scope, write))) {
      const replayed = await findOutcome<ErasureReceipt>(trx, scope, write);
      if (!replayed) throw new Error('A write was claimed without an outcome.');
      return replayed;
    }
    if (!(await deleteWords(trx, scope, place))) throw refuse('not-found');
    await insertErasure(trx, scope, {id, place, reason, at: erasedAt, by: staffId});
    const receipt = {id, erasedAt};
    await keepOutcome(trx, scope, receipt);
    return receipt;
  });
}

async function deleteWords(
  db: Database,
  scope: FacilityScope,
  place: ErasedPlace,
): Promise<boolean> {
  if (!('responseId' in place))
    return deleteCommentText(db, {scope, fileHash: place.fileHash}, place.line);
  const {responseId} = place;
  if (!(await deleteAnswers(db, scope, responseId))) return false;
  // What is told about the answers once more: the offer of a case says that one was low.
  await changeOutcome(db, scope, {id: responseId, offerCase: false});
  return true;
}
