import {sql, type UpdateQueryBuilder, type UpdateResult} from 'kysely';
import type {Database} from '../database/database.js';
import type {Tables} from '../database/tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {refuse} from '../problems/refusal.js';
import {ofFacility} from './of-facility.js';

/** A write as the ledger knows it: the id its caller made, and a keyed hash of what it says. */
export interface Write {
  readonly id: string;
  readonly contentHash: string;
  readonly at: string;
}

/**
 * The first outcome of a write that was made before, `undefined` when it is new.
 * @throws {Refusal} `conflict` when the id was used with other content
 */
export async function findOutcome<Outcome>(
  db: Database,
  scope: FacilityScope,
  write: Pick<Write, 'id' | 'contentHash'>,
): Promise<Outcome | undefined> {
  const row = await db
    .selectFrom('writes')
    .select(['content_hash', 'outcome'])
    .where(ofFacility(scope))
    .where('id', '=', write.id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.content_hash !== write.contentHash) throw refuse('conflict');
  // Each operation stores one form of outcome, and the operation is part of the content that was just compared.
  return row.outcome as Outcome;
}

/**
 * Takes the id for this transaction. A concurrent twin waits here until the first has committed, and then gets `false`.
 */
export async function claimWrite(
  db: Database,
  scope: FacilityScope,
  write: Write,
): Promise<boolean> {
  const {numInsertedOrUpdatedRows} = await db
    .insertInto('writes')
    .values({
      tenant: scope.tenant,
      facility_id: scope.facilityId,
      id: write.id,
      content_hash: write.contentHash,
      outcome: null,
      at: write.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Changes a part of a kept outcome, for every replay to come. */
export async function changeOutcome(
  db: Database,
  scope: FacilityScope,
  {id, ...change}: {readonly id: string} & Readonly<Record<string, unknown>>,
): Promise<void> {
  await db
    .updateTable('writes')
    .set({outcome: sql<string>`outcome || ${JSON.stringify(change)}::jsonb`})
    .where(ofFacility(scope))
    .where('id', '=', id)
    .execute();
}

/** Keeps the outcome for every replay. In the transaction that made it. */
export async function keepOutcome(
  db: Database,
  scope: FacilityScope,
  outcome: {readonly id: string},
): Promise<void> {
  await outcomeToKeep(db, scope, outcome).execute();
}

/** The same as a part of another statement. */
export function outcomeToKeep(
  query: Pick<Database, 'updateTable'>,
  scope: FacilityScope,
  outcome: {readonly id: string},
): UpdateQueryBuilder<Tables, 'writes', 'writes', UpdateResult> {
  return query
    .updateTable('writes')
    .set({outcome: JSON.stringify(outcome)})
    .where(ofFacility(scope))
    .where('id', '=', outcome.id);
}
