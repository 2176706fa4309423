import type {Insertable, Selectable} from 'kysely';
import type {NewLink} from '@patient-relations/core/case';
import type {Database} from '../database/database.js';
import type {CasesTable} from '../database/tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {frameRow, payloadRow} from './event-store.js';
import {ofFacility} from './of-facility.js';
import {outcomeToKeep} from './write-ledger.js';

/** What stands for the due date of a case that has none: it sorts behind all others. */
export const noDue = '9999-12-31T23:59:59.999Z';

/** A row of the staff's list as stored. */
export type CaseRow = Selectable<CasesTable>;

/** A case with its first event, and the outcome of the write that it came with: one trip to the database. */
export async function insertCase(
  db: Database,
  scope: FacilityScope,
  {row, first, outcome}: NewCase,
): Promise<void> {
  await db
    .with('linked', (query) => query.insertInto('case_events').values(frameRow(first)))
    .with('said', (query) => query.insertInto('event_payloads').values(payloadRow(first)))
    .with('kept', (query) => outcomeToKeep(query, scope, outcome))
    .insertInto('cases')
    .values(row)
    .execute();
}

/** A case that has just been received. */
interface NewCase {
  readonly row: Insertable<CasesTable>;
  readonly first: NewLink;
  readonly outcome: {readonly id: string};
}

/** Holds a case for the rest of the transaction; `false` when there is none. */
export async function lockCase(
  db: Database,
  scope: FacilityScope,
  caseId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('cases')
    .select('id')
    .where(ofFacility(scope))
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** A case whose events are stored beside it. */
export async function insertCaseRow(db: Database, row: Insertable<CasesTable>): Promise<void> {
  await db.insertInto('cases').values(row).execute();
}

/** Whose a case is in the hospital's portal, as a keyed hash. */
export async function readSubject(
  db: Database,
  scope: FacilityScope,
  caseId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('cases')
    .select('subject_hash')
    .where(ofFacility(scope))
    .where('id', '=', caseId)
    .executeTakeFirst();
  return row?.subject_hash ?? null;
}

/** The numbers by which people speak of cases, with where they stand; those that are gone or have none are left out. */
export async function readNumbers(
  db: Database,
  scope: FacilityScope,
  caseIds: readonly string[],
): Promise<readonly CaseNumber[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'reference', 'status'])
    .where(ofFacility(scope))
    .where('id', 'in', caseIds)
    .orderBy('reference')
    .execute();
  return rows.flatMap(({reference, ...row}) => (reference === null ? [] : [{...row, reference}]));
}

/** A case as people speak of it. */
export type CaseNumber = Pick<CaseRow, 'id' | 'status'> & {readonly reference: string};

/** The case that a code opens, by the code's keyed hash. */
export async function findCaseByCode(
  db: Database,
  scope: FacilityScope,
  codeHash: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('cases')
    .select('id')
    .where(ofFacility(scope))
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  return row?.id;
}

/** The cases of a portal user, newest first. */
export async function findCasesBySubject(
  db: Database,
  scope: FacilityScope,
  subjectHash: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where(ofFacility(scope))
    .where('subject_hash', '=', subjectHash)
    .orderBy('received_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(({id}) => id);
}

export async function isCaseOfSubject(
  db: Database,
  scope: FacilityScope,
  {caseId, subjectHash}: {readonly caseId: string; readonly subjectHash: string},
): Promise<boolean> {
  const row = await db
    .selectFrom('cases')
    .select('id')
    .where(ofFacility(scope))
    .where('id', '=', caseId)
    .where('subject_hash', '=', subjectHash)
    .executeTakeFirst();
  return row !== undefined;
}

/** Replaces what opens a case; `null` leaves nothing that does. */
export async function setCode(
  db: Database,
  address: FacilityScope & {readonly caseId: string},
  code: {readonly hash: string | null; readonly keyId: string},
): Promise<void> {
  await db
    .updateTable('cases')
    .set({code_hash: code.hash, key_id: code.keyId})
    .where(ofFacility(address))
    .where('id', '=', address.caseId)
    .execute();
}

/** True when a write failed because its code opens another case of the facility. */
export function isTakenCode(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'cases_code';
}
