import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compareDeadlines} from './compare-deadlines.js';

const seed = Number(process.env.PR_SEED ?? Date.now() % 2 ** 31);

test('every deadline is what counting day by day says, in 50,000 random cases', (context) => {
  context.diagnostic(`first seed ${seed} (set PR_SEED to repeat it)`);
  const {cases, deadlines, dated, states} = compareDeadlines(seed, 50_000);
  context.diagnostic(
    `${cases} cases, ${deadlines} deadlines, ${dated} with a date, 0 differences: ${JSON.stringify(states)}`,
  );
  assert.ok(dated > 90_000);
});
