import type {AcknowledgementRecord} from '@patient-relations/core/notice';
import type {DeliveryRow} from '../store/delivery-store.js';

/** A record with everything that is kept of it. */
export function deliveryRecord({record, evidence}: DeliveryRow): AcknowledgementRecord {
  return {...record, ...evidence};
}
