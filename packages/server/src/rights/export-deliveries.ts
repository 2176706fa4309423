import {Readable} from 'node:stream';
import {deliveryLines, type ExportFormat} from '@patient-relations/core/service';
import type {AcknowledgementRecord} from '@patient-relations/core/notice';
import type {DeliveryRow} from '../store/delivery-store.js';
import {deliveryRecord} from './delivery-record.js';

/** The delivery log as a stream of lines, as it is read. */
export function exportDeliveries(rows: AsyncIterable<DeliveryRow>, format: ExportFormat): Readable {
  return Readable.from(deliveryLines(recordsOf(rows), format), {objectMode: false});
}

async function* recordsOf(rows: AsyncIterable<DeliveryRow>): AsyncGenerator<AcknowledgementRecord> {
  for await (const row of rows) yield deliveryRecord(row);
}
