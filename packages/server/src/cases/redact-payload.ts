import {
  reduceCase,
  type Actor,
  type CaseState,
  type NewCaseEvent,
} from '@patient-relations/core/case';
import type {FacilityScope} from '../facility/facility-scope.js';
import {objectKey} from '../files/object-key.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {updateCaseCache} from '../store/case-cache.js';
import {lockCase} from '../store/case-store.js';
import {deletePayload} from '../store/event-store.js';
import {appendEvents} from './append-events.js';
import {loadCase} from './load-case.js';

/**
 * Deletes what one event says, salt included, and the bytes of its file; the frame stays and the chain verifies.
 * @throws {Refusal} `not-found` when there is nothing to delete, `not-now` for what says that another was redacted
 */
export async function redactPayload(
  {db, objects, now}: Pick<ServiceParts, 'db' | 'objects' | 'now'>,
  address: FacilityScope & {readonly caseId: string; readonly position: number},
  {actor, reason}: {readonly actor: Actor; readonly reason: string},
): Promise<void> {
  const {caseId, position} = address;
  const file = await db.transaction().execute(async (trx) => {
    if (!(await lockCase(trx, address, caseId))) throw refuse('not-found');
    const before = await loadCase(trx, address, caseId);
    const event = before.events[position - 1];
    // Its payload is what excuses the gap: without it the chain would not verify.
    if (event?.kind === 'redacted') throw refuse('not-now');
    const payload = event && (await deletePayload(trx, address, event.id));
    if (payload === undefined) throw refuse('not-found');
    const events = before.events.map((each) => {
      if (each.position !== position) return each;
      const {payload: _payload, ...frame} = each;
      return frame;
    });
    // A case without its first payload still has its number and its dates.
    const after = await appendEvents(
      trx,
      {...address, events, link: before.link},
      {actor, at: now().toISOString(), events: [redaction(before.state, position, reason)]},
    );
    await updateCaseCache(trx, address, after);
    return reduceCase(before.events)?.files.find(({id}) => isFileOf(payload, id));
  });
  // After the commit: a crash in between leaves bytes that no case names, and never a case without its bytes.
  if (file) await objects.remove(objectKey({...address, fileId: file.id, sha256: file.sha256}));
}

function redaction(state: CaseState, position: number, reason: string): NewCaseEvent {
  const {reference, promises} = state;
  const kept = position === 1 && reference !== undefined && {kept: {reference, promises}};
  return {kind: 'redacted', payload: {position, reason, ...kept}};
}

function isFileOf(payload: Readonly<Record<string, unknown>>, fileId: string): boolean {
  const {file} = payload;
  return typeof file === 'object' && file !== null && 'id' in file && file.id === fileId;
}
