import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from './field.js';

/** One line of the summary: what is wrong, and the field where it can be mended. */
export interface FieldError {
  readonly fieldId: string;
  readonly text: Words;
}

/**
 * All that is wrong, at the top, as links to the fields. The element moves focus here (`#error-summary`) when a step
 * is refused; a screen reader then reads the heading and the list.
 */
export function renderErrorSummary(
  heading: Words,
  errors: readonly FieldError[],
): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  return html`
    <div
      class="notice danger error-summary"
      id="error-summary"
      role="group"
      tabindex="-1"
      aria-labelledby="error-summary-heading"
    >
      <h3 id="error-summary-heading">${heading}</h3>
      <ul>
        ${errors.map(
          ({fieldId, text}) => html`<li><a href="#${fieldId}" @click=${goToField}>${text}</a></li>`,
        )}
      </ul>
    </div>
  `;
}

/** Fragment links do not reach into shadow roots, and would add to the page's history. */
function goToField(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const field = (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1));
  (field?.querySelector<HTMLElement>('input,textarea') ?? field)?.focus();
}
