import {feedbackLimits} from '@patient-relations/core/feedback';
import {
  checkFile,
  heicMediaType,
  type AttachmentLimits,
  type AttachmentProblem,
} from './attachment-rules.js';
import {headOf} from './head-of.js';
import type {HiddenDetail} from './hidden-details.js';
import {mediaTypesOf} from './media-types-of.js';
import {redrawPicture} from './redraw-picture.js';
import {safeFileName} from './safe-file-name.js';

const longestName = feedbackLimits.fileName.max;

/** A file as it will be sent. */
export interface PreparedAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly blob: Blob;
  /** For a picture: what it said about the person and no longer says. Absent for anything else. */
  readonly removed?: readonly HiddenDetail[];
  readonly problem?: never;
}

/** Makes a chosen file ready to send: checked by its content, pictures drawn anew, or why not. */
export async function prepareAttachment(
  file: File,
  limits: AttachmentLimits,
  others: number,
): Promise<PreparedAttachment | {readonly problem: AttachmentProblem}> {
  const head = await headOf(file);
  if (head === undefined) return {problem: 'file-unreadable'};
  const checked = checkFile({size: file.size, head}, limits, others);
  const [kind = ''] = mediaTypesOf(head);
  const isPicture = kind.startsWith('image/');
  if (isPicture && mayBeRedrawn(checked.problem)) return preparePicture(file, kind, limits);
  if (checked.problem) return {problem: checked.problem};
  return {name: safeFileName(file.name, longestName), mediaType: checked.mediaType, blob: file};
}

/** A picture that is too large, or in the format of a phone, may be neither once it is drawn anew. */
function mayBeRedrawn(problem: AttachmentProblem | undefined): boolean {
  return problem === undefined || problem === 'file-too-large' || problem === 'file-type-heic';
}

async function preparePicture(
  file: File,
  kind: string,
  limits: AttachmentLimits,
): Promise<PreparedAttachment | {readonly problem: AttachmentProblem}> {
  const drawn = await redrawPicture(file, kind, limits);
  if (!drawn && kind === heicMediaType) return {problem: 'file-type-heic'};
  if ((drawn?.blob ?? file).size > limits.bytesEach) return {problem: 'file-too-large'};
  return drawn
    ? {...drawn, name: safeFileName(drawn.name, longestName)}
    : {problem: 'file-unreadable'};
}
