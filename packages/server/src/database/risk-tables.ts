import type {Generated} from 'kysely';
import type {Actor} from '@patient-relations/core/case';
import type {FlagStanding} from '@patient-relations/core/risk';
import type {Json, OfFacility} from './column-types.js';

/** The risk record of a case: where its chain ends, and how far a checkpoint has seen it. */
export interface RiskRecordsTable extends OfFacility {
  case_id: string;
  version: number;
  signed_version: Generated<number>;
}

/** The frames of its events: never changed, never deleted. */
export interface RiskEventsTable extends OfFacility {
  case_id: string;
  position: number;
  id: string;
  kind: string;
  at: string;
  actor: Json<Actor>;
  commitment: string;
  link: string;
}

/** What its events say; a row goes when its case is erased. */
export interface RiskPayloadsTable extends OfFacility {
  event_id: string;
  case_id: string;
  payload: Json<Record<string, unknown>>;
  salt: string;
}

/** The flags of risk records: a rebuildable cache. */
export interface RiskFlagsTable extends OfFacility {
  flag_id: string;
  case_id: string;
  flag: string;
  /** Whoever answers for it. */
  role: string;
  standing: FlagStanding;
  opened_at: string;
  /** Of an open flag when it was opened: it waits for a word. Of one that is confirmed, when its next duty is due. */
  next_at: string;
  /** When somebody is told of it next. Far in the future where nobody is. */
  tell_at: string;
}

export interface RiskTables {
  risk_records: RiskRecordsTable;
  risk_events: RiskEventsTable;
  risk_payloads: RiskPayloadsTable;
  risk_flags: RiskFlagsTable;
}
