const jpegStartOfScan = 0xda;
const jpegComment = 0xfe;
const pngSignatureLength = 8;
const pngTextChunks = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'];
const pngChunkFrame = 12;

/**
 * A JPEG or PNG without its metadata blocks, pixels untouched: of a JPEG, application segments but JFIF and color, and
 * comments; of a PNG, text, time and Exif chunks. `undefined` for any other content, or when its blocks do not add up.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegWithoutMetadata(bytes);
  return bytes[0] === 0x89 && bytes[1] === 0x50 ? pngWithoutMetadata(bytes) : undefined;
}

function jpegWithoutMetadata(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    // After the start of scan come the pixels, to the end.
    if (marker === jpegStartOfScan) return joined([...kept, bytes.subarray(at)]);
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (!isJpegMetadata(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** Exif and XMP, a maker's own segments, comments. JFIF (APP0), color (APP2) and Adobe's transform (APP14) stay. */
function isJpegMetadata(marker: number): boolean {
  return marker === jpegComment || marker === 0xe1 || (marker > 0xe2 && marker < 0xee);
}

function pngWithoutMetadata(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Uint8Array[] = [bytes.subarray(0, pngSignatureLength)];
  for (let at = pngSignatureLength; at + pngChunkFrame <= bytes.length;) {
    const end = at + pngChunkFrame + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!pngTextChunks.includes(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return joined(kept);
    at = end;
  }
  return undefined;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
