import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {dropBursts} from './drop-bursts.js';

interface Tap {
  readonly device: string;
  readonly at: number;
}

const options = {deviceOf: ({device}: Tap) => device, timeOf: ({at}: Tap) => at};
const taps = (device: string, ...times: readonly number[]): readonly Tap[] =>
  times.map((at) => ({device, at}));
const times = (kept: readonly Tap[]): readonly number[] => kept.map(({at}) => at);

describe('A burst of taps on a kiosk', () => {
  test('counts once, by its first tap, however long it goes on', () => {
    assert.deepEqual(times(dropBursts(taps('a', 0, 1000, 2000, 3000, 4000, 5000), options)), [0]);
  });

  test('ends when nobody taps for the quiet time', () => {
    assert.deepEqual(times(dropBursts(taps('a', 0, 2999, 5999), options)), [0, 5999]);
    const quick = {...options, quietMs: 500};
    assert.deepEqual(times(dropBursts(taps('a', 0, 499, 999), quick)), [0, 999]);
  });

  test('on one device leaves the others alone', () => {
    const kept = dropBursts([...taps('a', 0, 100), ...taps('b', 50)], options);
    assert.deepEqual(times(kept), [0, 50]);
  });

  test('is found when taps arrive out of order, and what is kept stays in the order it came', () => {
    assert.deepEqual(times(dropBursts(taps('a', 9000, 100, 0), options)), [9000, 0]);
  });
});
