/** Makes a room hold just these elements, moving none that is in its place. */
export function placeElements(room: Element, elements: readonly Element[]): void {
  if (room.firstChild === null) {
    room.append(...elements);
    return;
  }
  const kept = new Set<Element>(elements);
  for (const child of [...room.children]) if (!kept.has(child)) child.remove();
  elements.forEach((element, index) => {
    const there = room.children[index];
    if (there !== element) room.insertBefore(element, there ?? null);
  });
}
