/** One record of CSV as bytes, without its line end. */
export interface CsvRecord {
  /** The line of the file on which it begins. */
  readonly line: number;
  readonly bytes: Buffer;
}

/** Where no record could be told. */
export interface CsvFault {
  readonly line: number;
  readonly code: 'wrong-quotes' | 'too-long';
}

const quote = 0x22;
const comma = 0x2c;
const newline = 0x0a;
const carriageReturn = 0x0d;

/** More than any comment: a quote that is never closed must not swallow a file into memory. */
const maxRecordBytes = 262_144;

/**
 * Parts CSV (RFC 4180) into records as it comes. A quote that is never closed costs its own line: reading goes on with
 * the next one. Memory holds one record and one chunk.
 */
export async function* splitRecords(
  chunks: AsyncIterable<Buffer>,
  onFault: (fault: CsvFault) => void,
): AsyncGenerator<CsvRecord> {
  const splitter = createSplitter(onFault);
  for await (const chunk of chunks) yield* splitter.take(chunk);
  yield* splitter.end();
}

interface Splitter {
  take(chunk: Buffer): Generator<CsvRecord>;
  end(): Generator<CsvRecord>;
}

/** What is known of the record that is being read. */
interface Reading {
  rest: Buffer;
  /** Up to where `rest` was looked at. */
  at: number;
  isQuoted: boolean;
  line: number;
  /** Lines within the record so far. */
  linesInside: number;
  /** True while a record that is too long runs on to its end. */
  isSkipping: boolean;
}

function createSplitter(onFault: (fault: CsvFault) => void): Splitter {
  const reading: Reading = {
    rest: Buffer.alloc(0),
    at: 0,
    isQuoted: false,
    line: 1,
    linesInside: 0,
    isSkipping: false,
  };

  function* scan(): Generator<CsvRecord> {
    while (reading.at < reading.rest.length) {
      const byte = reading.rest[reading.at];
      reading.at += 1;
      if (byte === quote) reading.isQuoted = !reading.isQuoted;
      if (byte === newline) {
        if (reading.isQuoted) reading.linesInside += 1;
        else yield* finish(reading.at - 1);
      }
      if (reading.at > maxRecordBytes) giveUp();
    }
  }

  function* finish(end: number): Generator<CsvRecord> {
    const {rest, line, linesInside, isSkipping} = reading;
    const bytes = rest.subarray(0, rest[end - 1] === carriageReturn ? end - 1 : end);
    // Two stray quotes lines apart look like one cell: only the line of the first is given up.
    if (linesInside > 0 && !isWellQuoted(bytes)) return dropFirstLine();
    startAt(end + 1, line + linesInside + 1);
    if (!isSkipping && bytes.length > 0) yield {line, bytes};
  }

  function startAt(offset: number, line: number): void {
    reading.rest = reading.rest.subarray(offset);
    Object.assign(reading, {at: 0, isQuoted: false, line, linesInside: 0, isSkipping: false});
  }

  /** The record is longer than any can be: an open quote is taken for a mistake of its line. */
  function giveUp(): void {
    if (reading.isQuoted) return dropFirstLine();
    if (!reading.isSkipping) onFault({line: reading.line, code: 'too-long'});
    reading.rest = reading.rest.subarray(reading.at);
    reading.at = 0;
    reading.isSkipping = true;
  }

  function dropFirstLine(): void {
    const {rest, line} = reading;
    const end = rest.indexOf(newline);
    onFault({line, code: 'wrong-quotes'});
    if (end >= 0) return startAt(end + 1, line + 1);
    startAt(rest.length, line);
    reading.isSkipping = true;
  }

  return {
    *take(chunk) {
      reading.rest = Buffer.concat([reading.rest, chunk]);
      yield* scan();
    },
    *end() {
      yield* scan();
      while (reading.rest.length > 0) {
        if (reading.isQuoted) dropFirstLine();
        else yield* finish(reading.rest.length);
        yield* scan();
      }
    },
  };
}

/** True where quotes stand only around whole cells, or doubled within them. */
function isWellQuoted(bytes: Buffer): boolean {
  let at = 0;
  while (at < bytes.length) {
    const end = bytes[at] === quote ? endOfQuoted(bytes, at) : endOfPlain(bytes, at);
    if (end === undefined || (end < bytes.length && bytes[end] !== comma)) return false;
    at = end + 1;
  }
  return true;
}

/** Where a cell that begins with a quote is over; `undefined` when it never is. */
function endOfQuoted(bytes: Buffer, start: number): number | undefined {
  for (let at = bytes.indexOf(quote, start + 1); at >= 0; at = bytes.indexOf(quote, at + 2))
    if (bytes[at + 1] !== quote) return at + 1;
  return undefined;
}

/** Where a cell without quotes is over; `undefined` when there is a quote in it. */
function endOfPlain(bytes: Buffer, start: number): number | undefined {
  const found = bytes.indexOf(comma, start);
  const end = found < 0 ? bytes.length : found;
  return bytes.subarray(start, end).includes(quote) ? undefined : end;
}
