import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {CaseHappening} from './case-happening.js';
import {defaultMatrix} from './default-matrix.js';
import {escalationFacts} from './escalation-facts.js';
import {escalationsOf, nextDue} from './escalations.js';
import {proposedRiskFlags} from '../risk/proposed-risk-flags.js';
import {simulate, simulationText} from './simulate.js';
import {createOfficeCalendar} from './testing/office-hours.js';

const calendar = createOfficeCalendar();

/** Happenings by "day time what", from Friday the 6th of March 2026 on. */
type What = {
  [Is in CaseHappening['is']]: Omit<CaseHappening & {is: Is}, 'id' | 'at'>;
}[CaseHappening['is']];
const on = (day: number, time: string, what: What): CaseHappening =>
  ({id: `${what.is}-${day}-${time}`, at: instant(day, time), ...what}) as CaseHappening;
const instant = (day: number, time: string) =>
  `2026-03-${String(day).padStart(2, '0')}T${time}:00.000Z`;
const noticesOf = (...happenings: readonly CaseHappening[]) =>
  escalationsOf(defaultMatrix, escalationFacts('case-7', happenings), calendar);
const told = (...happenings: readonly CaseHappening[]) =>
  noticesOf(...happenings).map(({at, role, channel}) => `${at.slice(8, 16)} ${role} ${channel}`);

const received = on(6, '10:00', {is: 'received'});
const owned = on(6, '10:00', {is: 'owned'});
const urgent = on(6, '10:00', {is: 'urgency-set', level: 'S1'});

describe('A case that needs somebody at once', () => {
  test('pages the lead and the manager, then whoever stands in each hour, then the chief medical officer', () => {
    assert.deepEqual(told(owned, urgent).slice(0, 7), [
      '06T10:00 manager pager',
      '06T10:00 pr-4 pager',
      '06T11:00 pr-3 pager',
      '06T11:00 risk pager',
      '06T12:00 pr-4 pager',
      '06T12:00 chief-nursing-officer pager',
      '06T13:00 risk pager',
    ]);
    assert.ok(told(owned, urgent).includes('06T14:00 chief-medical-officer phone'));
  });

  test('tells nobody else once somebody has taken it up', () => {
    const taken = on(6, '10:30', {is: 'taken-up'});
    assert.deepEqual(told(owned, urgent, taken), ['06T10:00 manager pager', '06T10:00 pr-4 pager']);
  });

  test('tells nobody at all if somebody took it up as it came', () => {
    assert.deepEqual(told(owned, urgent, on(6, '10:00', {is: 'taken-up'})), []);
  });

  test('waits for whoever has said that they saw it, and goes up all the same if nothing follows', () => {
    const [manager, lead] = noticesOf(owned, urgent);
    const seen = [manager, lead].map((notice, index) =>
      on(6, `10:0${index + 1}`, {is: 'acknowledged', notice: notice?.id ?? ''}),
    );
    assert.deepEqual(told(owned, urgent, ...seen).slice(0, 3), [
      '06T10:00 manager pager',
      '06T10:00 pr-4 pager',
      '06T14:00 chief-medical-officer phone',
    ]);
  });

  test('goes to whoever stands in at once where nobody is there, and says why', () => {
    const away = on(6, '09:00', {is: 'absent', role: 'pr-4'});
    const notices = noticesOf(away, owned, urgent);
    const [first] = notices.filter(({role}) => role === 'risk');
    assert.equal(first?.at, instant(6, '10:00'));
    assert.deepEqual(first.insteadOf, [{level: 'pr-4', because: 'nobody-there'}]);
    assert.ok(!first.cancelledBy.includes('acknowledged'));
    const back = on(6, '09:30', {is: 'present', role: 'pr-4'});
    assert.deepEqual(told(away, back, owned, urgent), told(owned, urgent));
  });

  test('goes to whoever was named to stand in, as long as they are there, and under the same id', () => {
    const away = on(6, '09:00', {is: 'absent', role: 'pr-4', standIn: 'privacy'});
    const notices = noticesOf(away, owned, urgent);
    const [standIn] = notices.filter(({role}) => role === 'privacy');
    assert.deepEqual(
      [standIn?.at, standIn?.level, standIn?.insteadOf],
      [instant(6, '10:00'), 'pr-4', [{level: 'pr-4', because: 'nobody-there'}]],
    );
    const ids = (list: typeof notices) => list.map(({id}) => id);
    assert.deepEqual(ids(notices), ids(noticesOf(owned, urgent)));
    const both = on(6, '09:10', {is: 'absent', role: 'privacy'});
    assert.deepEqual(
      told(away, both, owned, urgent),
      told(on(6, '09:00', {is: 'absent', role: 'pr-4'}), owned, urgent),
    );
  });

  test('still tells the last of the chain where nobody is there at all', () => {
    const roles = [...new Set(defaultMatrix.levels.map(({role}) => role))];
    const away = roles.map((role) => on(6, '09:00', {is: 'absent', role}));
    assert.deepEqual(
      noticesOf(...away, owned, urgent).map(({role, insteadOf}) => [role, insteadOf.length]),
      [
        ['board', 7],
        ['board', 5],
        ['board', 2],
      ],
    );
  });

  test('is told of anew when it is raised again, and not when it is set to what it is', () => {
    const ids = (...happenings: CaseHappening[]) =>
      new Set(noticesOf(owned, urgent, ...happenings).map(({id}) => id));
    const again = on(6, '10:30', {is: 'urgency-set', level: 'S1'});
    assert.deepEqual(ids(again), ids());
    const lowered = on(6, '10:30', {is: 'urgency-set', level: 'S3'});
    const raised = on(6, '10:40', {is: 'urgency-set', level: 'S1'});
    assert.deepEqual(told(owned, urgent, lowered, raised).slice(0, 4), [
      '06T10:00 manager pager',
      '06T10:00 pr-4 pager',
      '06T10:40 manager pager',
      '06T10:40 pr-4 pager',
    ]);
    assert.equal(noticesOf(owned, urgent, lowered, raised).length, ids(lowered, raised).size);
  });
});

