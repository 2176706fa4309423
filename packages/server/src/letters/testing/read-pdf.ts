import {inflateSync} from 'node:zlib';

/** Words on a page, with where their baseline begins: millimetres from the left and from the top of the paper. */
export interface DrawnText {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** The size of its letters in points. */
  readonly size: number;
}

/** What a reader finds in a PDF of ours. */
export interface ReadPdf {
  readonly drawn: readonly DrawnText[];
  /** Millimetres. */
  readonly paper: {readonly width: number; readonly height: number};
  readonly pages: number;
  /** The types of the elements of its structure. */
  readonly tags: readonly string[];
  /** The texts that are read out in the place of what is drawn. */
  readonly spoken: readonly string[];
  readonly embeddedFonts: number;
  /** The file without its streams. */
  readonly source: string;
}

const mm = 25.4 / 72;

/** Reads the small part of PDF that pdfkit writes: enough to find out what a person can copy, search or have read out. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    Array.from(file.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g), ([, id = '', body = '']) => [
      id,
      body,
    ]),
  );
  const object = (id: string | undefined): string => objects.get(id ?? '') ?? '';
  const bodies = [...objects.values()];
  const pages = bodies.filter((body) => /\/Type \/Page\b(?!s)/.test(body));
  const [, width = '', height = ''] =
    /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pages[0] ?? '') ?? [];
  return {
    drawn: pages.flatMap((page, at) => {
      const resources = object(/\/Resources (\d+) 0 R/.exec(page)?.[1]);
      const content = streamOf(object(/\/Contents (\d+) 0 R/.exec(page)?.[1]));
      const fonts = new Map(
        Array.from(resources.matchAll(/\/(F\d+) (\d+) 0 R/g), ([, name = '', id]) => [
          name,
          signsOf(streamOf(object(/\/ToUnicode (\d+) 0 R/.exec(object(id))?.[1]))),
        ]),
      );
      return textsOf(content, fonts, Number(height)).map((text) => ({...text, page: at + 1}));
    }),
    paper: {width: Number(width) * mm, height: Number(height) * mm},
    pages: pages.length,
    tags: bodies.flatMap((body) => /\/S \/(\w+)/.exec(body)?.[1] ?? []),
    spoken: bodies.flatMap((body) => {
      const actual = /\/ActualText (\(þÿ(?:\\[\s\S]|[^\\)])*\))/.exec(body)?.[1];
      return actual === undefined ? [] : [stringOf(actual)];
    }),
    embeddedFonts: bodies.filter((body) => /\/FontFile[23]? /.test(body)).length,
    source: file.replaceAll(/stream\n[\s\S]*?\nendstream/g, ''),
  };
}

function streamOf(body: string): string {
  const [, stream = ''] = /stream\n([\s\S]*)\nendstream/.exec(body) ?? [];
  const bytes = Buffer.from(stream, 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

/** What each sign of a font stands for, from its ToUnicode map. */
function signsOf(map: string): readonly string[] {
  return Array.from(map.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g), ([, , , list = '']) =>
    Array.from(list.matchAll(/<([^>]*)>/g), ([, hex = '']) =>
      Array.from(hex.matchAll(/[0-9a-f]{4}/gi), ([unit]) =>
        String.fromCharCode(Number.parseInt(unit, 16)),
      ).join(''),
    ),
  ).flat();
}

function textsOf(
  content: string,
  fonts: ReadonlyMap<string, readonly string[]>,
  height: number,
): readonly Omit<DrawnText, 'page'>[] {
  const shown = /BT\n1 0 0 1 ([\d.-]+) ([\d.-]+) Tm\n\/(F\d+) ([\d.]+) Tf\n([\s\S]*?)ET/g;
  return Array.from(content.matchAll(shown), ([, x, y, font = '', size, operators = '']) => {
    const signs = fonts.get(font) ?? [];
    const codes = Array.from(operators.matchAll(/<([0-9a-f]+)>/g), ([, hex = '']) => hex).join('');
    const text = Array.from(codes.matchAll(/.{4}/g), ([code]) => {
      const sign = signs[Number.parseInt(code, 16)];
      // The first sign of every font is the one for "no such sign".
      return code === '0000' || sign === undefined ? '\ufffd' : sign;
    }).join('');
    return {text, x: Number(x) * mm, y: (height - Number(y)) * mm, size: Number(size)};
  });
}

/** A text string in UTF-16, as it is written in a dictionary. */
function stringOf(written: string): string {
  const escapes: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f'};
  const bytes = written
    .slice(1, -1)
    .replaceAll(/\\([\s\S])/g, (_whole, mark: string) => escapes[mark] ?? mark);
  const swapped = Buffer.from(bytes, 'latin1').swap16();
  return swapped.toString('utf16le').replace(/^\ufeff/, '');
}
