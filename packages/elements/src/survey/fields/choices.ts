import type {Words} from '../../fields/field.js';
import {setWords} from './frame.js';

/** The controls of a list of choices. */
export interface Choices {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly words: readonly Words[];
}

/** An empty list, to be drawn into. */
export function createChoices(): HTMLElement {
  const list = document.createElement('div');
  list.className = 'choices';
  return list;
}

/**
 * Draws the controls into their list. Made without templates: a form may hold thousands of them, and they never change
 * but for being checked.
 */
export function drawChoices(list: Element, {type, name, words}: Choices): Element {
  let choice = list.firstElementChild;
  for (const text of words) {
    choice ??= list.appendChild(blank(type, name).cloneNode(true) as Element);
    if (choice.lastElementChild) setWords(choice.lastElementChild, text);
    choice = choice.nextElementSibling;
  }
  while (choice) {
    const next: Element | null = choice.nextElementSibling;
    choice.remove();
    choice = next;
  }
  return list;
}

/** Checks the controls that are to be, and unchecks the others. */
export function checkChoices(element: Element, isChecked: (index: number) => boolean): void {
  const list = element.querySelector('.choices');
  inputsIn(list).forEach((input, index) => {
    const checked = isChecked(index);
    if (input.checked !== checked) input.checked = checked;
  });
}

/** Which of the controls around this one are checked. */
export function checkedAround(control: Element): readonly boolean[] {
  return inputsIn(control.closest('.choices')).map(({checked}) => checked);
}

const inputsIn = (list: Element | null): readonly HTMLInputElement[] =>
  Array.from(list?.children ?? [], ({firstChild}) => firstChild as HTMLInputElement);

const blanks: Partial<Record<Choices['type'], Element>> = {};

function blank(type: Choices['type'], name: string): Element {
  const choice = (blanks[type] ??= makeBlank(type));
  (choice.firstChild as HTMLInputElement).name = name;
  return choice;
}

function makeBlank(type: Choices['type']): Element {
  const choice = document.createElement('label');
  choice.className = 'choice';
  const input = document.createElement('input');
  input.type = type;
  choice.append(input, document.createElement('span'));
  return choice;
}
