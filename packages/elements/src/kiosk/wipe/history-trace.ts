import type {Trace, WipedPage} from './trace.js';

/** A browser keeps no more entries than this: a new one takes the place of the oldest, and the number says nothing. */
const mostEntries = 50;

/**
 * The tab's history. A kiosk adds nothing to it: an entry too many cannot be taken away by a page, and is left. The
 * state and the address of the entry itself are put back. `entries` tells how many there may be.
 */
export function createHistoryTrace({window}: WipedPage, entries: () => number): Trace {
  const {history, location} = window;
  const {href} = location;
  return {
    what: 'history',
    clean() {
      if (history.state !== null || location.href !== href) history.replaceState(null, '', href);
    },
    read() {
      const found = {
        length: history.length > entries(),
        full: history.length >= mostEntries,
        state: history.state !== null,
        address: location.href !== href,
      };
      return {
        left: Object.entries(found)
          .filter(([, isChanged]) => isChanged)
          .map(([name]) => name),
      };
    },
  };
}
