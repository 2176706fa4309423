import type {Insertable, Selectable, Updateable} from 'kysely';
import type {Database} from '../database/database.js';
import type {StaffAccountsTable} from '../database/staff-tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

export type AccountRow = Selectable<StaffAccountsTable>;
type NewAccount = Omit<Insertable<StaffAccountsTable>, 'tenant' | 'facility_id'>;

/** Stores an account; false where its id, its name or its subject is taken. */
export async function insertAccount(
  db: Database,
  {tenant, facilityId}: FacilityScope,
  account: NewAccount,
): Promise<boolean> {
  const {numInsertedOrUpdatedRows} = await db
    .insertInto('staff_accounts')
    .values({tenant, facility_id: facilityId, ...account})
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** How an account is known: by its id, or by how its person signs in. */
export type AccountKey =
  | {readonly id: string}
  | {readonly sign_in_name: string}
  | {readonly issuer: string; readonly subject: string};

export async function findAccount(
  db: Database,
  scope: FacilityScope,
  key: AccountKey,
): Promise<AccountRow | undefined> {
  return db
    .selectFrom('staff_accounts')
    .selectAll()
    .where(ofFacility(scope))
    .where((eb) => eb.and(key))
    .executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function holdAccount(
  db: Database,
  scope: FacilityScope,
  id: string,
): Promise<AccountRow | undefined> {
  return db
    .selectFrom('staff_accounts')
    .selectAll()
    .where(ofFacility(scope))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The accounts of a facility, by name. */
export async function listAccounts(
  db: Database,
  scope: FacilityScope,
): Promise<readonly AccountRow[]> {
  return db
    .selectFrom('staff_accounts')
    .selectAll()
    .where(ofFacility(scope))
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** Changes an account where it still is as `before` says; whether it was. */
export async function changeAccount(
  db: Database,
  scope: FacilityScope,
  {
    id,
    set,
    before = {},
  }: {
    readonly id: string;
    readonly set: Omit<Updateable<StaffAccountsTable>, 'tenant' | 'facility_id' | 'id'>;
    readonly before?: {readonly passphrase: string} | {readonly set_up_until: string} | object;
  },
): Promise<boolean> {
  const {numUpdatedRows} = await db
    .updateTable('staff_accounts')
    .set(set)
    .where(ofFacility(scope))
    .where('id', '=', id)
    .where((eb) => eb.and(before))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
