import type {Attachment, ItemLimits} from '@patient-relations/core/survey';
import {isAllowed} from '../../attachments/attachment-rules.js';
import {headOf} from '../../attachments/head-of.js';
import {mediaTypesOf} from '../../attachments/media-types-of.js';
import {redrawPicture} from '../../attachments/redraw-picture.js';
import {safeFileName} from '../../attachments/safe-file-name.js';

/** Why a file is not taken: the name of the message that says so. */
export type FileTrouble =
  'fileTooLarge' | 'fileWrongType' | 'fileUnreadable' | 'pictureUnreadable' | 'filesTooLarge';

const longestName = 200;

/** What a file may be, and how much of it the response has room for. */
export interface FileLimits extends Pick<ItemLimits, 'mimeTypes'> {
  readonly maxSize: number;
  readonly room: number;
}

interface ReadableFile {
  readonly name: string;
  readonly mediaType: string;
  readonly blob: Blob;
}

/**
 * A file as FHIR carries it, or why not. A picture is drawn anew, so that where and when it was taken stays with the
 * person.
 */
export async function readFile(
  file: File,
  {maxSize, room, mimeTypes}: FileLimits,
): Promise<Attachment | FileTrouble> {
  const found = await checked(file, {maxSize, mimeTypes});
  if (typeof found === 'string') return found;
  const {name, mediaType, blob} = found;
  if (blob.size > maxSize) return 'fileTooLarge';
  if (blob.size > room) return 'filesTooLarge';
  const data = await base64Of(blob);
  if (data === undefined) return 'fileUnreadable';
  return {
    title: safeFileName(name, longestName),
    size: blob.size,
    data,
    ...(mediaType !== '' && {contentType: mediaType}),
  };
}

async function checked(
  file: File,
  {maxSize, mimeTypes}: Pick<FileLimits, 'maxSize' | 'mimeTypes'>,
): Promise<ReadableFile | FileTrouble> {
  const head = await headOf(file);
  if (!head) return 'fileUnreadable';
  const kind = pictureKind(file, head);
  const types = [kind ?? file.type, ...(kind ? redrawn : [])];
  const mediaTypes = mimeTypes ?? types;
  if (!types.some((type) => isAllowed(type, {mediaTypes}))) return 'fileWrongType';
  if (!kind) return {name: file.name, mediaType: file.type, blob: file};
  const drawn = await redrawPicture(file, kind, {mediaTypes});
  return drawn ?? (file.size > maxSize ? 'fileTooLarge' : 'pictureUnreadable');
}

/** What every browser can draw a picture as. */
const redrawn: readonly string[] = ['image/jpeg', 'image/png'];

/** By its content, whatever it says it is; what only says so is a picture nobody here can read. */
function pictureKind({type}: File, head: Uint8Array): string | undefined {
  const found = mediaTypesOf(head).find((kind) => kind.startsWith('image/'));
  // A drawing made of words has no camera behind it.
  const isClaimed = type.startsWith('image/') && type !== 'image/svg+xml';
  return found ?? (isClaimed ? type : undefined);
}

function base64Of(file: Blob): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      const text = reader.result as string;
      resolve(text.slice(text.indexOf(',') + 1));
    };
    // Moved, deleted, or still in somebody's cloud.
    reader.onerror = () => {
      resolve(undefined);
    };
    reader.readAsDataURL(file);
  });
}
