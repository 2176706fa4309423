import type * as z from 'zod/mini';
import type {CaseReceipt} from '../case/case-views.js';
import type {RiskEntry} from './decide-risk-entry.js';
import type {raisedFlagReceiptSchema, riskFlagListSchema, riskRecordSchema} from './risk-schema.js';

interface OfFacility {
  readonly facilityId: string;
}

interface OfCase extends OfFacility {
  readonly caseId: string;
}

interface Write extends OfCase {
  /** Made by the caller: idempotency key and row key at once. */
  readonly id: string;
}

/** The risk record of a case, as far as whoever asks answers for its flags. */
export type SeenRisk = z.infer<typeof riskRecordSchema>;

/** The risk compartment: what stands beside a case and is only for those who answer for it. */
export interface RiskOperations {
  /** By what is due next. */
  'list-risk-flags': {
    request: OfFacility & {
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    response: z.infer<typeof riskFlagListSchema>;
  };
  'read-risk-record': {request: OfCase; response: SeenRisk};
  'enter-in-risk': {
    request: Write & {
      /** The version of the record the caller saw. */
      readonly version: number;
      readonly entry: RiskEntry;
    };
    response: CaseReceipt;
  };
  /** By anyone who saw something. The answer says that it came, and nothing else. */
  'raise-risk-flag': {
    request: Write & {readonly flag: string; readonly note?: string | undefined};
    response: z.infer<typeof raisedFlagReceiptSchema>;
  };
}
