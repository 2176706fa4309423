import type {Facility} from '@patient-relations/core/facility';
import type {ProblemCode} from '@patient-relations/core/errors';
import {mediaTypesOf} from './media-types-of.js';

/** What a facility takes. */
export type AttachmentLimits = Facility['limits']['files'];

/** Why a file is refused: the service's own codes, and `file-unreadable` for what only this device can see. */
export type AttachmentProblem =
  | Extract<
      ProblemCode,
      'file-empty' | 'file-too-large' | 'file-type' | 'file-type-heic' | 'too-many-files'
    >
  | 'file-unreadable';

/** What is known of a file before it is read as a whole. */
export interface FileFacts {
  readonly size: number;
  /** The type by content (`headLength` bytes of it): a name or a claimed type proves nothing. */
  readonly head: Uint8Array;
}

/** How many of the first bytes tell what a file is. */
export const headLength = 4100;

/** HEIC and HEIF: what phones take pictures in, and what most offices cannot open. */
export const heicMediaType = 'image/heic';

/** A file that may be sent, with the type it will have, or why not. */
export type CheckedFile =
  {readonly mediaType: string; readonly problem?: never} | {readonly problem: AttachmentProblem};

/** Checks one file against what the facility takes. `others` is how many are chosen or sent already. */
export function checkFile(facts: FileFacts, limits: AttachmentLimits, others: number): CheckedFile {
  if (others >= limits.count) return {problem: 'too-many-files'};
  if (facts.size === 0) return {problem: 'file-empty'};
  const found = mediaTypesOf(facts.head);
  const mediaType = found.find((type) => isAllowed(type, limits));
  if (mediaType === undefined)
    return {problem: found.includes(heicMediaType) ? 'file-type-heic' : 'file-type'};
  if (facts.size > limits.bytesEach) return {problem: 'file-too-large'};
  return {mediaType};
}

/** True for a type that the facility lists, or lists the family of (`image/*`). */
export function isAllowed(
  mediaType: string,
  {mediaTypes}: {readonly mediaTypes: readonly string[]},
): boolean {
  const family = `${mediaType.split('/', 1)[0] ?? ''}/*`;
  return mediaTypes.includes(mediaType) || mediaTypes.includes(family);
}
