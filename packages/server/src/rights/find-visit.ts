import type {Encounter} from '@patient-relations/core/notice';
import {momentsOf} from '@patient-relations/core/service';
import type {Database} from '../database/database.js';
import {findEncounter} from '../store/encounter-store.js';
import type {AcknowledgementIn} from './acknowledge-notice.js';
import {encounterAt} from './due-notices.js';

/**
 * The visit a record belongs to, if it is on file. Of a portal's user it is the one in which they were shown the notice,
 * also where the record arrives after it; staff name it.
 */
export async function findVisit(
  db: Database,
  {hosted: {scope}, submitter, encounter, acknowledgement}: AcknowledgementIn,
  now: Date,
): Promise<Encounter | undefined> {
  if (submitter.kind !== 'portal')
    return encounter === undefined ? undefined : findEncounter(db, scope, encounter);
  const {subject} = submitter;
  const [shown, received] = momentsOf(acknowledgement, now);
  return (
    (await encounterAt(db, scope, {subject, at: shown})) ??
    (await encounterAt(db, scope, {subject, at: received}))
  );
}
