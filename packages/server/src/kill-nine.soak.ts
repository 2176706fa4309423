import {test} from 'node:test';
import {assertNothingIsLost} from './testing/kill-rounds.js';

test('finds every confirmed submission after kill -9 with 50 and more in flight, in 20 rounds', (context) =>
  assertNothingIsLost(20, (line) => context.diagnostic(line)));
