import type {Field} from '../field.js';
import {drawBeneath, drawFrame} from './frame.js';

/** Draws a group of choices with its caption. The first choice can be reached by the group's id. */
export function drawChoiceFrame(field: Field, element: Element, choices: Node): void {
  let group = element.firstElementChild;
  if (!group) {
    group = element.appendChild(document.createElement('fieldset'));
    group.id = field.id;
  }
  drawFrame(field, group, {caption: 'legend', control: choices, described: group});
  drawBeneath(field, element);
}
