import type * as z from 'zod/mini';
import type {CaseReceipt} from '../case/case-views.js';
import type {Assessment} from './assess-case.js';
import type {CaseChange, ChangeMark} from './case-change.js';
import type {codeResetSchema, codeResetStartedSchema} from './code-reset-schema.js';
import type {
  caseErasureListSchema,
  caseErasureOrderSchema,
  caseErasureSchema,
  expiredCasesSchema,
  personalDataSchema,
} from './keeping-schema.js';
import type {duplicateListSchema} from './duplicates/duplicates-schema.js';
import type {outgoingPageSchema} from './outgoing-schema.js';
import type {PutTask} from './put-task.js';
import type {SavedView} from './queue.js';
import type {bulkAssignmentReceiptSchema, bulkAssignmentSchema} from './queue-schema.js';
import type {CaseRelation} from './relation-rules.js';
import type {redactionSchema} from './redaction-schema.js';
import type {caseRelationReceiptSchema} from './relation-schema.js';
import type {CaseSplit} from './split-rules.js';

interface OfFacility {
  readonly facilityId: string;
}

interface OfCase extends OfFacility {
  readonly caseId: string;
}

interface Write {
  /** Made by the caller: idempotency key and row key at once. */
  readonly id: string;
}

interface Views {
  readonly views: readonly SavedView[];
}

/** What the office asks for beside its cases themselves: what the rules make of them, who takes what, what is kept. */
export interface CaseworkOperations {
  'read-assessment': {
    request: OfCase & {
      /** In which deadlines are explained to staff. */
      readonly language?: string | undefined;
    };
    response: Assessment;
  };
  'read-staff-file': {request: OfCase & {readonly fileId: string}; response: Blob};
  /** Says of each case whether it went through; one that has moved on stops none of the others. */
  'assign-cases': {
    request: OfFacility & Write & z.infer<typeof bulkAssignmentSchema>;
    response: z.infer<typeof bulkAssignmentReceiptSchema>;
  };
  'list-views': {request: OfFacility; response: Views};
  'save-view': {request: OfFacility & SavedView; response: Views};
  'delete-view': {request: OfFacility & Write; response: Views};
  /** The open questions that are put to the caller. */
  'list-tasks': {
    request: OfFacility & {readonly after?: string | undefined};
    response: {readonly tasks: readonly PutTask[]; readonly next?: string | undefined};
  };
  'answer-task': {
    request: OfCase & Write & {readonly taskId: string; readonly text: string};
    response: CaseReceipt;
  };
  'relate-cases': {
    request: OfCase & Write & CaseRelation;
    response: z.infer<typeof caseRelationReceiptSchema>;
  };
  /** Makes a case of its own of a part of a case; its id is that of the write. */
  'split-case': {request: OfCase & Write & CaseSplit; response: CaseReceipt};
  /** The cases that may be of the same matter, as far as the caller sees what speaks for it. */
  'list-duplicates': {request: OfCase; response: z.infer<typeof duplicateListSchema>};
  /** Takes away what one event says; that there was one stays. */
  'redact-entry': {
    request: OfCase & Write & z.infer<typeof redactionSchema>;
    response: CaseReceipt;
  };
  /** What of a case is its person's. */
  'export-personal-data': {request: OfCase; response: z.infer<typeof personalDataSchema>};
  'ask-case-erasure': {
    request: OfCase & Write & z.infer<typeof caseErasureOrderSchema>;
    response: z.infer<typeof caseErasureSchema>;
  };
  /** Somebody else's than whoever asked; `id` is that of what was asked for. */
  'confirm-case-erasure': {
    request: OfCase & Write & {readonly version: number};
    response: CaseReceipt;
  };
  'list-case-erasures': {request: OfFacility; response: z.infer<typeof caseErasureListSchema>};
  'list-expired-cases': {
    request: OfFacility & {readonly after?: string | undefined};
    response: z.infer<typeof expiredCasesSchema>;
  };
  'list-outgoing': {
    request: OfFacility & {
      readonly state?: z.infer<typeof outgoingPageSchema>['outgoing'][number]['state'] | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    response: z.infer<typeof outgoingPageSchema>;
  };
  'begin-code-reset': {
    request: OfCase & Write & z.infer<typeof codeResetSchema>;
    response: z.infer<typeof codeResetStartedSchema>;
  };
  /** `id` is that of the reset; `number` what the person said back. */
  'complete-code-reset': {
    request: OfCase &
      Write & {
        readonly number: string; /** What opens the case from now on: it says nothing of the caller, as `accessCode` elsewhere does. */
        readonly newAccessCode?: string | undefined;
      };
    response: CaseReceipt;
  };
  /**
   * Which cases change, as they change, behind the change `after` or from now on. It ends now and then, and when the
   * caller aborts; `followChanges` goes on by itself.
   */
  'follow-changes': {
    request: OfFacility & {readonly after?: number | undefined};
    response: AsyncIterable<CaseChange | ChangeMark>;
  };
}
