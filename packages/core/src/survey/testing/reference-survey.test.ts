import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as fc from 'fast-check';
import {compareWithReference} from './compare-with-reference.js';

const seed = Number(process.env.PR_SEED ?? Date.now() % 2 ** 31);

test('says after every answer what a slow, plain reading of FHIR says', async (context) => {
  context.diagnostic(`seed ${String(seed)} (set PR_SEED to repeat it)`);
  const counts = await compareWithReference(fc, {numRuns: 300, seed});
  context.diagnostic(JSON.stringify(counts));
  assert.ok(counts.steps > 500 && counts.disabled > 100 && counts.computed > 10);
});
