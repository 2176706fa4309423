/** The parts of a combobox that was drawn. */
export interface ComboParts {
  readonly box: HTMLElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly options: readonly HTMLElement[];
  readonly status: HTMLElement;
}

/** The combobox within an element; undefined where none is drawn. */
export function comboParts(element: Element | null): ComboParts | undefined {
  const box = element?.querySelector<HTMLElement>('.combo');
  const input = box?.querySelector('input');
  const list = box?.querySelector<HTMLElement>('[role=listbox]');
  const status = box?.querySelector<HTMLElement>('[role=status]');
  if (!box || !input || !list || !status) return undefined;
  return {
    box,
    input,
    list,
    status,
    options: [...list.querySelectorAll<HTMLElement>('[role=option]')],
  };
}

/** Leaves the options that have every word of the text in them; how many they are. */
export function filterOptions({options}: ComboParts, text: string): number {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const option of options) {
    const shown = option.textContent.toLowerCase();
    const fits = words.every((word) => shown.includes(word));
    option.hidden = !fits;
    if (fits) count++;
  }
  return count;
}

/** Shows or hides the list. */
export function setOpen(parts: ComboParts, isOpen: boolean): void {
  parts.list.hidden = !isOpen;
  parts.input.setAttribute('aria-expanded', String(isOpen));
  if (!isOpen) setActive(parts, undefined);
}

/** Moves to the next option that is shown, around the ends of the list. */
export function moveActive(parts: ComboParts, direction: 1 | -1): void {
  const shown = parts.options.filter(({hidden}) => !hidden);
  const at = shown.findIndex((option) => option.ariaSelected === 'true');
  const next = at < 0 && direction < 0 ? shown.length - 1 : at + direction;
  setActive(parts, shown[(next + shown.length) % shown.length]);
}

function setActive({options, input}: ComboParts, active: HTMLElement | undefined): void {
  for (const option of options) option.setAttribute('aria-selected', String(option === active));
  if (active) input.setAttribute('aria-activedescendant', active.id);
  else input.removeAttribute('aria-activedescendant');
  active?.scrollIntoView({block: 'nearest'});
}
