import type {StaffRoleId} from '@patient-relations/core/staff';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import {ofFacility} from '../store/of-facility.js';

/**
 * Where those are told to whom a case is escalated: at the addresses of whoever has the role now; else at the one that
 * is configured for it; else where the facility takes notices. Nobody is told of a case that they are named in, nor is
 * a mailbox that they may share with others of their role.
 */
export async function roleAddresses(
  db: Database,
  {scope, escalation, notice}: Pick<HostedFacility, 'scope' | 'escalation' | 'notice'>,
  {role, caseId}: {readonly role: string; readonly caseId: string},
): Promise<readonly string[]> {
  const accounts = await db
    .selectFrom('staff_accounts')
    .select(['id', 'email', 'roles'])
    .where(ofFacility(scope))
    .where('disabled_at', 'is', null)
    .execute();
  const walls = await db
    .selectFrom('case_walls')
    .select('account_id')
    .where(ofFacility(scope))
    .where('case_id', '=', caseId)
    .execute();
  const isNamed = ({id}: {readonly id: string}): boolean =>
    walls.some(({account_id: named}) => named === id);
  const inRole = accounts.filter(({roles}) => roles.includes(role as StaffRoleId));
  const shared = inRole.some(isNamed) ? [] : (escalation.addresses[role] ?? []);
  const kept = new Set(accounts.filter(isNamed).map(({email}) => folded(email ?? '')));
  const choices = [
    inRole.filter((account) => !isNamed(account)).flatMap(({email}) => email ?? []),
    shared,
    [notice.email ?? []].flat(),
  ].map((choice) => choice.filter((address) => !kept.has(folded(address))));
  return choices.find((choice) => choice.length > 0) ?? [];
}

/**
 * Where those are told who answer for a risk flag: as above, but never where the facility takes notices, since that
 * there is a flag is not for everybody there. For an office that nobody can reach risk management is told.
 */
export async function riskAddresses(
  db: Database,
  hosted: Pick<HostedFacility, 'scope' | 'escalation'>,
  {role, caseId}: {readonly role: string; readonly caseId: string},
): Promise<readonly string[]> {
  const inside = {...hosted, notice: {}};
  const own = await roleAddresses(db, inside, {role, caseId});
  return own.length > 0 ? own : roleAddresses(db, inside, {role: 'risk', caseId});
}

function folded(address: string): string {
  return address.trim().toLowerCase();
}
