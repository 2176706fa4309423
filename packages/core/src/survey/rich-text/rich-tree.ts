import {keptAttributes} from './attribute-rules.js';
import {elementRule, isMisplaced} from './element-rules.js';
import type {RichAttributes, RichNode, RichTag} from './rich-node.js';
import {MarkupFault, type IssueList} from './rich-text.js';

/** Builds a tree of what is allowed from what is written, tag by tag. */
export interface RichTree {
  text(text: string): void;
  start(name: string, attributes: ReadonlyMap<string, string>, at: number): void;
  end(name: string, at: number): void;
  nodes(): readonly RichNode[];
}

/** An element that is open, or the whole text. */
interface Frame {
  readonly name: string;
  readonly at: number;
  /** Where its content goes: that of an element that is left out goes where the element would be. */
  readonly children: RichNode[];
  /** The nearest element around its content that is shown. */
  readonly tag: RichTag | undefined;
  readonly isInLink: boolean;
}

const levelLimit = 200;

/** A tree without content, that reports what it leaves out. */
export function createRichTree(issues: IssueList): RichTree {
  const root: Frame = {name: '', at: 0, children: [], tag: undefined, isInLink: false};
  const open: Frame[] = [];
  const current = (): Frame => open.at(-1) ?? root;
  return {
    text: (text) => addText(current().children, text),
    start(name, attributes, at) {
      open.push({...opened(current(), {name, attributes, at}, issues), name, at});
      if (open.length > levelLimit) throw new MarkupFault('too many levels', at);
    },
    end(name, at) {
      if (open.pop()?.name !== name) throw new MarkupFault('an end tag without its start', at);
    },
    nodes() {
      const unclosed = open.at(-1);
      if (unclosed) throw new MarkupFault('an unclosed element', unclosed.at);
      return root.children;
    },
  };
}

/** Adds text after what is there, as one piece with the text before it. */
export function addText(children: RichNode[], text: string): void {
  const last = children.at(-1);
  if (text === '') return;
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else children.push(text);
}

interface Written {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly at: number;
}

function opened(frame: Frame, written: Written, issues: IssueList): Frame {
  const {name, attributes, at} = written;
  const {as, isMuted, isHeading, severity, subject} = elementRule(name);
  const report: IssueList['add'] = (issue) => issues.add({...issue, at});
  if (severity) report({code: 'unsafe-content', severity, subject});
  if (isMuted) return {...frame, children: []};
  if (!as) return leftOut(frame, written);
  const isLost = isMisplaced(as, frame.tag);
  if (isLost)
    report({code: 'unsafe-content', severity: 'note', subject: `${subject} out of its place`});
  const tag = isLost ? 'div' : as;
  const kept = keptAttributes(tag, attributes, report);
  if (tag === 'a' && !kept.href) return frame;
  if (tag === 'a' && frame.isInLink) {
    report({code: 'unsafe-content', severity: 'partial', subject: 'a link within a link'});
    return frame;
  }
  return shown(frame, {tag, attributes: kept, isHeading: isHeading === true});
}

/** A picture's words stand for it; whatever else is left out leaves its content. */
function leftOut(frame: Frame, {name, attributes}: Written): Frame {
  if (/^img$/i.test(name)) addText(frame.children, attributes.get('alt') ?? '');
  return frame;
}

interface Shown {
  readonly tag: RichTag;
  readonly attributes: RichAttributes;
  readonly isHeading: boolean;
}

function shown(frame: Frame, {tag, attributes, isHeading}: Shown): Frame {
  const children: RichNode[] = [];
  const content: readonly RichNode[] = isHeading ? [{tag: 'strong', children}] : children;
  const hasAttributes = Object.keys(attributes).length > 0;
  frame.children.push({tag, ...(hasAttributes && {attributes}), children: content});
  // Nothing is within a line's end or a rule.
  if (tag === 'br' || tag === 'hr') return frame;
  return {...frame, children, tag, isInLink: frame.isInLink || tag === 'a'};
}
