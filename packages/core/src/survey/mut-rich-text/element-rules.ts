import {richTags, type RichTag} from './rich-node.js';

/** What becomes of an element. */
export interface ElementRule {
  /** What it is shown as; without one, its content stands in its place. */
  readonly as?: RichTag;
  readonly isHeading?: boolean;
  /** Its content is no text for a reader. */
  readonly isMuted?: boolean;
  /** Where something of it is lost. */
  readonly severity?: 'partial' | 'note';
}

/** What an element is shown as that is not in the list: the nearest thing that is. */
const shownAs: Readonly<Partial<Record<RichTag, string>>> = {
  abbr: 'acronym',
  code: 'tt',
  div: 'address article aside body center fieldset figcaption figure footer header html legend main nav section',
  s: 'strike',
  span: 'big font label mark time',
};

/** Their content is shown to nobody. */
const muted = 'head script style template';

/** Named in reports; any other is an unknown element. */
const left =
  'applet audio base button canvas col colgroup embed form frame frameset iframe img input link math meta noscript ' +
  'object option param select source svg textarea title track video';

const words = (list: string): readonly string[] => list.split(' ');

const rules: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>([
  ...richTags.map((tag) => [tag, {as: tag}] as const),
  ...richTags.flatMap((as) =>
    words(shownAs[as] ?? '').map((name) => [name, {as, severity: 'note'}] as const),
  ),
  ...words('h1 h2 h3 h4 h5 h6').map((name) => [name, {as: 'p', isHeading: true}] as const),
  ...words(muted).map((name) => [name, {isMuted: true, severity: 'partial'}] as const),
  ...words(left).map((name) => [name, {severity: 'partial'}] as const),
]);

/** What becomes of an element of this name, and how it is called in a report. */
export function elementRule(name: string): ElementRule & {readonly subject: string} {
  const known = name.toLowerCase();
  const rule = rules.get(known);
  if (rule) return {...rule, subject: `<${known}>`};
  return {severity: 'partial', subject: 'an unknown element'};
}

const parents: Readonly<Partial<Record<RichTag, readonly RichTag[]>>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  caption: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
};

/** True where a screen reader would make nothing of the element, such as an entry outside of a list. */
export function isMisplaced(tag: RichTag, parent: RichTag | undefined): boolean {
  const allowed = parents[tag];
  return allowed !== undefined && !allowed.some((candidate) => candidate === parent);
}
