import {contactProblems, type ContactProblemCode} from '../casework/contact-rules.js';
import type {Contact} from '../feedback/feedback.js';
import type {FinalLetter} from './letter.js';
import {proofsOf, type LetterDelivery} from './letter-delivery.js';

/**
 * Why a letter must not go, or was not proven to have gone, this way: the person must not be reached so, or
 * - `other-letter`: it is not the letter that was reviewed.
 * - `no-proof`: what is said to show it cannot, or says nothing.
 */
export type DeliveryProblemCode = ContactProblemCode | 'other-letter' | 'no-proof';

/** What the person asked for, and where their clock is. Not set: an anonymous person, who has given no contact. */
export interface ContactRules {
  readonly contact?: Contact | undefined;
  /** The facility's, IANA. */
  readonly timeZone: string;
}

/** Says what stands against a delivery: call it before sending, and again with the proof. */
export function deliveryProblems(
  delivery: LetterDelivery,
  final: FinalLetter,
  rules: ContactRules,
): readonly DeliveryProblemCode[] {
  const {channel, proof, digest} = delivery;
  return [
    ...when(digest !== final.digest, 'other-letter'),
    ...reachingProblems(delivery, final, rules),
    ...when(
      proof !== undefined && (!proofsOf[channel].includes(proof.kind) || !proof.detail.trim()),
      'no-proof',
    ),
  ];
}

/** What lies ready, or is handed over, reaches nobody who has not come for it. */
function reachingProblems(
  {channel, at, to = '', discreet}: LetterDelivery,
  {letter}: FinalLetter,
  {contact, timeZone}: ContactRules,
): readonly ContactProblemCode[] {
  if (channel !== 'post' && channel !== 'email-notice') return [];
  const isPost = channel === 'post';
  return contactProblems(contact, {
    channel: isPost ? 'post' : 'email',
    address: isPost ? letter.address.join() : to,
    at,
    timeZone,
    discreet,
  });
}

function when(isWrong: boolean, code: DeliveryProblemCode): readonly DeliveryProblemCode[] {
  return isWrong ? [code] : [];
}
