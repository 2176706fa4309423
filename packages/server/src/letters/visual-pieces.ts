import bidiFactory from 'bidi-js';

/** A stretch of a line that is drawn at once: one direction, one script. */
export interface VisualPiece {
  /** As it is handed to the font, which turns Arabic by itself, and nothing else. */
  readonly text: string;
  readonly script: 'latin' | 'arabic';
}

/** A text whose directions are known (UAX #9), from which lines can be cut. */
export interface BidiText {
  readonly text: string;
  /** What stands on the line from `start` up to, not including, `end`: from the left edge to the right one. */
  pieces(start: number, end: number): readonly VisualPiece[];
}

const bidi = bidiFactory();

/** Finds out the directions in a text that runs in `direction` as a whole. */
export function createBidiText(text: string, direction: 'ltr' | 'rtl'): BidiText {
  const embedding = bidi.getEmbeddingLevels(text, direction);
  const {levels} = embedding;
  const scripts = scriptsOf(text);
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  // Fonts differ in whether they mirror brackets by themselves: given alone, they do not.
  const isSame = (one: number, other: number): boolean =>
    levels[one] === levels[other] &&
    scripts[one] === scripts[other] &&
    mirrored.has(one) === mirrored.has(other);

  const pieceOf = (places: readonly number[]): VisualPiece => {
    const logical = [...places].sort((one, other) => one - other);
    const first = logical[0] ?? 0;
    const characters = logical.map((at) => mirrored.get(at) ?? text[at] ?? '');
    const isTurned = (levels[first] ?? 0) % 2 === 1;
    const isTurnedByFont = characters.some((character) => isArabic(character));
    return {
      text: (isTurned === isTurnedByFont ? characters : characters.reverse()).join(''),
      script: scripts[first] ?? 'latin',
    };
  };

  return {
    text,
    pieces(start, end) {
      if (end <= start) return [];
      const order = bidi
        .getReorderedIndices(text, embedding, start, end - 1)
        .filter((at) => at >= start && at < end && !isUnseen(text[at]));
      return grouped(order, (one, other) => isNext(text, one, other) && isSame(one, other)).map(
        pieceOf,
      );
    },
  };
}

/** Neighbors that belong together, in groups. */
function grouped(
  places: readonly number[],
  belong: (one: number, other: number) => boolean,
): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const at of places) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before !== undefined && belong(before, at)) last.push(at);
    else groups.push([at]);
  }
  return groups;
}

/** The direction in which a text begins; a number by itself is read from the left. */
export function ownDirection(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /\p{Script=Arabic}/u.test(first) ? 'rtl' : 'ltr';
}

/** Letters and digits: a font turns whatever it finds them in, also digits, which are written from the left. */
function isArabic(character: string): boolean {
  return /\p{Script_Extensions=Arabic}/u.test(character);
}

/** Marks that steer directions and draw nothing. */
function isUnseen(character: string | undefined): boolean {
  return /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(character ?? '');
}

/** True for characters that stand next to each other, or would without what is not seen. */
function isNext(text: string, one: number, other: number): boolean {
  const between = text.slice(Math.min(one, other) + 1, Math.max(one, other));
  return [...between].every(isUnseen);
}

/** The script in which each character is drawn: a sign that belongs to none goes with what stands before it. */
function scriptsOf(text: string): readonly VisualPiece['script'][] {
  const scripts: VisualPiece['script'][] = [];
  let script: VisualPiece['script'] = 'latin';
  for (const character of text) {
    if (isArabic(character) && !/\p{M}/u.test(character)) script = 'arabic';
    else if (/[\p{L}\p{N}]/u.test(character) || isUnseen(character)) script = 'latin';
    for (let unit = 0; unit < character.length; unit += 1) scripts.push(script);
  }
  return scripts;
}
