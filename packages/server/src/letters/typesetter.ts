import {
  assertPrintable,
  fontFiles,
  LetterNotPrintableError,
  type FontWeight,
} from './letter-fonts.js';
import {createBidiText, type BidiText, type VisualPiece} from './visual-pieces.js';

/** How a paragraph looks. Lengths are in points. */
export interface TextStyle {
  readonly size: number;
  readonly weight: FontWeight;
  /** The direction of the paragraph as a whole. */
  readonly direction: 'ltr' | 'rtl';
  readonly language: string;
}

/** A line that is ready to be drawn. */
export interface TextLine {
  readonly width: number;
  readonly pieces: readonly (VisualPiece & {readonly width: number})[];
  /** As it is read, for whoever copies it or has it read out. */
  readonly text: string;
  readonly style: TextStyle;
}

/** Breaks paragraphs into lines and draws them. */
export interface Typesetter {
  lines(text: string, style: TextStyle, width: number): readonly TextLine[];
  /** `x` is the left end of the line, `y` that of its baseline. */
  draw(line: TextLine, x: number, y: number): void;
}

/** What of a PDF font pdfkit's types do not tell. */
interface LoadedFont {
  readonly _font: {readonly font: {hasGlyphForCodePoint(codePoint: number): boolean}};
}

/** Sets text in the document's fonts, with directions and joined letters as they are written. */
export function createTypesetter(document: PDFKit.PDFDocument): Typesetter {
  const setFont = ({script}: VisualPiece, {weight, size}: TextStyle): void => {
    document.font(fontFiles[script][weight]).fontSize(size);
  };

  const measured = (piece: VisualPiece, style: TextStyle): TextLine['pieces'][number] => {
    setFont(piece, style);
    const {font} = (document as unknown as LoadedFont)._font;
    for (const character of piece.text)
      if (!font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
        throw new LetterNotPrintableError('symbols', style.language);
    return {...piece, width: document.widthOfString(piece.text, whole)};
  };

  const lineOf = (text: BidiText, style: TextStyle, [start, end]: Span): TextLine => {
    const pieces = text.pieces(start, end).map((piece) => measured(piece, style));
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
    return {width, pieces, text: text.text.slice(start, end).replaceAll(unseen, ''), style};
  };

  return {
    lines(words, style, width) {
      const text = words.replaceAll(/(?:[^\S\u00a0]|\p{Cc})+/gu, ' ').trim();
      assertPrintable(text, style.language);
      const bidi = createBidiText(text, style.direction);
      const widthOf = (span: Span): number => lineOf(bidi, style, span).width;
      return wrap(text, widthOf, width).map((span) => lineOf(bidi, style, span));
    },

    draw({pieces, style}, x, y) {
      let left = x;
      for (const piece of pieces) {
        setFont(piece, style);
        document.text(piece.text, left, y, {...whole, lineBreak: false, baseline: 'alphabetic'});
        left += piece.width;
      }
    },
  };
}

/** A list of features, even an empty one, makes pdfkit set a text as one and not word by word from the left. */
const whole: PDFKit.Mixins.TextOptions = {features: []};
const unseen = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

type Span = readonly [start: number, end: number];
type WidthOf = (span: Span) => number;

/** Where the lines of a text begin and end: each as long as it fits. */
function wrap(text: string, widthOf: WidthOf, width: number): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const end = lastFitting(text, start, {widthOf, width});
    spans.push([start, end]);
    start = end;
    while (text[start] === ' ') start += 1;
  }
  return spans;
}

function lastFitting(
  text: string,
  start: number,
  {widthOf, width}: {widthOf: WidthOf; width: number},
): number {
  let end = start;
  let used = 0;
  // Letters join within a word and never over a space, so that words can be measured one by one.
  for (const next of wordEnds(text, start)) {
    used += widthOf([end, next]);
    if (used > width) break;
    end = next;
  }
  if (end > start) return end;
  // One word is too long for a line, as web addresses are: it is broken where the line ends.
  end = start + 1;
  while (widthOf([start, end + 1]) <= width) end += 1;
  return isSurrogateHalf(text, end) ? end + 1 : end;
}

function isSurrogateHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The ends of the words from `start` on. */
function* wordEnds(text: string, start: number): Generator<number> {
  for (let at = start + 1; at < text.length; at += 1)
    if (text[at] === ' ' && text[at - 1] !== ' ') yield at;
  yield text.length;
}

/** What a paragraph says, for whoever has it read out, where the shapes on the paper stand in another order. */
export function spokenText(lines: readonly TextLine[]): {readonly actual?: string} {
  const isTurned = lines.some(({pieces}) => pieces.some(({script}) => script === 'arabic'));
  return isTurned ? {actual: lines.map(({text}) => text).join(' ')} : {};
}
