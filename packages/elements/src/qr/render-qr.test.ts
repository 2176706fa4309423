import {expect} from '@open-wc/testing';
import type jsQR from 'jsqr';
import {render} from 'lit';
import {renderQr} from './render-qr.js';

// Its file is a plain script, which leaves its one function with the window.
import 'jsqr';

const {jsQR: read} = globalThis as unknown as {readonly jsQR: typeof jsQR};

/** Draws a picture of what is on the page, as a camera would see it, and reads the code in it. */
async function readBack(picture: SVGSVGElement): Promise<string | undefined> {
  const side = 600;
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('width', String(side));
  copy.setAttribute('height', String(side));
  const blob = new Blob([new XMLSerializer().serializeToString(copy)], {type: 'image/svg+xml'});
  const url = URL.createObjectURL(blob);
  const image = new Image(side, side);
  image.src = url;
  await image.decode();
  URL.revokeObjectURL(url);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const {data} = context.getImageData(0, 0, side, side);
  return read(data, side, side)?.data;
}

describe('a QR code', () => {
  const draw = (text: string, label = 'A code'): SVGSVGElement => {
    const box = document.createElement('div');
    render(renderQr(text, label), box);
    return box.querySelector('svg')!;
  };

  for (const text of [
    'https://hospital.example/continue#3q2-7wAAAAAAAAAAAAAAAA.MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE',
    'Riverside Hospital\nhttps://hospital.example/my-case\n2345-6789-ACDE-FHJK-MPRT',
    'Hospital Santa María — مستشفى النهر',
    'x'.repeat(900),
  ])
    it(`says what it was given when a camera reads it: ${text.slice(0, 24)}`, async () => {
      expect(await readBack(draw(text))).to.equal(text);
    });

  it('is one picture with a name to whoever cannot see it', () => {
    const picture = draw('text', 'Your code');

    expect(picture.getAttribute('role')).to.equal('img');
    expect(picture.getAttribute('aria-label')).to.equal('Your code');
    expect(picture.querySelectorAll('text, a, image')).to.have.length(0);
  });

  it('is black on white, with a margin that a camera needs', () => {
    const picture = draw('text');
    const [, , side] = picture.getAttribute('viewBox')!.split(' ').map(Number);

    expect(picture.querySelector('rect')!.getAttribute('fill')).to.equal('#fff');
    expect(picture.querySelector('path')!.getAttribute('fill')).to.equal('#000');
    const starts = picture
      .querySelector('path')!
      .getAttribute('d')!
      .match(/M\d+ \d+/g)!;
    for (const start of starts) {
      const [x, y] = start.slice(1).split(' ').map(Number);
      expect(Math.min(x!, y!)).to.be.at.least(4);
      expect(Math.max(x!, y!)).to.be.below(side! - 4);
    }
  });
});
