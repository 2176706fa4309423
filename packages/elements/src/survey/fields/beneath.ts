import {nothing} from 'lit';
import type {Field} from '../field.js';

/** What is asked beneath the answers of a question. */
export function renderBeneath({node, beneath}: Field): unknown {
  return node.item.items.length > 0 ? node.entries.map((_, index) => beneath(index)) : nothing;
}
