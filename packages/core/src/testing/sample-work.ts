import type {Actor, StoredCaseEvent} from '../case/case-event.js';
import type {
  ServiceEntries,
  WorkEntries,
  WorkEventKind,
  WorkPayload,
} from '../casework/work-entry.js';

const item = (number: number): string =>
  `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;
const when = '2025-11-04T14:00:00.000Z';

/** One entry of each kind that staff can make, as they would make them of the sample complaint. */
export const sampleEntries: WorkEntries = {
  classified: {
    class: 'grievance',
    facts: {'in-writing': true, 'asks-for-response': true},
    reason: 'The daughter wrote the day after.',
  },
  'packs-set': {packs: [{id: 'us-cms', version: '1'}], reason: 'A hospital in the program.'},
  categorized: {
    taxonomy: {id: 'hcat', version: '1'},
    issues: [
      {category: 'quality', severity: 2, stage: 'care-on-the-ward', departmentId: 'ward-4'},
      {category: 'listening', severity: 1, text: 'The bell.'},
    ],
    harm: 1,
  },
  'urgency-set': {level: 'S2', reason: 'The patient fell on the way.'},
  'late-filing-allowed': {reason: 'She was in the hospital until last week.'},
  'details-recorded': {
    changes: {
      summary: 'Nobody came to the bell for forty minutes.',
      externalId: 'CRM-81',
      receivedBy: 'phone',
      awareDate: '2025-11-03',
      ageBand: '76-plus',
      protectedBasis: 'Told us of her hearing.',
      admittedOn: '2025-10-29',
      dischargedOn: '2025-11-05',
      serviceLine: 'Medicine',
      provider: 'Dr. Okafor',
      profession: 'Nurse',
      payer: 'Medicare',
      medicare: true,
      reportable: false,
      matters: ['civil-rights'],
    },
  },
  'authority-recorded': {status: 'recorded', ground: 'patient-agreed', validUntil: '2026-11-03'},
  'person-named': {accountId: 'account-night', name: 'The night nurse', part: 'subject'},
  'reveal-asked': {accountId: 'account-night', reason: 'She has to answer it.'},
  'reveal-decided': {revealId: item(9), granted: true},
  'person-cleared': {personId: item(8), reason: 'Another ward.'},
  'contact-rules-changed': {
    preferred: 'email',
    email: 'rosa@example.org',
    never: ['phone'],
    mayLeaveMessage: false,
    maySayHospital: false,
    how: 'By her message.',
  },
  'identity-raised': {to: 'named', how: 'She said so on the phone.'},
  'contact-logged': {
    channel: 'phone',
    direction: 'out',
    when,
    with: 'Rosa Quintero',
    reached: true,
    summary: 'She tells us more of the night.',
    minutes: 12,
  },
  assigned: {owner: 'account-mei', team: 'Patient relations'},
  'handed-over': {to: 'account-sam', note: 'Ward 4 owes us an answer.'},
  watched: {account: 'account-lead'},
  unwatched: {account: 'account-lead'},
  noted: {text: 'The ward was two short that night.'},
  'task-opened': {
    to: {departmentId: 'ward-4'},
    question: 'Was the bell of the last room broken?',
    facts: 'The night of the 2nd.',
    due: '2025-11-07T16:00:00.000Z',
  },
  'task-answered': {taskId: item(20), text: 'Yes, since noon.'},
  'task-closed': {taskId: item(20), reason: 'Answered.'},
  interviewed: {with: 'The nurse in charge', on: '2025-11-05', summary: 'She knew of the bell.'},
  'chart-reviewed': {from: '2025-11-02', to: '2025-11-03', summary: 'No round is noted.'},
  'finding-made': {issue: 0, substantiated: 'yes', text: 'Nobody came.'},
  'root-cause-found': {cause: 'equipment', text: 'The bell was broken.'},
  disclosed: {on: '2025-11-06', to: 'Elena Quintero', summary: 'She was told why.'},
  'recovery-offered': {
    script: 'heart',
    offer: 'waiver',
    text: 'No bill for the room.',
    value: {amount: 12_000, currency: 'USD'},
  },
  'recovery-answered': {offerId: item(28), accepted: true, text: 'She thanks us.'},
  'action-opened': {text: 'Test each bell daily.', owner: 'account-ward', due: '2025-12-01'},
  'action-closed': {actionId: item(30), outcome: 'done', text: 'On the list of the day shift.'},
  referred: {to: 'quality', why: 'The third bell this year.', externalId: 'Q-12'},
  'referral-answered': {referralId: item(32), text: 'All bells are looked at.'},
  paused: {reason: 'asked-person', text: 'She is on a journey.'},
  unpaused: {pauseId: item(34)},
  extended: {
    clock: {pack: 'us-cms', clock: 'respond'},
    until: '2025-12-08',
    text: 'We are waiting for what the maker of the bell says.',
    basis: 'reasons',
    when,
  },
  'stage-started': {pack: 'gb-sct', stage: 'investigation', when},
  'date-agreed': {
    clock: {pack: 'gb-eng', clock: 'respond'},
    due: '2025-12-08',
    how: 'On the phone.',
  },
  'duty-done': {duty: 'interim', when, inWriting: true, how: 'A letter by post'},
  'information-asked': {what: 'Who was on duty?', when},
  'outcome-recorded': {outcomes: ['apology', 'policy-change'], satisfied: 'yes'},
  'follow-up-set': {on: '2026-01-12', what: 'Call to ask how she is.'},
  'follow-up-done': {followUpId: item(42), result: 'She is well.'},
  'legal-hold-placed': {reason: 'A letter from an attorney.'},
  'legal-hold-lifted': {holdId: item(44), reason: 'It was settled.'},
  'escalation-seen': {escalationId: item(46)},
};

/** What the service writes before anybody can say that they have seen it. */
const told: ServiceEntries['escalated'] = {
  rule: 'unowned',
  to: 'pr-3',
  channel: 'email',
  noticeId: item(46),
};

/**
 * The events of those entries, in their order, behind `before`: an hour apart, made by `by`. What an entry refers to
 * by the id of another is the entry of that number.
 */
export function sampleWorkEvents(
  before: readonly StoredCaseEvent[],
  by: Actor = {role: 'staff', id: 'account-mei'},
): readonly StoredCaseEvent[] {
  const last = before.at(-1);
  if (!last) throw new Error('A case begins with what was received.');
  return Object.entries(sampleEntries)
    .flatMap(([kind, entry]) => [
      ...(kind === 'escalation-seen' ? [{kind: 'escalated', entry: told}] : []),
      {kind, entry},
    ])
    .map(({kind, entry}, index) =>
      workEvent(last, {kind: kind as WorkEventKind, number: index + 1, entry, by}),
    );
}

function workEvent(
  last: StoredCaseEvent,
  {
    kind,
    number,
    entry,
    by,
  }: {
    readonly kind: WorkEventKind;
    readonly number: number;
    readonly entry: object;
    readonly by: Actor;
  },
): StoredCaseEvent {
  const payload = {...entry, id: item(number)} as WorkPayload<WorkEventKind>;
  return {
    id: `00000000-0000-4000-a000-${String(number).padStart(12, '0')}`,
    caseId: last.caseId,
    position: last.position + number,
    kind,
    at: new Date(Date.parse(last.at) + number * 3_600_000).toISOString(),
    actor: by,
    payload: {...payload},
  };
}
