import {expressionLimits, ExpressionStop} from './expression-limits.js';

const longest = 2_000;
/** How many ways of reading a text the platform's matcher may try: some tenths of a second. */
const mostWays = 20_000_000;

/**
 * Replaces every match of a pattern, `$1` to `$9` standing for its groups and `$$` for a `$`. Only the platform's own
 * matcher knows groups, and it may try without end: so only patterns are taken that leave it a choice that can be
 * counted, and only texts that are short enough for them. Without a text, the rest is judged all the same.
 */
export function replacePattern(
  text: string | undefined,
  source: string,
  substitute: string,
): string | undefined {
  const ways = waysThrough(source);
  if (!ways) throw new Error('The pattern may try without end');
  const parts = partsOf(substitute);
  if (text === undefined) return undefined;
  if (text.length > longest || substitute.length > longest) throw new ExpressionStop();
  // From each place of the text on, with each length of what has no end.
  const tried = (text.length + 1) ** (ways.endless + 1) * ways.counted;
  if (tried > mostWays) throw new ExpressionStop();
  let length = text.length;
  return text.replace(new RegExp(source, 'gsu'), (match: string, ...found: unknown[]) => {
    // After the groups come the place and the text.
    const groups = found.slice(0, -2);
    const written = parts.map((part) => writtenFor(part, groups));
    // Counted before anything is put together: groups that are written often grow beyond any memory.
    length += written.reduce((sum, each) => sum + each.length, -match.length);
    if (length > expressionLimits.text) throw new ExpressionStop();
    return written.join('');
  });
}

/** What a substitute is made of: texts, and numbers of groups. Whatever else matchers take `$` for is refused. */
function partsOf(substitute: string): readonly (string | number)[] {
  return (substitute.match(/\$[1-9$]|\$|[^$]+/g) ?? []).map((part) => {
    if (part === '$') throw new Error('A $ needs the number of a group, or another $');
    if (part === '$$') return '$';
    return part.startsWith('$') ? Number(part[1]) : part;
  });
}

/** A number that no group has stands for itself, as the platform has it. */
function writtenFor(part: string | number, groups: readonly unknown[]): string {
  if (typeof part === 'string') return part;
  if (part > groups.length) return `$${String(part)}`;
  const group = groups[part - 1];
  return typeof group === 'string' ? group : '';
}

/** How much choice a pattern leaves: repeats without end, and the product of all that is counted. */
interface Ways {
  readonly endless: number;
  readonly counted: number;
}

/** What repeats must be single characters, at most one of them without end; undefined for any other pattern. */
function waysThrough(source: string): Ways | undefined {
  const bare = source
    // What refers back to a group stays, and is refused below: it may be as long as the text.
    .replace(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|[^1-9])/gsu, 'a')
    .replace(/\[(?:[^\]])*\]/g, 'a')
    .replace(/\(\?:/g, '(');
  if (/\(\?|\\|\)[*+?{]/.test(bare)) return undefined;
  const repeats = bare.match(/[*+?]|\{\d*,?\d*\}/g) ?? [];
  const endless = repeats.filter((repeat) => /^[*+]|,\}$/.test(repeat)).length;
  if (endless > 1) return undefined;
  const widths = repeats.map(widthOf).reduce((all, width) => all * width, 1);
  return {endless, counted: widths * branchesIn(bare)};
}

/** How many lengths a repeat may have; one that has no end is counted by the text. */
function widthOf(repeat: string): number {
  if (repeat === '?') return 2;
  const [, least, most] = /^\{(\d+),(\d+)\}$/.exec(repeat) ?? [];
  return least === undefined ? 1 : Math.max(1, Number(most) - Number(least) + 1);
}

/** The product of the branches of each group. It is at least the number of ways through all of them. */
function branchesIn(bare: string): number {
  const around: number[] = [];
  let branches = 1;
  let all = 1;
  for (const character of bare) {
    if (character === '|') branches++;
    else if (character === '(') {
      around.push(branches);
      branches = 1;
    } else if (character === ')') {
      all *= branches;
      branches = around.pop() ?? 1;
    }
  }
  return all * branches;
}
