import {sql, type Selectable} from 'kysely';
import type {KioskReport} from '@patient-relations/core/kiosk';
import type {Database} from '../database/database.js';
import type {DeviceTokensTable} from '../database/tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {KioskSettings} from '../kiosks/kiosk-settings.js';
import {ofFacility} from './of-facility.js';

/** A device of a facility, as the kiosk it is. */
export type KioskRow = Pick<
  Selectable<DeviceTokensTable>,
  | 'id'
  | 'name'
  | 'revoked_at'
  | 'configuration'
  | 'configuration_version'
  | 'report'
  | 'reported_at'
>;

const columns = [
  'id',
  'name',
  'revoked_at',
  'configuration',
  'configuration_version',
  'report',
  'reported_at',
] as const;

/** The devices of a facility, those whose token was revoked included, by name. */
export async function listKiosks(db: Database, scope: FacilityScope): Promise<readonly KioskRow[]> {
  return db
    .selectFrom('device_tokens')
    .select(columns)
    .where(ofFacility(scope))
    .orderBy('name')
    .orderBy('created_at')
    .execute();
}

export async function findKiosk(
  db: Database,
  scope: FacilityScope,
  deviceId: string,
): Promise<KioskRow | undefined> {
  return db
    .selectFrom('device_tokens')
    .select(columns)
    .where(ofFacility(scope))
    .where('id', '=', deviceId)
    .executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function holdKiosk(
  db: Database,
  scope: FacilityScope,
  deviceId: string,
): Promise<KioskRow | undefined> {
  return db
    .selectFrom('device_tokens')
    .select(columns)
    .where(ofFacility(scope))
    .where('id', '=', deviceId)
    .forUpdate()
    .executeTakeFirst();
}

/** Stores how a device is to behave; its new version. */
export async function configureKiosk(
  db: Database,
  scope: FacilityScope,
  {deviceId, settings}: {readonly deviceId: string; readonly settings: KioskSettings},
): Promise<number> {
  const row = await db
    .updateTable('device_tokens')
    .set({
      configuration: JSON.stringify(settings),
      configuration_version: sql<number>`configuration_version + 1`,
    })
    .where(ofFacility(scope))
    .where('id', '=', deviceId)
    .returning('configuration_version')
    .executeTakeFirstOrThrow();
  return row.configuration_version;
}

export async function keepReport(
  db: Database,
  scope: FacilityScope,
  {
    deviceId,
    report,
    at,
  }: {readonly deviceId: string; readonly report: KioskReport; readonly at: string},
): Promise<void> {
  await db
    .updateTable('device_tokens')
    .set({report: JSON.stringify(report), reported_at: at})
    .where(ofFacility(scope))
    .where('id', '=', deviceId)
    .execute();
}
