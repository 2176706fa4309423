import {csvLine, textCell} from '../survey/export/csv-cell.js';
import type {AcknowledgementRecord} from './acknowledgement.js';

/** Each column of the delivery log as a table. What was drawn and answered is in the other form alone. */
const columns: Readonly<Record<string, (record: AcknowledgementRecord) => string | undefined>> = {
  id: ({id}) => id,
  receivedAt: ({receivedAt}) => receivedAt,
  shownAt: ({shownAt}) => shownAt,
  timeZone: ({timeZone}) => timeZone,
  noticeId: ({noticeId}) => noticeId,
  version: ({version}) => version,
  languages: ({languages}) => languages.join(' '),
  subject: ({subject}) => subject,
  encounter: ({encounter}) => encounter,
  status: ({status}) => status,
  outcome: ({outcome}) => outcome,
  mode: ({mode}) => mode,
  recordedBy: ({recordedBy}) => recordedBy,
  opened: ({sections}) =>
    sections
      .filter(({opened}) => opened)
      .map(({id}) => id)
      .join(' '),
  reason: ({reason}) => reason,
  effort: ({effort}) => effort,
  signer: ({signer}) => signer?.name,
  relationship: ({signer}) => signer?.relationship,
  signature: ({signature}) => signature?.type,
  witness: ({witness}) => witness?.name,
  witnessRole: ({witness}) => witness?.role,
  textHash: ({textHash}) => textHash,
  keepUntil: ({keepUntil}) => keepUntil,
};

/** Spreadsheets take a file for an old encoding unless it begins with this. */
const byteOrderMark = '\uFEFF';

/** Records of deliveries as lines of a file, as they are read. */
export async function* deliveryLines(
  records: AsyncIterable<AcknowledgementRecord>,
  format: 'csv' | 'ndjson',
): AsyncGenerator<string> {
  if (format === 'csv') yield byteOrderMark + csvLine(Object.keys(columns).map(textCell));
  const cells = Object.values(columns);
  for await (const record of records)
    yield format === 'csv'
      ? csvLine(cells.map((cell) => textCell(cell(record) ?? '')))
      : `${JSON.stringify(record)}\n`;
}
