import {reduceCase, type CaseState, type StoredCaseEvent} from '@patient-relations/core/case';
import {reduceWork, type CaseWork} from '@patient-relations/core/casework';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {refuse} from '../problems/refusal.js';
import {readEvents} from '../store/event-store.js';

/** A case as its events add up now. */
export interface LoadedCase {
  readonly events: readonly StoredCaseEvent[];
  readonly state: CaseState;
  readonly work: CaseWork;
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
  const sums = sumsOf(events);
  const last = linked.at(-1);
  if (!sums || !last) throw refuse('not-found');
  return {events, ...sums, link: last.link};
}

/** What a case's events add up to, for its person and for the office; `undefined` without any. */
export function sumsOf(
  events: readonly StoredCaseEvent[],
): Pick<LoadedCase, 'state' | 'work'> | undefined {
  const state = reduceCase(events);
  return state && {state, work: reduceWork(events)};
}
