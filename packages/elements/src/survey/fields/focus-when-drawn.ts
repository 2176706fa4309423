import type {LitElement} from 'lit';

type Drawing = Pick<LitElement, 'updateComplete'>;

const controls = 'input, select, textarea';

/**
 * Moves the focus to a control that a change is about to draw, or to the first one in a group: at once if it is there,
 * else when the survey has drawn.
 */
export function focusWhenDrawn(near: Element, id: string): void {
  const root = near.getRootNode() as Document | ShadowRoot;
  const move = (): boolean => {
    const target = root.getElementById(id);
    const control = target?.matches(controls)
      ? target
      : target?.closest('.item')?.querySelector<HTMLElement>(controls);
    control?.focus();
    return control !== undefined && control !== null;
  };
  // Not with the next frame: a page in the background has none.
  if (!move()) void ((root as ShadowRoot).host as unknown as Drawing).updateComplete.then(move);
}
