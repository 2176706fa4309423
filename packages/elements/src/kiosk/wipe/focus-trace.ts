import {nodeName} from './node-name.js';
import type {Trace, WipedPage} from './trace.js';

const writtenIn = 'input, textarea, select, [contenteditable]';

/** Where the next key would go: never into something of the session, never into a field. */
export function createFocusTrace({window, root}: WipedPage): Trace {
  const {document} = window;
  return {
    what: 'focus',
    clean() {
      const focused = deepestFocus(document);
      if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.blur();
    },
    read() {
      const focused = deepestFocus(document);
      if (!focused) return {left: []};
      const isOurs = isWithin(focused, root) || focused.matches(writtenIn);
      return {left: isOurs ? [nodeName(focused)] : []};
    },
  };
}

function deepestFocus(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

function isWithin(element: Element, root: Node): boolean {
  for (let node: Node | null = element; node; node = parentThroughShadow(node))
    if (node === root) return true;
  return false;
}

function parentThroughShadow(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}