describe('A case that nobody owns', () => {
  test('is told of after a business day, over the weekend, and again when its owner leaves', () => {
    assert.deepEqual(told(received).slice(0, 1), ['09T10:00 pr-3 worklist']);
    const left = on(10, '09:00', {is: 'owner-left'});
    assert.deepEqual(told(received, owned), []);
    assert.deepEqual(told(received, owned, left).slice(0, 1), ['10T17:00 pr-3 worklist']);
  });

  test('is told of no more once it is closed, and again once it is opened again', () => {
    const closed = on(9, '09:00', {is: 'closed'});
    const reopened = on(11, '09:00', {is: 'reopened'});
    assert.deepEqual(told(received, closed), []);
    assert.deepEqual(told(received, closed, reopened).slice(0, 1), ['11T17:00 pr-3 worklist']);
  });
});

describe('A duty', () => {
  const due = (day: number, at = instant(day, '12:00')) =>
    ({is: 'clock-set', clock: 'us-cms/answer', due: at}) as const;
  const set = on(6, '10:00', due(12));

  test('is told of before it is due and when it is late, up to the board', () => {
    assert.deepEqual(
      noticesOf(owned, set)
        .filter(({insteadOf}) => insteadOf.length === 0)
        .map(({at, role, rule}) => `${at.slice(8, 16)} ${role} ${rule}`),
      [
        '10T12:00 pr-3 due-soon',
        '11T12:00 pr-4 due-soon',
        '12T12:00 pr-4 overdue',
        '19T12:00 grievance-committee overdue',
        '23T12:00 board overdue',
      ],
    );
  });

  test('that is done in time is told of no more', () => {
    assert.deepEqual(
      told(owned, set, on(10, '11:00', {is: 'clock-ended', clock: 'us-cms/answer'})),
      [],
    );
  });

  test('that is put off is told of by its new date, and not twice where the date stays', () => {
    const later = on(9, '10:00', due(20));
    assert.deepEqual(told(owned, set, later).slice(0, 1), ['18T12:00 pr-3 worklist']);
    const same = on(9, '10:00', due(12, '2026-03-12T07:00:00-05:00'));
    assert.deepEqual(noticesOf(owned, set, same), noticesOf(owned, set));
  });

  test('that was late when it was first known is told of as late alone', () => {
    assert.deepEqual(
      [...new Set(noticesOf(owned, on(13, '10:00', due(12))).map(({rule}) => rule))],
      ['overdue'],
    );
  });
});

