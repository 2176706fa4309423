import {followPattern} from './follow-pattern.js';
import {parsePattern} from './parse-pattern.js';
import type {PatternProblem} from './pattern-node.js';
import {patternStates, placeBefore} from './pattern-states.js';

/** A regular expression that answers in time linear in the text, whatever it looks like. */
export interface Pattern {
  /** True when the whole text is of this form. */
  matches(text: string): boolean;
  /** True when some part of the text is. */
  contains(text: string): boolean;
}

/** Where a pattern means something else than the rule of a definition does. */
export interface PatternOptions {
  /** A dot stands for a line's end too, as FHIRPath has it. */
  readonly isDotAll?: boolean;
  /** Capital and small letters are the same. */
  readonly isCaseIgnored?: boolean;
}

const sourceLimit = 10_000;

/**
 * Reads a regular expression of a definition (http://hl7.org/fhir/StructureDefinition/regex) as JavaScript's Unicode
 * mode does. What other flavors write also passes: a needless backslash before punctuation, and a hyphen beside `\w`,
 * `\d` or `\s` in a class. Lookaround and references to groups need backtracking and are refused.
 */
export function compilePattern(
  source: string,
  {isDotAll = false, isCaseIgnored = false}: PatternOptions = {},
): Pattern | PatternProblem {
  if (source.length > sourceLimit) return {problem: 'too-large'};
  const flags = `u${isDotAll ? 's' : ''}${isCaseIgnored ? 'i' : ''}`;
  const root = parsePattern(inUnicodeMode(source), flags);
  if ('problem' in root) return root;
  const end = placeBefore([]);
  const start = patternStates(root, end);
  if (!start) return {problem: 'too-large'};
  return {
    matches: (text) => followPattern({start, end}, text, true).isMatch,
    contains: (text) => followPattern({start, end}, text, false).isMatch,
  };
}

/** Writes by its number what Unicode mode does not read otherwise. */
function inUnicodeMode(source: string): string {
  return source.replace(/\\[dDsSwW]-|-(?=\\[dDsSwW])|\\./gsu, (found) => {
    if (found === '-') return '\\x2d';
    if (found.length > 2 && found.endsWith('-')) return `${found.slice(0, 2)}\\x2d`;
    return /[!"#%&',:;<=>@`~_ -]/.test(found) ? `\\x${found.charCodeAt(1).toString(16)}` : found;
  });
}
