import {MarkupFault} from './rich-text.js';

/** A piece of XML, as it is written: nothing is resolved. */
export type MarkupPiece =
  | {readonly kind: 'text' | 'literal' | 'instruction'; readonly text: string; readonly at: number}
  | {readonly kind: 'end'; readonly name: string; readonly at: number}
  | StartTag;

export interface StartTag {
  readonly kind: 'start';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
  readonly at: number;
}

const name = /[a-z_:\u0080-\uffff][\w:.\u0080-\uffff-]*/iy;
const attribute =
  /[ \t\r\n]+([a-z_:\u0080-\uffff][\w:.\u0080-\uffff-]*)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/iy;
const tagEnd = /[ \t\r\n]*(\/?)>/y;

/**
 * Takes well-formed XML apart (https://www.w3.org/TR/xml/), in one pass. What is not well-formed is a `MarkupFault`:
 * every browser would guess at it in its own way.
 */
export function* markupPieces(source: string): Generator<MarkupPiece> {
  let at = source.startsWith('\ufeff') ? 1 : 0;
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    const end = tag < 0 ? source.length : tag;
    if (end > at) yield {kind: 'text', text: source.slice(at, end), at};
    at = end;
    if (tag < 0) return;
    const enclosed = enclosedPiece(source, at);
    if (enclosed) {
      if (enclosed.piece) yield enclosed.piece;
      at = enclosed.end;
    } else {
      const read = source.startsWith('</', at) ? endTag(source, at) : startTag(source, at);
      yield read.piece;
      at = read.end;
    }
  }
}

interface Read<Piece> {
  readonly piece: Piece;
  readonly end: number;
}

/** What lies between two marks and holds no tags. */
const enclosures = [
  {open: '<!--', close: '-->', kind: undefined, subject: 'an unclosed comment'},
  {open: '<![CDATA[', close: ']]>', kind: 'literal', subject: 'an unclosed CDATA section'},
  {open: '<?', close: '?>', kind: 'instruction', subject: 'an unclosed instruction'},
] as const;

function enclosedPiece(source: string, at: number): Read<MarkupPiece | undefined> | undefined {
  const enclosure = enclosures.find(({open}) => source.startsWith(open, at));
  if (!enclosure) return undefined;
  const {open, close, kind, subject} = enclosure;
  const start = at + open.length;
  const end = source.indexOf(close, start);
  if (end < 0) throw new MarkupFault(subject, at);
  return {
    piece: kind && {kind, text: source.slice(start, end), at: start},
    end: end + close.length,
  };
}

function endTag(source: string, at: number): Read<MarkupPiece> {
  const written = matchAt(name, source, at + 2);
  const closing = written && matchAt(tagEnd, source, at + 2 + written[0].length);
  if (!closing || closing[1]) throw new MarkupFault('a malformed end tag', at);
  return {
    piece: {kind: 'end', name: written[0], at},
    end: at + 2 + written[0].length + closing[0].length,
  };
}

function startTag(source: string, at: number): Read<MarkupPiece> {
  const written = matchAt(name, source, at + 1);
  if (!written) throw new MarkupFault('a malformed tag', at);
  let end = at + 1 + written[0].length;
  const attributes = new Map<string, string>();
  for (let next = matchAt(attribute, source, end); next; next = matchAt(attribute, source, end)) {
    const [whole, key = '', quoted, single] = next;
    if (attributes.has(key)) throw new MarkupFault('an attribute given twice', at);
    attributes.set(key, quoted ?? single ?? '');
    end += whole.length;
  }
  const closing = matchAt(tagEnd, source, end);
  if (!closing) throw new MarkupFault('a malformed tag', at);
  const isEmpty = closing[1] === '/';
  return {
    piece: {kind: 'start', name: written[0], attributes, isEmpty, at},
    end: end + closing[0].length,
  };
}

function matchAt(expression: RegExp, source: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(source);
}
