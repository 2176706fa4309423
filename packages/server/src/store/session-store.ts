import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {AccountRow} from './account-store.js';
import {ofFacility} from './of-facility.js';

/** Someone who is signed in, as a request by them finds it. */
export type SessionRow = Pick<
  AccountRow,
  'id' | 'name' | 'roles' | 'departments' | 'disabled_at'
> & {readonly began_at: string; readonly used_at: string};

export async function insertSession(
  db: Database,
  {tenant, facilityId}: FacilityScope,
  session: {readonly tokenHash: string; readonly accountId: string; readonly at: string},
): Promise<void> {
  await db
    .insertInto('staff_sessions')
    .values({
      tenant,
      facility_id: facilityId,
      token_hash: session.tokenHash,
      account_id: session.accountId,
      began_at: session.at,
      used_at: session.at,
    })
    .execute();
}

/** A session with the account as it is now. Whether its time is over is for the caller to say. */
export async function findSession(
  db: Database,
  scope: FacilityScope,
  tokenHash: string,
): Promise<SessionRow | undefined> {
  return db
    .selectFrom('staff_sessions as session')
    .innerJoin('staff_accounts as account', (join) =>
      join
        .onRef('account.tenant', '=', 'session.tenant')
        .onRef('account.facility_id', '=', 'session.facility_id')
        .onRef('account.id', '=', 'session.account_id'),
    )
    .select([
      'account.id',
      'account.name',
      'account.roles',
      'account.departments',
      'account.disabled_at',
      'session.began_at',
      'session.used_at',
    ])
    .where('session.tenant', '=', scope.tenant)
    .where('session.facility_id', '=', scope.facilityId)
    .where('session.token_hash', '=', tokenHash)
    .executeTakeFirst();
}

export async function useSession(
  db: Database,
  scope: FacilityScope,
  {tokenHash, at}: {readonly tokenHash: string; readonly at: string},
): Promise<void> {
  await db
    .updateTable('staff_sessions')
    .set({used_at: at})
    .where(ofFacility(scope))
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function endSession(
  db: Database,
  scope: FacilityScope,
  tokenHash: string,
): Promise<void> {
  await db
    .deleteFrom('staff_sessions')
    .where(ofFacility(scope))
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** Ends every session of an account, but for one where it is named. */
export async function endSessionsOf(
  db: Database,
  scope: FacilityScope,
  {accountId, except = ''}: {readonly accountId: string; readonly except?: string | undefined},
): Promise<void> {
  await db
    .deleteFrom('staff_sessions')
    .where(ofFacility(scope))
    .where('account_id', '=', accountId)
    .where('token_hash', '<>', except)
    .execute();
}

/** Forgets sessions that began so long ago that no setting lets them go on. */
export async function forgetSessions(db: Database, now: Date): Promise<void> {
  const longest = new Date(now.getTime() - 24 * 60 * 60_000).toISOString();
  await db.deleteFrom('staff_sessions').where('began_at', '<', longest).execute();
}
