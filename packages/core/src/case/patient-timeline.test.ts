import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {sampleCase, sampleFeedback} from '../testing/builders.js';
import type {StoredCaseEvent} from './case-event.js';
import {patientTimeline, promiseStates} from './patient-timeline.js';
import {reduceCase, type CaseState} from './reduce-case.js';

const events = sampleCase(sampleFeedback());

function eventOf(kind: string, change: Partial<StoredCaseEvent> = {}): StoredCaseEvent {
  const [first] = events;
  assert.ok(first);
  const {payload: _payload, ...bare} = first;
  return {...bare, kind, ...change};
}

describe('The timeline a person reads', () => {
  test('says what happened in plain terms, in order, with the words that were written', () => {
    assert.deepEqual(
      patientTimeline(events).map(({what, text}) => [what, text]),
      [
        ['received', undefined],
        ['acknowledged', 'We have your complaint and are looking into it.'],
        ['message-from-you', 'It was the night of the 2nd.'],
        ['message-from-us', 'Thank you. That helps us.'],
        ['resolved', 'The bell was broken. It is mended, and we are sorry.'],
      ],
    );
  });

  const moments: readonly (readonly [event: StoredCaseEvent, what: string | undefined])[] = [
    [eventOf('file-added'), 'file-from-you'],
    [eventOf('file-added', {actor: {role: 'staff'}}), 'file-from-us'],
    [eventOf('file-scanned', {payload: {fileId: 'f', outcome: 'refused'}}), 'file-refused'],
    [eventOf('file-scanned', {payload: {fileId: 'f', outcome: 'released'}}), undefined],
    [eventOf('file-scanned'), undefined],
    [eventOf('not-resolved'), 'not-resolved'],
    [eventOf('withdrawn'), 'withdrawn'],
    [eventOf('access-code-changed'), 'code-changed'],
    [eventOf('redacted'), 'removed'],
    [eventOf('escalated-in-a-later-version'), 'updated'],
    [eventOf('constructor'), 'updated'],
  ];
  for (const [event, what] of moments)
    test(`tells ${event.kind} by ${event.actor.role} as ${what ?? 'nothing'}`, () => {
      assert.deepEqual(
        patientTimeline([event]).map((entry) => entry.what),
        what === undefined ? [] : [what],
      );
    });

  test('shows a reason the person gave, and none of why something was removed', () => {
    const payload = {reason: 'Marmalade', position: 1};
    assert.equal(patientTimeline([eventOf('withdrawn', {payload})])[0]?.text, 'Marmalade');
    assert.equal(patientTimeline([eventOf('redacted', {payload})])[0]?.text, undefined);
  });

  test('shows no words of a kind it does not know', () => {
    const payload = {text: 'Marmalade'};
    const entries = patientTimeline([eventOf('noted-in-a-later-version', {payload})]);
    assert.doesNotMatch(JSON.stringify(entries), /Marmalade|noted/);
  });

  test('keeps a redacted message as a moment without words', () => {
    assert.deepEqual(
      patientTimeline([eventOf('message-sent')]).map(({what, text}) => [what, text]),
      [['message-from-you', undefined]],
    );
  });
});

describe('A promised date', () => {
  const [received, acknowledged, , , resolved] = events;
  const dateOf = (at: string): string => at.slice(0, 10);
  const stateOf = (...list: readonly (StoredCaseEvent | undefined)[]): CaseState => {
    const state = reduceCase(list.filter((event) => event !== undefined));
    assert.ok(state);
    return {
      ...state,
      promises: [
        {what: 'acknowledge', due: '2025-11-10'},
        {what: 'respond', due: '2025-12-03'},
      ],
    };
  };
  const states = (state: CaseState, today: string) =>
    promiseStates(state, today, dateOf).map((promised) => promised.state);
  const on = (event: StoredCaseEvent | undefined, day: string) =>
    event && {...event, at: `${day}T12:00:00.000Z`};

  test('is open until the end of its day, and missed after it', () => {
    assert.deepEqual(states(stateOf(received), '2025-11-10'), ['open', 'open']);
    assert.deepEqual(states(stateOf(received), '2025-11-11'), ['missed', 'open']);
    assert.deepEqual(states(stateOf(received), '2025-12-04'), ['missed', 'missed']);
  });

  test('is kept when it was done by its day, and late when it was done after it', () => {
    const kept = stateOf(received, on(acknowledged, '2025-11-10'));
    assert.deepEqual(states(kept, '2026-01-01'), ['kept', 'missed']);
    const late = stateOf(received, on(acknowledged, '2025-11-11'), on(resolved, '2025-12-04'));
    assert.deepEqual(states(late, '2026-01-01'), ['late', 'late']);
  });

  test('to acknowledge is kept by an answer, too', () => {
    const answered = stateOf(received, on(resolved, '2025-11-05'));
    assert.deepEqual(states(answered, '2026-01-01'), ['kept', 'kept']);
  });

  test('of a kind this version does not know is not shown as if it were another', () => {
    const state = stateOf(received);
    const newer = {...state, promises: [{what: 'interim' as 'respond', due: '2025-11-20'}]};
    assert.deepEqual(promiseStates(newer, '2025-11-10', dateOf), []);
  });
});
