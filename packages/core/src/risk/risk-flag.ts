import type {PolicyClock, PolicySetting, PolicyTime} from '../policy/policy-pack.js';
import type {Source} from '../policy/source.js';
import type {Concern} from '../escalation/concern.js';
import type {EscalationRole} from '../escalation/escalation-role.js';
import {staffRoleIds, type StaffRoleId} from '../staff/roles.js';

/**
 * A duty of risk, privacy or compliance that stands beside the complaint. It lives in the risk compartment: no letter
 * and no view of the patient's knows of it.
 */
export interface RiskFlag {
  readonly id: string;
  readonly title: string;
  /** ISO 3166 country or subdivision in which it holds. Not set: anywhere. */
  readonly jurisdiction?: string | undefined;
  /** Each list that is there as a whole suggests it. Nothing opens it but the person who confirms it. */
  readonly suggestedBy: readonly (readonly Concern[])[];
  readonly confirmedBy: EscalationRole;
  /** What is asked of that person. */
  readonly task: string;
  readonly clocks: readonly RiskClock[];
  /** What the law of the place or the hospital's policy has to fill in before its clocks can run. */
  readonly settings: readonly PolicySetting[];
  readonly sources: readonly Source[];
}

/** One duty with a time. It counts as a clock of a policy pack does. */
export interface RiskClock extends Pick<PolicyClock, 'id' | 'target' | 'sources'> {
  readonly what: 'analyze' | 'report' | 'tell-person' | 'record' | 'refer';
  readonly time: PolicyTime | {readonly setting: PolicySetting['name']};
  /** `known`: the moment somebody in the hospital knew of it. `happened`: the event itself. */
  readonly from: 'known' | 'happened';
  /** Not set: always. */
  readonly when?: 'ongoing-danger' | 'no-ongoing-danger' | undefined;
  /** Whom it is owed to. */
  readonly towards: string;
  /** When whoever confirmed the flag is told once more that it runs: after half its time, at its end. */
  readonly tellAt: readonly ('half-time' | 'end')[];
}

/** A flag that speaks for itself, and what speaks for it. */
export interface SuggestedFlag {
  readonly flag: RiskFlag;
  readonly because: readonly Concern[];
}

/** The flags that the concerns of a case suggest at a place; where the place is not known, those that hold anywhere. */
export function suggestedFlags(
  flags: readonly RiskFlag[],
  concerns: ReadonlySet<Concern>,
  jurisdiction: string | undefined,
): readonly SuggestedFlag[] {
  return flags
    .filter((flag) => isWithin(jurisdiction, flag.jurisdiction))
    .map((flag) => {
      const lists = flag.suggestedBy.filter((list) => list.every((one) => concerns.has(one)));
      return {flag, because: [...new Set(lists.flat())]};
    })
    .filter(({because}) => because.length > 0);
}

/** Who of staff confirms a flag. For an office that has no accounts here, risk management answers. */
export function confirmerOf({confirmedBy}: Pick<RiskFlag, 'confirmedBy'>): StaffRoleId {
  return staffRoleIds.find((role) => role === confirmedBy) ?? 'risk';
}

/** True where a place lies in a jurisdiction: `US-CA` in `US`. */
export function isWithin(place: string | undefined, jurisdiction: string | undefined): boolean {
  return jurisdiction === undefined || `${place ?? ''}-`.startsWith(`${jurisdiction}-`);
}