describe('A department that was asked', () => {
  test('is reminded, then its manager is told, then the lead, and nobody once it has answered', () => {
    const asked = on(9, '09:00', {is: 'task-asked', task: 'ward-4'});
    const own = noticesOf(owned, asked).filter(({insteadOf}) => insteadOf.length === 0);
    assert.deepEqual(
      own.map(({at, role}) => `${at.slice(8, 16)} ${role}`),
      ['10T17:00 frontline', '11T17:00 manager', '13T17:00 pr-4'],
    );
    const answered = on(11, '12:00', {is: 'task-ended', task: 'ward-4'});
    assert.deepEqual(told(owned, asked, answered), ['10T17:00 frontline worklist']);
    const another = on(11, '12:00', {is: 'task-ended', task: 'ward-5'});
    assert.deepEqual(told(owned, asked, another), told(owned, asked));
  });
});

describe('A person who says that it is not resolved', () => {
  test('is heard by the lead at once, and by the committee if nobody takes it up', () => {
    const said = on(9, '09:00', {is: 'not-resolved'});
    const own = noticesOf(owned, said).filter(({insteadOf}) => insteadOf.length === 0);
    assert.deepEqual(
      own.map(({at, role}) => `${at.slice(8, 16)} ${role}`),
      ['09T09:00 pr-4', '13T17:00 grievance-committee'],
    );
    assert.equal(told(owned, said, on(9, '09:30', {is: 'taken-up'})).length, 1);
  });
});

describe('A risk flag', () => {
  const opened = (flag: string) => on(6, '10:00', {is: 'flag-opened', flag});

  test('goes on when its case is closed, until it is settled', () => {
    const closed = on(6, '10:30', {is: 'closed'});
    const settled = on(6, '11:00', {is: 'flag-settled', flag: 'sentinel-event'});
    const all = told(owned, opened('sentinel-event'));
    assert.ok(all.length > 3);
    assert.deepEqual(told(owned, opened('sentinel-event'), closed), all);
    assert.deepEqual(told(owned, opened('sentinel-event'), closed, settled), [
      '06T10:00 risk pager',
    ]);
  });

  test('keeps its own clocks when its case is closed, and takes them with it when it is settled', () => {
    const clock = (flag?: string) =>
      on(6, '10:00', {is: 'clock-set', clock: 'report', due: instant(9, '10:00'), flag});
    const closed = on(6, '10:30', {is: 'closed'});
    const settled = on(6, '11:00', {is: 'flag-settled', flag: 'restraint-death'});
    const late = (...happenings: CaseHappening[]) =>
      noticesOf(owned, ...happenings).some(({rule}) => rule === 'overdue');
    assert.ok(late(clock()));
    assert.ok(!late(clock(), closed));
    assert.ok(late(clock('restraint-death'), closed));
    assert.ok(late(closed, {...clock('restraint-death'), at: instant(6, '10:45')}));
    assert.ok(!late(closed, {...clock(), at: instant(6, '10:45')}));
    assert.ok(!late(clock('restraint-death'), closed, settled));
  });

  test('of any kind that we propose is told to somebody at once', () => {
    for (const {id} of proposedRiskFlags) {
      const [first] = noticesOf(owned, opened(id));
      assert.equal(first?.at, instant(6, '10:00'), id);
    }
  });
});

