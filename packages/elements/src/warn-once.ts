const warned = new WeakMap<object, Set<string>>();

/** Tells the developer of the host page something once for each element. Never holds what a person typed. */
export function warnOnce(element: Element, message: string): void {
  const messages = warned.get(element) ?? new Set();
  if (messages.has(message)) return;
  warned.set(element, messages.add(message));
  // The one place that writes to the console.
  // eslint-disable-next-line no-console
  console.warn(`<${element.localName}> ${message}`);
}
