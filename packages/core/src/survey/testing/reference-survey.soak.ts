import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as fc from 'fast-check';
import {compareWithReference} from './compare-with-reference.js';

const seed = Number(process.env.PR_SEED ?? Date.now() % 2 ** 31);

test('says what a slow, plain reading of FHIR says, in 10,000 runs', async (context) => {
  context.diagnostic(`seed ${String(seed)} (set PR_SEED to repeat it)`);
  const counts = await compareWithReference(fc, {numRuns: 10_000, seed});
  context.diagnostic(JSON.stringify(counts));
  assert.ok(counts.steps > 20_000 && counts.disabled > 5_000 && counts.computed > 500);
});
