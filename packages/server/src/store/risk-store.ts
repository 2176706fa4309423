import {
  firstLink,
  type ChainEntry,
  type NewLink,
  type StoredCaseEvent,
} from '@patient-relations/core/case';
import {riskChainOf} from '@patient-relations/core/risk';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {frameRow, payloadRow} from './event-store.js';
import {ofFacility} from './of-facility.js';

/** The events of a case's risk record, oldest first, and the last link of their chain. */
export interface StoredRisk {
  readonly events: readonly StoredCaseEvent[];
  readonly link: string;
}

/** The risk record of a case; without an event where there is none. */
export async function readRisk(
  db: Database,
  {tenant, facilityId}: FacilityScope,
  caseId: string,
): Promise<StoredRisk> {
  const rows = await eventsWithPayloads(db)
    .where('risk_events.tenant', '=', tenant)
    .where('risk_events.facility_id', '=', facilityId)
    .where('risk_events.case_id', '=', caseId)
    .orderBy('risk_events.position')
    .execute();
  const events = rows.map(({id, position, kind, at, actor, payload}) => ({
    ...{id, caseId, position, kind, at, actor},
    ...(payload !== null && {payload}),
  }));
  return {events, link: rows.at(-1)?.link ?? firstLink};
}

/** Stores events that were linked to the chain of a case's risk record, and where it ends now. */
export async function insertRiskLinks(
  db: Database,
  {caseId: case_id, tenant, facilityId: facility_id}: FacilityScope & {readonly caseId: string},
  links: readonly NewLink[],
): Promise<void> {
  const version = links.at(-1)?.link.position;
  if (version === undefined) return;
  await db
    .insertInto('risk_events')
    .values(links.map((link) => ({...frameRow(link), case_id})))
    .execute();
  await db
    .insertInto('risk_payloads')
    .values(links.map((link) => ({...payloadRow(link), case_id})))
    .execute();
  await db
    .insertInto('risk_records')
    .values({tenant, facility_id, case_id, version})
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'facility_id', 'case_id']).doUpdateSet({version}),
    )
    .execute();
}

/** Deletes what events say, salts included; their frames stay. */
export async function deleteRiskPayloads(
  db: Database,
  scope: FacilityScope,
  eventIds: readonly string[],
): Promise<void> {
  if (eventIds.length === 0) return;
  await db
    .deleteFrom('risk_payloads')
    .where(ofFacility(scope))
    .where('event_id', 'in', eventIds)
    .execute();
}

/** Every event of a tenant's risk records with its payload, for a verifier. */
export async function readRiskChains(db: Database, tenant: string): Promise<readonly ChainEntry[]> {
  const rows = await eventsWithPayloads(db).where('risk_events.tenant', '=', tenant).execute();
  return rows.map((row) => {
    const {id, position, kind, at, actor, commitment, link, payload, salt} = row;
    const {facility_id: facilityId, case_id: caseId} = row;
    const frame = {tenant, facilityId, caseId: riskChainOf(caseId), id, position, kind, at, actor};
    const stored = payload === null ? {} : {stored: {payload, salt: salt ?? ''}};
    return {link: {...frame, commitment, link}, ...stored};
  });
}

function eventsWithPayloads(db: Database) {
  return db
    .selectFrom('risk_events')
    .leftJoin('risk_payloads', (join) =>
      join
        .onRef('risk_payloads.tenant', '=', 'risk_events.tenant')
        .onRef('risk_payloads.facility_id', '=', 'risk_events.facility_id')
        .onRef('risk_payloads.event_id', '=', 'risk_events.id'),
    )
    .selectAll('risk_events')
    .select(['risk_payloads.payload', 'risk_payloads.salt']);
}
