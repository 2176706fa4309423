import {place} from './letter-page.js';
import {spokenText, type TextLine, type Typesetter} from './typesetter.js';

/** A paragraph, a heading or an item of a list that waits for its place. */
export interface FlowPart {
  readonly tag: 'H1' | 'H2' | 'P' | 'LBody';
  readonly lines: readonly TextLine[];
  /** From one baseline to the next. */
  readonly leading: number;
  /** The room above it. */
  readonly before: number;
  /** True where it must not be the last thing on a page. */
  readonly staysWithNext: boolean;
  /** True where it is not broken over two pages. */
  readonly isWhole: boolean;
  /** What stands before an item. */
  readonly bullet?: TextLine | undefined;
}

/** Where the next line goes. */
interface Cursor {
  y: number;
  readonly document: PDFKit.PDFDocument;
  readonly typesetter: Typesetter;
}

type Parent = PDFKit.PDFStructureElement;

/** Sets parts one below the other from `top` on, on new pages where one is full, as children of `parent`. */
export function setParts(
  parts: readonly FlowPart[],
  {top, ...tools}: Omit<Cursor, 'y'> & {readonly top: number},
  parent: Parent,
): void {
  const cursor: Cursor = {...tools, y: top};
  let list: Parent | undefined;
  parts.forEach((part, at) => {
    const isTooLow = cursor.y + part.before + roomFor(parts, at) > bottomOf(cursor);
    // What does not fit on an empty page either begins there.
    if (isTooLow && cursor.y > place.top) startPage(cursor);
    else cursor.y += part.before;
    if (!part.bullet) {
      list?.end();
      list = undefined;
      setParagraph(part, cursor, parent);
      return;
    }
    if (!list) {
      list = cursor.document.struct('L');
      parent.add(list);
    }
    setItem(part, part.bullet, {cursor, list});
  });
  list?.end();
}

function setParagraph(part: FlowPart, cursor: Cursor, parent: Parent): void {
  const draw = (): void => {
    drawLines(part, cursor);
  };
  parent.add(cursor.document.struct(part.tag, spokenText(part.lines), draw));
}

function setItem(
  part: FlowPart,
  bullet: TextLine,
  {cursor, list}: {readonly cursor: Cursor; readonly list: Parent},
): void {
  const item = cursor.document.struct('LI');
  list.add(item);
  const drawBullet = (): void => {
    drawLine(bullet, cursor, {indent: 0, y: cursor.y + part.leading});
  };
  item.add(cursor.document.struct('Lbl', {}, drawBullet));
  setParagraph(part, cursor, item);
  item.end();
}

function drawLines({lines, leading, bullet}: FlowPart, cursor: Cursor): void {
  const bottom = bottomOf(cursor);
  lines.forEach((line, at) => {
    // The last line never stands alone on a page.
    const isOneTooFew =
      lines.length > 2 && at === lines.length - 2 && cursor.y + 2 * leading > bottom;
    if (at > 0 && (cursor.y + leading > bottom || isOneTooFew)) startPage(cursor);
    cursor.y += leading;
    drawLine(line, cursor, {indent: bullet ? place.bullet : 0, y: cursor.y});
  });
}

function drawLine(
  line: TextLine,
  {document, typesetter}: Cursor,
  {indent, y}: {readonly indent: number; readonly y: number},
): void {
  const right = document.page.width - place.right;
  const isTurned = line.style.direction === 'rtl';
  typesetter.draw(line, isTurned ? right - indent - line.width : place.left + indent, y);
}

function startPage(cursor: Cursor): void {
  cursor.document.addPage();
  cursor.y = place.top;
}

function bottomOf({document}: Cursor): number {
  return document.page.height - place.bottom;
}

/** The least that has to fit below: a part that is whole, or its first two lines, and what it stays with. */
function roomFor(parts: readonly FlowPart[], at: number): number {
  const part = parts[at];
  if (!part) return 0;
  const {lines, leading, isWhole, staysWithNext} = part;
  const least = isWhole || lines.length <= 3 ? lines.length : 2;
  const next = parts[at + 1];
  const following = staysWithNext && next ? next.before + roomFor(parts, at + 1) : 0;
  return least * leading + following;
}
