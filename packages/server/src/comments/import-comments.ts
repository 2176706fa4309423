import type {Readable} from 'node:stream';
import type {CommentColumns, CommentImport, CommentProblem} from '@patient-relations/core/service';
import type {HostedFacility} from '../facility/facilities.js';
import {hashContent} from '../keys/content-hash.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {
  beginImport,
  finishImport,
  insertComments,
  type CommentFile,
} from '../store/comment-store.js';
import {placesOf, type ColumnPlaces} from './column-places.js';
import {splitRecords, type CsvRecord} from './csv-records.js';
import {readRows, type CsvRow} from './csv-rows.js';
import {createImportReport, type ImportReport} from './import-report.js';
import {readComment, type ReadComment} from './read-comment.js';

/** A file of comments that has arrived, and what its columns mean. */
export interface ImportOrder {
  readonly id: string;
  readonly hosted: HostedFacility;
  readonly staffId: string;
  readonly columns: CommentColumns;
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly bytes: Readable;
}

type Parts = Pick<ServiceParts, 'db' | 'secrets' | 'now'>;

const rowsAtOnce = 500;

/**
 * Stores the comments of a file. The same file again adds nothing, also where an earlier try broke off: a comment is
 * known by its file and its line.
 * @throws {Refusal} `invalid` for a column that the file has not, `conflict` for the same file with other columns
 */
export async function importComments(parts: Parts, order: ImportOrder): Promise<CommentImport> {
  const {id, hosted, columns, sha256} = order;
  const file: CommentFile = {
    scope: hosted.scope,
    fileHash: parts.secrets.hash('comment-file', sha256),
    columnsHash: hashContent(parts.secrets, {operation: 'import-comments', columns}),
  };
  const report = createImportReport();
  const records = splitRecords(order.bytes, ({line, code}) =>
    report.row(false, [{line, field: 'row', code}]),
  );
  try {
    const first = await records.next();
    // What is wrong with the first line is wrong with the file: nothing in it can be told apart.
    if (first.done || report.outcome(id).rows > 0)
      throw refuse('invalid', {errors: [{path: '/file', code: 'wrong-format'}]});
    const places = placesOf(first.value, columns, hosted.facility);
    const earlier = await beginOnce(parts, file, order);
    if (earlier) return {...earlier, id, stored: 0, repeated: earlier.stored};
    const added = await storeAll(parts, {file, records, places, report});
    const outcome = report.outcome(id);
    await finishImport(parts.db, file, outcome);
    return {...outcome, stored: added, repeated: outcome.stored - added};
  } finally {
    await records.return(undefined);
  }
}

/** What came of the file before; `undefined` when it is new or an earlier try broke off. */
async function beginOnce(
  {db, now}: Parts,
  file: CommentFile,
  {staffId}: ImportOrder,
): Promise<CommentImport | undefined> {
  const begun = await beginImport(db, file, {at: now().toISOString(), by: staffId});
  if (begun.columnsHash !== file.columnsHash) throw refuse('conflict');
  return begun.outcome;
}

interface Storing {
  readonly file: CommentFile;
  readonly records: AsyncGenerator<CsvRecord>;
  readonly places: ColumnPlaces;
  readonly report: ImportReport;
}

/** Stores a few hundred rows at a time, each lot in a transaction of its own; how many were not there before. */
async function storeAll({db}: Parts, {file, records, places, report}: Storing): Promise<number> {
  let added = 0;
  let waiting: CsvRecord[] = [];
  const store = async (): Promise<void> => {
    const read = readRows(waiting).map((row) => readRow(row, places));
    for (const {comment, problems} of read) report.row(comment !== undefined, problems);
    added += await insertComments(
      db,
      file,
      read.flatMap(({comment}) => comment ?? []),
    );
    waiting = [];
  };
  for await (const record of records) if (waiting.push(record) === rowsAtOnce) await store();
  await store();
  return added;
}

function readRow({line, cells}: CsvRow, places: ColumnPlaces): ReadComment {
  const refused = (code: CommentProblem['code']): ReadComment => ({
    comment: undefined,
    problems: [{line, field: 'row', code}],
  });
  if (!cells) return refused('wrong-quotes');
  return cells.length === places.count
    ? readComment({line, cells}, places)
    : refused('wrong-column-count');
}
