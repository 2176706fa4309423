import type {StaffRoleId} from '../staff/roles.js';
import type {RequestOf} from '../transport/transport.js';
import type {CaseRelation} from './relation-rules.js';
import type {WorkEntryKind} from './work-entry.js';

/** Which roles may do something, and where that comes from. */
export interface Entrusted {
  readonly to: readonly StaffRoleId[];
  readonly source: string;
}

/** Whoever works cases on their own: what one of these roles does is not supervised. */
export const independentRoles: readonly StaffRoleId[] = ['pr-3', 'pr-4', 'manager'];
const caseWorkers: readonly StaffRoleId[] = ['pr-2', ...independentRoles];
const leads: readonly StaffRoleId[] = ['pr-4', 'manager'];

const levels = 'University of California, job standards for patient relations';

const daily: Entrusted = {
  to: caseWorkers,
  source: `${levels}, level 2: takes in, records and follows up, and turns to others.`,
};
/** What decides something about the case or the person: it is theirs who work on their own. */
const decision: Entrusted = {
  to: independentRoles,
  source: `${levels}, level 3: decides on their own; level 2 works under supervision.`,
};
const time: Entrusted = {
  to: independentRoles,
  source: `${levels}, level 3: it gives the person a later answer, 42 CFR 482.13(a)(2)(ii).`,
};
const ending: Entrusted = {
  to: independentRoles,
  source: `${levels}, level 3: nothing more is owed to the person after it, 42 CFR 482.13(a)(2)(iii).`,
};
const hold: Entrusted = {
  to: [...leads, 'risk', 'privacy'],
  source: 'Risk management answers for what may come before a court; 45 CFR 164.530(j).',
};

/**
 * Who may enter what in the record of a case. What speeds a case up, raises it, keeps it from somebody or sets down what
 * was said is open to all who work cases; what slows it down, lowers it, opens it or ends it is not.
 */
export const entryPermissions: Readonly<Record<WorkEntryKind, Entrusted>> = {
  // A supervised person raises and never lowers, see `supervisionProblem`.
  classified: daily,
  'urgency-set': daily,
  categorized: daily,
  'packs-set': decision,
  'late-filing-allowed': decision,

  // A supervised person asks for authority and takes it away, and does not grant it.
  'authority-recorded': daily,
  'person-named': daily,
  'person-cleared': decision,
  'reveal-asked': daily,
  'reveal-decided': {
    to: [...independentRoles, 'privacy'],
    source: 'Minimum necessary, 45 CFR 164.514(d): who sees a case is also for privacy to decide.',
  },
  'contact-rules-changed': daily,
  'identity-raised': daily,
  'contact-logged': daily,

  assigned: daily,
  'handed-over': daily,
  watched: daily,
  unwatched: daily,
  noted: daily,
  'task-opened': daily,
  'task-answered': daily,
  'task-closed': daily,
  'escalation-seen': {
    to: [...caseWorkers, 'risk', 'privacy', 'grievance-committee'],
    source: 'Whoever was told of a case says so; see `seenProblem` for whose notice it may be.',
  },

  interviewed: daily,
  'chart-reviewed': daily,
  'finding-made': {
    to: [...independentRoles, 'grievance-committee'],
    source: `${levels}, level 3; the committee resolves grievances, 42 CFR 482.13(a)(2).`,
  },
  'root-cause-found': decision,
  disclosed: decision,

  // A supervised person promises no money.
  'recovery-offered': daily,
  'recovery-answered': daily,
  'action-opened': decision,
  'action-closed': decision,
  // Nobody who sees a danger is kept from turning to risk management.
  referred: daily,
  'referral-answered': {
    to: [...caseWorkers, 'risk', 'privacy', 'grievance-committee'],
    source: 'Whoever was asked answers.',
  },

  paused: time,
  unpaused: daily,
  extended: time,
  'stage-started': time,
  'date-agreed': time,
  // A supervised person records what was done, but for the answer.
  'duty-done': daily,
  'information-asked': daily,

  'outcome-recorded': ending,
  'follow-up-set': daily,
  'follow-up-done': daily,
  'legal-hold-placed': hold,
  'legal-hold-lifted': hold,
  'details-recorded': daily,
};

/** A command of staff: what the person sees. */
export type StaffCommandName = RequestOf<'command-case'>['command'];

/**
 * Who may give which command. Letters need no line: none is final, and so none is sent, before somebody of
 * `reviewLetter` who did not write it stands for its words.
 */
export const commandPermissions: Readonly<Record<StaffCommandName, Entrusted>> = {
  acknowledge: daily,
  'send-message': daily,
  reopen: daily,
  resolve: ending,
  close: ending,
  withdraw: ending,
};

/** Who may put two cases in which relation. Merging ends one of them. */
export const relationPermissions: Readonly<Record<CaseRelation['relate'], Entrusted>> = {
  link: daily,
  unlink: daily,
  merge: ending,
};
