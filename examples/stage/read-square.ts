import assert from 'node:assert/strict';
import jsQR from 'jsqr';
import type {Browser} from 'playwright-core';

/** What a camera reads in a picture of a screen, given as PNG. */
export async function readSquare(browser: Browser, picture: Buffer): Promise<string> {
  const page = await browser.newPage();
  try {
    const {width, height, pixels} = await page.evaluate(pixelsOf, picture.toString('base64'));
    const read = jsQR(Uint8ClampedArray.from(pixels), width, height);
    assert.ok(read, 'there is a square in the picture');
    return read.data;
  } finally {
    await page.close();
  }
}

/** Runs in a page: the browser knows how to read a PNG. */
async function pixelsOf(base64: string): Promise<{
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly number[];
}> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
  const {width, height} = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return {width, height, pixels: [...context.getImageData(0, 0, width, height).data]};
}
