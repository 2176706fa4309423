import {allElements} from './all-nodes.js';
import {nodeName} from './node-name.js';
import type {Trace, WipedPage} from './trace.js';

/** What lies over the page: dialogs, pop-overs, a part of the session that fills the screen. */
export function createOverlayTrace({window}: WipedPage): Trace {
  const {document} = window;
  const open = (): readonly Element[] => [...allElements(document)].filter(isOpen);
  return {
    what: 'overlays',
    async clean() {
      for (const element of open()) close(element);
      if (fullScreenPart(document)) await document.exitFullscreen();
      // Absent in some browsers, which cannot open one then.
      if (document.pictureInPictureElement) await document.exitPictureInPicture();
    },
    read() {
      const found = [...open(), fullScreenPart(document), document.pictureInPictureElement];
      return {left: found.flatMap((element) => (element ? [nodeName(element)] : []))};
    },
  };
}

function isOpen(element: Element): boolean {
  if (element instanceof HTMLDialogElement) return element.open;
  // Older browsers do not know the word, and throw.
  return element.hasAttribute('popover') && element.matches(':popover-open');
}

function close(element: Element): void {
  if (element instanceof HTMLDialogElement) element.close();
  else if (element instanceof HTMLElement) element.hidePopover();
}

/** The whole page may fill the screen, and does on a kiosk. */
function fullScreenPart({fullscreenElement, documentElement}: Document): Element | undefined {
  return fullscreenElement && fullscreenElement !== documentElement ? fullscreenElement : undefined;
}
