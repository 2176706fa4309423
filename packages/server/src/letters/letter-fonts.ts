import {fileURLToPath} from 'node:url';
import type {VisualPiece} from './visual-pieces.js';

/** How strong the letters are. */
export type FontWeight = 'regular' | 'bold';

const fileOf = (path: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/${path}.ttf`));

/** The files of the fonts, which are embedded in each PDF: what prints depends on no printer and no system. */
export const fontFiles: Readonly<
  Record<VisualPiece['script'], Readonly<Record<FontWeight, string>>>
> = {
  latin: {
    regular: fileOf('noto-sans/400Regular/NotoSans_400Regular'),
    bold: fileOf('noto-sans/700Bold/NotoSans_700Bold'),
  },
  arabic: {
    regular: fileOf('vazirmatn/400Regular/Vazirmatn_400Regular'),
    bold: fileOf('vazirmatn/700Bold/Vazirmatn_700Bold'),
  },
};

/** A letter that would come out with broken or missing signs, and so does not come out at all. */
export class LetterNotPrintableError extends Error {
  readonly code = 'letter-not-printable';
  /** The script of the signs, as Unicode names it, or `symbols`. */
  readonly script: string;

  constructor(script: string, language: string) {
    super(
      `No PDF in ${language}: its fonts have no signs for ${script}. It can be printed as HTML.`,
    );
    this.script = script;
  }
}

/** The scripts that were looked at in print. */
const known =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]*$/u;

const others = ['Hebrew', 'Devanagari', 'Bengali', 'Thai', 'Han', 'Hiragana', 'Katakana', 'Hangul'];

/** Refuses text that the fonts cannot draw. */
export function assertPrintable(text: string, language: string): void {
  if (known.test(text)) return;
  const script = others.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(text));
  throw new LetterNotPrintableError(script ?? 'another script', language);
}
