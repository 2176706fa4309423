import type {FieldProblemCode, Problem} from '../errors/problem.js';
import type {StaffRoleId} from '../staff/roles.js';
import {classByRules, type CaseAtHand, type WorkEntry} from './entry-rules.js';
import {
  commandPermissions,
  entryPermissions,
  independentRoles,
  relationPermissions,
  type Entrusted,
  type StaffCommandName,
} from './entry-permissions.js';
import type {CaseRelation} from './relation-rules.js';
import type {WorkEntries, WorkEntryKind} from './work-entry.js';

type Roles = readonly StaffRoleId[];

/** Why someone with these roles can enter nothing of this kind, whatever the case. */
export function kindProblem(roles: Roles, kind: WorkEntryKind): Problem | undefined {
  return roleProblem(roles, entryPermissions[kind], '/kind');
}

/** Why someone with these roles cannot give this command. */
export function commandProblem(roles: Roles, command: StaffCommandName): Problem | undefined {
  return roleProblem(roles, commandPermissions[command], '/command');
}

/** Why someone with these roles cannot put two cases in this relation. */
export function relationProblem(roles: Roles, relate: CaseRelation['relate']): Problem | undefined {
  return roleProblem(roles, relationPermissions[relate], '/relate');
}

/** Why someone who may enter a kind cannot enter this one, in this case. */
export function supervisionProblem(
  at: CaseAtHand,
  roles: Roles,
  entry: WorkEntry,
): Problem | undefined {
  if (roles.some((role) => independentRoles.includes(role))) return undefined;
  if (entry.kind === 'escalation-seen') return seenProblem(at, roles, entry.payload);
  // The table is keyed by kind, which the compiler cannot follow through an index.
  const limit = limits[entry.kind] as Limit<WorkEntryKind> | undefined;
  const path = limit?.(at, entry.payload);
  return path === undefined ? undefined : forbidden(path, 'supervised');
}

/** The place of what only somebody who works on their own may enter; `undefined` where there is no such thing. */
type Limit<Kind extends WorkEntryKind> = (
  at: CaseAtHand,
  payload: WorkEntries[Kind],
) => string | undefined;

const limits: {readonly [Kind in WorkEntryKind]?: Limit<Kind>} = {
  // Down is what the rules do not find, and what takes back that somebody found a grievance.
  classified: (at, {class: decided, facts}) => {
    if (decided === 'grievance') return undefined;
    const isGrievance = at.work.classifications.at(-1)?.class === 'grievance';
    // Nor may what they answer talk down what the case says by itself.
    const bothSay = [facts, undefined].every(
      (each) => classByRules(at, each).class === 'complaint',
    );
    return isGrievance || !bothSay ? '/payload/class' : undefined;
  },
  // S1 is the most urgent: the levels order as text.
  'urgency-set': ({work: {urgency}}, {level}) =>
    urgency !== undefined && level > urgency ? '/payload/level' : undefined,
  'authority-recorded': (_at, {status}) =>
    status === 'recorded' || status === 'not-needed' ? '/payload/status' : undefined,
  'recovery-offered': (_at, {offer, value}) => {
    if (value) return '/payload/value';
    return offer === 'waiver' || offer === 'refund' || offer === 'gift'
      ? '/payload/offer'
      : undefined;
  },
  'duty-done': (_at, {duty}) =>
    duty === 'decide' || duty === 'respond' ? '/payload/duty' : undefined,
};

/** That a notice was seen is said by somebody of the role that was told. Which notice it is, the entry's own rule asks. */
function seenProblem(
  {work}: CaseAtHand,
  roles: Roles,
  {escalationId}: WorkEntries['escalation-seen'],
): Problem | undefined {
  const told = work.escalations.find(({id}) => id === escalationId)?.to;
  const isTheirs = told === undefined || roles.some((role) => role === told);
  return isTheirs ? undefined : forbidden('/payload/escalationId', 'not-for-role');
}

function roleProblem(roles: Roles, {to}: Entrusted, path: string): Problem | undefined {
  return to.some((role) => roles.includes(role)) ? undefined : forbidden(path, 'not-for-role');
}

function forbidden(path: string, code: FieldProblemCode): Problem {
  return {status: 403, code: 'forbidden', errors: [{path, code}]};
}
