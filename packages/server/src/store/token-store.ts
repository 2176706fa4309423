import type {StaffRoleId} from '@patient-relations/core/staff';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** A token to store: only its keyed hash is kept. */
export interface NewToken {
  readonly id: string;
  readonly name: string;
  readonly tokenHash: string;
  readonly at: string;
}

export async function insertStaffToken(
  db: Database,
  scope: FacilityScope,
  {id, name, tokenHash, at, roles}: NewToken & {readonly roles: readonly StaffRoleId[]},
): Promise<void> {
  await db
    .insertInto('staff_tokens')
    .values({
      ...rowOf(scope, id, name),
      token_hash: tokenHash,
      created_at: at,
      roles: JSON.stringify(roles),
      departments: '[]',
    })
    .execute();
}

export async function insertDeviceToken(
  db: Database,
  scope: FacilityScope,
  {id, name, tokenHash, at, perHour}: NewToken & {readonly perHour: number},
): Promise<void> {
  await db
    .insertInto('device_tokens')
    .values({...rowOf(scope, id, name), token_hash: tokenHash, created_at: at, per_hour: perHour})
    .execute();
}

/** A staff token in force, and what may be done with it. */
export async function findStaffToken(
  db: Database,
  scope: FacilityScope,
  tokenHash: string,
): Promise<
  | {
      readonly id: string;
      readonly roles: readonly StaffRoleId[];
      readonly departments: readonly string[];
    }
  | undefined
> {
  return db
    .selectFrom('staff_tokens')
    .select(['id', 'roles', 'departments'])
    .where(ofFacility(scope))
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** A device token in force, and how many cases it may make in an hour. */
export async function findDeviceToken(
  db: Database,
  scope: FacilityScope,
  tokenHash: string,
): Promise<{readonly id: string; readonly perHour: number} | undefined> {
  const row = await db
    .selectFrom('device_tokens')
    .select(['id', 'per_hour'])
    .where(ofFacility(scope))
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row && {id: row.id, perHour: row.per_hour};
}

/** Ends every token of a name; how many there were. */
export async function revokeTokens(
  db: Database,
  table: 'staff_tokens' | 'device_tokens',
  {name, at}: {readonly name: string; readonly at: string},
): Promise<number> {
  const {numUpdatedRows} = await db
    .updateTable(table)
    .set({revoked_at: at})
    .where('name', '=', name)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function hasStaffTokens(db: Database): Promise<boolean> {
  return (
    (await db.selectFrom('staff_tokens').select('id').limit(1).executeTakeFirst()) !== undefined
  );
}

function rowOf(
  {tenant, facilityId}: FacilityScope,
  id: string,
  name: string,
): {
  tenant: string;
  facility_id: string;
  id: string;
  name: string;
  revoked_at: null;
} {
  return {tenant, facility_id: facilityId, id, name, revoked_at: null};
}
