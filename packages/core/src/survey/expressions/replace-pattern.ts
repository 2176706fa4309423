import {ExpressionStop} from './expression-limits.js';

const longest = 2_000;

/**
 * Replaces every match of a pattern, `$1` standing for its first group. Only the platform's own matcher knows groups,
 * and it may try without end: so only patterns are taken that leave it next to no choice, and only short texts.
 */
export function replacePattern(text: string, source: string, substitute: string): string {
  if (!leavesLittleChoice(source)) throw new Error('The pattern may try without end');
  if (text.length > longest || substitute.length > longest) throw new ExpressionStop();
  return text.replace(new RegExp(source, 'gsu'), substitute);
}

/** True where repeats are of single characters, at most one of them without end, and no more than three are open. */
function leavesLittleChoice(source: string): boolean {
  const bare = source
    .replace(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|.)/gsu, 'a')
    .replace(/\[(?:[^\]])*\]/g, 'a')
    .replace(/\(\?:/g, '(');
  if (/\(\?|\\|\)[*+?{]/.test(bare)) return false;
  const repeats = bare.match(/[*+?]|\{\d*,?\d*\}/g) ?? [];
  const endless = repeats.filter((repeat) => /^[*+]|,\}$/.test(repeat)).length;
  const open = repeats.filter((repeat) => !/^\{\d{1,2}\}$/.test(repeat)).length;
  const isLarge = repeats.some((repeat) => /\d{3}/.test(repeat));
  return endless <= 1 && open <= 3 && !isLarge;
}
