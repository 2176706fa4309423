const uuid = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const nothingButIds = new RegExp(`^[\\s,;]*${uuid}(?:[\\s,;]+${uuid})*[\\s,;]*$`, 'i');

/**
 * The ids that staff may let a device forget: of what the service answers, those that it has stored or shown to staff; of
 * lines that are nothing but ids, all of them. The recovery file itself, which holds what is still to be carried, names
 * none.
 */
export function recoveredIds(text: string): readonly string[] {
  // An answer may be printed over several lines, of which only the first begins with its brace.
  const ids = text.split(/\r?\n(?=\{)/).flatMap((part) => {
    const whole = parsed(part);
    return whole === undefined ? part.split(/\r?\n/).flatMap(idsOfLine) : idsOf(whole);
  });
  return [...new Set(ids.map((id) => id.toLowerCase()))];
}

function idsOfLine(line: string): readonly string[] {
  if (nothingButIds.test(line)) return line.match(new RegExp(uuid, 'gi')) ?? [];
  return idsOf(parsed(line));
}

/** Of an answer, or of a list of answers. */
function idsOf(answer: unknown): readonly string[] {
  if (Array.isArray(answer)) return answer.flatMap(idsOf);
  if (typeof answer !== 'object' || answer === null || 'sealed' in answer) return [];
  const {outcome, id} = answer as {readonly outcome?: unknown; readonly id?: unknown};
  const isRecovered = outcome === 'stored' || outcome === 'refused';
  return isRecovered && typeof id === 'string' ? [id] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
