import type {ColumnType, Generated, JSONColumnType} from 'kysely';
import type {Actor, CaseStatus, Head} from '@patient-relations/core/case';
import type {CaseworkColumns, CaseworkTables} from './casework-tables.js';
import type {Json, OfFacility} from './column-types.js';
import type {KeepingTables} from './keeping-tables.js';
import type {KioskColumns, KioskTables} from './kiosk-tables.js';
import type {OutgoingTables} from './outgoing-tables.js';
import type {RightsTables} from './rights-tables.js';
import type {RiskTables} from './risk-tables.js';
import type {RoleColumns, StaffTables} from './staff-tables.js';
import type {SurveyTables} from './survey-tables.js';

/** The rebuildable cache of `reduceCase`, and what opens a case. */
export interface CasesTable extends OfFacility, CaseworkColumns {
  id: string;
  reference: string | null;
  kind: string | null;
  identity: string | null;
  status: CaseStatus;
  version: number;
  received_at: string;
  acknowledged_at: string | null;
  resolved_at: string | null;
  /** Not of the cache: keyed hashes that open the case, and how far a checkpoint has seen its chain. */
  code_hash: string | null;
  key_id: string;
  subject_hash: string | null;
  signed_version: Generated<number>;
}

/** The frames of events: never changed, never deleted. */
export interface CaseEventsTable extends OfFacility {
  case_id: string;
  position: number;
  id: string;
  kind: string;
  at: string;
  actor: Json<Actor>;
  commitment: string;
  link: string;
}

/** What events say; a row goes when it is redacted. */
export interface EventPayloadsTable extends OfFacility {
  event_id: string;
  case_id: string;
  payload: Json<Record<string, unknown>>;
  salt: string;
}

/** The first outcome of every write, by the id its caller made. */
export interface WritesTable extends OfFacility {
  id: string;
  content_hash: string;
  /** Absent only inside the transaction that makes it. */
  outcome: ColumnType<Record<string, unknown> | null, string | null, string>;
  at: string;
}

export interface ReferenceCountersTable extends OfFacility {
  year: number;
  last: number;
}

/** Files whose scan has not said anything yet. */
export interface FileScansTable extends OfFacility {
  file_id: string;
  case_id: string;
  attempts: Generated<number>;
  next_try_at: string;
}

interface TokenColumns extends OfFacility {
  id: string;
  name: string;
  token_hash: string;
  created_at: string;
  revoked_at: string | null;
}

export interface StaffTokensTable extends TokenColumns, RoleColumns {}

export interface DeviceTokensTable extends TokenColumns, KioskColumns {
  per_hour: number;
}

export interface DeviceUsesTable extends OfFacility {
  device_id: string;
  hour: string;
  count: number;
}

export interface CodeFailuresTable extends OfFacility {
  address_hash: string;
  window_start: string;
  count: number;
}

export interface CodeResetsTable extends OfFacility {
  id: string;
  case_id: string;
  content_hash: string;
  change: 'rotate' | 'revoke';
  staff_id: string;
  expires_at: string;
  tries_left: number;
}

export interface CheckpointsTable {
  tenant: string;
  sequence: number;
  at: string;
  previous: string;
  heads: JSONColumnType<Head[]>;
  key_id: string;
  signature: string;
}

/** Every table. All keys lead with the tenant, and with the facility where a row belongs to one. */
export interface Tables
  extends
    SurveyTables,
    RightsTables,
    KioskTables,
    StaffTables,
    CaseworkTables,
    KeepingTables,
    OutgoingTables,
    RiskTables {
  cases: CasesTable;
  case_events: CaseEventsTable;
  event_payloads: EventPayloadsTable;
  writes: WritesTable;
  reference_counters: ReferenceCountersTable;
  file_scans: FileScansTable;
  staff_tokens: StaffTokensTable;
  device_tokens: DeviceTokensTable;
  device_uses: DeviceUsesTable;
  code_failures: CodeFailuresTable;
  code_resets: CodeResetsTable;
  checkpoints: CheckpointsTable;
}
