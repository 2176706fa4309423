import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {usCms} from '../packs/us-cms.js';
import type {PolicyPack} from '../policy-pack.js';
import {sampleFacts, sampleRules} from '../testing/sample-facts.js';
import type {CaseFacts, CaseAct} from './case-facts.js';
import type {Deadline} from './deadline.js';
import type {DeadlineRules} from './deadline-rules.js';
import {deadlinesOf} from './deadlines-of.js';
import {earliestDue} from './earliest-due.js';

const received = '2026-03-02T10:00:00-05:00';
const zone = 'America/New_York';
const both = sampleRules(zone, ['us-cms', 'us-1557'], {
  responseDays: 30,
  civilRightsResponseDays: 21,
});
const civilRights = sampleFacts(received, {matters: ['civil-rights']});
const act = (duty: CaseAct['duty'], at: string): CaseAct => ({duty, at, inWriting: true});

/** A pack of a hospital's own that lets its clocks stand still. */
const own: PolicyPack = {
  ...usCms,
  id: 'own',
  holidays: 'us',
  pauses: [{id: 'consent', meaning: {en: 'waiting for consent'}, clocks: ['answer'], sources: []}],
};
const ownRules: DeadlineRules = {
  ...both,
  packs: [own],
  inForce: ['own'],
  settings: {responseDays: 10},
};
const answerOf = (facts: Partial<CaseFacts>, now: string): Deadline =>
  deadlinesOf(sampleFacts(received, facts), ownRules, now).find(({clock}) => clock === 'answer')!;

describe('staff with several packs on one case', () => {
  it('see the earliest answer that is owed, and behind it what else is asked', () => {
    const binding = earliestDue(deadlinesOf(civilRights, both, received));
    const respond = binding.find(({duty}) => duty === 'respond');
    assert.deepEqual([respond?.binds?.pack, respond?.binds?.due?.date], ['us-1557', '2026-03-23']);
    assert.deepEqual(
      respond?.behind.map(({pack, clock, due}) => [pack, clock, due?.date]),
      [
        ['us-cms', 'usual-answer', '2026-03-09'],
        ['us-cms', 'answer', '2026-04-01'],
      ],
    );
  });

  it('are bound by no average, however early it is', () => {
    const rules = {...both, inForce: ['us-cms'], settings: {}};
    const respond = earliestDue(deadlinesOf(civilRights, rules, received)).find(
      ({duty}) => duty === 'respond',
    );
    assert.equal(respond?.binds, undefined);
    assert.deepEqual(
      respond?.behind.map(({clock}) => clock),
      ['usual-answer', 'answer'],
    );
  });

  it('see nothing of what is done', () => {
    const done = {...civilRights, acts: [act('respond', '2026-03-05T10:00:00-05:00')]};
    assert.deepEqual(earliestDue(deadlinesOf(done, both, '2026-03-06T00:00:00Z')), []);
  });
});

describe('a case that stands still', () => {
  const pause = (from: string, to?: string) => ({reason: 'consent', from, to});

  it('leaves out every day of which the pause takes a part', () => {
    // From 23:59 on the 4th to 00:01 on the 6th are three days: the 12th becomes the 15th.
    const pauses = [pause('2026-03-04T23:59:00-05:00', '2026-03-06T00:01:00-05:00')];
    assert.equal(answerOf({}, received).due?.date, '2026-03-12');
    assert.equal(answerOf({pauses}, received).due?.date, '2026-03-12', 'not begun yet');
    assert.equal(answerOf({pauses}, '2026-03-07T00:00:00Z').due?.date, '2026-03-15');
  });

  it('ends a pause before the day that begins as it ends', () => {
    const pauses = [pause('2026-03-04T00:00:00-05:00', '2026-03-05T00:00:00-05:00')];
    assert.equal(answerOf({pauses}, '2026-03-07T00:00:00Z').due?.date, '2026-03-13');
  });

  it('counts a day once that two pauses take', () => {
    const pauses = [
      pause('2026-03-04T08:00:00-05:00', '2026-03-04T09:00:00-05:00'),
      pause('2026-03-04T10:00:00-05:00', '2026-03-05T09:00:00-05:00'),
      pause('2026-03-04T08:30:00-05:00', '2026-03-04T10:30:00-05:00'),
    ];
    assert.equal(answerOf({pauses}, '2026-03-07T00:00:00Z').due?.date, '2026-03-14');
  });

  it('is paused as long as the pause lasts, with the date that there would be if it ended now', () => {
    const pauses = [pause('2026-03-04T08:00:00-05:00')];
    const paused = answerOf({pauses}, '2026-03-10T12:00:00-04:00');
    assert.equal(paused.state, 'paused');
    // The 4th to the 10th are left out.
    assert.equal(paused.due?.date, '2026-03-19');
  });

  it('goes on for clocks that the pack lets no pause stop, and says so', () => {
    const pauses = [pause('2026-03-04T08:00:00-05:00')];
    const rules = deadlinesOf(sampleFacts(received, {pauses}), both, '2026-03-05T12:00:00-05:00');
    const answer = rules.find(({pack, clock}) => pack === 'us-cms' && clock === 'answer');
    assert.deepEqual([answer?.state, answer?.due?.date], ['running', '2026-04-01']);
    assert.ok(answer?.because.some((step) => step.kind === 'pause-not-counted'));
  });

  it('is late all the same where the time was up before', () => {
    const pauses = [pause('2026-03-20T08:00:00-05:00')];
    assert.equal(answerOf({pauses}, '2026-03-25T12:00:00-04:00').state, 'missed');
  });
});

