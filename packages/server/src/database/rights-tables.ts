import type {
  AcknowledgementOutcome,
  AcknowledgementRecord,
  Encounter,
  Notice,
  NoticeValues,
} from '@patient-relations/core/notice';
import type {Json, OfFacility} from './column-types.js';

/** What of a version decides who is owed it. */
export type NoticeTerms = Pick<Notice, 'version' | 'kind' | 'change' | 'delivery' | 'effective'>;

/** A version of a notice: never changed, never deleted. */
export interface NoticeVersionsTable extends OfFacility {
  notice_id: string;
  version: string;
  content_hash: string;
  terms: Json<NoticeTerms>;
  notice: Json<Notice>;
  field_values: Json<NoticeValues>;
  effective_from: string;
  published_at: string;
  published_by: string;
}

/** Visits in which notices are owed, as staff last said. */
export interface NoticeEncountersTable extends OfFacility {
  encounter: string;
  subject: string;
  details: Json<Encounter>;
  arrived_at: string;
  discharged_at: string | null;
  changed_at: string;
  changed_by: string;
}

/** What of a record is kept beside it. */
export type DeliveryEvidence = Pick<AcknowledgementRecord, 'signature' | 'teachBack'>;

/** Records of delivery: never changed, and deleted when their time is over. */
export interface NoticeDeliveriesTable extends OfFacility {
  id: string;
  notice_id: string;
  version: string;
  status: AcknowledgementRecord['status'];
  outcome: AcknowledgementOutcome;
  subject: string | null;
  encounter: string | null;
  received_at: string;
  keep_until: string;
  record: Json<Omit<AcknowledgementRecord, keyof DeliveryEvidence>>;
  evidence: Json<DeliveryEvidence>;
}

/** How many records were taken away because their time was over. */
export interface NoticeDestructionsTable extends OfFacility {
  id: string;
  kept_until_before: string;
  destroyed: number;
  destroyed_at: string;
  destroyed_by: string;
}

/** The tables of rights notices. */
export interface RightsTables {
  notice_versions: NoticeVersionsTable;
  notice_encounters: NoticeEncountersTable;
  notice_deliveries: NoticeDeliveriesTable;
  notice_destructions: NoticeDestructionsTable;
}
