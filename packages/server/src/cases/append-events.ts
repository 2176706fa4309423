import {randomUUID} from 'node:crypto';
import {
  createLink,
  firstLink,
  type Actor,
  type NewLink,
  type StoredCaseEvent,
} from '@patient-relations/core/case';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {deletePayload, insertLink} from '../store/event-store.js';
import {sumsOf, type LoadedCase} from './load-case.js';
import type {NewEvent} from './write-to-case.js';

/** What is added to a case, by whom and when. */
export interface Addition {
  readonly actor: Actor;
  readonly at: string;
  readonly events: readonly NewEvent[];
}

/** A case before its first event. */
export const noEventsYet: Pick<LoadedCase, 'events' | 'link'> = {events: [], link: firstLink};

/** Adds events to the end of a case's chain, which the transaction holds; the case as it is then. */
export async function appendEvents(
  db: Database,
  address: CaseAddress,
  addition: Addition,
): Promise<LoadedCase> {
  const {links, after} = await linkEvents(address, addition);
  for (const link of links) await insertLink(db, link);
  // Where it is said that words are gone they go: the one is never stored without the other.
  for (const id of goneFrom(address.events, after.events)) await deletePayload(db, address, id);
  return after;
}

interface CaseAddress extends FacilityScope, Pick<LoadedCase, 'events' | 'link'> {
  readonly caseId: string;
}

/** Links events to the end of a case's chain. Nothing is stored yet. */
export async function linkEvents(
  address: CaseAddress,
  addition: Addition,
): Promise<{readonly links: readonly NewLink[]; readonly after: LoadedCase}> {
  const {links, ...left} = await chainEvents(address, addition);
  const sums = sumsOf(left.events);
  if (!sums) throw new Error('A case without events was to be stored.');
  return {links, after: {...left, ...sums}};
}

/** What is added to a chain of any kind. */
interface ChainAddition extends Omit<Addition, 'events'> {
  readonly events: readonly {readonly kind: string; readonly payload: object}[];
}

/** Links events to the end of any chain; the events it has then, without the words of those that are redacted. */
export async function chainEvents(
  address: CaseAddress,
  {actor, at, events}: ChainAddition,
): Promise<Pick<LoadedCase, 'events' | 'link'> & {readonly links: readonly NewLink[]}> {
  const {tenant, facilityId, caseId} = address;
  const links: NewLink[] = [];
  const all: StoredCaseEvent[] = [...address.events];
  let previous = address.link;
  for (const {kind, payload} of events) {
    const event = {id: randomUUID(), caseId, position: all.length + 1, kind, at, actor};
    const made = await createLink({tenant, facilityId, ...event}, {...payload}, previous);
    links.push(made);
    all.push({...event, payload: made.stored.payload});
    previous = made.link.link;
  }
  return {links, events: withoutRedacted(all), link: previous};
}

function withoutRedacted(events: readonly StoredCaseEvent[]): readonly StoredCaseEvent[] {
  const gone = new Set(
    events.flatMap(({kind, payload}) => (kind === 'redacted' ? [payload?.['position']] : [])),
  );
  if (gone.size === 0) return events;
  return events.map((event) => {
    const {payload: _payload, ...frame} = event;
    return gone.has(event.position) ? frame : event;
  });
}

/** The ids of events that said something before and do not any more. */
export function goneFrom(
  before: readonly StoredCaseEvent[],
  after: readonly StoredCaseEvent[],
): readonly string[] {
  return before.flatMap(({id, payload}, index) =>
    payload !== undefined && after[index]?.payload === undefined ? [id] : [],
  );
}
