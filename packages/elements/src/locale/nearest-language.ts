/**
 * The language an element is in: the nearest `lang` attribute from the element outward, through shadow roots.
 * `''` where the page does not say.
 */
export function nearestLanguage(element: Element): string {
  const declared = element.closest('[lang]')?.getAttribute('lang');
  if (declared !== null && declared !== undefined) return declared;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : '';
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
