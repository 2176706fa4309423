import {Lexer, type MarkedToken, type Token, type Tokens} from 'marked';
import {resolveReferences, withoutControls} from './character-references.js';
import type {RichNode, RichTag} from './rich-node.js';
import {createIssueList, MarkupFault, type IssueList, type RichText} from './rich-text.js';
import {addText} from './rich-tree.js';
import {safeAddress} from './safe-address.js';

/**
 * The lexer's time grows with the square of what it looks at in one piece: for the worst texts found, a block of 4,000
 * characters takes it 0.2 s, and one of 100,000 more than a minute.
 */
const characterLimit = 20_000;
const blockLimit = 4_000;
const levelLimit = 200;

/** A line that opens so many lists and quotes one within the other that the lexer would run out of stack. */
const tooManyLevels = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){101}/m;

/**
 * Reads a `rendering-markdown` text (http://hl7.org/fhir/StructureDefinition/rendering-markdown). HTML in it stands as
 * text. One paragraph alone comes without its element, to fit into a line.
 */
export function readMarkdown(source: string): RichText {
  const issues = createIssueList();
  try {
    const nodes = blocks(tokensOf(source, issues), {issues, level: 0});
    return {nodes: withoutParagraph(nodes), issues: issues.all()};
  } catch (error) {
    if (!(error instanceof MarkupFault)) throw error;
    issues.add(error.issue);
    return {nodes: undefined, issues: issues.all()};
  }
}

function tokensOf(source: string, issues: IssueList): readonly Token[] {
  if (source.length > characterLimit || hasLongBlock(source)) throw new MarkupFault('too long');
  if (tooManyLevels.test(source)) throw new MarkupFault('too many levels');
  try {
    return new Lexer(ownOptions).lex(withoutControls(source, issues));
  } catch {
    throw new MarkupFault('a text that cannot be taken apart');
  }
}

const hasLongBlock = (source: string): boolean =>
  source.split(/\n[ \t]*\n/).some((block) => block.length > blockLimit);

/** All that a page may have changed for its own use of the library. */
const ownOptions = {
  async: false,
  breaks: false,
  extensions: null,
  gfm: true,
  hooks: null,
  pedantic: false,
  silent: true,
  tokenizer: null,
};

function withoutParagraph(nodes: readonly RichNode[]): readonly RichNode[] {
  const [only, ...more] = nodes;
  const isParagraph = typeof only === 'object' && only.tag === 'p' && more.length === 0;
  return isParagraph ? only.children : nodes;
}

interface Place {
  readonly issues: IssueList;
  readonly level: number;
}

function blocks(tokens: readonly Token[], outer: Place): readonly RichNode[] {
  const place = {...outer, level: outer.level + 1};
  if (place.level > levelLimit) throw new MarkupFault('too many levels');
  const nodes: RichNode[] = [];
  // No extension is installed, so no token is of a kind that the library does not declare.
  for (const token of tokens as readonly MarkedToken[]) {
    for (const node of nodesOf(token, place)) {
      if (typeof node === 'string') addText(nodes, node);
      else nodes.push(node);
    }
  }
  return nodes;
}

/** Elements that are one for one what a kind of token is. */
const tags: Readonly<Partial<Record<MarkedToken['type'], RichTag>>> = {
  blockquote: 'blockquote',
  br: 'br',
  del: 'del',
  em: 'em',
  hr: 'hr',
  list_item: 'li',
  paragraph: 'p',
  strong: 'strong',
};

function nodesOf(token: MarkedToken, place: Place): readonly RichNode[] {
  const tag = tags[token.type];
  const inner = (): readonly RichNode[] => ('tokens' in token ? blocks(token.tokens, place) : []);
  if (tag) return [{tag, children: inner()}];
  switch (token.type) {
    case 'heading':
      return [{tag: 'p', children: [{tag: 'strong', children: inner()}]}];
    case 'text':
      return token.tokens ? inner() : [resolveReferences(token.text, place.issues)];
    case 'list':
      return [listOf(token, place)];
    case 'table':
      return [tableOf(token, place)];
    case 'link':
      return linkOf(token, place);
    default:
      return plainNodes(token, place);
  }
}

/** Tokens that hold no others. */
function plainNodes(token: MarkedToken, {issues}: Place): readonly RichNode[] {
  switch (token.type) {
    case 'codespan':
      return [{tag: 'code', children: [token.text]}];
    case 'code':
      return [{tag: 'pre', children: [{tag: 'code', children: [token.text]}]}];
    case 'checkbox':
      return [token.checked ? '☑ ' : '☐ '];
    case 'escape':
      return [token.text];
    case 'image':
      issues.add({code: 'unsafe-content', severity: 'partial', subject: '<img>'});
      return [resolveReferences(token.text, issues)];
    case 'html':
      return htmlNodes(token.text, issues);
    default:
      return [];
  }
}

function htmlNodes(text: string, issues: IssueList): readonly RichNode[] {
  if (/^<br\s*\/?>$/i.test(text)) return [{tag: 'br', children: []}];
  if (/^<!--.*?-->\s*$/s.test(text)) return [];
  issues.add({code: 'unsafe-content', severity: 'partial', subject: 'HTML in Markdown'});
  return [text];
}

function listOf({ordered, start, items}: Tokens.List, place: Place): RichNode {
  const children = blocks(items, place);
  if (!ordered) return {tag: 'ul', children};
  const isFromOne = start === '' || start === 1;
  return {tag: 'ol', ...(!isFromOne && {attributes: {start: String(start)}}), children};
}

function tableOf({header, rows}: Tokens.Table, place: Place): RichNode {
  const heads = header.map(({tokens}): RichNode => ({
    tag: 'th',
    attributes: {scope: 'col'},
    children: blocks(tokens, place),
  }));
  const bodies = rows.map((cells): RichNode => ({
    tag: 'tr',
    children: cells.map(({tokens}): RichNode => ({tag: 'td', children: blocks(tokens, place)})),
  }));
  return {
    tag: 'table',
    children: [
      {tag: 'thead', children: [{tag: 'tr', children: heads}]},
      {tag: 'tbody', children: bodies},
    ],
  };
}

function linkOf({href, tokens}: Tokens.Link, place: Place): readonly RichNode[] {
  const children = blocks(tokens, place);
  const address = safeAddress(resolveReferences(href, place.issues));
  if (address !== undefined) return [{tag: 'a', attributes: {href: address}, children}];
  place.issues.add({code: 'unsafe-content', severity: 'partial', subject: 'href'});
  return children;
}
