import {verifyAcknowledgement} from '@patient-relations/core/notice';
import type {HostedFacility} from '../facility/facilities.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {findDelivery} from '../store/delivery-store.js';
import {findNoticeVersion} from '../store/notice-version-store.js';
import {deliveryRecord} from './delivery-record.js';
import {proofOfDelivery} from './proof/proof-of-delivery.js';

/** The page that proves one delivery, compared with its version at this moment. @throws {Refusal} `not-found` */
export async function readProof(
  {db, now}: Pick<ServiceParts, 'db' | 'now'>,
  {scope, facility}: HostedFacility,
  id: string,
): Promise<string> {
  const row = await findDelivery(db, scope, id);
  if (!row) throw refuse('not-found');
  const record = deliveryRecord(row);
  const version = await findNoticeVersion(db, scope, record);
  if (!version) throw new Error('A record is of no version.');
  const {notice, field_values: values, effective_from: effectiveFrom} = version;
  const verification = await verifyAcknowledgement(record, notice, values);
  return proofOfDelivery({
    facility,
    record,
    notice,
    values,
    effectiveFrom,
    verification,
    printedAt: now(),
  });
}
