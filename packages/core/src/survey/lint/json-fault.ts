/** The next token at a place: an opening, a closing, a separator, a text, or a number, true, false or null. */
// Control characters are what JSON does not allow inside a text.
const token =
  // eslint-disable-next-line no-control-regex
  /[\t\n\r ]*(?:([[{])|([\]}])|([,:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

type Expected =
  'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

/**
 * Where a text stops being JSON, by line and column from 1; `undefined` where all of it is. The parser's own message
 * names no place in some engines.
 */
export function findJsonFault(
  text: string,
): {readonly line: number; readonly column: number} | undefined {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const found = token.exec(text);
    const next: Expected | undefined = found ? expectedAfter(found, {expected, open}) : undefined;
    if (!next) break;
    expected = next;
    at = token.lastIndex;
  }
  const rest = at + (/^[\t\n\r ]*/.exec(text.slice(at))?.[0].length ?? 0);
  if (expected === 'nothing' && rest === text.length) return undefined;
  const lines = text.slice(0, rest).split('\n');
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1};
}

interface Reading {
  readonly expected: Expected;
  /** What is open and must be closed, the innermost last. */
  readonly open: string[];
}

/** What may follow a token; `undefined` where it may not be here. */
function expectedAfter(
  [, opening, closing, separator, string]: RegExpExecArray,
  reading: Reading,
): Expected | undefined {
  if (opening !== undefined) return afterOpening(opening, reading);
  if (closing !== undefined) return afterClosing(closing, reading);
  if (separator !== undefined) return afterSeparator(separator, reading);
  if (string !== undefined && reading.expected.startsWith('key')) return 'colon';
  return reading.expected.startsWith('value') ? afterValue(reading) : undefined;
}

const afterValue = ({open}: Reading): Expected => (open.length === 0 ? 'nothing' : 'comma or end');

function afterOpening(opening: string, {expected, open}: Reading): Expected | undefined {
  if (!expected.startsWith('value')) return undefined;
  open.push(opening);
  return opening === '{' ? 'key or end' : 'value or end';
}

function afterClosing(closing: string, reading: Reading): Expected | undefined {
  const opening = closing === ']' ? '[' : '{';
  if (reading.open.at(-1) !== opening || !reading.expected.endsWith('or end')) return undefined;
  reading.open.pop();
  return afterValue(reading);
}

function afterSeparator(separator: string, {expected, open}: Reading): Expected | undefined {
  if (separator === ':') return expected === 'colon' ? 'value' : undefined;
  if (expected !== 'comma or end') return undefined;
  return open.at(-1) === '{' ? 'key' : 'value';
}
