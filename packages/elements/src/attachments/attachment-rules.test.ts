import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {checkFile, headLength, type AttachmentLimits} from './attachment-rules.js';
import {fileSize} from './file-size.js';

const limits: AttachmentLimits = {
  count: 2,
  bytesEach: 1000,
  mediaTypes: ['image/jpeg', 'image/png', 'application/pdf', 'text/plain', 'audio/*'],
};

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : [part],
    ),
  );

const check = (head: Uint8Array, size = 500, others = 0): string =>
  ((result) => result.problem ?? result.mediaType)(checkFile({size, head}, limits, others));

describe('what a file must be', () => {
  it('tells by its content what it is', () => {
    expect(check(bytes(0xff, 0xd8, 0xff, 0xe0))).to.equal('image/jpeg');
    expect(check(bytes(0x89, 'PNG', 13, 10, 26, 10))).to.equal('image/png');
    expect(check(bytes('%PDF-1.7'))).to.equal('application/pdf');
    expect(check(bytes('ID3', 4, 0))).to.equal('audio/mpeg');
    expect(check(bytes(0xff, 0xfb, 0x90, 0x64))).to.equal('audio/mpeg');
    expect(check(bytes(0, 0, 0, 32, 'ftypM4A '))).to.equal('audio/mp4');
    expect(check(new TextEncoder().encode('It was at night. ليلًا'))).to.equal('text/plain');
  });

  it('is refused when it is a program, whatever it is called', () => {
    expect(check(bytes('MZ', 0x90, 0, 3, 0, 0, 0))).to.equal('file-type');
    expect(check(bytes(0x7f, 'ELF', 2, 1, 1, 0))).to.equal('file-type');
    expect(check(bytes('PK', 3, 4, 20, 0))).to.equal('file-type');
  });

  it('is refused when the facility does not take its kind', () => {
    expect(check(bytes('GIF89a'))).to.equal('file-type');
    expect(check(bytes(0, 0, 0, 32, 'ftypisom'))).to.equal('audio/mp4');
    expect(check(bytes(0, 0, 0, 32, 'ftypqt  '))).to.equal('file-type');
  });

  it('is refused with words of its own when it is a picture as phones take them', () => {
    expect(check(bytes(0, 0, 0, 24, 'ftypheic'))).to.equal('file-type-heic');
    expect(check(bytes(0, 0, 0, 24, 'ftypmif1'))).to.equal('file-type-heic');
  });

  it('is refused when it is empty, too large or one too many', () => {
    expect(check(new Uint8Array(), 0)).to.equal('file-empty');
    expect(check(bytes('%PDF-'), 1000)).to.equal('application/pdf');
    expect(check(bytes('%PDF-'), 1001)).to.equal('file-too-large');
    expect(check(bytes('%PDF-'), 500, 2)).to.equal('too-many-files');
  });

  it('is text when it is any text, wherever its beginning is cut, and never when it has a zero byte', () => {
    const head = fc
      .string({unit: 'grapheme', minLength: 1})
      // eslint-disable-next-line no-control-regex -- what text does not have
      .filter((text) => !/[\u0000-\u0008\u000e-\u001f]/.test(text))
      .map((text) => new TextEncoder().encode(`I ${text}`));
    fc.assert(
      fc.property(head, fc.nat(headLength), (whole, cut) => {
        const cutHead = whole.subarray(0, 1 + (cut % whole.length));
        expect(check(cutHead)).to.equal('text/plain');
        expect(check(Uint8Array.from([...cutHead, 0]))).to.equal('file-type');
      }),
    );
  });

  it('says sizes in the words of a language', () => {
    expect(fileSize(5_000_000, 'en')).to.equal('5 MB');
    expect(fileSize(1_234_567, 'es')).to.equal('1,2 MB');
    expect(fileSize(12, 'en')).to.equal('1 kB');
  });
});
