import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {composite} from './composite.js';
import {linearMean, meanOf} from './linear-mean.js';
import {netPromoterScore} from './net-promoter-score.js';
import {problemScore} from './problem-score.js';
import {proportion} from './proportion.js';
import {responseRate} from './response-rate.js';
import {smileyIndex} from './smiley-index.js';

const close = (actual: number | undefined, expected: number, within = 1e-9): void =>
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= within,
    `${actual} is not ${expected}`,
  );

/** Each person's answer, as slow formulas want it. */
const oneByOne = (counts: readonly number[], points: readonly number[]): readonly number[] =>
  counts.flatMap((count, index) => Array.from({length: count}, () => points[index]!));
const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe('A share of people', () => {
  // The worked examples of Newcombe 1998, table I, method 3.
  const published = [
    {count: 81, of: 263, low: 0.2553, high: 0.3662},
    {count: 15, of: 148, low: 0.0624, high: 0.1605},
    {count: 0, of: 20, low: 0, high: 0.1611},
    {count: 1, of: 29, low: 0.0061, high: 0.1718},
  ];
  for (const {count, of, low, high} of published)
    test(`of ${count} in ${of} has the interval that was published`, () => {
      const {percent, interval} = proportion(count, of);
      close(percent, (100 * count) / of);
      close(interval?.low, 100 * low, 0.005);
      close(interval?.high, 100 * high, 0.005);
      assert.equal(interval?.method, 'wilson');
      assert.equal(interval.level, 0.95);
    });

  test('of nobody has no figure', () => {
    assert.deepEqual(proportion(0, 0), {count: 0, of: 0});
  });

  test('that cannot be is refused', () => {
    for (const [count, of] of [
      [3, 2],
      [-1, 2],
      [1.5, 2],
      [Number.NaN, 2],
      [0, -1],
    ] as const)
      assert.throws(() => proportion(count, of), RangeError);
  });

  test('lies in its interval, which is wider the surer it must be and ends where the score test does', () => {
    const share = fc
      .nat({max: 500})
      .chain((of) => fc.tuple(fc.nat({max: of + 1}), fc.constant(of + 1)));
    fc.assert(
      fc.property(share, ([count, of]) => {
        const intervalAt = (level: 0.9 | 0.95 | 0.99) => proportion(count, of, level).interval!;
        const [narrow, usual, wide] = [intervalAt(0.9), intervalAt(0.95), intervalAt(0.99)];
        const percent = (100 * count) / of;
        assert.ok(wide.low <= usual.low && usual.low <= narrow.low && narrow.low <= percent);
        assert.ok(percent <= narrow.high && narrow.high <= usual.high && usual.high <= wide.high);
        assert.ok(wide.low >= 0 && wide.high <= 100);
        // Wilson's bounds are the shares that are just not refuted: |p − share| = z · √(share (1 − share) / n).
        for (const bound of [usual.low, usual.high].map((end) => end / 100)) {
          if (bound <= 0 || bound >= 1) continue;
          const errors = Math.abs(count / of - bound) / Math.sqrt((bound * (1 - bound)) / of);
          close(errors, 1.959963984540054, 1e-6);
        }
      }),
    );
  });
});

describe('A linear mean', () => {
  test('of one, two, three and four people on a 4-point scale is worked out by hand', () => {
    // (1·1 + 2·2 + 3·3 + 4·4) / 10 = 3, and 100 · (3 − 1) / (4 − 1).
    close(linearMean([1, 2, 3, 4], [1, 2, 3, 4]), 200 / 3);
  });

  test('of nobody, or on a scale without length, is none', () => {
    assert.equal(linearMean([0, 0], [1, 2]), undefined);
    assert.equal(linearMean([5], [1]), undefined);
    assert.equal(meanOf([], []), undefined);
  });

  test('is what averaging each person gives, whatever the points', () => {
    const scale = fc
      .uniqueArray(fc.integer({min: -20, max: 20}), {minLength: 2, maxLength: 11})
      .chain((points) =>
        fc.tuple(
          fc.constant(points),
          fc.array(fc.nat({max: 30}), {minLength: points.length, maxLength: points.length}),
        ),
      );
    fc.assert(
      fc.property(scale, ([points, counts]) => {
        const people = oneByOne(counts, points);
        if (people.length === 0) return;
        const [min, max] = [Math.min(...points), Math.max(...points)];
        close(
          linearMean(counts, points),
          average(people.map((x) => (100 * (x - min)) / (max - min))),
          1e-6,
        );
        close(meanOf(counts, points), average(people), 1e-6);
      }),
    );
  });
});

