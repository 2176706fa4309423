/** A link among the ways to reach the hospital is text here: what looks like a way and leads nowhere deceives. */
export function unlinkContacts(kiosk: Element): void {
  const links = kiosk.querySelectorAll(':scope > [slot=contact] a[href], :scope > a[slot=contact]');
  for (const link of links) link.removeAttribute('href');
}

/**
 * Keeps a kiosk on its page: a link to elsewhere, to a telephone or to a place in the page would end the session
 * without a wipe, or add to the history. What a link says stays to be read, and what an element does itself at a touch
 * is still done; at a long one a browser would offer to open it elsewhere. A page's own form that nobody sends would
 * put what was typed into the address.
 */
export function stayHere(event: Event): void {
  const isLink = (node: EventTarget): boolean =>
    node instanceof Element && node.matches('a[href], area[href]');
  if (event.type === 'submit' || event.composedPath().some(isLink)) event.preventDefault();
}
