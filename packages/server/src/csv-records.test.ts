import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {splitRecords, type CsvFault, type CsvRecord} from './comments/csv-records.js';
import {readRows} from './comments/csv-rows.js';

const cell = fc.oneof(
  fc.string({unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é', '👍'), maxLength: 8}),
  fc.integer().map(String),
);
const table = fc.array(fc.tuple(cell, cell), {minLength: 1, maxLength: 12});

const lineEnd = fc.constantFrom('\r\n', '\n', '\r', '\r\r\n');

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const lineOf = (cells: readonly string[]): string => cells.map(quoted).join(',');

async function split(chunks: readonly Buffer[]) {
  const faults: CsvFault[] = [];
  const records: CsvRecord[] = [];
  async function* flow() {
    await Promise.resolve();
    yield* chunks;
  }
  for await (const record of splitRecords(flow(), (fault) => faults.push(fault)))
    records.push(record);
  const rows = readRows(records).map(({cells}) => cells?.map((each) => each.toString()));
  return {faults, rows, lines: records.map(({line}) => line)};
}

function chunked(bytes: Buffer, size: number): readonly Buffer[] {
  const count = Math.ceil(bytes.length / size);
  return Array.from({length: count}, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}

describe('A file of CSV', () => {
  test('is read as it was written, in whatever pieces it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(table, lineEnd, fc.integer({min: 1, max: 9}), async (rows, end, size) => {
        const bytes = Buffer.from(rows.map((row) => lineOf(row) + end).join(''));
        const read = await split(chunked(bytes, size));
        assert.deepEqual([read.faults, read.rows], [[], rows]);
      }),
      {numRuns: 300},
    );
  });

  test('loses what is on a broken line and nothing else', async () => {
    // Not those that two lines on could be the end of one cell: what is well-formed is taken as it stands.
    const broken = fc.constantFrom('"open', 'x"y', '"a"b', 'a, "b",c', '"""a');
    const plain = fc.tuple(fc.integer().map(String), fc.constantFrom('a', 'b c', 'd,e', 'f"g'));
    const lines = fc.array(fc.oneof(plain, broken), {minLength: 1, maxLength: 10});
    await fc.assert(
      fc.asyncProperty(lines, lineEnd, fc.integer({min: 1, max: 9}), async (written, end, size) => {
        const texts = written.map((line) => (typeof line === 'string' ? line : lineOf(line)));
        const read = await split(chunked(Buffer.from(texts.join(end)), size));
        const whole = written.filter((line) => typeof line !== 'string');
        const found = read.rows.filter((row) => row !== undefined);
        assert.deepEqual(found, whole);
        const lost = read.faults.length + read.rows.length - found.length;
        assert.equal(lost, written.length - whole.length, 'and each broken line is told of');
      }),
      {numRuns: 300},
    );
  });

  test('holds no more than a record in memory, however long one claims to be', async () => {
    const filler = Buffer.from('x'.repeat(64 * 1024));
    const chunks = [
      Buffer.from('head\n"open'),
      ...Array.from({length: 32}, () => filler),
      Buffer.from('\nlong'),
      ...Array.from({length: 32}, () => filler),
      Buffer.from('\nlast\n'),
    ];
    const {faults, rows} = await split(chunks);
    assert.deepEqual(rows, [['head'], ['last']]);
    assert.deepEqual(faults, [
      {line: 2, code: 'wrong-quotes'},
      {line: 3, code: 'too-long'},
    ]);
  });
});
