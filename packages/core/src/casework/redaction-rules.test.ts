import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {StoredCaseEvent} from '../case/case-event.js';
import {reduceCase} from '../case/reduce-case.js';
import {sampleCase} from '../testing/builders.js';
import {sampleWorkEvents} from '../testing/sample-work.js';
import {decideRedaction, redactableKinds, type CaseOnRecord} from './redaction-rules.js';
import {queueRowOf} from './queue-row.js';
import {reduceWork} from './reduce-work.js';
import {searchText} from './search-text.js';
import {walledAccounts} from './wall.js';

const reason = 'another-person';
const [received] = sampleCase();
assert.ok(received);
const whole = [received, ...sampleWorkEvents([received])].map((event, index) => ({
  ...event,
  position: index + 1,
}));
const unheld = whole.filter(({kind}) => !kind.startsWith('legal-hold'));

function onRecord(events: readonly StoredCaseEvent[]): CaseOnRecord {
  const state = reduceCase(events);
  assert.ok(state);
  return {events, state, work: reduceWork(events)};
}

function inOrder(events: readonly StoredCaseEvent[]): readonly StoredCaseEvent[] {
  return events.map((event, index) => ({...event, position: index + 1}));
}

function outcome(events: readonly StoredCaseEvent[], position: number): string {
  const decision = decideRedaction(onRecord(events), {position, reason});
  if ('events' in decision) return decision.events.map(({kind}) => kind).join();
  const {status, errors} = decision.problem;
  return [status, ...errors.map(({code}) => code)].join(' ');
}

describe('Words that staff take out of a case', () => {
  const events = inOrder(unheld);

  for (const {kind, position} of events)
    test(`${redactableKinds.includes(kind) ? 'may be' : 'are never'} those of "${kind}"`, () => {
      const expected = redactableKinds.includes(kind) ? 'redacted' : '409 kept';
      assert.equal(outcome(events, position), expected);
    });

  test('take nothing along that something rests on: walls, owner, class, dates, whom to reach and how', () => {
    const emptied = events.map((event) => {
      const {payload: _payload, ...frame} = event;
      return redactableKinds.includes(event.kind) && event.position > 1 ? frame : event;
    });
    assert.notDeepEqual(emptied, events);
    const [before, after] = [onRecord(events), onRecord(emptied)];
    for (const name of [
      ...([
        'classifications',
        'packs',
        'categories',
        'authority',
        'contactRules',
        'people',
      ] as const),
      ...(['reveals', 'identity', 'owner', 'team', 'watchers', 'pauses', 'extensions'] as const),
      ...(['stages', 'agreedDates', 'duties', 'informationAsked', 'holds', 'triage'] as const),
    ])
      assert.deepEqual(after.work[name], before.work[name], name);
    assert.deepEqual(walledAccounts(after.work), walledAccounts(before.work));
    assert.equal(queueRowOf(after).isHeld, false);
    assert.ok(searchText(before).words.length > searchText(after).words.length);
  });

  test('leave a case its number and the dates that were promised', () => {
    const decision = decideRedaction(onRecord(events), {position: 1, reason});
    assert.ok('events' in decision);
    const {reference, promises} = onRecord(events).state;
    assert.deepEqual(decision.events, [
      {kind: 'redacted', payload: {position: 1, reason, kept: {reference, promises}}},
    ]);
  });

  test('are all of a letter, whichever part of it is named, and nothing of another one', () => {
    const written = (id: string): readonly [string, object][] => [
      ['letter-drafted', {id, letter: {kind: 'interim', language: 'es'}}],
      ['letter-edited', {id: `${id}-edit`, letterId: id, change: {subject: 'More'}}],
      ['letter-reviewed', {id: `${id}-review`, letterId: id, digest: 'd'}],
      ['letter-sent', {id: `${id}-sent`, letterId: id, delivery: {}}],
      ['letter-delivered', {id: `${id}-proof`, deliveryId: `${id}-sent`, proof: {}}],
    ];
    const letters = inOrder([
      received,
      ...[...written('one'), ...written('other')].map(([kind, payload]) => ({
        ...received,
        ...{kind, payload: payload as NonNullable<StoredCaseEvent['payload']>},
      })),
    ]);
    for (const position of [2, 3, 5, 6]) {
      const decision = decideRedaction(onRecord(letters), {position, reason});
      assert.ok('events' in decision);
      const letter = {letter: {id: 'one', kind: 'interim', language: 'es'}};
      assert.deepEqual(
        decision.events.map(({payload}) => payload),
        [2, 3, 5, 6].map((each) => ({position: each, reason, ...(each === 2 && letter)})),
      );
    }
    assert.equal(outcome(letters, 4), '409 kept');
  });

  test('are none where there is nothing, or nothing any more', () => {
    assert.equal(outcome(events, 999), '404');
    const {payload: _payload, ...frame} = events[0] ?? received;
    assert.equal(outcome([frame, ...events.slice(1)], 1), '404');
  });

  test('never are what says that others are gone, nor anything under a legal hold', () => {
    const [first] = events;
    assert.ok(first);
    const payload = {position: 1, reason};
    assert.equal(
      outcome([first, {...first, position: 2, kind: 'redacted', payload}], 2),
      '409 kept',
    );
    const held = {...first, position: 2, kind: 'legal-hold-placed'};
    const hold = {...held, payload: {id: 'h', reason: 'A claim.'}};
    assert.equal(outcome([first, hold], 1), '409 held');
    const lifted = {...held, position: 3, kind: 'legal-hold-lifted'};
    const lifting = {...lifted, payload: {id: 'l', holdId: 'h', reason: 'Settled.'}};
    assert.equal(outcome([first, hold, lifting], 1), 'redacted');
  });
});
