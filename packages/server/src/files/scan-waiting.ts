import {writeToCase} from '../cases/write-to-case.js';
import {loadCase} from '../cases/load-case.js';
import type {ServiceParts} from '../service-parts.js';
import {claimScans, finishScan, type ScanRow} from '../store/scan-queue.js';
import {objectKey} from './object-key.js';
import type {Scanner} from './scanner.js';

const leaseMs = 5 * 60_000;

/** Scans files that wait for it and releases or refuses them. A scan that fails is tried again after its lease. */
export async function scanWaiting(
  parts: ServiceParts,
  onFailure: (error: unknown) => void,
): Promise<void> {
  const {db, scanner, now} = parts;
  if (!scanner) return;
  const started = now();
  const rows = await claimScans(db, {
    now: started.toISOString(),
    leaseUntil: new Date(started.getTime() + leaseMs).toISOString(),
    limit: 10,
  });
  for (const row of rows) await scanOne(parts, row, scanner).catch(onFailure);
}

async function scanOne(parts: ServiceParts, row: ScanRow, scanner: Scanner): Promise<void> {
  const {tenant, facility_id: facilityId, case_id: caseId, file_id: fileId} = row;
  const scope = {tenant, facilityId};
  const {state} = await loadCase(parts.db, scope, caseId);
  const file = state.files.find(({id}) => id === fileId);
  if (!file) {
    // Redacted while it waited.
    await finishScan(parts.db, scope, fileId);
    return;
  }
  const key = objectKey({...scope, caseId, fileId, sha256: file.sha256});
  const outcome = await parts.objects.withPath(key, scanner);
  const write = {
    scope,
    caseId,
    id: `scan-${fileId}`,
    content: {fileId},
    actor: {role: 'service'},
  } as const;
  await writeToCase(parts, write, async (_state, db) => {
    await finishScan(db, scope, fileId);
    return [{kind: 'file-scanned', payload: {fileId, outcome}}];
  });
  if (outcome === 'refused') await parts.objects.remove(key);
}
