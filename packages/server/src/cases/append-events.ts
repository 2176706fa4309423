import {randomUUID} from 'node:crypto';
import {
  createLink,
  firstLink,
  reduceCase,
  type Actor,
  type CaseState,
  type NewCaseEvent,
  type StoredCaseEvent,
} from '@patient-relations/core/case';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {insertLink} from '../store/event-store.js';
import type {LoadedCase} from './load-case.js';

/** What is added to a case, by whom and when. */
export interface Addition {
  readonly actor: Actor;
  readonly at: string;
  readonly events: readonly NewCaseEvent[];
}

/** A case before its first event. */
export const noEventsYet: Pick<LoadedCase, 'events' | 'link'> = {events: [], link: firstLink};

/** Adds events to the end of a case's chain, which the transaction holds; the case as it is then. */
export async function appendEvents(
  db: Database,
  address: FacilityScope & {readonly caseId: string} & Pick<LoadedCase, 'events' | 'link'>,
  {actor, at, events}: Addition,
): Promise<LoadedCase> {
  const {tenant, facilityId, caseId} = address;
  const all: StoredCaseEvent[] = [...address.events];
  let previous = address.link;
  for (const {kind, payload} of events) {
    const event = {id: randomUUID(), caseId, position: all.length + 1, kind, at, actor};
    const made = await createLink({tenant, facilityId, ...event}, {...payload}, previous);
    await insertLink(db, made);
    all.push({...event, payload: made.stored.payload});
    previous = made.link.link;
  }
  return {events: all, state: stateOf(all), link: previous};
}

function stateOf(events: readonly StoredCaseEvent[]): CaseState {
  const state = reduceCase(events);
  if (!state) throw new Error('A case without events was to be stored.');
  return state;
}
