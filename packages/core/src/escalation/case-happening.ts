import type {EscalationRole} from './escalation-role.js';
import type {UrgencyLevel} from './urgency.js';

/** Something that happens to a case and makes somebody be told, or no longer. */
export type CaseHappening = {
  /** Stays the same for ever: what follows from it is told once under this id. */
  readonly id: string;
  /** ISO 8601 instant. */
  readonly at: string;
} & (
  | {readonly is: 'received' | 'owned' | 'owner-left' | 'not-resolved' | 'closed' | 'reopened'}
  /** Somebody has begun to work on it, after it came, after it was raised or after the person said "not resolved". */
  | {readonly is: 'taken-up'}
  | {readonly is: 'urgency-set'; readonly level: UrgencyLevel}
  /** A duty is due at this instant, for the first time or anew. With a risk flag: it is a duty of that flag. */
  | {
      readonly is: 'clock-set';
      readonly clock: string;
      readonly due: string;
      readonly flag?: string | undefined;
    }
  /** The duty was done, is no longer owed, or stands still. */
  | {readonly is: 'clock-ended'; readonly clock: string}
  | {readonly is: 'task-asked' | 'task-ended'; readonly task: string}
  | {readonly is: 'flag-opened' | 'flag-settled'; readonly flag: string}
  /** Somebody says that they have seen what they were told. */
  | {readonly is: 'acknowledged'; readonly notice: string}
  /** Nobody in this role can be reached, from now on. `standIn` is told instead, for as long as it is there itself. */
  | {
      readonly is: 'absent';
      readonly role: EscalationRole;
      readonly standIn?: EscalationRole | undefined;
    }
  | {readonly is: 'present'; readonly role: EscalationRole}
);
