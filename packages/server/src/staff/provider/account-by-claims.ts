import {randomUUID} from 'node:crypto';
import type {IDToken} from 'openid-client';
import type {StaffProvider} from '../../config/staff-config.js';
import type {HostedFacility} from '../../facility/facilities.js';
import type {ServiceParts} from '../../service-parts.js';
import {
  changeAccount,
  findAccount,
  insertAccount,
  type AccountRow,
} from '../../store/account-store.js';
import {columnsOf} from '../accounts.js';
import {emailByClaims, entrustedByClaims, nameByClaims} from './entrusted-by-claims.js';

/**
 * The account of someone whom a provider knows, as the provider has it now. It is made when they first come with a role;
 * without one, an account that is there loses what it had.
 */
export async function accountByClaims(
  {db, now}: Pick<ServiceParts, 'db' | 'now'>,
  {hosted, provider}: {readonly hosted: HostedFacility; readonly provider: StaffProvider},
  claims: IDToken,
): Promise<AccountRow | undefined> {
  const {scope} = hosted;
  const key = {issuer: claims.iss, subject: claims.sub};
  const entrusted = entrustedByClaims(provider, claims);
  const told = {
    name: nameByClaims(claims),
    email: emailByClaims(claims) ?? null,
    ...columnsOf(entrusted),
  };
  const known = await findAccount(db, scope, key);
  if (known) await changeAccount(db, scope, {id: known.id, set: told});
  else if (entrusted.roles.length > 0)
    await insertAccount(db, scope, {
      id: randomUUID(),
      ...key,
      ...told,
      created_at: now().toISOString(),
      created_by: 'provider',
    });
  return findAccount(db, scope, key);
}
