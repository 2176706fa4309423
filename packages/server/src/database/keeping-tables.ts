import type {ErasureReason} from '@patient-relations/core/service';
import type {OfFacility} from './column-types.js';

/** Erasures of whole cases: asked for, and made by somebody else. */
export interface CaseErasuresTable extends OfFacility {
  id: string;
  case_id: string;
  reason: ErasureReason;
  asked_at: string;
  asked_by: string;
  erased_at: string | null;
  erased_by: string | null;
  /** What the case was, for those who count: its events do not say it any more. */
  kind: string | null;
  class: string | null;
  urgency: string | null;
}

export interface KeepingTables {
  case_erasures: CaseErasuresTable;
}
