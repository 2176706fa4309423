/**
 * Registers an element under its tag. Registering twice, or beside another copy of this library, is harmless. Where the
 * browser or the page cannot run it (older than we support, or neither https nor localhost), nothing is registered: what
 * stands inside the tag stays on the page, and the developer is told.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!isSecureContext || !('adoptedStyleSheets' in document))
    // eslint-disable-next-line no-console
    console.warn(`<${tag}> needs https and a newer browser`);
  else if (!customElements.get(tag)) customElements.define(tag, element);
}
