/** A run of bytes at a place of a file: text stands for its bytes, numbers for themselves. */
type Mark = readonly [at: number, bytes: string | readonly number[]];

/** Each kind of file by its marks. Where a kind has more than one name in use, all are listed, the usual one first. */
const signatures: readonly (readonly [mediaTypes: readonly string[], ...marks: Mark[]])[] = [
  [['image/jpeg'], [0, [0xff, 0xd8, 0xff]]],
  [['image/png'], [0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]],
  [['image/gif'], [0, 'GIF8']],
  [['image/webp'], [0, 'RIFF'], [8, 'WEBP']],
  [
    ['audio/wav', 'audio/x-wav', 'audio/vnd.wave'],
    [0, 'RIFF'],
    [8, 'WAVE'],
  ],
  [['application/pdf'], [0, '%PDF-']],
  [
    ['audio/mpeg', 'audio/mp3'],
    [0, 'ID3'],
  ],
  [
    ['audio/ogg', 'application/ogg'],
    [0, 'OggS'],
  ],
  [
    ['video/webm', 'audio/webm'],
    [0, [0x1a, 0x45, 0xdf, 0xa3]],
  ],
];

/** What the four letters after `ftyp` say (ISO 14496-12); any other brand is a film. */
const brands: readonly (readonly [brand: RegExp, mediaTypes: readonly string[]])[] = [
  [/^(hei|hev|mif1|msf1)/, ['image/heic', 'image/heif']],
  [/^avi[fs]/, ['image/avif']],
  [/^M4[AB]/, ['audio/mp4', 'audio/x-m4a', 'audio/m4a']],
  [/^qt/, ['video/quicktime']],
  [/^(isom|iso\d|mp4|avc|dash|M4V|MSNV|3gp)/, ['video/mp4', 'audio/mp4']],
];

/** The media types a file can honestly have, by its first bytes; empty when its content is none that we know. */
export function mediaTypesOf(head: Uint8Array): readonly string[] {
  const signature = signatures.find(([, ...marks]) => marks.every((mark) => hasMark(head, mark)));
  if (signature) return signature[0];
  if (hasMark(head, [4, 'ftyp'])) {
    const brand = String.fromCharCode(...head.subarray(8, 12));
    return brands.find(([pattern]) => pattern.test(brand))?.[1] ?? [];
  }
  if (isMpegFrame(head)) return ['audio/mpeg', 'audio/mp3'];
  return isPlainText(head) ? ['text/plain'] : [];
}

function hasMark(head: Uint8Array, [at, bytes]: Mark): boolean {
  const values =
    typeof bytes === 'string' ? [...bytes].map((letter) => letter.charCodeAt(0)) : bytes;
  return values.every((value, index) => head[at + index] === value);
}

/** An MPEG audio frame without an ID3 tag before it: eleven set bits, then version, layer and rate that exist. */
function isMpegFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  const layer = (second >> 1) & 3;
  const rate = third >> 4;
  return first === 0xff && second >> 5 === 7 && layer === 1 && rate > 0 && rate < 15;
}

function isPlainText(head: Uint8Array): boolean {
  try {
    // A head may end in the middle of a character: streaming forgives that and nothing else.
    const text = new TextDecoder('utf-8', {fatal: true}).decode(head, {stream: true});
    // eslint-disable-next-line no-control-regex -- control characters are what tells programs from words
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
  } catch {
    return false;
  }
}
