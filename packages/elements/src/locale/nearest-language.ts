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

/** Calls back whenever a `lang` attribute of the document changes. Returns how to stop. */
export function watchLanguage(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, {attributeFilter: ['lang'], subtree: true});
  return () => observer.disconnect();
}
