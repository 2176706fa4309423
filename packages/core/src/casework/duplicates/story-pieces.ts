/** The three-letter pieces of a story, cut as `pg_trgm` cuts them. */
export function storyPieces(story: string): ReadonlySet<string> {
  const words = story.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) =>
      Array.from({length: word.length + 1}, (_, at) => `  ${word} `.slice(at, at + 3)),
    ),
  );
}

/** The share of the pieces of both that two stories have in common, from 0 to 1, as `pg_trgm` counts it. */
export function storySimilarity(one: string, other: string): number {
  const [own, others] = [storyPieces(one), storyPieces(other)];
  const shared = [...own].filter((piece) => others.has(piece)).length;
  const all = own.size + others.size - shared;
  return all === 0 ? 0 : shared / all;
}
