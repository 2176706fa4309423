/** Text with structure as plain data: what is in no list below cannot be said in it. */
export type RichNode = string | RichElement;

export interface RichElement {
  readonly tag: RichTag;
  readonly attributes?: RichAttributes;
  readonly children: readonly RichNode[];
}

export type RichTag = (typeof richTags)[number];
export type RichAttributes = Readonly<Partial<Record<RichAttribute, string>>>;
export type RichAttribute = (typeof richAttributes)[number];

/**
 * The elements that a text may be made of: those of a FHIR narrative (http://hl7.org/fhir/R4/narrative.html) that mean
 * something within a label. Headings are not among them: a survey's text must not add to the outline of the page it is
 * on, so they come as strong paragraphs. Pictures are not: strict pages show none of another origin.
 */
export const richTags = [
  ...(['a', 'abbr', 'b', 'bdi', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd'] as const),
  ...(['del', 'dfn', 'div', 'dl', 'dt', 'em', 'hr', 'i', 'ins', 'kbd', 'li', 'ol', 'p'] as const),
  ...(['pre', 'q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'table'] as const),
  ...(['tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'u', 'ul', 'var'] as const),
] as const;

/** The attributes that an element may have. */
export const richAttributes = [
  ...(['lang', 'dir', 'href', 'colspan', 'rowspan', 'scope', 'start'] as const),
] as const;
