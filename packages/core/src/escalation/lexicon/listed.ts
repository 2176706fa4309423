/** The words or phrases of a text that parts them by commas: hundreds of them stay readable so. */
export function listed(text: string): readonly string[] {
  return text.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
}
