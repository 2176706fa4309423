import {reduceCase, type CaseState, type StoredCaseEvent} from '@patient-relations/core/case';
import {reduceWork, type CaseWork} from '@patient-relations/core/casework';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {refuse} from '../problems/refusal.js';
import {readEvents, type LinkedEvent} from '../store/event-store.js';

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
  const [loaded] = await loadCases(db, scope, [caseId]);
  if (!loaded) throw refuse('not-found');
  return loaded;
}

/** Several cases at once; one without events is left out. */
export async function loadCases(
  db: Database,
  scope: FacilityScope,
  caseIds: readonly string[],
): Promise<readonly LoadedCase[]> {
  const cases = new Map<string, LinkedEvent[]>();
  for (const linked of await readEvents(db, scope, caseIds)) {
    const {caseId} = linked.event;
    const known = cases.get(caseId);
    if (known) known.push(linked);
    else cases.set(caseId, [linked]);
  }
  return [...cases.values()].flatMap((linked) => {
    const events = linked.map(({event}) => event);
    const sums = sumsOf(events);
    return sums ? [{events, ...sums, link: linked.at(-1)?.link ?? ''}] : [];
  });
}

/** What a case's events add up to, for its person and for the office; `undefined` without any. */
export function sumsOf(
  events: readonly StoredCaseEvent[],
): Pick<LoadedCase, 'state' | 'work'> | undefined {
  const state = reduceCase(events);
  return state && {state, work: reduceWork(events)};
}
