import {allElements} from './all-nodes.js';
import {nodeName} from './node-name.js';
import type {Trace, WipedPage} from './trace.js';

/** What people type into, wherever it is in the document: each is put back to how its author made it. */
export function createInputTrace({window}: WipedPage): Trace {
  const {document} = window;
  return {
    what: 'inputs',
    clean() {
      for (const element of allElements(document)) empty(element);
    },
    read() {
      const filled = [...allElements(document)].filter((element) => isFilled(element));
      return {left: filled.map((element) => nodeName(element))};
    },
  };
}

/** Puts one control back to how its author made it; what is not a control stays. */
export function empty(element: Element): void {
  if (element instanceof HTMLInputElement) emptyInput(element);
  else if (element instanceof HTMLTextAreaElement) element.value = element.defaultValue;
  else if (element instanceof HTMLSelectElement) emptySelect(element);
  else if (isWrittenIn(element)) element.textContent = '';
}

/** True for a control that holds something else than its author put into it. */
export function isFilled(element: Element): boolean {
  if (element instanceof HTMLInputElement) return isFilledInput(element);
  if (element instanceof HTMLTextAreaElement) return element.value !== element.defaultValue;
  if (element instanceof HTMLSelectElement) {
    const before = chosenByDefault(element);
    return [...element.options].some((option) => option.selected !== before.includes(option));
  }
  return isWrittenIn(element) && Boolean(element.textContent);
}

function emptyInput(input: HTMLInputElement): void {
  if (input.type === 'file') input.value = '';
  else if (input.value !== input.defaultValue) input.value = input.defaultValue;
  input.checked = input.defaultChecked;
}

function isFilledInput(input: HTMLInputElement): boolean {
  if (input.type === 'checkbox' || input.type === 'radio')
    return input.checked !== input.defaultChecked;
  if (input.type === 'file') return input.value !== '';
  return input.value !== pristineValue(input);
}

/** What a control without a word of anyone's holds: a range is never empty, so the browser itself is asked. */
function pristineValue(input: HTMLInputElement): string {
  if (input.type !== 'range' && input.type !== 'color') return input.defaultValue;
  const copy = input.cloneNode() as HTMLInputElement;
  copy.value = input.defaultValue;
  return copy.value;
}

function emptySelect(select: HTMLSelectElement): void {
  const before = chosenByDefault(select);
  for (const option of select.options) option.selected = before.includes(option);
}

/** A list of one choice shows its first where its author chose none. */
function chosenByDefault(select: HTMLSelectElement): readonly HTMLOptionElement[] {
  const options = [...select.options];
  const chosen = options.filter(({defaultSelected}) => defaultSelected);
  if (select.multiple) return chosen;
  const [first] = options.filter(({disabled}) => !disabled);
  const one = chosen.at(-1) ?? (select.size > 1 ? undefined : first);
  return one ? [one] : [];
}

function isWrittenIn(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element.matches('[contenteditable]:not([contenteditable="false" i])')
  );
}
