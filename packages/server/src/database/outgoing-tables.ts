import type {Generated} from 'kysely';
import type {EscalationRole} from '@patient-relations/core/escalation';
import type {OfFacility} from './column-types.js';

/** What goes out. It holds no address and no content: both are looked up when it is sent. */
export interface OutgoingTable extends OfFacility {
  /** Fixed: a receiver can tell by it that something has come twice. */
  id: string;
  purpose: 'case-waiting' | 'escalation' | 'answer' | 'risk-flag';
  channel: 'email' | 'webhook';
  /** `office`, `person`, or a role: that a case is escalated to, or that answers for a risk flag. */
  recipient: string;
  case_id: string | null;
  state: 'waiting' | 'sent' | 'failed' | 'withheld';
  /** Why it was withheld, or did not get out at the last try: a code. */
  reason: string | null;
  attempts: Generated<number>;
  created_at: string;
  next_try_at: string;
}

/** Who is to be told of a case, and when. */
export interface EscalationsTable extends OfFacility {
  /** The same for the same case, rule, occurrence and addressee, and the id of what goes out. */
  id: string;
  case_id: string;
  rule: string;
  role: string;
  /** As the matrix has it. */
  channel: string;
  due_at: string;
  /** Until when an instance has taken it on itself. */
  leased_until: Generated<string>;
  told_at: string | null;
}

/** That nobody in a role can be reached for a time. */
export interface RoleAbsencesTable extends OfFacility {
  id: string;
  role: EscalationRole;
  /** Who is told instead. */
  stand_in: EscalationRole | null;
  from_at: string;
  until_at: string | null;
  said_at: string;
  said_by: string;
  ended_at: string | null;
  ended_by: string | null;
}

export interface OutgoingTables {
  outgoing: OutgoingTable;
  escalations: EscalationsTable;
  role_absences: RoleAbsencesTable;
}
