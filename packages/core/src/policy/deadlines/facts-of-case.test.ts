import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {StoredCaseEvent} from '../../case/case-event.js';
import {sampleFeedback} from '../../testing/builders.js';
import {sampleRules} from '../testing/sample-facts.js';
import {deadlinesOf} from './deadlines-of.js';
import {factsOfCase} from './facts-of-case.js';

type Entry = readonly [kind: string, at: string, payload?: Readonly<Record<string, unknown>>];

const received: Entry = [
  'received',
  '2026-04-02T09:00:00.000Z',
  {feedback: {...sampleFeedback(), occasion: {date: '2026-03-30'}}},
];

/** The events of a case, in their order; what is not the person's is done by staff. */
function events(...entries: readonly Entry[]): readonly StoredCaseEvent[] {
  return entries.map(([kind, at, payload], index) => ({
    id: `event-${index}`,
    caseId: 'case',
    position: index + 1,
    at,
    actor: {role: kind === 'received' || kind === 'withdrawn' ? 'person' : 'staff'},
    kind,
    ...(payload && {payload}),
  }));
}

const factsOf = (...entries: readonly Entry[]) => factsOfCase(events(received, ...entries))!;

function statesOf(
  pack: string,
  entries: readonly Entry[],
  now: string,
): Readonly<Record<string, string>> {
  const found = deadlinesOf(factsOf(...entries), sampleRules('Europe/London', [pack]), now);
  return Object.fromEntries(
    found.map(({clock, due, state}) => [clock, `${due?.date ?? '-'} ${state}`]),
  );
}

