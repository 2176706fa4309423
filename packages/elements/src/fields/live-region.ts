import {html, type TemplateResult} from 'lit';
import type {Words} from './field.js';

/**
 * What a screen reader says without moving focus. Must be in the page, empty, from the first paint: one that arrives
 * with its words in it is often not read.
 */
export function renderLiveRegion(words: Words): TemplateResult {
  return html`<div role="status" class="visually-hidden">${words}</div>`;
}
