import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../../fields/field.js';

/** A heading one level below what it lies in. The title of a survey is an h2, so groups begin at h3. */
export function renderHeading(
  {id, words}: {readonly id: string; readonly words: Words},
  depth: number,
): TemplateResult | typeof nothing {
  if (words === '') return nothing;
  switch (Math.min(depth, 3)) {
    case 0:
      return html`<h3 id=${id} class="group-heading">${words}</h3>`;
    case 1:
      return html`<h4 id=${id} class="group-heading">${words}</h4>`;
    case 2:
      return html`<h5 id=${id} class="group-heading">${words}</h5>`;
    default:
      return html`<h6 id=${id} class="group-heading">${words}</h6>`;
  }
}
