export {
  loadRichTextReader,
  type RichTextKind,
  type RichTextReader,
} from './load-rich-text-reader.js';
export {
  richAttributes,
  richTags,
  type RichAttribute,
  type RichAttributes,
  type RichElement,
  type RichNode,
  type RichTag,
} from './rich-node.js';
export type {RichText, RichTextIssue} from './rich-text.js';
export {safeAddress} from './safe-address.js';
