import {
  richAttributes,
  richTags,
  safeAddress,
  type RichElement,
  type RichNode,
} from '@patient-relations/core/survey/rich-text';

/**
 * Text with structure as nodes, made one by one and never from a string of markup. The lists are asked once more, so
 * that a tree that came from elsewhere can do no more than one that was read here.
 */
export function richTextNode(nodes: readonly RichNode[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  appendAll(fragment, nodes);
  return fragment;
}

function appendAll(parent: Node, nodes: readonly RichNode[]): void {
  for (const node of nodes) {
    if (typeof node === 'string') parent.appendChild(document.createTextNode(node));
    else if (richTags.includes(node.tag)) parent.appendChild(elementOf(node));
    else appendAll(parent, node.children);
  }
}

function elementOf({tag, attributes = {}, children}: RichElement): HTMLElement {
  const element = document.createElement(tag);
  for (const name of richAttributes) {
    const value = attributes[name];
    if (value === undefined) continue;
    if (name === 'href') follow(element, value);
    else element.setAttribute(name, value);
  }
  appendAll(element, children);
  return element;
}

/** A page opens beside the survey, for answers that are not sent yet, and does not learn where the person came from. */
function follow(element: HTMLElement, value: string): void {
  const address = safeAddress(value);
  if (address === undefined) return;
  element.setAttribute('href', address);
  if (!/^https?:/i.test(address)) return;
  element.setAttribute('target', '_blank');
  element.setAttribute('rel', 'noopener noreferrer');
}
