import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compareDeadlines} from './compare-deadlines.js';

test('every deadline is what counting day by day says, in 2,000 random cases', (context) => {
  const {cases, deadlines, dated, states} = compareDeadlines(1, 2_000);
  context.diagnostic(
    `${cases} cases, ${deadlines} deadlines, ${dated} with a date, 0 differences: ${JSON.stringify(states)}`,
  );
  // What chance makes has to be worth comparing.
  assert.ok(dated > 2_000);
  for (const state of [
    'waiting',
    'running',
    'paused',
    'kept',
    'late',
    'missed',
    'passed',
    'not-owed',
  ])
    assert.ok((states[state] ?? 0) >= 50, state);
});
