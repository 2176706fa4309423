import {createHash} from 'node:crypto';

/** The id under which something goes out: the same for the same occasion, and it says nothing of the case it is about. */
export function noticeIdOf(occasion: string): string {
  const hex = createHash('sha256').update(occasion).digest('hex');
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
