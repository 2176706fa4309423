import {feedbackLimits} from '@patient-relations/core/feedback';
import {
  checkFile,
  headLength,
  heicMediaType,
  isAllowed,
  type AttachmentLimits,
  type AttachmentProblem,
} from './attachment-rules.js';
import type {HiddenDetail} from './hidden-details.js';
import {mediaTypesOf} from './media-types-of.js';
import {stripImageMetadata} from './strip-image-metadata.js';

/** A file as it will be sent. */
export interface PreparedAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly blob: Blob;
  /** For a picture: what it said about the person and no longer says. Absent for anything else. */
  readonly removed?: readonly HiddenDetail[];
  readonly problem?: never;
}

/** What a kind of picture is sent as; one that is not listed is drawn as JPEG. */
const redrawnAs: Readonly<Record<string, string>> = {
  'image/png': 'image/png',
  'image/gif': 'image/png',
};

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
  if (isPicture && mayBeRedrawn(checked.problem)) return redraw(file, kind, limits);
  if (checked.problem) return {problem: checked.problem};
  return {name: safeName(file.name), mediaType: checked.mediaType, blob: file};
}

/** A picture that is too large, or in the format of a phone, may be neither once it is drawn anew. */
function mayBeRedrawn(problem: AttachmentProblem | undefined): boolean {
  return problem === undefined || problem === 'file-too-large' || problem === 'file-type-heic';
}

async function redraw(
  file: File,
  kind: string,
  limits: AttachmentLimits,
): Promise<PreparedAttachment | {readonly problem: AttachmentProblem}> {
  const mediaType = [redrawnAs[kind] ?? 'image/jpeg', 'image/jpeg', 'image/png'].find((type) =>
    isAllowed(type, limits),
  );
  const stripped = mediaType && (await stripImageMetadata(file, mediaType));
  if (!mediaType || !stripped) {
    if (kind === heicMediaType) return {problem: 'file-type-heic'};
    return {problem: file.size > limits.bytesEach ? 'file-too-large' : 'file-unreadable'};
  }
  if (stripped.blob.size > limits.bytesEach) return {problem: 'file-too-large'};
  const name = mediaType === kind ? file.name : renamed(file.name, mediaType);
  return {name: safeName(name), mediaType, ...stripped};
}

async function headOf(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.slice(0, headLength).arrayBuffer());
  } catch {
    // Moved, deleted, or still in somebody's cloud.
    return undefined;
  }
}

function renamed(name: string, mediaType: string): string {
  const extension = mediaType === 'image/png' ? '.png' : '.jpg';
  return name.replace(/(\.[^.]*)?$/, extension);
}

/** A name that fits and cannot pretend: without characters that hide or turn around the rest. */
function safeName(name: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  const plain = name.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069/\\]/g, '').trim();
  const [extension = ''] = /\.[^.]{1,10}$/.exec(plain) ?? [];
  const stem = plain.slice(0, plain.length - extension.length);
  return `${stem.slice(0, feedbackLimits.fileName.max - extension.length) || 'file'}${extension}`;
}
