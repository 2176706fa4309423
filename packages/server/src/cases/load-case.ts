import {reduceCase, type CaseState, type StoredCaseEvent} from '@patient-relations/core/case';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {refuse} from '../problems/refusal.js';
import {readEvents} from '../store/event-store.js';

/** A case as its events add up now. */
export interface LoadedCase {
  readonly events: readonly StoredCaseEvent[];
  readonly state: CaseState;
  /** The last link of its chain. */
  readonly link: string;
}

/** @throws {Refusal} `not-found` */
export async function loadCase(
  db: Database,
  scope: FacilityScope,
  caseId: string,
): Promise<LoadedCase> {
  const linked = await readEvents(db, scope, [caseId]);
  const events = linked.map(({event}) => event);
  const state = reduceCase(events);
  const last = linked.at(-1);
  if (!state || !last) throw refuse('not-found');
  return {events, state, link: last.link};
}
