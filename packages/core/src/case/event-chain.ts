import type {StoredCaseEvent} from './case-event.js';
import {digestOf, toBase64Url} from './digest.js';

/** A payload as stored: a row of its own, so that it can be deleted while the chain stays. */
export interface StoredPayload {
  readonly payload: Readonly<Record<string, unknown>>;
  /** 32 random bytes in base64url; without it nobody can guess a short payload from its commitment. */
  readonly salt: string;
}

/** An event as stored: the frame that is never deleted. */
export interface ChainLink extends Omit<StoredCaseEvent, 'payload'> {
  readonly tenant: string;
  readonly facilityId: string;
  /** SHA-256 over salt and payload, in base64url. */
  readonly commitment: string;
  /** SHA-256 over the previous link and this frame, in base64url. */
  readonly link: string;
}

/** A frame and, unless it was redacted, the payload stored beside it. */
export interface ChainEntry {
  readonly link: ChainLink;
  readonly stored?: StoredPayload | undefined;
}

/** What `createLink` makes of an event: the frame and the payload to store beside it. */
export interface NewLink extends ChainEntry {
  readonly stored: StoredPayload;
}

/** The link before the first one. */
export const firstLink = '';

/**
 * Makes the next link of a case's chain. `previous` is the last link, or `firstLink`.
 *
 * @throws {TypeError} for an event that could not be verified once it is stored
 */
export async function createLink(
  event: Omit<ChainLink, 'commitment' | 'link'>,
  payload: StoredPayload['payload'],
  previous: string,
): Promise<NewLink> {
  assertFits(event, previous);
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
  const commitment = await commitTo({payload, salt});
  const frame = {...event, commitment};
  return {link: {...frame, link: await hashFrame(frame, previous)}, stored: {payload, salt}};
}

/**
 * A writer's mistake is caught where it is made: once stored, it could not be told from tampering. Time has one
 * written form, so that what a database gives back is what was hashed.
 */
function assertFits(
  {position, at}: Omit<ChainLink, 'commitment' | 'link'>,
  previous: string,
): void {
  if (!Number.isSafeInteger(position) || position < 1)
    throw new TypeError('The position of an event is a whole number from 1.');
  if ((position === 1) !== (previous === firstLink))
    throw new TypeError('The first event of a case, and no other, follows the first link.');
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime()) || instant.toISOString() !== at)
    throw new TypeError('The time of an event is written as Date.toISOString() writes it.');
}

/**
 * The commitment to a payload. Salt and payload are two members of one canonical text, so that no part of one can
 * pass for a part of the other; the format is named in it, so that it can never pass for a hash of another kind.
 */
export async function commitTo({payload, salt}: StoredPayload): Promise<string> {
  return digestOf({format: 'patient-relations/payload/1', payload, salt});
}

/** The hash of a frame and of the link before it. */
export async function hashFrame(frame: Omit<ChainLink, 'link'>, previous: string): Promise<string> {
  const {tenant, facilityId, caseId, position, id, kind, at, actor, commitment} = frame;
  return digestOf({
    format: 'patient-relations/event/1',
    previous,
    tenant,
    facilityId,
    caseId,
    position,
    id,
    kind,
    at,
    actor: {role: actor.role, id: actor.id},
    commitment,
  });
}
