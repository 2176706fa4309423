import assert from 'node:assert/strict';
import jsQR from 'jsqr';
import type {Browser} from 'playwright-core';

/** What a camera reads in a picture of a screen, given as PNG. */
export async function readSquare(browser: Browser, picture: Buffer): Promise<string> {
  const page = await browser.newPage();
  try {
    const {width, height, pixels} = await page.evaluate(pixelsOf, picture.toString('base64'));
    const read = jsQR(new Uint8ClampedArray(Buffer.from(pixels, 'base64')), width, height);
    assert.ok(read, 'there is a square in the picture');
    return read.data;
  } finally {
    await page.close();
  }
}

/** Runs in a page: the browser knows how to read a PNG. In base64, for a list of a million numbers takes a second. */
async function pixelsOf(base64: string): Promise<{
  readonly width: number;
  readonly height: number;
  readonly pixels: string;
}> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
  const {width, height} = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const reader = new FileReader();
  reader.readAsDataURL(new Blob([context.getImageData(0, 0, width, height).data]));
  await new Promise((read) => reader.addEventListener('load', read));
  const [, pixels = ''] = (reader.result as string).split(',');
  return {width, height, pixels};
}
