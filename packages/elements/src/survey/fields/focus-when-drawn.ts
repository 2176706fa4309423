/** Moves the focus to what a change is about to draw: at once if it is there, else with the next frame. */
export function focusWhenDrawn(near: Element, id: string): void {
  const root = near.getRootNode() as Document | ShadowRoot;
  const move = (): boolean => {
    const target = root.getElementById(id);
    target?.focus();
    return target !== null;
  };
  if (!move()) requestAnimationFrame(move);
}
