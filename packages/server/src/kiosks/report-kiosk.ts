import type {KioskReport, KioskStatus} from '@patient-relations/core/kiosk';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {ServiceParts} from '../service-parts.js';
import {findKiosk, keepReport, listKiosks} from '../store/kiosk-store.js';

/** What became of a report: when it came, and whether someone should hear of what it says for the first time. */
export interface KeptReport {
  readonly at: string;
  readonly isAlarm: boolean;
}

/** Keeps what a device says of itself, in the place of what it said before. */
export async function reportKiosk(
  {db, now}: Pick<ServiceParts, 'db' | 'now'>,
  scope: FacilityScope,
  {deviceId, report}: {readonly deviceId: string; readonly report: KioskReport},
): Promise<KeptReport> {
  const at = now().toISOString();
  const before = (await findKiosk(db, scope, deviceId))?.report;
  await keepReport(db, scope, {deviceId, report, at});
  // Said once, not with each report: a device reports every minute until someone has been there.
  const isWorse = report.lost > (before?.lost ?? 0);
  const isLocked = report.state === 'locked' && before?.state !== 'locked';
  return {at, isAlarm: isWorse || isLocked};
}

/** The devices of a facility as the office sees them. */
export async function listKioskStatus(
  {db}: Pick<ServiceParts, 'db'>,
  scope: FacilityScope,
): Promise<readonly KioskStatus[]> {
  const rows = await listKiosks(db, scope);
  return rows.map(({id, name, revoked_at, configuration_version, report, reported_at}) => ({
    deviceId: id,
    name,
    revoked: revoked_at !== null,
    configurationVersion: configuration_version,
    ...(report && {report}),
    ...(reported_at !== null && {reportedAt: reported_at}),
  }));
}
