import type {CaseFile} from '../case/case-event.js';
import type {Problem} from '../errors/problem.js';
import type {Facility} from '../facility/facility.js';

/** A file as it arrived: what its bytes say, not what its name says. */
export async function inspectFile(id: string, name: string, file: Blob): Promise<CaseFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return {id, name, mediaType: mediaTypeOf(bytes), bytes: bytes.length, sha256};
}

/** Why a facility does not take a file; `undefined` when it does. `count` is how many the case has already. */
export function fileFault(
  {mediaType, bytes}: CaseFile,
  {limits}: Pick<Facility, 'limits'>,
  count: number,
): Pick<Problem, 'status' | 'code'> | undefined {
  if (count >= limits.files.count) return {status: 409, code: 'too-many-files'};
  if (bytes === 0) return {status: 422, code: 'file-empty'};
  if (bytes > limits.files.bytesEach) return {status: 413, code: 'file-too-large'};
  if (limits.files.mediaTypes.includes(mediaType)) return undefined;
  return {status: 415, code: mediaType === 'image/heic' ? 'file-type-heic' : 'file-type'};
}

/** Where a format's mark stands and what it is, as Latin-1. */
const marks: readonly (readonly [mediaType: string, offset: number, mark: RegExp])[] = [
  ['image/jpeg', 0, /^\u00FF\u00D8\u00FF/],
  ['image/png', 0, /^\u0089PNG\r\n/],
  ['image/gif', 0, /^GIF8[79]a/],
  ['image/webp', 8, /^WEBP/],
  ['image/heic', 4, /^ftyp(heic|heix|hevc|mif1)/],
  ['application/pdf', 0, /^%PDF-/],
];

function mediaTypeOf(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 32));
  const found = marks.find(([, offset, mark]) => mark.test(start.slice(offset)));
  return found?.[0] ?? 'application/octet-stream';
}
