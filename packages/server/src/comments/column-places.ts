import type {FieldProblem} from '@patient-relations/core/errors';
import type {Facility} from '@patient-relations/core/facility';
import type {CommentColumns} from '@patient-relations/core/service';
import {refuse, refuseField} from '../problems/refusal.js';
import type {CsvRecord} from './csv-records.js';
import {readRows} from './csv-rows.js';

/** Where the columns of a file are, by what they hold. */
export interface ColumnPlaces {
  readonly columns: CommentColumns;
  /** From 0, by the words of the first line. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** How many cells a row has. */
  readonly count: number;
  readonly locationIds: ReadonlySet<string>;
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Finds the columns of a file by its first line.
 * @throws {Refusal} `invalid`, naming every column that is not there, or there twice
 */
export function placesOf(
  {line, bytes}: CsvRecord,
  columns: CommentColumns,
  {locations}: Facility,
): ColumnPlaces {
  const isMarked = bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark);
  const [row] = readRows([{line, bytes: isMarked ? bytes.subarray(byteOrderMark.length) : bytes}]);
  const names = row?.cells?.map(decode) ?? [];
  if (names.length === 0) throw refuseField('/file', 'wrong-format');
  const errors = namedBy(columns)
    .filter(({name}) => names.filter((each) => each === name).length !== 1)
    .map(({path}): FieldProblem => ({path, code: 'unknown-value'}));
  if (errors.length > 0) throw refuse('invalid', {errors});
  return {
    columns,
    indexOf: new Map(names.map((name, index) => [name, index])),
    count: names.length,
    locationIds: new Set(locations.map(({id}) => id)),
  };
}

function namedBy({
  text,
  date,
  locationId,
  criticality,
  labels = {},
}: CommentColumns): readonly {readonly path: string; readonly name: string}[] {
  return [
    {path: '/columns/text', name: text},
    ...(date ? [{path: '/columns/date/column', name: date.column}] : []),
    ...(locationId === undefined ? [] : [{path: '/columns/locationId', name: locationId}]),
    ...(criticality ? [{path: '/columns/criticality/column', name: criticality.column}] : []),
    ...Object.entries(labels).map(([label, name]) => ({path: `/columns/labels/${label}`, name})),
  ];
}

function decode(cell: Buffer): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(cell).trim();
  } catch {
    throw refuseField('/file', 'wrong-format');
  }
}
