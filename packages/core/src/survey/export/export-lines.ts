import type {SurveyMode} from '../campaign.js';
import type {Questionnaire} from '../questionnaire.js';
import type {QuestionnaireResponse} from '../questionnaire-response.js';
import {csvLine, textCell} from './csv-cell.js';
import {answerCells, questionIds} from './response-columns.js';

/** The forms in which responses leave. */
export type ExportFormat = 'csv' | 'ndjson';

/** A response with what is known around it. */
export interface StoredResponse {
  readonly id: string;
  readonly receivedAt: string;
  readonly mode: SurveyMode;
  readonly language: string;
  readonly campaignId?: string | undefined;
  readonly locationId?: string | undefined;
  readonly departmentId?: string | undefined;
  /** Absent where it was erased. */
  readonly response?: QuestionnaireResponse | undefined;
}

const around = [
  'id',
  'receivedAt',
  'mode',
  'language',
  'campaignId',
  'locationId',
  'departmentId',
] as const;

/** Spreadsheets take a file for an old encoding unless it begins with this. */
const byteOrderMark = '\uFEFF';

/** Responses as lines of a file, as they are read. What was erased leaves what is known around it. */
export function exportLines(
  responses: AsyncIterable<StoredResponse>,
  {format, definition}: {readonly format: ExportFormat; readonly definition: Questionnaire},
): AsyncGenerator<string> {
  return format === 'csv' ? csvOf(responses, definition) : ndjsonOf(responses);
}

async function* csvOf(
  responses: AsyncIterable<StoredResponse>,
  definition: Questionnaire,
): AsyncGenerator<string> {
  const linkIds = questionIds(definition);
  yield byteOrderMark + csvLine([...around, 'status', ...linkIds].map(textCell));
  for await (const stored of responses) {
    const {response} = stored;
    const cells = around.map((name) => stored[name] ?? '');
    const known = [...cells, response?.status ?? 'erased'].map(textCell);
    yield csvLine([...known, ...answerCells(response ?? {}, linkIds)]);
  }
}

async function* ndjsonOf(responses: AsyncIterable<StoredResponse>): AsyncGenerator<string> {
  for await (const {response, ...stored} of responses)
    yield `${JSON.stringify({...stored, response: response ?? null})}\n`;
}
