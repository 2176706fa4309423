import {fileTypeFromBuffer} from 'file-type';

/** How much of the beginning of a file is looked at. Office documents name their type some way in. */
export const headBytes = 65_536;

/** What a file is by its content; its name and what the browser said of it count for nothing. */
export async function detectMediaType(head: Buffer): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(head);
  return found?.mime ?? (isPlainText(head) ? 'text/plain' : undefined);
}

/** Photos as many phones take them. A browser may be unable to take their metadata out, so they are refused. */
export function isHeic(mediaType: string | undefined): boolean {
  return mediaType !== undefined && /^image\/hei[cf](-sequence)?$/.test(mediaType);
}

function isPlainText(head: Buffer): boolean {
  if (head.includes(0)) return false;
  try {
    // The cut at the end of the head may go through a character: `stream` allows that, and nothing else.
    new TextDecoder('utf-8', {fatal: true}).decode(head, {stream: true});
    return true;
  } catch {
    return false;
  }
}
