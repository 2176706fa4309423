const uuid = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi;

/**
 * The ids that staff may let a device forget: of lines as the service answers them, those it has stored or shown to staff;
 * else every id in the text.
 */
export function recoveredIds(text: string): readonly string[] {
  const ids = text.split(/\r?\n/).flatMap((line) => {
    const found = line.match(uuid) ?? [];
    const isAnswer = line.includes('"outcome"');
    return isAnswer && !/"outcome"\s*:\s*"(?:stored|refused)"/.test(line)
      ? []
      : found.slice(0, isAnswer ? 1 : undefined);
  });
  return [...new Set(ids.map((id) => id.toLowerCase()))];
}
