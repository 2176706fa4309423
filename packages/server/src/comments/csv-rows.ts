import {parse} from 'csv-parse/sync';
import type {CsvRecord} from './csv-records.js';

/** The cells of a record, as bytes: each is decoded by itself, so that one broken cell spoils no other. */
export interface CsvRow {
  readonly line: number;
  /** Absent where quotes stand where none may. */
  readonly cells?: readonly Buffer[] | undefined;
}

/** Reads the cells of records, many in one go; where that fails, each by itself, to find the ones that are broken. */
export function readRows(records: readonly CsvRecord[]): readonly CsvRow[] {
  const together = parseCells(Buffer.concat(records.flatMap(({bytes}) => [bytes, lineEnd])));
  if (together?.length === records.length)
    return records.map(({line}, index) => ({line, cells: together[index]}));
  return records.map(({line, bytes}) => {
    const rows = parseCells(bytes);
    return {line, ...(rows?.length === 1 && {cells: rows[0]})};
  });
}

const lineEnd = Buffer.from('\n');

function parseCells(bytes: Buffer): readonly (readonly Buffer[])[] | undefined {
  try {
    // The types speak of text; without an encoding the cells are bytes.
    return parse(bytes, {
      encoding: null,
      relax_column_count: true,
      record_delimiter: '\n',
    }) as unknown as Buffer[][];
  } catch {
    // The parser's message quotes the row.
    return undefined;
  }
}
