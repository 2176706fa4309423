/** The names and values at the head of a file, each with the line it was read from. */
export interface FrontMatter {
  readonly fields: ReadonlyMap<string, Field>;
  /** How many lines come before the body. */
  readonly bodyFrom: number;
  readonly problems: readonly {readonly line: number; readonly message: string}[];
}

interface Field {
  readonly line: number;
  readonly values: {readonly text: string; readonly line: number}[];
}

const names = ['id', 'topic', 'title', 'language', 'keywords', 'next', 'status'];

/**
 * Reads the head of a file: `name: value`, or `name:` and below it lines that begin with `- `. Nothing else of YAML, so
 * that a colon or a quotation mark in a title means nothing but itself.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const fields = new Map<string, Field>();
  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (!isFence(lines[0] ?? '') || end < 0)
    return {
      fields,
      bodyFrom: 0,
      problems: [{line: 1, message: 'must begin with names between two lines of "---"'}],
    };
  const problems: {line: number; message: string}[] = [];
  let last: Field | undefined;
  lines.slice(1, end).forEach((text, index) => {
    const line = index + 2;
    const item = /^\s*- +(.*\S)\s*$/.exec(text)?.[1];
    if (item !== undefined && last) last.values.push({text: item, line});
    else if (text.trim()) {
      const [, name = '', value = ''] = /^(\w+):\s*(.*?)\s*$/.exec(text) ?? [];
      const message = nameProblem(name, fields);
      if (message) problems.push({line, message});
      else fields.set(name, (last = {line, values: value ? [{text: value, line}] : []}));
    }
  });
  return {fields, bodyFrom: end + 1, problems};
}

function nameProblem(name: string, fields: FrontMatter['fields']): string | undefined {
  if (!names.includes(name)) return `is none of ${names.join(', ')}, followed by ":"`;
  return fields.has(name) ? `says "${name}" again` : undefined;
}

const isFence = (line: string): boolean => line.trimEnd() === '---';
