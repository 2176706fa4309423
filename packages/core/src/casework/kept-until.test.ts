import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {StoredCaseEvent} from '../case/case-event.js';
import {reduceCase} from '../case/reduce-case.js';
import {sampleCase} from '../testing/builders.js';
import {keptUntil} from './kept-until.js';
import {reduceWork} from './reduce-work.js';

const source = {title: 'A rule.', confidence: 'cited'} as never;
const packs = [
  {id: 'long', version: '1', retention: {years: 6, source}},
  {id: 'long', version: '2', retention: {years: 12, source}},
  {id: 'short', version: '1', retention: {years: 3, source}},
  {id: 'silent', version: '1'},
];

function until(
  more: readonly (readonly [string, string, object])[],
  timeZone = 'America/Chicago',
): string | undefined {
  const [received] = sampleCase();
  assert.ok(received);
  const events: readonly StoredCaseEvent[] = [
    received,
    ...more.map(([kind, at, payload], index) => ({
      ...received,
      ...{position: index + 2, kind, at, payload: {...payload}},
    })),
  ];
  const state = reduceCase(events);
  assert.ok(state);
  return keptUntil({events, state, work: reduceWork(events)}, {years: 5, packs, timeZone});
}

const closed = (at: string) => ['closed', at, {text: 'We did what we could.'}] as const;
const rules = (...ids: readonly (readonly [string, string])[]) =>
  [
    'packs-set',
    '2031-01-01T12:00:00.000Z',
    {id: 'p', packs: ids.map(([id, version]) => ({id, version}))},
  ] as const;

describe('How long a case is kept', () => {
  test('is not over while something is owed', () => {
    assert.equal(until([]), undefined);
    const reopened = ['reopened', '2031-02-01T12:00:00.000Z', {reason: 'New facts.'}] as const;
    assert.equal(until([closed('2031-01-02T12:00:00.000Z'), reopened]), undefined);
  });

  test('is counted from the last thing that happened, on the day it was there', () => {
    assert.equal(until([closed('2031-01-02T03:00:00.000Z')]), '2036-01-01');
    assert.equal(until([closed('2031-01-02T03:00:00.000Z')], 'Europe/London'), '2036-01-02');
    const message = ['message-sent', '2032-07-01T12:00:00.000Z', {messageId: 'm', text: 'Thanks.'}];
    const after = [closed('2031-01-02T12:00:00.000Z'), message as never];
    assert.equal(until(after), '2037-07-01');
  });

  test('is the longest of the packs in force, in their version, and of the hospital', () => {
    const end = closed('2031-01-02T12:00:00.000Z');
    assert.equal(until([rules(['short', '1']), end]), '2036-01-02');
    assert.equal(until([rules(['short', '1'], ['long', '1']), end]), '2037-01-02');
    assert.equal(until([rules(['long', '2']), end]), '2043-01-02');
    assert.equal(until([rules(['silent', '1'], ['unheard-of', '1']), end]), '2036-01-02');
    assert.equal(until([rules(['long', '2']), rules(['long', '1']), end]), '2037-01-02');
  });

  test('is never a day too short from a 29 February', () => {
    assert.equal(until([closed('2032-02-29T18:00:00.000Z')]), '2037-03-01');
  });
});
