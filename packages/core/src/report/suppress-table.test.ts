import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {suppressTable, type CountTable} from './suppress-table.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const total = (rows: readonly (readonly number[])[]): number => sum(rows.flat());

/** Hides what is too small and nothing else: the mistake that secondary suppression is there to prevent. */
function primaryOnly(counts: readonly (readonly number[])[], hideBelow: number): CountTable {
  const hide = (count: number): number | undefined =>
    count > 0 && count < hideBelow ? undefined : count;
  return {
    cells: counts.map((row) => row.map(hide)),
    rowTotals: counts.map((row) => hide(sum(row))),
    columnTotals: counts[0]!.map((_, j) => hide(sum(counts.map((row) => row[j]!)))),
    total: hide(total(counts)),
  };
}

/**
 * Tries to work out a number by plain search: is there another table, of whole numbers from 1 in the hidden places,
 * that looks the same and has another number there? Looks a few steps around the truth, which is enough to find one.
 */
function canBeOther(
  counts: readonly (readonly number[])[],
  shown: CountTable,
  differs: (table: readonly (readonly number[])[]) => boolean,
): boolean {
  const columns = counts[0]!.length;
  const places = counts.flatMap((row, i) => row.map((_, j) => [i, j] as const));
  const table = counts.map((row) => [...row]);
  const fits = (real: number, told: number | undefined): boolean =>
    told === undefined || real === told;
  const search = (index: number): boolean => {
    const [i, j] = places[index] ?? [counts.length, 0];
    if (j === 0 && i > 0 && !fits(sum(table[i - 1]!), shown.rowTotals[i - 1])) return false;
    if (index === places.length) {
      const fitColumns = Array.from({length: columns}, (_, c) => c).every((c) =>
        fits(sum(table.map((row) => row[c]!)), shown.columnTotals[c]),
      );
      return fitColumns && fits(total(table), shown.total) && differs(table);
    }
    const told = shown.cells[i]![j];
    const truth = counts[i]![j]!;
    const options = told === undefined ? [0, 1, -1, 2, -2].map((step) => truth + step) : [told];
    return options.some((count) => {
      if (count < (told === undefined ? 1 : 0)) return false;
      table[i]![j] = count;
      return search(index + 1);
    });
  };
  return search(0);
}

/** Every hidden number that could be worked out. */
function workedOut(counts: readonly (readonly number[])[], shown: CountTable): readonly string[] {
  const targets: [string, number | undefined, (table: readonly (readonly number[])[]) => number][] =
    [
      ...counts.flatMap((row, i) =>
        row.map((_, j): (typeof targets)[number] => [
          `cell ${i},${j}`,
          shown.cells[i]![j],
          (table) => table[i]![j]!,
        ]),
      ),
      ...counts.map((_, i): (typeof targets)[number] => [
        `row ${i}`,
        shown.rowTotals[i],
        (table) => sum(table[i]!),
      ]),
      ...counts[0]!.map((_, j): (typeof targets)[number] => [
        `column ${j}`,
        shown.columnTotals[j],
        (table) => sum(table.map((row) => row[j]!)),
      ]),
      ['total', shown.total, total],
    ];
  return targets.flatMap(([name, told, read]) =>
    told !== undefined || canBeOther(counts, shown, (table) => read(table) !== read(counts))
      ? []
      : [name],
  );
}

const tables = fc
  .tuple(fc.integer({min: 1, max: 3}), fc.integer({min: 1, max: 3}))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(
        fc.oneof(fc.constant(0), fc.integer({min: 1, max: 4}), fc.integer({min: 5, max: 30})),
        {
          minLength: columns,
          maxLength: columns,
        },
      ),
      {minLength: rows, maxLength: rows},
    ),
  );

describe('A table with small numbers', () => {
  test('hides what is under 11, and one more in its row and column, but no zero', () => {
    const shown = suppressTable([
      [3, 40, 50],
      [60, 70, 80],
      [90, 0, 95],
    ]);
    assert.equal(shown.cells[0]![0], undefined);
    assert.equal(shown.cells[2]![1], 0);
    assert.deepEqual(
      [shown.rowTotals, shown.columnTotals, shown.total],
      [[93, 210, 185], [153, 110, 225], 488],
    );
    // The cheapest circle through the first cell: 40 beside it, 60 below it, 70 across.
    assert.deepEqual(shown.cells, [
      [undefined, undefined, 50],
      [undefined, undefined, 80],
      [90, 0, 95],
    ]);
  });

  test('without small numbers is shown whole', () => {
    assert.deepEqual(
      suppressTable([
        [11, 0],
        [20, 30],
      ]),
      {
        cells: [
          [11, 0],
          [20, 30],
        ],
        rowTotals: [11, 50],
        columnTotals: [31, 30],
        total: 61,
      },
    );
  });

  test('keeps to the threshold it is given', () => {
    assert.equal(
      suppressTable(
        [
          [5, 5],
          [5, 5],
        ],
        {hideBelow: 5},
      ).cells[0]![0],
      5,
    );
    assert.equal(
      suppressTable(
        [
          [4, 5],
          [5, 5],
        ],
        {hideBelow: 5},
      ).cells[0]![0],
      undefined,
    );
  });

  test('hides the only other number when nothing else protects a small one', () => {
    const shown = suppressTable([[5], [100]]);
    assert.deepEqual(shown.cells, [[undefined], [undefined]]);
    assert.equal(shown.total, 105);
  });

  test('may be empty, and counts must be counts', () => {
    assert.deepEqual(suppressTable([]), {cells: [], rowTotals: [], columnTotals: [], total: 0});
    assert.throws(() => suppressTable([[1.5]]), RangeError);
    assert.throws(() => suppressTable([[-1]]), RangeError);
    assert.throws(() => suppressTable([[Number.NaN]]), RangeError);
  });

  test('lets no hidden number be worked out from the totals', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const shown = suppressTable(counts, {hideBelow: 5});
        assert.deepEqual(workedOut(counts, shown), []);
        for (const told of [
          shown.cells.flat(),
          shown.rowTotals,
          shown.columnTotals,
          shown.total,
        ].flat())
          assert.ok(told === undefined || told === 0 || told >= 5, `${told} is shown`);
      }),
      {numRuns: 400},
    );
  });

  test('would let them be worked out if only the small ones were hidden', () => {
    const samples = fc.sample(tables, {numRuns: 200, seed: 1});
    const broken = samples.filter((counts) => workedOut(counts, primaryOnly(counts, 5)).length > 0);
    assert.ok(broken.length > 50, `${broken.length} of 200 tables`);
  });

  test('is done in reasonable time for a hospital of many wards', () => {
    const counts = Array.from({length: 120}, (_, i) =>
      Array.from({length: 6}, (__, j) => (i * 7 + j * 13) % 29),
    );
    const started = performance.now();
    suppressTable(counts);
    assert.ok(performance.now() - started < 5000, `${performance.now() - started} ms`);
  });
});
