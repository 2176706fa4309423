import type {RichText} from './rich-text.js';

/** What FHIR writes a text with structure in. */
export type RichTextKind = 'xhtml' | 'markdown';

/** Reads a text of one kind. It never throws, whatever the text. */
export type RichTextReader = (source: string) => RichText;

/** Brings the reader of one kind: the larger one, of Markdown, only where a definition has some. */
export async function loadRichTextReader(kind: RichTextKind): Promise<RichTextReader> {
  return kind === 'xhtml'
    ? (await import('./read-xhtml.js')).readXhtml
    : (await import('./read-markdown.js')).readMarkdown;
}
