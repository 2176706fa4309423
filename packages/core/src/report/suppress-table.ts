import {isTooSmall, suppressionRules, type SuppressionRule} from './suppression-rule.js';

/** Counts with their totals. `undefined` stands for a number that is hidden. */
export interface CountTable {
  readonly cells: readonly (readonly (number | undefined)[])[];
  readonly rowTotals: readonly (number | undefined)[];
  readonly columnTotals: readonly (number | undefined)[];
  readonly total: number | undefined;
}

/**
 * Adds the totals to a table of counts and hides what is too small, and with it as few people more as needed that no
 * hidden number can be worked out: each could be at least one other whole number above 0, with everything shown
 * unchanged. Zeros are shown, never hidden. What was too small and what was hidden to protect it look the same.
 */
export function suppressTable(
  counts: readonly (readonly number[])[],
  rule: Pick<SuppressionRule, 'hideBelow'> = suppressionRules.us,
): CountTable {
  const grid = withTotals(counts);
  const hidden = grid.map((row) => row.map((count) => isTooSmall(count, rule)));
  const queue = grid.flatMap((row, i) => row.flatMap((_, j) => (hidden[i]?.[j] ? [[i, j]] : [])));
  for (const [row = 0, column = 0] of queue) {
    for (const [i, j] of cheapestWayOut({grid, hidden}, row, column)) {
      const line = hidden[i];
      if (!line || line[j]) continue;
      line[j] = true;
      queue.push([i, j]);
    }
  }
  return shown(grid, hidden);
}

type Place = readonly [row: number, column: number];

interface Disclosure {
  /** The counts with a last column and a last row of totals. */
  readonly grid: readonly (readonly number[])[];
  readonly hidden: readonly boolean[][];
}

function withTotals(counts: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const columns = Math.max(0, ...counts.map((row) => row.length));
  const full = counts.map((row) => Array.from({length: columns}, (_, j) => row[j] ?? 0));
  if (full.flat().some((count) => !Number.isInteger(count) || count < 0))
    throw new RangeError('A table of counts holds whole numbers from 0.');
  const rows = full.map((row) => [...row, sum(row)]);
  return [
    ...rows,
    Array.from({length: columns + 1}, (_, j) => sum(rows.map((row) => row[j] ?? 0))),
  ];
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/**
 * The cells that must be hidden so that a hidden one could be one more or one less. Rows and columns are the nodes of
 * a graph and cells its edges; a circle of cells, alternately one more and one less, leaves every sum as it is. Totals
 * count with the other sign, which makes every row and column sum up to nothing.
 */
function cheapestWayOut(table: Disclosure, row: number, column: number): readonly Place[] {
  const rows = table.grid.length;
  const around: Place = [row, column];
  const more = shortestPath(table, {from: rows + column, to: row, around});
  const less = canChange(table, around, -1)
    ? shortestPath(table, {from: row, to: rows + column, around})
    : undefined;
  const isMorePossible = canChange(table, around, 1) ? more : undefined;
  const [first, second] = [isMorePossible, less];
  if (!first || !second) return (first ?? second)?.places ?? [];
  return first.cost <= second.cost ? first.places : second.places;
}

/** A number may always grow; it may shrink where it stays above 0, for nobody hides a 0. Totals go the other way. */
function canChange({grid}: Disclosure, [i, j]: Place, by: 1 | -1): boolean {
  const row = grid[i] ?? [];
  const isTotal = (i === grid.length - 1) !== (j === row.length - 1);
  const grows = by === 1 ? !isTotal : isTotal;
  return grows || (row[j] ?? 0) > 1;
}

interface Path {
  readonly places: readonly Place[];
  readonly cost: number;
}

interface Ends {
  readonly from: number;
  readonly to: number;
  /** The cell that the path must do without. */
  readonly around: Place;
}

/** Dijkstra's algorithm over rows and columns; a step costs the people whose count it hides. */
function shortestPath(table: Disclosure, {from, to, around}: Ends): Path | undefined {
  const best = new Map<number, Path>([[from, {places: [], cost: 0}]]);
  const open = new Set([from]);
  for (let node = nearest(open, best); node !== undefined; node = nearest(open, best)) {
    open.delete(node);
    const path = best.get(node);
    if (node === to || !path) return path;
    for (const {next, place, cost: step} of stepsFrom(table, node, around)) {
      const cost = path.cost + step;
      if (cost >= (best.get(next)?.cost ?? Infinity)) continue;
      best.set(next, {places: [...path.places, place], cost});
      open.add(next);
    }
  }
  return undefined;
}

interface Step {
  readonly next: number;
  readonly place: Place;
  readonly cost: number;
}

/** From a row, one more in a cell leads to its column; from a column, one less leads back to a row. */
function stepsFrom(table: Disclosure, node: number, around: Place): readonly Step[] {
  const rows = table.grid.length;
  const isRow = node < rows;
  const length = isRow ? (table.grid[0]?.length ?? 0) : rows;
  return Array.from({length}, (_, index) => index).flatMap((index) => {
    const place: Place = isRow ? [node, index] : [index, node - rows];
    const cost = stepCost(table, place, {by: isRow ? 1 : -1, around});
    return cost === undefined ? [] : [{next: isRow ? rows + index : index, place, cost}];
  });
}

function nearest(open: ReadonlySet<number>, best: ReadonlyMap<number, Path>): number | undefined {
  let found: number | undefined;
  let least = Infinity;
  for (const node of open) {
    const cost = best.get(node)?.cost ?? Infinity;
    if (cost < least) [found, least] = [node, cost];
  }
  return found;
}

function stepCost(
  table: Disclosure,
  place: Place,
  {by, around}: {readonly by: 1 | -1; readonly around: Place},
): number | undefined {
  const [i, j] = place;
  if (i === around[0] && j === around[1]) return undefined;
  const count = table.grid[i]?.[j] ?? 0;
  if (count === 0 || !canChange(table, place, by)) return undefined;
  return table.hidden[i]?.[j] ? 0 : count;
}

function shown(grid: Disclosure['grid'], hidden: Disclosure['hidden']): CountTable {
  const lines = grid.map((row, i) => row.map((count, j) => (hidden[i]?.[j] ? undefined : count)));
  const columnTotals = lines.at(-1) ?? [];
  const rows = lines.slice(0, -1);
  return {
    cells: rows.map((row) => row.slice(0, -1)),
    rowTotals: rows.map((row) => row.at(-1)),
    columnTotals: columnTotals.slice(0, -1),
    total: columnTotals.at(-1),
  };
}
