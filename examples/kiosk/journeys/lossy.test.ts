import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {figure} from '../../stage/figure.js';
import {runLossy} from './lossy/lossy-run.js';

const seed = Number(process.env['PR_SEED'] ?? 20261122);
const count = 160;

describe(`${count} writes from two tabs over a network that loses them, on a browser that is killed`, () => {
  it('are each stored exactly once, and nobody was told anything that is not so', async () => {
    const {lost, double, left, histories, ...run} = await runLossy({count, seed});
    figure(`seed ${seed}: ${JSON.stringify(run)}`);
    for (const history of histories) figure(history);
    assert.deepEqual({lost, double, left}, {lost: [], double: [], left: 0});
    assert.ok(run.stored > 0 && run.reloads > 0, 'it went wrong often enough to show something');
  });
});
