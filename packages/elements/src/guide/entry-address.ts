const sign = '#guide-';

/** The entry that the page's address names. */
export function entryInAddress(): string | undefined {
  const {hash} = location;
  return hash.startsWith(sign) ? hash.slice(sign.length) || undefined : undefined;
}

/** The address of an entry, or of the list. Written out in full: a `<base>` would lead a mere hash to another page. */
export function addressOf(entry = ''): string {
  return `${location.pathname}${location.search}${entry && sign}${entry}`;
}

/** What a guide does with the address of its page. */
export interface PageAddress {
  /**
   * Puts an entry into the address, as a step back that the person can take. The page's own state, and a hash of its
   * own, stay as they are; no page hears of it, so that none takes it for its own route.
   */
  readonly put: (entry: string | undefined) => void;
  /**
   * Tells whenever the address leads to an entry or back to the list: by a link, by the person going back. Places of
   * the page's own, such as "skip to the contacts", lead to neither. Returns how to stop.
   */
  readonly watch: (changed: (entry: string | undefined) => void) => () => void;
}

/** Follows the address of the page for one guide. */
export function createPageAddress(): PageAddress {
  /** The place of the page's own that an entry took the place of; `undefined` where there was none. */
  let before: string | undefined;
  const place = (): string | undefined => location.href.split('#', 2)[1];
  return {
    put(entry) {
      if (entry === entryInAddress()) return;
      if (entryInAddress() === undefined) before = place();
      try {
        history.pushState(history.state, '', addressOf(entry));
      } catch {
        // A page that has no address of its own, or has changed it too often: the guide works without.
      }
    },
    watch(changed) {
      const stop = new AbortController();
      const follow = (): void => {
        const entry = entryInAddress();
        const now = place();
        if (entry !== undefined || now === undefined || now === before) changed(entry);
      };
      for (const event of ['popstate', 'hashchange'])
        addEventListener(event, follow, {signal: stop.signal});
      return () => stop.abort();
    },
  };
}
