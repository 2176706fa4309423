import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {hiddenDetails} from './hidden-details.js';
import {stripImageMetadata} from './strip-image-metadata.js';
import {withoutMetadata} from './without-metadata.js';

/** What an Exif block of a test says. `note` is a word that must be nowhere afterwards. */
interface Exif {
  readonly littleEndian: boolean;
  readonly orientation: number;
  readonly hasPlace: boolean;
  readonly hasCamera: boolean;
  readonly hasTime: boolean;
  readonly note: string;
}

const exif = fc.record({
  littleEndian: fc.boolean(),
  orientation: fc.integer({min: 1, max: 8}),
  hasPlace: fc.boolean(),
  hasCamera: fc.boolean(),
  hasTime: fc.boolean(),
  note: fc.uuid(),
});

/** A picture of 8 × 4 pixels: the left half red, the right half blue. */
async function picture(type: string): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  canvas.width = 8;
  canvas.height = 4;
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'red';
  context.fillRect(0, 0, 4, 4);
  context.fillStyle = 'blue';
  context.fillRect(4, 0, 4, 4);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 1));
  return new Uint8Array(await blob!.arrayBuffer());
}

/** TIFF with one directory; time is in the Exif directory it points to, as cameras write it. */
function tiff({littleEndian, orientation, hasPlace, hasCamera, hasTime, note}: Exif): Uint8Array {
  const tags = [
    ...(hasCamera ? [0x010f] : []),
    0x0112,
    ...(hasTime ? [0x8769] : []),
    ...(hasPlace ? [0x8825] : []),
  ];
  const second = 8 + 2 + tags.length * 12 + 4;
  const view = new DataView(new ArrayBuffer(second + 2 + 12 + 4 + note.length));
  view.setUint16(0, littleEndian ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, littleEndian);
  view.setUint32(4, 8, littleEndian);
  view.setUint16(8, tags.length, littleEndian);
  tags.forEach((tag, index) => {
    const at = 10 + index * 12;
    view.setUint16(at, tag, littleEndian);
    view.setUint16(at + 2, tag === 0x0112 ? 3 : 4, littleEndian);
    view.setUint32(at + 4, 1, littleEndian);
    if (tag === 0x0112) view.setUint16(at + 8, orientation, littleEndian);
    else view.setUint32(at + 8, second, littleEndian);
  });
  view.setUint16(second, 1, littleEndian);
  view.setUint16(second + 2, 0x9003, littleEndian);
  view.setUint16(second + 4, 2, littleEndian);
  const whole = new Uint8Array(view.buffer);
  whole.set(new TextEncoder().encode(note), whole.length - note.length);
  return whole;
}

/** Puts segments after the start of a JPEG. */
function withSegments(jpeg: Uint8Array, ...segments: readonly [number, Uint8Array][]): Blob {
  const parts = segments.map(([marker, content]) => {
    const length = content.length + 2;
    return new Uint8Array([0xff, marker, length >> 8, length & 0xff, ...content]);
  });
  return new Blob([jpeg.slice(0, 2), ...parts, jpeg.slice(2)], {type: 'image/jpeg'});
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const app1 = (details: Exif): Uint8Array =>
  Uint8Array.from([...text('Exif\0\0'), ...tiff(details)]);

/** The markers of a JPEG up to its pixels. */
function markersOf(jpeg: Uint8Array): readonly number[] {
  const found: number[] = [];
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda;) {
    found.push(jpeg[at + 1]!);
    at += 2 + jpeg[at + 2]! * 256 + jpeg[at + 3]!;
  }
  return found;
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

describe('a picture before it is sent', () => {
  let jpeg: Uint8Array;

  before(async () => {
    jpeg = await picture('image/jpeg');
  });

  it('loses every hidden detail, and says which ones it knew', async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(exif, async (details) => {
        const {hasPlace, hasCamera, hasTime, note} = details;
        const xmp = text(`http://ns.adobe.com/xap/1.0/\0<x>${note}</x>`);
        const file = withSegments(jpeg, [0xe1, app1(details)], [0xe1, xmp], [0xfe, text(note)]);

        const stripped = await stripImageMetadata(file, 'image/jpeg');

        const sent = await bytesOf(stripped!.blob);
        expect(markersOf(sent)).not.to.include.members([0xe1]);
        expect(markersOf(sent)).not.to.include.members([0xfe]);
        expect(new TextDecoder('latin1').decode(sent)).not.to.contain(note);
        expect(stripped!.removed).to.deep.equal([
          ...(hasCamera ? ['camera'] : []),
          ...(hasPlace ? ['place'] : []),
          ...(hasTime ? ['time'] : []),
        ]);
      }),
      {numRuns: 40},
    );
  });

  it('stands upright as the camera meant it', async () => {
    const details = {littleEndian: true, orientation: 6, hasPlace: false, hasCamera: false};
    const file = withSegments(jpeg, [0xe1, app1({...details, hasTime: false, note: 'x'})]);

    const stripped = await stripImageMetadata(file, 'image/jpeg');

    const bitmap = await createImageBitmap(stripped!.blob);
    expect([bitmap.width, bitmap.height]).to.deep.equal([4, 8]);
    const canvas = new OffscreenCanvas(4, 8);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const [redOnTop = 0] = context.getImageData(2, 1, 1, 1).data;
    const [redBelow = 0] = context.getImageData(2, 6, 1, 1).data;
    expect(redOnTop).to.be.greaterThan(200);
    expect(redBelow).to.be.lessThan(60);
  });

  it('keeps its kind when it is a PNG, and what can be seen through', async () => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 2;
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));

    const stripped = await stripImageMetadata(png!, 'image/png');

    expect(stripped!.blob.type).to.equal('image/png');
    const bitmap = await createImageBitmap(stripped!.blob);
    const context = new OffscreenCanvas(2, 2).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    expect(context.getImageData(0, 0, 1, 1).data[3]).to.equal(0);
  });

  it('is not sent when it cannot be read', async () => {
    const broken = new Blob([jpeg.slice(0, 40)], {type: 'image/jpeg'});

    expect(await stripImageMetadata(broken, 'image/jpeg')).to.equal(undefined);
  });

  it('loses what a browser itself writes into the segments of a JPEG', async () => {
    const marked = withSegments(jpeg, [0xe1, text('Exif\0\0II')], [0xed, text('Photoshop')]);

    expect(withoutMetadata(await bytesOf(marked))).to.deep.equal(withoutMetadata(jpeg));
  });

  it('loses text and Exif chunks of a PNG, whatever wrote them', async () => {
    const png = await picture('image/png');
    const chunk = (type: string, content: string): number[] => [
      ...new Uint8Array(new Uint32Array([content.length]).buffer).reverse(),
      ...text(type),
      ...text(content),
      ...[0, 0, 0, 0],
    ];
    const headerEnd = 8 + 12 + 13;
    const marked = Uint8Array.from([
      ...png.subarray(0, headerEnd),
      ...chunk('tEXt', 'Author\0secret'),
      ...chunk('eXIf', 'secret'),
      ...png.subarray(headerEnd),
    ]);

    expect(withoutMetadata(marked)).to.deep.equal(withoutMetadata(png));
  });

  it('is nothing we know how to clean when its parts do not add up', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), (noise) => {
        const whole = Uint8Array.from([0xff, 0xd8, ...noise]);
        expect(() => withoutMetadata(whole)).not.to.throw();
        expect(() => hiddenDetails(Uint8Array.from([...text('II*\0'), ...noise]))).not.to.throw();
      }),
    );
    expect(withoutMetadata(text('hello'))).to.equal(undefined);
  });
});