describe('A notice', () => {
  test('says who, how, why, who is next and what would stop it, and nothing of the case', () => {
    const [notice] = noticesOf(received);
    assert.deepEqual(notice, {
      id: 'case-7/unowned//received-6-10%3A00/pr-3/pr-3',
      caseId: 'case-7',
      at: instant(9, '10:00'),
      rule: 'unowned',
      says: 'Nobody owns a case.',
      matter: {kind: 'unowned', of: '', id: 'received-6-10:00'},
      level: 'pr-3',
      role: 'pr-3',
      channel: 'worklist',
      insteadOf: [],
      fallbacks: [
        'pr-4',
        'risk',
        'chief-nursing-officer',
        'chief-medical-officer',
        'grievance-committee',
        'board',
      ],
      cancelledBy: ['owned', 'closed'],
    });
  });

  test('is the next one for whoever waits for it', () => {
    const notices = noticesOf(owned, urgent);
    const next = nextDue(notices, instant(6, '09:00'));
    assert.equal(next?.at, instant(6, '10:00'));
    assert.deepEqual(
      next.notices.map(({role}) => role),
      ['manager', 'pr-4'],
    );
    assert.equal(nextDue(notices, instant(6, '10:00'))?.at, instant(6, '11:00'));
    assert.equal(nextDue(notices, '2027-01-01T00:00:00Z'), undefined);
    assert.equal(nextDue([], instant(6, '10:00')), undefined);
  });

  test('keeps its id while the matrix gets another time for it', () => {
    const sooner = {
      ...defaultMatrix,
      rules: defaultMatrix.rules.map((rule) => ({
        ...rule,
        steps: rule.steps.map((step) => ({...step, after: {...step.after, amount: 0}})),
      })),
    };
    const [one] = escalationsOf(sooner, escalationFacts('case-7', [received]), calendar);
    assert.equal(one?.id, noticesOf(received)[0]?.id);
    assert.notEqual(one?.at, noticesOf(received)[0]?.at);
  });
});

describe('Somebody who tries a matrix out', () => {
  test('reads who would be told, when, how and why, between what happens', () => {
    const taken = on(6, '11:30', {is: 'taken-up'});
    const simulated = simulate({
      matrix: defaultMatrix,
      caseId: 'case-7',
      happenings: [owned, urgent, taken],
      calendar,
    });
    const lines = simulationText(simulated);
    assert.deepEqual(lines.slice(0, 7), [
      '2026-03-06T10:00:00.000Z Somebody owns the case.',
      '2026-03-06T10:00:00.000Z The urgency was set: S1',
      '2026-03-06T10:00:00.000Z → Manager in charge is told by pager: A case needs somebody at once, and nobody has taken it up. [S1] (urgent-now)',
      '2026-03-06T10:00:00.000Z → Patient relations lead is told by pager: A case needs somebody at once, and nobody has taken it up. [S1] (urgent-now)',
      '2026-03-06T11:00:00.000Z → Patient relations professional is told by pager: A case needs somebody at once, and nobody has taken it up. [S1] Because manager has not answered. (urgent-now)',
      '2026-03-06T11:00:00.000Z → Risk management is told by pager: A case needs somebody at once, and nobody has taken it up. [S1] Because pr-4 has not answered. (urgent-now)',
      '2026-03-06T11:30:00.000Z Somebody began to work on it.',
    ]);
    assert.ok(
      lines.includes(
        'Spared: Chief medical officer would have been told at 2026-03-06T14:00:00.000Z (urgent-now).',
      ),
    );
  });

  test('reads who was spared, and nobody of them was told', () => {
    const simulated = simulate({
      matrix: defaultMatrix,
      caseId: 'case-7',
      happenings: [received, on(9, '11:00', {is: 'owned'})],
      calendar,
    });
    const toldIds = simulated.timeline.flatMap((moment) =>
      'notice' in moment ? [moment.notice.id] : [],
    );
    assert.equal(toldIds.length, 1);
    assert.ok(simulated.spared.length > 0);
    for (const {id} of simulated.spared) assert.ok(!toldIds.includes(id));
  });

  test('reads each kind of happening in words', () => {
    const happenings: readonly What[] = [
      {is: 'clock-set', clock: 'answer', due: '2026-03-20T12:00:00Z'},
      {is: 'clock-ended', clock: 'answer'},
      {is: 'task-asked', task: 'ward-4'},
      {is: 'flag-opened', flag: 'device-event'},
      {is: 'acknowledged', notice: 'a/b'},
      {is: 'absent', role: 'risk'},
      {is: 'closed'},
    ];
    const {timeline} = simulate({
      matrix: {...defaultMatrix, rules: []},
      caseId: 'case-7',
      happenings: happenings.map((what, index) => on(6, `1${index}:00`, what)),
      calendar,
    });
    assert.deepEqual(
      timeline.map(({text}) => text),
      [
        'A clock was set: answer due 2026-03-20T12:00:00Z',
        'A clock ended: answer',
        'A department was asked: ward-4',
        'A risk flag was opened: device-event',
        'Somebody said that they had seen it: a/b',
        'Nobody is there any more: Risk management',
        'The case was closed.',
      ],
    );
  });
});
