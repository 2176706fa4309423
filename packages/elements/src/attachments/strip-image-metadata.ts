import {hiddenDetails, type HiddenDetail} from './hidden-details.js';
import {withoutMetadata} from './without-metadata.js';

/** A picture drawn anew: what can be seen, and nothing else. */
export interface StrippedImage {
  readonly blob: Blob;
  /** What it said about the person before; empty when it said nothing that we know how to name. */
  readonly removed: readonly HiddenDetail[];
}

/** The most that every browser's canvas can hold (iOS: 16,777,216 pixels). A larger picture is scaled down. */
const maxPixels = 16_000_000;
const jpegQuality = 0.9;

/**
 * Draws a picture anew in its upright position, so that place, camera, time and whatever else it carried stay here.
 * `undefined` when the browser cannot read or write it.
 */
export async function stripImageMetadata(
  file: Blob,
  mediaType: string,
): Promise<StrippedImage | undefined> {
  try {
    const removed = hiddenDetails(new Uint8Array(await file.arrayBuffer()));
    const drawn = await drawAnew(file, mediaType);
    if (drawn?.type !== mediaType) return undefined;
    // Some browsers write a block of their own (size, color space) into what a canvas gives back.
    const bytes = withoutMetadata(new Uint8Array(await drawn.arrayBuffer()));
    return bytes && {blob: new Blob([bytes], {type: mediaType}), removed};
  } catch {
    return undefined;
  }
}

async function drawAnew(file: Blob, mediaType: string): Promise<Blob | null> {
  // Applies the orientation that the picture carries.
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, Math.sqrt(maxPixels / (bitmap.width * bitmap.height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(bitmap.width * scale));
  canvas.height = Math.max(1, Math.floor(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (mediaType === 'image/jpeg' && context) {
    // JPEG has no transparency; without a ground, what was clear would turn black.
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((resolve) => canvas.toBlob(resolve, mediaType, jpegQuality));
}
