import {html, nothing} from 'lit';
import type {FieldRenderer} from '../field.js';
import {renderSupportLink} from './support-link.js';
import {drawTabs, isSelected, selectTab} from './tab-list.js';

/** One group of several as the panel of a tab. */
export const tabPanel: FieldRenderer = {
  render(field) {
    const {id, hint, error, node} = field;
    const {parent} = node;
    // Whether there is a tab for it may have changed; and a panel that is hidden is to be found all the same.
    if (parent) queueMicrotask(() => drawTabs(parent));
    return html`<div
      id=${id}
      class="group panel"
      role="tabpanel"
      tabindex="-1"
      aria-labelledby="${id}-tab"
      ?hidden=${!isSelected(node)}
      @beforematch=${() => {
        selectTab(node);
      }}
    >
      ${hint ? html`<p class="hint">${hint}</p>` : nothing} ${renderSupportLink(field)}
      ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing} ${field.beneath(0)}
    </div>`;
  },
  show() {
    // A group has no answer of its own.
  },
  take() {
    // A group has no control of its own.
  },
};
