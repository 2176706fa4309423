import {letterWords, type Letter, type Letterhead} from '@patient-relations/core/letter';
import {mm, place} from './letter-page.js';
import {letterType} from './letter-type.js';
import {ownDirection} from './visual-pieces.js';
import {spokenText, type TextStyle, type Typesetter} from './typesetter.js';

/** What stands above the subject. */
export interface LetterTop {
  readonly letterhead: Letterhead;
  /** True for what is not final. */
  readonly draft: boolean;
}

/** What the head is drawn with. */
interface Tools {
  readonly document: PDFKit.PDFDocument;
  readonly typesetter: Typesetter;
  readonly root: PDFKit.PDFStructureElement;
}

/** Where lines stand one below the other. */
interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly side: 'left' | 'right';
}

/** Draws the letterhead, the address, the date and the number; returns where the text begins. */
export function drawHead(letter: Letter, {letterhead, draft}: LetterTop, tools: Tools): number {
  const {body} = letterType(letter.language);
  const width = tools.document.page.width - place.left - place.right;
  const rule = drawLetterhead(letterhead, width, {...tools, style: body});
  const y = Math.max(place.address, rule + 4 * mm);
  // The window of an envelope is on the left, whichever way the letter reads.
  const address = drawColumn(letter.address, body, {
    ...tools,
    column: {x: place.left, y, width: place.addressWidth, side: 'left'},
  });
  const end = Math.max(address, drawDetails(letter, {y, width, tools}));
  const words = letterWords(letter.language).draft;
  const side = body.direction === 'rtl' ? 'right' : 'left';
  const last = drawColumn(
    draft ? [words] : [],
    {...body, weight: 'bold'},
    {...tools, column: {x: place.left, y: end + 2 * mm, width, side}},
  );
  return Math.max(place.subject, last + 5 * mm);
}

function drawLetterhead(
  {name, lines}: Letterhead,
  width: number,
  {style, ...tools}: Tools & {readonly style: TextStyle},
): number {
  const side = ownDirection(name) === 'rtl' ? 'right' : 'left';
  const column = {x: place.left, y: place.top - 3 * mm, width, side} as const;
  const small: TextStyle = {...style, size: 12};
  const y = drawColumn([name], {...small, size: 16, weight: 'bold'}, {...tools, column});
  const end = drawColumn(lines, small, {...tools, column: {...column, y}});
  const rule = Math.max(place.rule, end + 3 * mm);
  tools.document.markContent('Artifact', {type: 'Layout'});
  tools.document.moveTo(place.left, rule).lineTo(place.left + width, rule);
  tools.document.lineWidth(0.75).strokeColor('#555').stroke();
  tools.document.endMarkedContent();
  return rule;
}

function drawDetails(
  {date, reference, language}: Letter,
  {y, width, tools}: {readonly y: number; readonly width: number; readonly tools: Tools},
): number {
  const {body} = letterType(language);
  const words = letterWords(language);
  const side = body.direction === 'rtl' ? 'right' : 'left';
  const column = {x: place.left + place.details, width: width - place.details, side} as const;
  const detail = (name: string, value: string, at: number): number => {
    const below = drawColumn([name], {...body, size: 12}, {...tools, column: {...column, y: at}});
    return drawColumn([value], body, {...tools, column: {...column, y: below}});
  };
  return detail(words.reference, reference, detail(words.date, date, y) + 2 * mm);
}

/** Draws paragraphs from `y` down; returns where they end. */
function drawColumn(
  lines: readonly string[],
  style: TextStyle,
  {typesetter, document, root, column}: Tools & {readonly column: Column},
): number {
  let {y} = column;
  for (const text of lines) {
    // A name or an address runs its own way in a letter that runs the other.
    const set = typesetter.lines(text, {...style, direction: ownDirection(text)}, column.width);
    const draw = (): void => {
      for (const line of set) {
        y += style.size * 1.4;
        const rest = column.side === 'right' ? column.width - line.width : 0;
        typesetter.draw(line, column.x + rest, y);
      }
    };
    root.add(document.struct('P', spokenText(set), draw));
  }
  return y;
}