describe('A composite', () => {
  test('weighs each item the same, and leaves out those nobody answered', () => {
    assert.equal(composite([80, 60, 70]), 70);
    assert.equal(composite([80, undefined, 60]), 70);
    assert.equal(composite([undefined]), undefined);
    assert.equal(composite([]), undefined);
  });
});

describe('A net promoter score', () => {
  test('of 50 promoters, 30 passives and 20 detractors is worked out by hand', () => {
    const {score, interval} = netPromoterScore({promoters: 50, passives: 30, detractors: 20});
    assert.equal(score, 30);
    close(interval?.low, 14.05, 0.01);
    close(interval?.high, 44.2, 0.01);
    assert.equal(interval?.method, 'adjusted-wald');
  });

  test('of nobody is none', () => {
    assert.deepEqual(netPromoterScore({promoters: 0, passives: 0, detractors: 0}), {});
  });

  test('is the average of +1, 0 and −1, and its interval stays on the scale', () => {
    const counts = fc.tuple(fc.nat({max: 200}), fc.nat({max: 200}), fc.nat({max: 200}));
    fc.assert(
      fc.property(counts, ([promoters, passives, detractors]) => {
        if (promoters + passives + detractors === 0) return;
        const {score, interval} = netPromoterScore({promoters, passives, detractors});
        close(score, 100 * average(oneByOne([promoters, passives, detractors], [1, 0, -1])), 1e-6);
        assert.ok(interval && interval.low >= -100 && interval.high <= 100);
        assert.ok(interval.low < interval.high);
      }),
    );
  });
});

describe('A smiley index', () => {
  test('is the weighted sum of the four faces', () => {
    // (VP·100 + P·66.7 + N·33.3) / n, with thirds instead of their rounding.
    close(smileyIndex([10, 20, 30, 40]), (40 * 100 + (30 * 200) / 3 + (20 * 100) / 3) / 100);
    assert.equal(smileyIndex([0, 0, 0, 7]), 100);
    assert.equal(smileyIndex([7, 0, 0, 0]), 0);
    assert.equal(smileyIndex([0, 0, 0, 0]), undefined);
  });
});

describe('A problem score', () => {
  const no = false;
  test('counts the problems of someone who answered everything', () => {
    assert.equal(problemScore([true, no, true, no]), 2);
    assert.equal(problemScore([no, no, no, no]), 0);
  });

  test('is none for someone who left an item out, unless fewer are enough', () => {
    assert.equal(problemScore([true, undefined, no, no]), undefined);
    // One problem in two answers stands for two in four.
    assert.equal(problemScore([true, undefined, no, undefined], 2), 2);
    assert.equal(problemScore([true, undefined, undefined, undefined], 2), undefined);
    assert.equal(problemScore([undefined, undefined], 0), undefined);
  });
});

describe('A response rate', () => {
  test('leaves those out who should not have been asked', () => {
    const {percent, of} = responseRate({completes: 300, sampled: 1020, ineligible: 20});
    assert.equal(of, 1000);
    assert.equal(percent, 30);
  });

  test('that cannot be is refused, and of nobody there is none', () => {
    assert.throws(() => responseRate({completes: 11, sampled: 12, ineligible: 2}), RangeError);
    assert.throws(() => responseRate({completes: 0, sampled: 1, ineligible: 2}), RangeError);
    assert.equal(responseRate({completes: 0, sampled: 2, ineligible: 2}).percent, undefined);
  });
});