describe('hours', () => {
  const hours = (amount: number): DeadlineRules => {
    const answer = usCms.clocks.find(({id}) => id === 'answer')!;
    const time = {amount, unit: 'hours', days: 'calendar'} as const;
    return {...ownRules, packs: [{...own, clocks: [{...answer, time}]}]};
  };
  const due = (at: string, amount: number, facts: Partial<CaseFacts> = {}) =>
    deadlinesOf(sampleFacts(at, facts), hours(amount), '2026-12-01T00:00:00Z')[0]?.due;

  it('run through when the clocks change', () => {
    // From Saturday noon, 48 hours are Monday at 13:00 on the wall in spring and at 11:00 in autumn.
    assert.equal(due('2026-03-07T12:00:00-05:00', 48)?.at, '2026-03-09T17:00:00.000Z');
    assert.equal(due('2026-10-31T12:00:00-04:00', 48)?.at, '2026-11-02T16:00:00.000Z');
  });

  it('that are none do not wait for a pause to end', () => {
    const pauses = [{reason: 'consent', from: '2026-05-04T11:00:00Z', to: '2026-05-09T13:30:00Z'}];
    assert.equal(due('2026-05-04T12:00:00Z', 0, {pauses})?.at, '2026-05-04T12:00:00.000Z');
  });

  it('stand still for just as long as a pause', () => {
    const pauses = [
      {reason: 'consent', from: '2026-05-04T13:00:00Z', to: '2026-05-04T13:30:00Z'},
      {reason: 'consent', from: '2026-05-04T14:15:00Z', to: '2026-05-04T14:20:00Z'},
    ];
    assert.equal(due('2026-05-04T12:00:00Z', 2, {pauses})?.at, '2026-05-04T14:35:00.000Z');
  });
});

describe('a complaint that came too late', () => {
  const late = (decision: 'taken' | 'refused' | undefined, eventDate: string) => {
    const facts = sampleFacts('2026-04-02T10:00:00+01:00', {
      eventDate,
      lateFiling: decision && {decision, reason: 'ill for a year'},
    });
    const rules = sampleRules('Europe/London', ['gb-eng']);
    return deadlinesOf(facts, rules, '2026-04-03T00:00:00Z').find(
      ({clock}) => clock === 'acknowledge',
    )?.state;
  };

  it('has its clocks until staff refuse it, and where they take it', () => {
    assert.equal(late(undefined, '2024-01-01'), 'running');
    assert.equal(late('taken', '2024-01-01'), 'running');
    assert.equal(late('refused', '2024-01-01'), 'not-owed');
  });

  it('cannot be refused as late where it was in time', () => {
    assert.equal(late('refused', '2025-04-02'), 'running');
    assert.equal(late('refused', '2025-04-01'), 'not-owed');
  });
});

describe('a complaint that ends', () => {
  const usual = sampleRules('Pacific/Auckland', ['nz-hdc']);
  const clock = (id: string, facts: Partial<CaseFacts>) =>
    deadlinesOf(
      sampleFacts('2026-03-03T10:00:00+13:00', facts),
      usual,
      '2026-06-15T00:00:00Z',
    ).flatMap((each) => (each.clock === id ? [`${each.due?.date ?? '-'} ${each.state}`] : []));

  it('owes nothing more once it is withdrawn, and still owes what was due before', () => {
    assert.deepEqual(clock('acknowledge', {withdrawnAt: '2026-03-05T10:00:00+13:00'}), [
      '2026-03-10 not-owed',
    ]);
    assert.deepEqual(clock('acknowledge', {withdrawnAt: '2026-03-12T10:00:00+13:00'}), [
      '2026-03-10 missed',
    ]);
    assert.deepEqual(clock('decide', {withdrawnAt: '2026-03-05T10:00:00+13:00'}), ['- not-owed']);
  });

  it('owes no more news once it is closed or answered, and closing takes no answer away', () => {
    assert.deepEqual(clock('progress', {closedAt: '2026-04-20T10:00:00+12:00'}), [
      '2026-04-03 missed',
      '2026-05-03 not-owed',
    ]);
    assert.deepEqual(clock('progress', {acts: [act('respond', '2026-03-20T10:00:00+13:00')]}), [
      '2026-04-03 not-owed',
    ]);
    assert.deepEqual(clock('acknowledge', {closedAt: '2026-03-05T10:00:00+13:00'}), [
      '2026-03-10 missed',
    ]);
  });

  it('is spoken of again a month after the last time, or after it should have been', () => {
    const update = (at: string) => act('update', at);
    assert.deepEqual(
      clock('progress', {
        acts: [update('2026-03-20T10:00:00+13:00'), update('2026-05-10T10:00:00+12:00')],
      }),
      // Late on May 10 for April 20, it is in time for May 20.
      [
        '2026-04-03 kept',
        '2026-04-20 late',
        '2026-05-20 kept',
        '2026-06-10 missed',
        '2026-07-10 running',
      ],
    );
  });
});
