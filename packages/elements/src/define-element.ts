/** Registers an element under its tag. Registering twice, or beside another copy of this library, is harmless. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
