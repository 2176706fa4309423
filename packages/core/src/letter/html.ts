/** Markup in which every word of someone else's is text. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | undefined | readonly Html[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Puts markup together. What stands between its pieces is escaped, whatever it is, unless it was made here, too. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {markup: pieces.map((piece, at) => piece + write(parts[at])).join('')};
}

function write(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (mark) => escapes[mark] ?? '');
  return 'markup' in part ? part.markup : part.map(({markup}) => markup).join('');
}
