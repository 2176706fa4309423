import {isAllowed} from './attachment-rules.js';
import {stripImageMetadata, type StrippedImage} from './strip-image-metadata.js';

/** A picture as it may be sent: what can be seen, under a name that fits its kind. */
export interface RedrawnPicture extends StrippedImage {
  readonly name: string;
  readonly mediaType: string;
}

/** What a kind of picture is sent as; one that is not listed is drawn as JPEG. */
const redrawnAs: Readonly<Record<string, string>> = {
  'image/png': 'image/png',
  'image/gif': 'image/png',
};

/**
 * Draws a picture of a kind anew, in that kind or one that is allowed, without what it said about the person.
 * `undefined` where this browser cannot.
 */
export async function redrawPicture(
  file: File,
  kind: string,
  allowed: Parameters<typeof isAllowed>[1],
): Promise<RedrawnPicture | undefined> {
  const mediaType = [redrawnAs[kind] ?? 'image/jpeg', 'image/jpeg', 'image/png'].find((type) =>
    isAllowed(type, allowed),
  );
  const stripped = mediaType && (await stripImageMetadata(file, mediaType));
  if (!mediaType || !stripped) return undefined;
  return {...stripped, mediaType, name: mediaType === kind ? file.name : renamed(file, mediaType)};
}

function renamed({name}: File, mediaType: string): string {
  const extension = mediaType === 'image/png' ? '.png' : '.jpg';
  return name.replace(/(\.[^.]*)?$/, extension);
}
