import {allElements, allNodes} from './all-nodes.js';
import {empty} from './input-trace.js';
import {nodeName} from './node-name.js';
import type {Trace, WipedPage} from './trace.js';

/** The nodes of a session, wherever they have gone, and what a session puts beside the kiosk: a sheet, a title. */
export function createTextTrace({window, root}: WipedPage): Trace {
  const {document} = window;
  const outside = (): Node[] => [document, document.head, document.body].flatMap(children);
  const ownTitle = document.title;
  const own = new WeakSet(outside());
  const ofSession = new WeakSet<Node>();
  const strangers = (): Node[] => outside().filter((node) => !own.has(node) && isSeen(node));

  return {
    what: 'text',
    clean() {
      const nodes = [...children(root), ...strangers()];
      for (const node of nodes) {
        for (const below of [node, ...allNodes(node)]) ofSession.add(below);
        // Emptied before it goes: whatever still holds the node holds no words.
        if (node instanceof Element) empty(node);
        for (const element of allElements(node)) empty(element);
      }
      for (const node of nodes) node.parentNode?.removeChild(node);
      // Even the same title, put there again, is a new node where the page has none.
      if (document.title !== ownTitle) document.title = ownTitle;
    },
    read() {
      const moved = [...allNodes(document)].filter((node) => ofSession.has(node));
      const found = new Set([...children(root).filter(isSeen), ...strangers(), ...moved]);
      const names = [...found].map((node) => nodeName(node));
      return {left: document.title === ownTitle ? names : [...names, 'title']};
    },
  };
}

function children(node: Node): Node[] {
  return [...node.childNodes];
}

/** False for the marks of a template engine, for empty lines, and for what a page has in its head. */
function isSeen(node: Node): boolean {
  if (node instanceof Element)
    return !['script', 'link', 'style', 'title'].includes(node.localName);
  const words = node.textContent?.trim() ?? '';
  return words !== '' && !words.startsWith('?lit$');
}
