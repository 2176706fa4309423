import type {Insertable, Selectable} from 'kysely';
import type {ChainEntry, NewLink, StoredCaseEvent} from '@patient-relations/core/case';
import type {Database} from '../database/database.js';
import type {CaseEventsTable, EventPayloadsTable} from '../database/tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** An event with its place in the chain. */
export interface LinkedEvent {
  readonly event: StoredCaseEvent;
  readonly link: string;
}

export async function insertLink(db: Database, made: NewLink): Promise<void> {
  // One trip to the database; what refers to another row is checked when the statement ends.
  await db
    .with('linked', (query) => query.insertInto('case_events').values(frameRow(made)))
    .insertInto('event_payloads')
    .values(payloadRow(made))
    .execute();
}

/** The row of an event's frame. */
export function frameRow({link}: NewLink): Insertable<CaseEventsTable> {
  const {tenant, facilityId: facility_id, caseId: case_id, actor, ...frame} = link;
  return {...frame, tenant, facility_id, case_id, actor: JSON.stringify(actor)};
}

/** The row of what an event says. */
export function payloadRow({link, stored}: NewLink): Insertable<EventPayloadsTable> {
  const {tenant, facilityId: facility_id, caseId: case_id, id: event_id} = link;
  const {payload, salt} = stored;
  return {tenant, facility_id, event_id, case_id, payload: JSON.stringify(payload), salt};
}

/** The events of cases, oldest first within each. */
export async function readEvents(
  db: Database,
  scope: FacilityScope,
  caseIds: readonly string[],
): Promise<readonly LinkedEvent[]> {
  if (caseIds.length === 0) return [];
  const rows = await eventsWithPayloads(db)
    .where('case_events.tenant', '=', scope.tenant)
    .where('case_events.facility_id', '=', scope.facilityId)
    .where('case_events.case_id', 'in', caseIds)
    .orderBy('case_events.case_id')
    .orderBy('case_events.position')
    .execute();
  return rows.map((row) => ({
    event: {...frameOf(row), ...(row.payload !== null && {payload: row.payload})},
    link: row.link,
  }));
}

/** Deletes what one event says, salt included; its frame stays. */
export async function deletePayload(
  db: Database,
  scope: FacilityScope,
  eventId: string,
): Promise<void> {
  await db
    .deleteFrom('event_payloads')
    .where(ofFacility(scope))
    .where('event_id', '=', eventId)
    .execute();
}

/** Every event of a tenant with its payload, for a verifier. */
export async function readChain(db: Database, tenant: string): Promise<readonly ChainEntry[]> {
  const rows = await eventsWithPayloads(db).where('case_events.tenant', '=', tenant).execute();
  return rows.map((row) => ({
    link: {
      ...frameOf(row),
      tenant: row.tenant,
      facilityId: row.facility_id,
      commitment: row.commitment,
      link: row.link,
    },
    ...(row.payload !== null && {stored: {payload: row.payload, salt: row.salt ?? ''}}),
  }));
}

function eventsWithPayloads(db: Database) {
  return db
    .selectFrom('case_events')
    .leftJoin('event_payloads', (join) =>
      join
        .onRef('event_payloads.tenant', '=', 'case_events.tenant')
        .onRef('event_payloads.facility_id', '=', 'case_events.facility_id')
        .onRef('event_payloads.event_id', '=', 'case_events.id'),
    )
    .selectAll('case_events')
    .select(['event_payloads.payload', 'event_payloads.salt']);
}

function frameOf(row: Selectable<CaseEventsTable>): Omit<StoredCaseEvent, 'payload'> {
  const {id, case_id: caseId, position, kind, at, actor} = row;
  return {id, caseId, position, kind, at, actor};
}
