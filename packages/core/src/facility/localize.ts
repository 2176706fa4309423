/** Words by BCP 47 language tag. */
export type Localized = Readonly<Record<string, string>>;

/**
 * Chooses words for a language: the exact tag, then ever shorter forms of it (RFC 4647 §3.4), then English, then
 * whatever there is.
 * `language` is the language of the words chosen, `undefined` where there are none.
 */
export function localize(
  words: Localized,
  language: string,
): {readonly text: string; readonly language: string | undefined} {
  const tags = Object.keys(words);
  const found =
    [...shorterAndShorter(language), 'en']
      .map((wanted) => tags.find((tag) => tag.toLowerCase() === wanted))
      .find((tag) => tag !== undefined) ?? tags[0];
  return {text: found === undefined ? '' : (words[found] ?? ''), language: found};
}

function shorterAndShorter(language: string): readonly string[] {
  const parts = language.toLowerCase().split('-');
  return parts.map((_part, index) => parts.slice(0, parts.length - index).join('-'));
}