describe('the clocks of a case', () => {
  it('are there from its events', () => {
    assert.deepEqual(statesOf('gb-eng', [], '2026-04-02T10:00:00Z'), {
      acknowledge: '2026-04-09 running',
      plan: '- waiting',
      answer: '2026-10-02 running',
      late: '2026-10-02 running',
      'regulator-summary': '- waiting',
    });
  });

  it('follow what staff entered about them', () => {
    const clock = (id: string) => ({pack: 'gb-eng', clock: id});
    const entries: readonly Entry[] = [
      ['acknowledged', '2026-04-08T09:00:00.000Z', {}],
      [
        'date-agreed',
        '2026-04-08T09:10:00.000Z',
        {clock: clock('plan'), due: '2026-05-29', how: 'On the phone.'},
      ],
      [
        'information-asked',
        '2026-05-01T09:00:00.000Z',
        {what: 'A list.', when: '2026-05-01T09:00:00.000Z', towards: 'cqc'},
      ],
      [
        'duty-done',
        '2026-05-20T09:00:00.000Z',
        {duty: 'give-information', when: '2026-05-19T09:00:00.000Z', how: 'Sent.', towards: 'cqc'},
      ],
      [
        'extended',
        '2026-09-01T09:00:00.000Z',
        {
          clock: clock('answer'),
          until: '2026-11-30',
          text: 'We need a report.',
          basis: 'agreement',
          when: '2026-08-31T09:00:00.000Z',
        },
      ],
    ];
    assert.deepEqual(statesOf('gb-eng', entries, '2026-10-10T10:00:00Z'), {
      acknowledge: '2026-04-09 kept',
      plan: '2026-05-29 missed',
      answer: '2026-11-30 running',
      // Told before the six months were over.
      late: '2026-10-02 kept',
      'regulator-summary': '2026-05-29 kept',
    });
  });

  it('go by when something was done, also where it was entered days later', () => {
    const stage: Entry = [
      'stage-started',
      '2026-04-20T09:00:00.000Z',
      {pack: 'gb-sct', stage: 'stage-2', when: '2026-04-10T09:00:00.000Z'},
    ];
    // April 13 14 15.
    const acknowledged: Entry = [
      'duty-done',
      '2026-04-20T09:00:00.000Z',
      {duty: 'acknowledge', when: '2026-04-15T09:00:00.000Z', how: 'By post.', inWriting: true},
    ];
    const states = statesOf('gb-sct', [stage, acknowledged], '2026-04-20T10:00:00Z');
    assert.equal(states['acknowledge'], '2026-04-15 kept');
  });

  it('end with the answer, and are there again once the case is taken up again', () => {
    const resolved: Entry = ['resolved', '2026-05-01T09:00:00.000Z', {text: 'We found why.'}];
    const reopened: Entry = ['not-resolved', '2026-05-03T09:00:00.000Z', {}];
    assert.equal(factsOf(resolved).resolvedAt, '2026-05-01T09:00:00.000Z');
    assert.equal(factsOf(resolved, reopened).resolvedAt, undefined);
    assert.equal(
      statesOf('gb-eng', [resolved], '2026-12-01T10:00:00Z')['answer'],
      '2026-10-02 kept',
    );
  });

  it('are those of a grievance until it is classified otherwise', () => {
    const classified = (found: string): Entry => [
      'classified',
      '2026-04-03T09:00:00.000Z',
      {class: found, facts: {'alleges-neglect': true, 'settled-on-the-spot': false}},
    ];
    assert.equal(factsOf().class, undefined);
    assert.equal(factsOf(classified('complaint')).class, 'complaint');
    assert.equal(factsOf(classified('grievance')).endangerment, true);
  });

  it('look at a person at risk whom triage found, whatever was set later', () => {
    const triaged: Entry = [
      'triaged',
      '2026-04-02T09:00:01.000Z',
      {level: 'S1', because: ['abuse']},
    ];
    const lowered: Entry = [
      'urgency-set',
      '2026-04-02T10:00:00.000Z',
      {level: 'S3', reason: 'Safe.'},
    ];
    assert.equal(factsOf().endangerment, false);
    assert.equal(factsOf(triaged, lowered).endangerment, true);
  });

  it('know what staff recorded before what the person wrote', () => {
    const details = (changes: object): Entry => [
      'details-recorded',
      '2026-04-03T09:00:00.000Z',
      {changes},
    ];
    assert.deepEqual([factsOf().eventDate, factsOf().spoken], ['2026-03-30', false]);
    const told = factsOf(
      details({receivedBy: 'phone', eventDate: '2026-03-29', protectedBasis: 'Her hearing.'}),
      details({awareDate: '2026-04-01', protectedBasis: null}),
    );
    assert.deepEqual(
      [told.spoken, told.eventDate, told.awareDate, told.matters],
      [true, '2026-03-29', '2026-04-01', []],
    );
  });

  it('stand still from a pause to its end, and the first end counts', () => {
    const paused = (id: string, at: string): Entry => [
      'paused',
      at,
      {id, reason: 'consent', text: 'Asked.'},
    ];
    const unpaused = (pauseId: string, at: string): Entry => ['unpaused', at, {pauseId}];
    const {pauses} = factsOf(
      paused('one', '2026-04-03T09:00:00.000Z'),
      paused('two', '2026-04-05T09:00:00.000Z'),
      unpaused('one', '2026-04-07T09:00:00.000Z'),
      unpaused('one', '2026-04-08T09:00:00.000Z'),
    );
    assert.deepEqual(pauses, [
      {reason: 'consent', from: '2026-04-03T09:00:00.000Z', to: '2026-04-07T09:00:00.000Z'},
      {reason: 'consent', from: '2026-04-05T09:00:00.000Z'},
    ]);
  });

  it('lose nothing that happened where its words were redacted', () => {
    const [first, ...rest] = events(
      received,
      ['acknowledged', '2026-04-08T09:00:00.000Z'],
      ['noted', '2026-04-08T10:00:00.000Z'],
      ['a-kind-to-come', '2026-04-08T11:00:00.000Z', {of: 'later'}],
    );
    const {payload: _gone, ...redacted} = first!;
    const facts = factsOfCase([redacted, ...rest])!;
    assert.equal(facts.receivedAt, '2026-04-02T09:00:00.000Z');
    assert.deepEqual(facts.acts, [
      {duty: 'acknowledge', at: '2026-04-08T09:00:00.000Z', inWriting: true},
    ]);
    assert.equal(factsOfCase([]), undefined);
    assert.equal(factsOfCase(rest), undefined);
  });

  it('take a phone call for news and not for something written', () => {
    const call = (more: object): Entry => [
      'contact-logged',
      '2026-04-09T09:00:00.000Z',
      {
        channel: 'phone',
        direction: 'out',
        when: '2026-04-08T09:00:00.000Z',
        reached: true,
        with: 'her',
        summary: '-',
        ...more,
      },
    ];
    assert.deepEqual(factsOf(call({})).acts, [
      {duty: 'update', at: '2026-04-08T09:00:00.000Z', inWriting: false},
    ]);
    assert.equal(factsOf(call({channel: 'email'})).acts[0]?.inWriting, true);
    assert.deepEqual(factsOf(call({reached: false}), call({direction: 'in'})).acts, []);
  });
});
