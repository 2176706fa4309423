import type {ServiceParts} from '../service-parts.js';
import {lockCase} from '../store/case-store.js';
import {flagsToTell, type FlagOfCase} from '../store/risk-flag-store.js';
import {readRisk} from '../store/risk-store.js';
import {keepFlags} from './keep-risk.js';

const batch = 50;

type Parts = Pick<ServiceParts, 'db' | 'facilities' | 'now'>;

/**
 * Tells whoever answers for a flag that a clock of it has come to where its data say so. What goes out has a fixed id, so
 * that instances which do it at once tell it once.
 */
export async function tellRisk(
  parts: Parts,
  {
    onFailure,
    closing,
  }: {readonly onFailure: (error: unknown) => void; readonly closing: AbortSignal},
): Promise<void> {
  const now = parts.now().toISOString();
  for (let after: FlagOfCase | undefined; !closing.aborted;) {
    const flags = await flagsToTell(parts.db, {now, after, limit: batch});
    for (const each of flags) await tellOne(parts, each, now).catch(onFailure);
    after = flags.at(-1);
    if (flags.length < batch) return;
  }
}

async function tellOne(
  {db, facilities}: Parts,
  {facility_id: facilityId, case_id: caseId}: FlagOfCase,
  now: string,
): Promise<void> {
  // A facility that is not served any more tells nobody anything.
  const hosted = facilities.all.find(({scope}) => scope.facilityId === facilityId);
  if (!hosted) return;
  await db.transaction().execute(async (trx) => {
    if (!(await lockCase(trx, hosted.scope, caseId))) return;
    const {events} = await readRisk(trx, hosted.scope, caseId);
    await keepFlags(trx, hosted, {caseId, events, now});
  });
}
