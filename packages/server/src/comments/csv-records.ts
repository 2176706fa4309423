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
/** More CR before one LF than any program writes: what is looked through for the LF must have an end. */
const maxReturns = 64;

/**
 * Parts CSV (RFC 4180) into records as it comes. Lines end as the first one does: with LF, also after CR, or with CR
 * alone. A quote that is never closed costs its own line: reading goes on with the next one. Memory holds one record
 * and one chunk.
 */
export async function* splitRecords(
  chunks: AsyncIterable<Buffer>,
  onFault: (fault: CsvFault) => void,
): AsyncGenerator<CsvRecord> {
  const rest = Buffer.alloc(0);
  const reading: Reading = {...nothingRead, rest, line: 1, lineEnd: undefined, onFault};
  for await (const chunk of chunks) {
    reading.rest = Buffer.concat([reading.rest, chunk]);
    yield* scan(reading);
  }
  while (reading.rest.length > 0) {
    if (reading.isQuoted) dropFirstLine(reading);
    else yield* finish(reading, reading.rest.length);
    yield* scan(reading);
  }
}

/** What is known of the record that is being read. */
interface Reading {
  readonly onFault: (fault: CsvFault) => void;
  rest: Buffer;
  line: number;
  /** The byte that ends a line, once the first one has. */
  lineEnd: number | undefined;
  /** Up to where `rest` was looked at. */
  at: number;
  isQuoted: boolean;
  /** Line ends within the record so far. */
  linesInside: number;
  /** True while a record that is too long runs on to its end. */
  isSkipping: boolean;
}

const nothingRead = {at: 0, isQuoted: false, linesInside: 0, isSkipping: false};

function* scan(reading: Reading): Generator<CsvRecord> {
  while (reading.at < reading.rest.length) {
    const {rest, at, isQuoted} = reading;
    if (!isQuoted && !isLineEndKnown(reading)) return;
    reading.at += 1;
    if (rest[at] === quote) reading.isQuoted = !isQuoted;
    if (rest[at] === (reading.lineEnd ?? lineEndAt(rest, at))) {
      if (isQuoted) reading.linesInside += 1;
      else yield* finish(reading, at);
    }
    if (reading.at > maxRecordBytes) giveUp(reading);
  }
}

/** Learns how lines end from the first one that does; `false` where what decides has not come yet. */
function isLineEndKnown(reading: Reading): boolean {
  const {rest, at, lineEnd} = reading;
  // What comes after a run of CR decides.
  const isReturn = lineEnd === undefined && rest[at] === carriageReturn;
  const isOpen = isReturn && afterReturns(rest, at) === rest.length;
  if (!isOpen) reading.lineEnd ??= lineEndAt(rest, at);
  return !isOpen;
}

/** The byte that ends lines, if there is one here: LF, also after a run of CR, or a CR that no LF follows. */
function lineEndAt(rest: Buffer, at: number): number | undefined {
  if (rest[at] === newline) return newline;
  if (rest[at] !== carriageReturn) return undefined;
  return rest[afterReturns(rest, at)] === newline ? newline : carriageReturn;
}

/** Where a run of CR is over, or too long to be a line's end. */
function afterReturns(rest: Buffer, start: number): number {
  let at = start;
  while (rest[at] === carriageReturn && at - start < maxReturns) at += 1;
  return at;
}

function* finish(reading: Reading, end: number): Generator<CsvRecord> {
  const {rest, line, linesInside, isSkipping} = reading;
  const bytes = rest.subarray(0, beforeReturns(rest, end));
  // Two stray quotes lines apart look like one cell: only the line of the first is given up.
  if (linesInside > 0 && !isWellQuoted(bytes)) {
    dropFirstLine(reading);
    return;
  }
  startAt(reading, end + 1, line + linesInside + 1);
  if (!isSkipping && bytes.length > 0) yield {line, bytes};
}

/** Where a record is over whose line ends at `end`, without the CR before it. */
function beforeReturns(rest: Buffer, end: number): number {
  let at = end;
  while (rest[at - 1] === carriageReturn) at -= 1;
  return at;
}

function startAt(reading: Reading, offset: number, line: number): void {
  Object.assign(reading, nothingRead, {rest: reading.rest.subarray(offset), line});
}

/** The record is longer than any can be: an open quote is taken for a mistake of its line. */
function giveUp(reading: Reading): void {
  if (reading.isQuoted) dropFirstLine(reading);
  else {
    if (!reading.isSkipping) reading.onFault({line: reading.line, code: 'too-long'});
    skipOn(reading, reading.at);
  }
}

function dropFirstLine(reading: Reading): void {
  const {rest, line, isSkipping} = reading;
  const firstEnd = rest.findIndex((byte) => byte === newline || byte === carriageReturn);
  reading.lineEnd ??= lineEndAt(rest, firstEnd);
  const end = rest.indexOf(reading.lineEnd ?? newline);
  if (!isSkipping) reading.onFault({line, code: 'wrong-quotes'});
  if (end >= 0) startAt(reading, end + 1, line + 1);
  else skipOn(reading, rest.length);
}

/** Forgets what was read of a record that is given up, and reads past the rest of its line. */
function skipOn(reading: Reading, offset: number): void {
  Object.assign(reading, nothingRead, {rest: reading.rest.subarray(offset), isSkipping: true});
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
