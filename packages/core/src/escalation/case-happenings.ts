import type {StoredCaseEvent} from '../case/case-event.js';
import type {CaseHappening} from './case-happening.js';
import type {UrgencyLevel} from './urgency.js';

type Happening = CaseHappening extends infer Each
  ? Each extends CaseHappening
    ? Omit<Each, 'id' | 'at'>
    : never
  : never;

/** By whom somebody has begun to work on a case: what staff do to it, and not what is only put in order. */
const work: readonly string[] = [
  'acknowledged',
  'message-sent',
  'contact-logged',
  'task-opened',
  'interviewed',
  'chart-reviewed',
  'finding-made',
  'root-cause-found',
  'disclosed',
  'recovery-offered',
  'action-opened',
  'referred',
  'information-asked',
  'resolved',
];

const plain: Readonly<Record<string, readonly Happening[]>> = {
  received: [{is: 'received'}],
  resolved: [{is: 'closed'}],
  closed: [{is: 'closed'}],
  withdrawn: [{is: 'closed'}],
  'merged-into': [{is: 'closed'}],
  reopened: [{is: 'reopened'}],
  // An answer that did not resolve it opens the case again.
  'not-resolved': [{is: 'reopened'}, {is: 'not-resolved'}],
};

/**
 * What of a case's events makes somebody be told, or no longer; ids are those of the events. Events stand in the order
 * in which they were stored: where the clock was put back in between, a later one counts as no earlier than the one before.
 */
export function caseHappenings(events: readonly StoredCaseEvent[]): readonly CaseHappening[] {
  const happenings: CaseHappening[] = [];
  let urgency: UrgencyLevel | undefined;
  let at = '';
  for (const event of events) {
    if (event.at > at) at = event.at;
    const level = urgencyAfter(urgency, event);
    const set: readonly Happening[] =
      level === undefined || level === urgency ? [] : [{is: 'urgency-set', level}];
    urgency = level;
    for (const happening of [...happeningsOf(event), ...set])
      happenings.push({...happening, id: event.id, at});
  }
  return happenings;
}

function happeningsOf(event: StoredCaseEvent): readonly Happening[] {
  const {kind, actor} = event;
  const takenUp: readonly Happening[] =
    actor.role === 'staff' && (work.includes(kind) || isTaking(event)) ? [{is: 'taken-up'}] : [];
  return [...takenUp, ...(plain[kind] ?? []), ...teamwork(event)];
}

/** Someone takes a case for themselves. */
function isTaking({kind, payload, actor}: StoredCaseEvent): boolean {
  return kind === 'assigned' && payload?.['owner'] === actor.id;
}

function teamwork({kind, payload}: StoredCaseEvent): readonly Happening[] {
  if (kind === 'assigned' || kind === 'handed-over') return [{is: 'owned'}];
  if (kind === 'task-opened' && payload) return [{is: 'task-asked', task: String(payload['id'])}];
  if (kind === 'escalation-seen' && payload)
    return [{is: 'acknowledged', notice: String(payload['escalationId'])}];
  const isEnd = kind === 'task-answered' || kind === 'task-closed';
  return isEnd && payload ? [{is: 'task-ended', task: String(payload['taskId'])}] : [];
}

/** What the rules find may raise and never lowers; S1 is the most urgent. */
function urgencyAfter(
  before: UrgencyLevel | undefined,
  {kind, payload}: StoredCaseEvent,
): UrgencyLevel | undefined {
  const level = payload?.['level'] as UrgencyLevel | undefined;
  if (level === undefined) return before;
  if (kind === 'urgency-set') return level;
  if (kind !== 'triaged') return before;
  return before !== undefined && before < level ? before : level;
}
