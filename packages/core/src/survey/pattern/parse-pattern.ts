import type {Assertion, PatternNode, PatternProblem} from './pattern-node.js';

/**
 * The pieces that a pattern is written in, of a pattern that the browser accepts: what begins a group, an escape, a
 * class, a quantifier, or one character.
 */
const piece =
  /\(\?(?:<[^=!][^>]*>|<?.)|\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|u\{[^}]*\}|u.{4}|x..|c.|[pP]\{[^}]*\}|k<[^>]*>|[1-9]\d*|.)|\[(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}\??|[*+?]\??|./gsu;

/** Lookaround, flags within a pattern, groups that never give back; and what repeats an earlier group's text. */
const unsupported = /^(?:\(\?(?!:|<[^=!])|\\(?:k|[1-9]))/u;

/** A nesting that a person would write ends long before this; beyond it, the parser would run out of stack. */
const depthLimit = 200;

/** The tree of a pattern that is valid in Unicode mode. Meanings of single characters are the browser's own. */
export function parsePattern(source: string, flags: string): PatternNode | PatternProblem {
  const pieces = source.match(piece) ?? [];
  const part = pieces.find((text) => unsupported.test(text));
  if (part !== undefined) return {problem: 'unsupported', part};
  if (isNestedTooDeep(pieces)) return {problem: 'too-large'};
  if (!isAccepted(source, flags)) return {problem: 'invalid'};
  return parseChoice(pieces.values(), flags);
}

function isAccepted(source: string, flags: string): boolean {
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}

function isNestedTooDeep(pieces: readonly string[]): boolean {
  let depth = 0;
  return pieces.some((text) => {
    if (text.startsWith('(')) depth += 1;
    if (text === ')') depth -= 1;
    return depth > depthLimit;
  });
}

/** Reads up to the end of the group that the pieces are in. */
function parseChoice(pieces: Iterator<string, undefined>, flags: string): PatternNode {
  let nodes: PatternNode[] = [];
  const choices = [nodes];
  for (let text = pieces.next().value; text && text !== ')'; text = pieces.next().value) {
    const range = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})/.exec(text);
    if (range) nodes.push(repeated(nodes.pop(), range));
    else if (text === '|') choices.push((nodes = []));
    else if (text.startsWith('(')) nodes.push(parseChoice(pieces, flags));
    else nodes.push(single(text, flags));
  }
  return {kind: 'choice', nodes: choices.map((parts) => ({kind: 'sequence', nodes: parts}))};
}

/** Eager or reluctant is the same here: both match the same texts. */
function repeated(node: PatternNode | undefined, range: RegExpExecArray): PatternNode {
  const [, sign, least = '', comma, most] = range;
  const min = sign ? Number(sign === '+') : Number(least);
  const max = sign ? (sign === '?' ? 1 : Infinity) : comma ? Number(most || Infinity) : min;
  return {kind: 'repeat', node: node ?? {kind: 'sequence', nodes: []}, min, max};
}

function single(text: string, flags: string): PatternNode {
  const holds = assertion(text, flags);
  if (holds) return {kind: 'assertion', holds};
  if (!/^[\\[.]/.test(text) && !flags.includes('i'))
    return {kind: 'character', matches: (character) => character === text};
  const expression = new RegExp(`^${text}$`, flags);
  // A repeat is written out as copies of one node, which all ask about the same character in turn.
  let last: string | undefined;
  let isMatch = false;
  const matches = (character: string): boolean => {
    if (character !== last) {
      isMatch = expression.test(character);
      last = character;
    }
    return isMatch;
  };
  return {kind: 'character', matches};
}

function assertion(text: string, flags: string): Assertion | undefined {
  if (text === '^') return (before) => before === undefined;
  if (text === '$') return (_, after) => after === undefined;
  if (!/^\\b$/i.test(text)) return undefined;
  const word = new RegExp('^\\w$', flags);
  const isWord = (character: string | undefined): boolean =>
    character !== undefined && word.test(character);
  return (before, after) => (isWord(before) !== isWord(after)) === (text === '\\b');
}
