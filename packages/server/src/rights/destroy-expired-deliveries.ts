import {dateIn} from '@patient-relations/core/facility';
import type {ResponseOf} from '@patient-relations/core/transport';
import type {HostedFacility} from '../facility/facilities.js';
import {hashContent} from '../keys/content-hash.js';
import type {ServiceParts} from '../service-parts.js';
import {deleteDeliveries, insertDestruction} from '../store/delivery-store.js';
import {claimWrite, findOutcome, keepOutcome} from '../store/write-ledger.js';

type Receipt = ResponseOf<'destroy-expired-deliveries'>;

/** Takes away the records whose time was over yesterday at the latest; how many, when and by whom stays. */
export async function destroyExpiredDeliveries(
  {db, secrets, now}: Pick<ServiceParts, 'db' | 'secrets' | 'now'>,
  {scope, facility}: HostedFacility,
  {id, staffId}: {readonly id: string; readonly staffId: string},
): Promise<Receipt> {
  const destroyedAt = now().toISOString();
  const contentHash = hashContent(secrets, {operation: 'destroy-expired-deliveries'});
  const write = {id, contentHash, at: destroyedAt};
  return db.transaction().execute(async (trx) => {
    if (!(await claimWrite(trx, scope, write))) {
      const replayed = await findOutcome<Receipt>(trx, scope, write);
      if (!replayed) throw new Error('A write was claimed without an outcome.');
      return replayed;
    }
    const before = dateIn(facility.timeZone, now());
    const destroyed = await deleteDeliveries(trx, scope, before);
    const receipt = {id, destroyed, destroyedAt};
    await insertDestruction(trx, scope, {...receipt, before, by: staffId});
    await keepOutcome(trx, scope, receipt);
    return receipt;
  });
}
