import type {ColumnType} from 'kysely';
import type {KioskReport} from '@patient-relations/core/kiosk';
import type {OfFacility} from './column-types.js';
import type {KioskSettings} from '../kiosks/kiosk-settings.js';

/** A `jsonb` column that may be empty. */
type JsonOrNull<Value> = ColumnType<Value | null, string | null | undefined, string>;

/** What of a device's row is about the kiosk it is. */
export interface KioskColumns {
  configuration: JsonOrNull<KioskSettings>;
  configuration_version: ColumnType<number, number | undefined, number>;
  report: JsonOrNull<KioskReport>;
  reported_at: ColumnType<string | null, string | null | undefined, string>;
}

/** Unfinished forms on their way from a kiosk to a person's own phone. */
export interface HandOversTable extends OfFacility {
  id: string;
  device_id: string;
  content_hash: string;
  /** Absent once it was collected, or its time is over. */
  ciphertext: string | null;
  expires_at: string;
  collected_at: string | null;
}

/** Who handed in what a device could not deliver. */
export interface RecoveriesTable extends OfFacility {
  id: string;
  operation: string;
  write_id: string;
  outcome: 'stored' | 'refused';
  problem: string | null;
  recovered_at: string;
  recovered_by: string;
}

/** The tables of kiosks, beside their tokens. */
export interface KioskTables {
  hand_overs: HandOversTable;
  recoveries: RecoveriesTable;
}
