import {allNodes} from './all-nodes.js';
import type {Trace, WipedPage} from './trace.js';

/** A selection inside a shadow root, as some browsers give it. */
interface SelectingRoot {
  readonly getSelection?: () => Selection | null;
}

/** What is marked on the page: by a finger, and by scripts that follow what is read aloud. */
export function createSelectionTrace({window}: WipedPage): Trace {
  const {document} = window;
  return {
    what: 'selection',
    clean() {
      for (const selection of selections(document)) selection.removeAllRanges();
      highlights(window)?.clear();
    },
    read() {
      const marked = selections(document).some(({type}) => type === 'Range');
      const highlighted = [...(highlights(window)?.keys() ?? [])];
      return {left: [...(marked ? ['selection'] : []), ...highlighted]};
    },
  };
}

function selections(document: Document): readonly Selection[] {
  const roots = [...allNodes(document)].filter((node) => node instanceof ShadowRoot);
  return [document, ...roots]
    .map((root) => (root as SelectingRoot).getSelection?.())
    .filter((selection) => selection !== null && selection !== undefined);
}

/** Absent in older browsers, which mark nothing by script then. */
function highlights({CSS}: WipedPage['window']): HighlightRegistry | undefined {
  return (CSS as Partial<typeof CSS>).highlights;
}
