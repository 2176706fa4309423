import type {StoredCaseEvent} from '../case/case-event.js';
import type {Contact, Feedback} from '../feedback/feedback.js';
import type {WorkEntries} from './work-entry.js';

/**
 * Why a person must not be reached this way.
 * - `forbidden-channel`: they said never to use it, or not to be contacted at all.
 * - `no-address`, `other-address`: they gave none, or another one.
 * - `names-hospital`: it must not be seen that the hospital writes. `wrong-time`: not a time they gave.
 */
export type ContactProblemCode =
  'forbidden-channel' | 'no-address' | 'other-address' | 'names-hospital' | 'wrong-time';

/** A message by which a person would be reached. */
export interface ContactAttempt {
  readonly channel: 'email' | 'post';
  readonly address: string;
  readonly at: string;
  /** The facility's, IANA. */
  readonly timeZone: string;
  /** Nothing about it, sender included, says that a hospital writes. */
  readonly discreet?: boolean | undefined;
}

/**
 * How a person wants to be reached, as they said it last. `undefined` where they gave no contact, and where what they
 * said last is gone: what they said before must not come back.
 */
export function contactRulesOf(
  events: readonly StoredCaseEvent[],
  feedback: Feedback | undefined,
): Contact | undefined {
  const changed = events.filter(({kind}) => kind === 'contact-rules-changed').at(-1);
  if (!changed) return feedback?.contact;
  const entry = changed.payload as WorkEntries['contact-rules-changed'] | undefined;
  if (!entry) return undefined;
  const {never, mayLeaveMessage, maySayHospital, note, how: _how, ...contact} = entry;
  return {...contact, safety: {never, mayLeaveMessage, maySayHospital, note}};
}

/** What stands against reaching a person this way; empty where nothing does. */
export function contactProblems(
  contact: Contact | undefined,
  {channel, address, at, timeZone, discreet = false}: ContactAttempt,
): readonly ContactProblemCode[] {
  return [
    ...when(isForbidden(channel, contact), 'forbidden-channel'),
    ...addressProblems(contact, {channel, address}),
    ...when(contact?.safety?.maySayHospital === false && !discreet, 'names-hospital'),
    ...when(channel === 'email' && !isAtTime(at, contact, timeZone), 'wrong-time'),
  ];
}

function when(isWrong: boolean, code: ContactProblemCode): readonly ContactProblemCode[] {
  return isWrong ? [code] : [];
}

/** `code` means: I will look with my code, do not contact me. */
function isForbidden(channel: ContactAttempt['channel'], contact: Contact | undefined): boolean {
  return contact?.preferred === 'code' || (contact?.safety?.never ?? []).includes(channel);
}

function addressProblems(
  contact: Contact | undefined,
  {channel, address}: Pick<ContactAttempt, 'channel' | 'address'>,
): readonly ContactProblemCode[] {
  const given = folded((channel === 'email' ? contact?.email : contact?.address) ?? '');
  if (!given) return ['no-address'];
  const used = folded(address);
  // A printed address begins with a name.
  return when(channel === 'email' ? used !== given : !used.endsWith(given), 'other-address');
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
const quarterMs = 15 * 60_000;

function isAtTime(at: string, contact: Contact | undefined, timeZone: string): boolean {
  const {times} = contact ?? {};
  if (!times || times.length === 0) return true;
  const format = new Intl.DateTimeFormat('en', {hour: 'numeric', hourCycle: 'h23', timeZone});
  const hour = Number(format.format(new Date(at)));
  return times.some((time) => hours[time][0] <= hour && hour < hours[time][1]);
}

/** From an instant on, when a person may be mailed: at once, or within a day, to a quarter of an hour. */
export function nextContactTime(
  contact: Contact | undefined,
  {at, timeZone}: Pick<ContactAttempt, 'at' | 'timeZone'>,
): string {
  let next = at;
  while (!isAtTime(next, contact, timeZone))
    next = new Date(Date.parse(next) + quarterMs).toISOString();
  return next;
}
