import type {StaffRoleId} from '../staff/roles.js';
import {nextRiskDue, riskDeadlines, type RiskRules} from './risk-deadlines.js';
import {standingOf, type FlagStanding, type OpenedFlag, type RiskRecord} from './reduce-risk.js';
import {confirmerOf} from './risk-flag.js';

/** An opened flag in a list: whose it is, and what comes next. */
export interface FlagSummary extends Pick<OpenedFlag, 'flag' | 'openedAt'> {
  readonly flagId: OpenedFlag['id'];
  /** Who confirms it. */
  readonly role: StaffRoleId;
  readonly standing: FlagStanding;
  /** By which a list is put in order: since when it waits to be confirmed, or when its next duty is due. */
  readonly nextAt?: string | undefined;
}

/** The flags of a record as they stand at an instant. */
export function flagSummaries(
  record: RiskRecord,
  rules: RiskRules,
  now: string,
): readonly FlagSummary[] {
  const deadlines = riskDeadlines(record, rules, now);
  return record.flags.map((opened) => {
    const {id: flagId, flag, openedAt} = opened;
    const known = rules.flags.find(({id}) => id === flag);
    const standing = standingOf(opened);
    const own = deadlines.filter((deadline) => deadline.flagId === flagId);
    const nextAt = standing === 'open' ? openedAt : nextRiskDue(own)?.due?.at;
    return {
      ...{flagId, flag, role: known ? confirmerOf(known) : 'risk', standing, openedAt},
      ...(nextAt !== undefined && {nextAt}),
    };
  });
}
