/** What a picture says about the person who took it, beside what can be seen on it. */
export type HiddenDetail = 'place' | 'camera' | 'time';

/** The Exif tags that stand for each detail (CIPA DC-008): of the first directory, and of the one it points to. */
const detailOfTag: Readonly<Record<number, HiddenDetail>> = {
  0x010f: 'camera',
  0x0110: 'camera',
  0x0132: 'time',
  0x8825: 'place',
  0x9003: 'time',
  0x9004: 'time',
};

const exifDirectoryTag = 0x8769;
const entryLength = 12;

/**
 * The details a picture carries in Exif, in whatever container: the Exif block is found by its TIFF header. It is only
 * used to tell the person what was taken out; all of it goes, also what is not recognized here.
 */
export function hiddenDetails(bytes: Uint8Array): readonly HiddenDetail[] {
  const found = new Set<HiddenDetail>();
  for (let at = 0; at < bytes.length - 8; at += 1) {
    const littleEndian = bytes[at] === 0x49;
    if (!isTiffHeader(bytes, at)) continue;
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at);
    readDirectory({view, littleEndian, found}, view.getUint32(4, littleEndian), 2);
  }
  return [...found].sort();
}

/** `II*␀` or `MM␀*`. */
function isTiffHeader(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at];
  if ((first !== 0x49 && first !== 0x4d) || bytes[at + 1] !== first) return false;
  const [low, high] =
    first === 0x49 ? [bytes[at + 2], bytes[at + 3]] : [bytes[at + 3], bytes[at + 2]];
  return low === 42 && high === 0;
}

interface Tiff {
  readonly view: DataView;
  readonly littleEndian: boolean;
  readonly found: Set<HiddenDetail>;
}

function readDirectory(tiff: Tiff, at: number, depth: number): void {
  const {view, littleEndian, found} = tiff;
  if (depth === 0 || at + 2 > view.byteLength) return;
  const entries = view.getUint16(at, littleEndian);
  for (let index = 0; index < entries; index += 1) {
    const entry = at + 2 + index * entryLength;
    if (entry + entryLength > view.byteLength) return;
    const tag = view.getUint16(entry, littleEndian);
    const detail = detailOfTag[tag];
    if (detail) found.add(detail);
    if (tag === exifDirectoryTag)
      readDirectory(tiff, view.getUint32(entry + 8, littleEndian), depth - 1);
  }
}
