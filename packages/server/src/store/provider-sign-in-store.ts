import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

export async function insertProviderSignIn(
  db: Database,
  {tenant, facilityId}: FacilityScope,
  begun: {readonly stateHash: string; readonly challenge: string; readonly expiresAt: string},
): Promise<void> {
  const {stateHash, challenge, expiresAt} = begun;
  await db
    .insertInto('provider_sign_ins')
    .values({
      tenant,
      facility_id: facilityId,
      state_hash: stateHash,
      challenge,
      expires_at: expiresAt,
    })
    .execute();
}

/** Takes a sign-in that is under way; what its page has given. Of several who ask at once, one gets it. */
export async function takeProviderSignIn(
  db: Database,
  scope: FacilityScope,
  {stateHash, at}: {readonly stateHash: string; readonly at: string},
): Promise<string | undefined> {
  const row = await db
    .deleteFrom('provider_sign_ins')
    .where(ofFacility(scope))
    .where('state_hash', '=', stateHash)
    .where('expires_at', '>', at)
    .returning('challenge')
    .executeTakeFirst();
  return row?.challenge;
}

export async function insertSignInCode(
  db: Database,
  {tenant, facilityId}: FacilityScope,
  code: {
    readonly codeHash: string;
    readonly accountId: string;
    readonly challenge: string;
    readonly expiresAt: string;
  },
): Promise<void> {
  await db
    .insertInto('sign_in_codes')
    .values({
      tenant,
      facility_id: facilityId,
      code_hash: code.codeHash,
      account_id: code.accountId,
      challenge: code.challenge,
      expires_at: code.expiresAt,
    })
    .execute();
}

/** Takes a confirmed sign-in, once; a wrong challenge uses it up as well. */
export async function takeSignInCode(
  db: Database,
  scope: FacilityScope,
  {codeHash, at}: {readonly codeHash: string; readonly at: string},
): Promise<{readonly account_id: string; readonly challenge: string} | undefined> {
  return db
    .deleteFrom('sign_in_codes')
    .where(ofFacility(scope))
    .where('code_hash', '=', codeHash)
    .where('expires_at', '>', at)
    .returning(['account_id', 'challenge'])
    .executeTakeFirst();
}

/** Forgets sign-ins that nobody finished in time. */
export async function forgetSignIns(db: Database, now: Date): Promise<void> {
  const at = now.toISOString();
  await db.deleteFrom('provider_sign_ins').where('expires_at', '<=', at).execute();
  await db.deleteFrom('sign_in_codes').where('expires_at', '<=', at).execute();
}
