import {html, type TemplateResult} from 'lit';
import type {Words} from '../fields/field.js';

/** The host's own words for the control, so that it needs no catalog. */
export interface LeaveLabels {
  /** "Leave this page quickly" */
  readonly leave: Words;
  /** "Or press Escape three times. Your browser's history of other pages stays." */
  readonly hint: Words;
}

/** The control that is always in view, with what it does and does not do. Draw it first, with `leaveStyles`. */
export function renderLeave({leave, hint}: LeaveLabels, onLeave: () => void): TemplateResult {
  return html`
    <div class="leave no-print">
      <button type="button" id="leave" aria-describedby="leave-hint" @click=${onLeave}>
        ${leave}
      </button>
    </div>
    <p class="leave-hint hint no-print" id="leave-hint">${hint}</p>
  `;
}
