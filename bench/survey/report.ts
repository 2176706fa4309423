import type {Sample} from './measure.js';
import {spreadOf} from './statistics.js';

/** The samples of one contestant at one speed, or why there are none. */
export interface Row {
  readonly name: string;
  readonly samples: readonly Sample[];
  readonly failure?: string | undefined;
}

interface Measure {
  readonly title: string;
  readonly of: (sample: Sample) => number;
  readonly unit: 'ms' | 'kB';
}

/** What is printed of each sample, in this order. */
export const measures: readonly Measure[] = [
  {title: '1,000 in the document', of: ({inDocument}) => inDocument, unit: 'ms'},
  {title: '1,000 painted', of: ({painted}) => painted, unit: 'ms'},
  {title: 'dependent there', of: ({dependentHandled}) => dependentHandled, unit: 'ms'},
  {title: 'dependent drawn', of: ({dependentDrawn}) => dependentDrawn, unit: 'ms'},
  {title: 'keystroke handled', of: ({keystrokeHandled}) => keystrokeHandled, unit: 'ms'},
  {title: '· its listeners', of: ({keystrokeHandlers}) => keystrokeHandlers, unit: 'ms'},
  {title: 'keystroke drawn', of: ({keystrokeDrawn}) => keystrokeDrawn, unit: 'ms'},
  {title: 'heap added', of: heapOf, unit: 'kB'},
  {title: '· by script', of: ({scriptHeap}) => scriptHeap / 1000, unit: 'kB'},
  {title: '· by document', of: ({documentHeap}) => documentHeap / 1000, unit: 'kB'},
];

function heapOf({scriptHeap, documentHeap}: Sample): number {
  return (scriptHeap + documentHeap) / 1000;
}

/** The table of one speed: each measure's median, its quartiles, and its ratio to the first row's median. */
export function tableOf(rows: readonly Row[]): string {
  const [yardstick] = rows;
  const columns = rows.map((row) => measures.map((measure) => cellOf(row, measure, yardstick!)));
  const lines = measures.map(({title, unit}, index) => [
    `${title}, ${unit}`,
    ...columns.map((cells) => cells[index]!),
  ]);
  const failures = rows.flatMap(({name, failure}) => (failure ? [`${name}: ${failure}`] : []));
  return [aligned([['', ...rows.map(({name}) => name)], ...lines]), ...failures].join('\n');
}

function cellOf({samples, failure}: Row, {of}: Measure, yardstick: Row): string {
  if (failure || samples.length === 0) return 'failed';
  const {median, lower, upper} = spreadOf(samples.map(of));
  const spread = `${rounded(median)} (${rounded(lower)}–${rounded(upper)})`;
  if (samples === yardstick.samples || yardstick.samples.length === 0) return spread;
  return `${spread} ${(median / spreadOf(yardstick.samples.map(of)).median).toFixed(2)}×`;
}

function rounded(figure: number): string {
  if (Math.abs(figure) >= 100) return figure.toFixed(0);
  return figure.toFixed(Math.abs(figure) >= 10 ? 1 : 3);
}

/** Lines of cells under each other, the first column to the left. */
export function aligned(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_cell, column) =>
    Math.max(...lines.map((line) => line[column]!.length)),
  );
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!);
  return lines.map((line) => line.map(pad).join('  ')).join('\n');
}
