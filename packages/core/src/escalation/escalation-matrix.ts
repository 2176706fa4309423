import type {PolicyTime} from '../policy/policy-pack.js';
import type {Source} from '../policy/source.js';
import type {EscalationRole} from './escalation-role.js';
import type {UrgencyLevel} from './urgency.js';

/** How somebody is told. `worklist`: it stands in their queue. `meeting`: it is put on the agenda. */
export const escalationChannels = ['worklist', 'email', 'pager', 'phone', 'meeting'] as const;

export type EscalationChannel = (typeof escalationChannels)[number];

/** Who is told of what, when, how, and who instead of them: data that a hospital reads, tries out and changes. */
export interface EscalationMatrix {
  readonly id: string;
  readonly version: string;
  readonly status: 'proposal' | 'approved';
  readonly name: string;
  /** From the front line up. */
  readonly levels: readonly EscalationLevel[];
  readonly rules: readonly EscalationRule[];
  readonly sources: readonly Source[];
}

/** Somebody who can be told. */
export interface EscalationLevel {
  readonly id: string;
  readonly role: EscalationRole;
  readonly channel: EscalationChannel;
  /** How long they have to say that they have seen it. */
  readonly within: PolicyTime;
  /** Who is told where nobody is there, or nobody says so in time. Not set: nobody else. */
  readonly fallback?: EscalationLevel['id'] | undefined;
}

/** What makes somebody be told, and whom in which order, for as long as it goes on. */
export interface EscalationRule {
  readonly id: string;
  /** For whoever is told, as one sentence. */
  readonly says: string;
  readonly trigger: EscalationTrigger;
  readonly steps: readonly EscalationStep[];
}

/**
 * - `urgency`: the case is this urgent and nobody has taken it up.
 * - `clock-near`, `clock-missed`: a duty is due soon, or is late. Averages and goals are no duties.
 * - `unowned`: nobody owns the case. `task-unanswered`: a department was asked and has not answered.
 * - `not-resolved`: the person says that it is not resolved. `risk-flag`: a risk flag is open.
 */
export type EscalationTrigger =
  | {readonly on: 'urgency'; readonly levels: readonly UrgencyLevel[]}
  | {
      readonly on: 'clock-near';
      readonly before: PolicyTime;
      /** Ids of clocks. Not set: any. */
      readonly clocks?: readonly string[] | undefined;
    }
  | {readonly on: 'clock-missed'; readonly clocks?: readonly string[] | undefined}
  | {readonly on: 'unowned' | 'task-unanswered' | 'not-resolved'}
  | {
      readonly on: 'risk-flag';
      /** Ids of flags. Not set: any. */
      readonly flags?: readonly string[] | undefined;
    };

/** One who is told. */
export interface EscalationStep {
  readonly level: EscalationLevel['id'];
  /** How long after the trigger. */
  readonly after: PolicyTime;
  /** Instead of the channel of the level, for it and for whoever stands in for it. */
  readonly channel?: EscalationChannel | undefined;
  /** Instead of the time that the level has, for it and for whoever stands in for it. */
  readonly within?: PolicyTime | undefined;
}

/** Counts time as the place does: its days, its holidays, its offices' hours. Instants are ISO 8601. */
export interface EscalationCalendar {
  addTime(instant: string, time: PolicyTime): string;
  subtractTime(instant: string, time: PolicyTime): string;
}
