import {Readable} from 'node:stream';
import {
  exportLines,
  type ExportFormat,
  type Questionnaire,
  type StoredResponse,
} from '@patient-relations/core/service';
import type {ResponseRow} from '../store/response-store.js';

export const exportMediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson',
};

/** Responses as a stream of lines, as they are read. */
export function exportResponses(
  rows: AsyncIterable<ResponseRow>,
  form: {readonly format: ExportFormat; readonly definition: Questionnaire},
): Readable {
  return Readable.from(exportLines(storedOf(rows), form), {objectMode: false});
}

async function* storedOf(rows: AsyncIterable<ResponseRow>): AsyncGenerator<StoredResponse> {
  for await (const row of rows)
    yield {
      id: row.id,
      receivedAt: row.received_at,
      mode: row.mode,
      language: row.language,
      ...(row.campaign_id !== null && {campaignId: row.campaign_id}),
      ...(row.location_id !== null && {locationId: row.location_id}),
      ...(row.department_id !== null && {departmentId: row.department_id}),
      ...(row.response && {response: row.response}),
    };
}
