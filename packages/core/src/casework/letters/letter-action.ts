import type {DeliveryProof, LetterChannel} from '../../letter/letter-delivery.js';
import type {LetterFacts} from '../../letter/letter-fields.js';
import type {LetterKind, LetterTemplate} from '../../letter/letter-template.js';
import type {LetterChange} from '../../letter/revise-letter.js';
import type {CaseLetter} from '../case-work.js';
import type {CaseAtHand} from '../entry-rules.js';
import type {LetterCase} from './letter-facts.js';

/** What staff do to a letter. `letterId` is the id of the write that drafted it. */
export type LetterAction =
  | {
      readonly action: 'draft';
      readonly kind: LetterKind;
      /** As the person reads, unless another is asked for. */
      readonly language?: string | undefined;
      readonly facts: LetterFacts;
    }
  | {
      readonly action: 'edit';
      readonly letterId: string;
      readonly change: Omit<LetterChange, 'waived'>;
    }
  | {
      readonly action: 'waive';
      readonly letterId: string;
      readonly element: string;
      readonly reason: string;
    }
  /** `digest` says which words were read. */
  | {readonly action: 'review'; readonly letterId: string; readonly digest: string}
  | {readonly action: 'finalize'; readonly letterId: string}
  | {
      readonly action: 'send';
      readonly letterId: string;
      readonly channel: LetterChannel;
      readonly to?: string | undefined;
      readonly discreet?: true | undefined;
    }
  | {readonly action: 'prove'; readonly deliveryId: string; readonly proof: DeliveryProof};

export type LetterActionOf<Name extends LetterAction['action']> = Extract<
  LetterAction,
  {readonly action: Name}
>;

/** A case as it lies before someone who works on a letter. */
export interface LetterAtHand extends CaseAtHand, LetterCase {
  /** Those that come with this SDK, then the hospital's own. */
  readonly templates: readonly LetterTemplate[];
}

/** One letter of it, and the id of the write that is about it. */
export interface LetterInHand extends LetterAtHand {
  readonly item: CaseLetter;
  readonly id: string;
}
