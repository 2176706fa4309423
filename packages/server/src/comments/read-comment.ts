import {isCalendarDate, isStorable, feedbackLimits} from '@patient-relations/core/feedback';
import type {CommentDateForm, CommentProblem} from '@patient-relations/core/service';
import type {ColumnPlaces} from './column-places.js';

/** A comment from before, as a row of a file has it. */
export interface PastComment {
  readonly line: number;
  readonly text: string;
  readonly saidOn: string | null;
  readonly locationId: string | null;
  readonly criticality: number | null;
  readonly labels: Readonly<Record<string, string>>;
}

/** What a row comes to: a comment unless something that is needed is wrong with it, and all that is wrong. */
export interface ReadComment {
  readonly comment: PastComment | undefined;
  readonly problems: readonly CommentProblem[];
}

const labelLength = 500;

/** Reads a row. A cell that cannot be read is left empty and told of; nothing is guessed. */
export function readComment(row: Row, places: ColumnPlaces): ReadComment {
  const {columns} = places;
  const {cell, problems} = createReader(row, places);
  const text = cell('text', columns.text, ofLength(feedbackLimits.story.max));
  const details = readDetails(cell, places);
  if (text !== null) return {comment: {line: row.line, text, ...details}, problems};
  if (!problems.some(({field}) => field === 'text')) {
    const column = (places.indexOf.get(columns.text) ?? 0) + 1;
    problems.unshift({line: row.line, column, field: 'text', code: 'empty'});
  }
  return {comment: undefined, problems};
}

interface Row {
  readonly line: number;
  readonly cells: readonly Buffer[];
}

type ReadCell = <Value>(
  field: CommentProblem['field'],
  column: string | undefined,
  value: (text: string) => Value | Fault,
) => Value | null;

function createReader(
  {line, cells}: Row,
  {indexOf}: ColumnPlaces,
): {readonly cell: ReadCell; readonly problems: CommentProblem[]} {
  const problems: CommentProblem[] = [];
  return {
    problems,
    cell(field, column, value) {
      const index = column === undefined ? undefined : indexOf.get(column);
      if (index === undefined) return null;
      const text = decode(cells[index]);
      if (text === '') return null;
      const outcome = isFault(text) ? text : value(text);
      if (!isFault(outcome)) return outcome;
      problems.push({line, column: index + 1, field, code: outcome.fault});
      return null;
    },
  };
}

function readDetails(
  cell: ReadCell,
  {columns, locationIds}: ColumnPlaces,
): Omit<PastComment, 'line' | 'text'> {
  const {date, locationId, criticality, labels = {}} = columns;
  return {
    saidOn: date ? cell('date', date.column, (text) => dateOf(text, date.form)) : null,
    locationId: cell('locationId', locationId, (text) =>
      locationIds.has(text) ? text : fault('unknown-value'),
    ),
    criticality: criticality
      ? cell('criticality', criticality.column, (text) => numberOf(text, criticality))
      : null,
    labels: Object.fromEntries(
      Object.entries(labels).flatMap(([name, column]) => {
        const label = cell('label', column, ofLength(labelLength));
        return label === null ? [] : [[name, label]];
      }),
    ),
  };
}

function ofLength(most: number): (text: string) => string | Fault {
  return (text) => (text.length > most ? fault('too-long') : text);
}

interface Fault {
  readonly fault: CommentProblem['code'];
}

const fault = (code: CommentProblem['code']): Fault => ({fault: code});

function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'fault' in value;
}

/** A cell as text without the blanks around it. */
function decode(cell: Buffer | undefined): string | Fault {
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(cell).trim();
    return isStorable(text) ? text : fault('wrong-encoding');
  } catch {
    return fault('wrong-encoding');
  }
}

function numberOf(
  cell: string,
  {min, max}: {readonly min: number; readonly max: number},
): number | Fault {
  if (!/^[+-]?\d{1,6}$/.test(cell)) return fault('not-a-number');
  const number = Number(cell);
  return number >= min && number <= max ? number : fault('out-of-range');
}

const dateForms: Readonly<Record<CommentDateForm, RegExp>> = {
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/,
  'DD/MM/YYYY': /^(?<day>\d\d?)\/(?<month>\d\d?)\/(?<year>\d{4})$/,
  'MM/DD/YYYY': /^(?<month>\d\d?)\/(?<day>\d\d?)\/(?<year>\d{4})$/,
};

function dateOf(cell: string, form: CommentDateForm): string | Fault {
  const {year = '', month = '', day = ''} = dateForms[form].exec(cell)?.groups ?? {};
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : fault('impossible-date');
}
