import type {Contact} from '../feedback/feedback.js';
import type {FinalLetter} from './letter.js';
import {proofsOf, type LetterDelivery} from './letter-delivery.js';

/**
 * Why a letter must not go, or was not proven to have gone, this way.
 * - `other-letter`: it is not the letter that was reviewed.
 * - `forbidden-channel`: the person said never to use it, or not to be contacted at all.
 * - `no-address`, `other-address`: the person gave none, or another one.
 * - `names-hospital`: it must not be seen that the hospital writes. `wrong-time`: not a time the person gave.
 * - `no-proof`: what is said to show it cannot, or says nothing.
 */
export type DeliveryProblemCode =
  | 'other-letter'
  | 'forbidden-channel'
  | 'no-address'
  | 'other-address'
  | 'names-hospital'
  | 'wrong-time'
  | 'no-proof';

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
  {contact, timeZone}: ContactRules,
): readonly DeliveryProblemCode[] {
  const {channel, discreet, proof, digest} = delivery;
  const reaches = channel === 'post' || channel === 'email-notice';
  return [
    ...when(digest !== final.digest, 'other-letter'),
    ...when(reaches && isForbidden(channel, contact), 'forbidden-channel'),
    ...addressProblems(delivery, final, contact),
    ...when(reaches && contact?.safety?.maySayHospital === false && !discreet, 'names-hospital'),
    ...when(channel === 'email-notice' && !isAtTime(delivery.at, contact, timeZone), 'wrong-time'),
    ...when(
      proof !== undefined && (!proofsOf[channel].includes(proof.kind) || !proof.detail.trim()),
      'no-proof',
    ),
  ];
}

function when(isWrong: boolean, code: DeliveryProblemCode): readonly DeliveryProblemCode[] {
  return isWrong ? [code] : [];
}

/** `code` means: I will look with my code, do not contact me. */
function isForbidden(channel: 'post' | 'email-notice', contact: Contact | undefined): boolean {
  const way = channel === 'post' ? 'post' : 'email';
  return contact?.preferred === 'code' || (contact?.safety?.never ?? []).includes(way);
}

function addressProblems(
  {channel, to = ''}: LetterDelivery,
  {letter}: FinalLetter,
  contact: Contact | undefined,
): readonly DeliveryProblemCode[] {
  if (channel === 'email-notice')
    return addressFault(contact?.email, (email) => folded(to) === email);
  if (channel !== 'post') return [];
  // The printed address begins with a name.
  return addressFault(contact?.address, (place) => folded(letter.address.join()).endsWith(place));
}

function addressFault(
  given: string | undefined,
  isUsed: (folded: string) => boolean,
): readonly DeliveryProblemCode[] {
  const wanted = folded(given ?? '');
  if (!wanted) return ['no-address'];
  return when(!isUsed(wanted), 'other-address');
}

/** What makes an address, however it is spaced and broken into lines. */
function folded(address: string): string {
  return address
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Cf},;]+/gu, '');
}

/** From which hour to which. A mail arrives at once and lights up a screen. */
const hours = {morning: [6, 12], afternoon: [12, 17], evening: [17, 22]} as const;

function isAtTime(at: string, contact: Contact | undefined, timeZone: string): boolean {
  const {times} = contact ?? {};
  if (!times || times.length === 0) return true;
  const format = new Intl.DateTimeFormat('en', {hour: 'numeric', hourCycle: 'h23', timeZone});
  const hour = Number(format.format(new Date(at)));
  return times.some((time) => hours[time][0] <= hour && hour < hours[time][1]);
}
