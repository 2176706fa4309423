import type {Attachment} from './questionnaire.js';

/** How many bytes a file has: what it holds counts, and only without it what it says. */
export function sizeOf({data, size = 0}: Pick<Attachment, 'data' | 'size'>): number {
  if (data === undefined) return size;
  const digits = data.replace(/[\s=]+/g, '').length;
  return Math.floor((digits * 3) / 4);
}
