import {
  toldRoles,
  type EscalationChannel,
  type EscalationRole,
} from '@patient-relations/core/escalation';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import {ofFacility} from '../store/of-facility.js';

type Hosted = Pick<HostedFacility, 'scope' | 'escalation' | 'risk'>;

/**
 * The roles that a facility's matrix or a risk flag can come to tell, and that have no address of their own now: none is configured,
 * and no account that has the role, and is not disabled, has one. What is for them goes to where the facility takes notices.
 */
export async function unreachableRoles(
  db: Database,
  {scope, escalation, risk}: Hosted,
): Promise<readonly EscalationRole[]> {
  const accounts = await db
    .selectFrom('staff_accounts')
    .select('roles')
    .where(ofFacility(scope))
    .where('disabled_at', 'is', null)
    .where('email', 'is not', null)
    .execute();
  const held = new Set<string>(accounts.flatMap(({roles}) => roles));
  const told = new Map(toldRoles(escalation.matrix));
  // Of a risk flag whose office nobody can reach, risk management is told.
  if (risk.jurisdiction !== undefined) told.set('risk', new Set(['email']));
  return [...told]
    .filter(([role, channels]) => !held.has(role) && needsAddress(escalation, role, channels))
    .map(([role]) => role);
}

function needsAddress(
  {addresses, webhook}: Hosted['escalation'],
  role: EscalationRole,
  channels: ReadonlySet<EscalationChannel>,
): boolean {
  if (addresses[role] !== undefined) return false;
  // A gateway knows by itself whom to page and whom to phone.
  const isCalled = [...channels].every((channel) => channel === 'pager' || channel === 'phone');
  return !(isCalled && webhook !== undefined);
}
