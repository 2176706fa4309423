import type {Trace, WipedPage} from './trace.js';

/**
 * The tab's history. A kiosk adds nothing to it: an entry too many cannot be taken away by a page, and is left. The
 * state and the address of the entry itself are put back.
 */
export function createHistoryTrace({window}: WipedPage): Trace {
  const {history, location} = window;
  const own = {length: history.length, href: location.href};
  return {
    what: 'history',
    clean() {
      if (history.state !== null || location.href !== own.href)
        history.replaceState(null, '', own.href);
    },
    read() {
      const found = {
        length: history.length !== own.length,
        state: history.state !== null,
        address: location.href !== own.href,
      };
      return {
        left: Object.entries(found)
          .filter(([, isChanged]) => isChanged)
          .map(([name]) => name),
      };
    },
  };
}
