import type {StoredCaseEvent} from '../case/case-event.js';
import type {StaffRoleId} from '../staff/roles.js';
import {reduceRisk} from './reduce-risk.js';
import {confirmerOf, type RiskFlag} from './risk-flag.js';

/** Who sees every flag: whoever answers for all of them, and whoever checks that they do. */
const seeAll: readonly StaffRoleId[] = ['risk', 'auditor'];

/** The role that sees a flag which this service no longer knows. */
const unknownFlag: Pick<RiskFlag, 'confirmedBy'> = {confirmedBy: 'risk'};

/** Whether these roles see a flag: no more than they have to answer for (45 CFR 164.514(d)). */
export function seesFlag(
  roles: readonly StaffRoleId[],
  flag: Pick<RiskFlag, 'confirmedBy'> = unknownFlag,
): boolean {
  return seesEveryFlag(roles) || roles.includes(confirmerOf(flag));
}

/** Whether these roles see every flag there is. */
export function seesEveryFlag(roles: readonly StaffRoleId[]): boolean {
  return roles.some((role) => seeAll.includes(role));
}

/**
 * The events of a risk record about the flags that these roles see, as if there were no others. Their number is the
 * version of what was seen.
 */
export function riskEventsFor(
  events: readonly StoredCaseEvent[],
  roles: readonly StaffRoleId[],
  flags: readonly RiskFlag[],
): readonly StoredCaseEvent[] {
  const seen = reduceRisk(events).flags.filter(({flag}) =>
    seesFlag(
      roles,
      flags.find(({id}) => id === flag),
    ),
  );
  const ids = new Set<unknown>(seen.map(({id}) => id));
  return events.filter(({payload}) => ids.has(payload?.['flagId']));
}
