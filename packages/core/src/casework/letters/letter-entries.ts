import type {SentLetter} from '../../case/case-event.js';
import type {Letter} from '../../letter/letter.js';
import type {LetterDelivery, DeliveryProof} from '../../letter/letter-delivery.js';
import type {LetterChange} from '../../letter/revise-letter.js';

/**
 * What the record of a case says about its letters. Only the service writes it: words that a person gets are merged
 * and checked there. A letter is known by the id of the write that drafted it, and what is kept of each change makes
 * every version of its text again, see `letterOf`.
 */
export interface LetterEntries {
  'letter-drafted': {readonly letter: Letter};
  'letter-edited': {readonly letterId: string; readonly change: Omit<LetterChange, 'waived'>};
  'letter-waived': {readonly letterId: string; readonly element: string; readonly reason: string};
  'letter-reviewed': {readonly letterId: string; readonly digest: string};
  'letter-finalized': {
    readonly letterId: string;
    readonly digest: string;
    /** The rules whose elements it was held against. */
    readonly packs: readonly {readonly id: string; readonly version: string}[];
  };
  /** The person sees the letter of it, and not how it went. */
  'letter-sent': SentLetter & {
    readonly letterId: string;
    readonly delivery: Pick<LetterDelivery, 'channel' | 'digest' | 'to' | 'discreet'>;
  };
  'letter-delivered': {readonly deliveryId: string; readonly proof: DeliveryProof};
}
