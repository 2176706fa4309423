import {storyPieces} from './story-pieces.js';

/**
 * Marks of a story, of which two stories share one the likelier the more of their three-letter pieces they have in
 * common: nearly always where it is two thirds, hardly ever where it is a fifth. An index finds like stories by them; one
 * of the pieces themselves has to read through most of what it holds, since each piece is in many stories.
 */
export function storyMarks(story: string): readonly string[] {
  const pieces = [...storyPieces(story)].map(hashOf);
  if (pieces.length === 0) return [];
  return Array.from({length: marksEach}, (_, mark) => {
    const least = Array.from({length: leastEach}, (_each, index) =>
      leastOf(pieces, mark * leastEach + index + 1),
    );
    return `${mark}.${hashOf(least.join()).toString(36)}`;
  });
}

/** More of the first find more, more of the second find only what is more alike. */
const marksEach = 24;
const leastEach = 5;

/** The least of all pieces in one of many orders: two sets have the same one as often as they share pieces (Broder 1997). */
function leastOf(pieces: readonly number[], order: number): number {
  const factor = Math.imul(order, 0x9e3779b1) | 1;
  return pieces.reduce((least, piece) => {
    const mixed = Math.imul(piece ^ (piece >>> 15) ^ factor, factor);
    return Math.min(least, (mixed ^ (mixed >>> 13)) >>> 0);
  }, 0xffffffff);
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
