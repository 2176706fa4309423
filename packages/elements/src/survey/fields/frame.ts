import {render} from 'lit';
import type {Words} from '../../fields/field.js';
import {notesOf, renderNotes, type Field} from '../field.js';

/**
 * Puts a caption before a control, and between them what helps and what is wrong. Made by hand: a form may hold a
 * thousand frames that only ever show their caption, and a template for each costs as much as all of it.
 */
export function drawFrame(
  field: Field,
  frame: Element,
  {
    caption: tag,
    control,
    described,
  }: {caption: 'label' | 'legend'; control: Node; described: Element},
): void {
  let caption = frame.firstElementChild;
  if (!caption) {
    caption = document.createElement(tag);
    frame.append(caption, control);
  }
  setWords(caption, field.label);
  if (field.hint || field.error || caption.nextSibling !== control) {
    render(renderNotes(field), frame as HTMLElement, {renderBefore: control as ChildNode});
  }
  setAttribute(described, 'aria-describedby', notesOf(field));
}

/** Puts what is asked beneath the answers of a question after its frame. */
export function drawBeneath({node, beneath}: Field, element: Element): void {
  if (node.item.items.length === 0) return;
  const rooms = node.entries.map((_, index) => beneath(index));
  for (const child of element.querySelectorAll(':scope > .items')) {
    if (!rooms.includes(child)) child.remove();
  }
  for (const room of rooms) if (room && room.parentNode !== element) element.append(room);
}

const structured = new WeakSet<Element>();

/** Shows words: as text, where they are nothing more. */
export function setWords(element: Element, words: Words | Node): void {
  if (structured.has(element)) render(words, element as HTMLElement);
  else if (words instanceof Node) element.replaceChildren(words);
  else if (typeof words === 'string') {
    if (element.textContent !== words) element.textContent = words;
  } else {
    // A template is put after what is there.
    element.textContent = '';
    structured.add(element);
    render(words, element as HTMLElement);
  }
}

/** Sets an attribute, or takes it away where there is nothing to say. */
export function setAttribute(element: Element, name: string, value: unknown): void {
  if (value) element.setAttribute(name, value as string);
  else if (element.hasAttribute(name)) element.removeAttribute(name);
}
