/**
 * The language an element is in: the nearest `lang` attribute from the element outward, through shadow roots, as far as
 * `Intl` takes it without throwing. `en` where the page does not say, or says what is no language.
 */
export function nearestLanguage(element: Element): string {
  const declared = element.closest('[lang]')?.getAttribute('lang');
  const root = element.getRootNode();
  if (typeof declared !== 'string' && root instanceof ShadowRoot) return nearestLanguage(root.host);
  const tag = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(?![a-z\d])/i;
  return tag.exec(declared?.replaceAll('_', '-') ?? '')?.[0] ?? 'en';
}

/** Calls back whenever a `lang` attribute around an element changes. Returns how to stop. */
export function watchLanguage(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  // Mutations inside a shadow root are seen only by those who watch that root.
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, {attributeFilter: ['lang'], subtree: true});
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => observer.disconnect();
}
