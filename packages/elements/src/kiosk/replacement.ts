import {KioskReplaceEvent} from './kiosk.events.js';

/** How long a new document may take to come. */
const patienceMs = 15_000;

/**
 * Ends a document, once it may. The page may have something to do first; else it is done here, without an entry in the
 * history. Asked for again where the document stays: a browser that asks whether to leave may have been told to stay.
 */
export function createReplacement(host: Element, mayEnd: () => boolean): () => void {
  let isAsked = false;

  return function replace(): void {
    if (isAsked || !host.isConnected || !mayEnd()) return;
    isAsked = true;
    setTimeout(() => {
      isAsked = false;
      replace();
    }, patienceMs);
    if (!host.dispatchEvent(new KioskReplaceEvent())) return;
    // Without its fragment: to an address with one, a browser would only scroll.
    const {origin, pathname, search} = location;
    location.replace(`${origin}${pathname}${search}`);
  };
}
