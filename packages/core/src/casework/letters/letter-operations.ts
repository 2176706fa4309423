import type {CaseReceipt} from '../../case/case-views.js';
import type {LetterTemplate} from '../../letter/letter-template.js';
import type {LetterAction, LetterActionOf} from './letter-action.js';
import type {LetterView} from './letter-view.js';

interface OfCase {
  readonly facilityId: string;
  readonly caseId: string;
}

interface OfLetter extends OfCase {
  /** The id of the write that drafted it. */
  readonly letterId: string;
}

/** A write about a letter; what it does is in the names of the operations. */
type Write<Name extends LetterAction['action']> = {
  request: (Name extends 'draft' ? OfCase : OfLetter) & {
    /** Made by the caller: idempotency key and row key at once. */
    readonly id: string;
    /** The version of the case the caller saw. */
    readonly version: number;
  } & Omit<LetterActionOf<Name>, 'action' | 'letterId'>;
  response: CaseReceipt;
};

/** What staff do with letters. */
export interface LetterOperations {
  'list-letter-templates': {
    request: {readonly facilityId: string};
    response: {readonly templates: readonly LetterTemplate[]};
  };
  'read-letter': {
    request: OfLetter & {
      /** Of its text, from 1 on; the last one unless it is said. */
      readonly textVersion?: number | undefined;
    };
    response: LetterView;
  };
  /** As a page of HTML that prints as one. */
  'read-letter-page': {request: OfLetter; response: Blob};
  'read-letter-pdf': {request: OfLetter; response: Blob};
  'draft-letter': Write<'draft'>;
  'edit-letter': Write<'edit'>;
  'waive-letter-element': Write<'waive'>;
  'review-letter': Write<'review'>;
  'finalize-letter': Write<'finalize'>;
  'send-letter': Write<'send'>;
  'prove-letter-delivery': Write<'prove'>;
}
