const sign = '#guide-';

/** The entry that the page's address names. */
export function entryInAddress(): string | undefined {
  const {hash} = location;
  return hash.startsWith(sign) ? hash.slice(sign.length) : undefined;
}

/** The address of an entry, or of the list. Written out in full: a `<base>` would lead a mere hash to another page. */
export function addressOf(entry = ''): string {
  return `${location.pathname}${location.search}${entry && sign}${entry}`;
}

/**
 * Puts an entry into the page's address, as a step back that the person can take. The page's own state, and a hash of
 * its own, stay as they are; no page hears of it, so that none takes it for its own route.
 */
export function putInAddress(entry: string | undefined): void {
  if (entry === entryInAddress()) return;
  try {
    history.pushState(history.state, '', addressOf(entry));
  } catch {
    // A page that has no address of its own, or has changed it too often: the guide works without.
  }
}

/** Calls back whenever the address changed: by a link, by the person going back. Returns how to stop. */
export function watchAddress(changed: () => void): () => void {
  const stop = new AbortController();
  for (const event of ['popstate', 'hashchange'])
    addEventListener(event, changed, {signal: stop.signal});
  return () => stop.abort();
}
