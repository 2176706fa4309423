import {html, nothing, type TemplateResult} from 'lit';
import {accessCodeGroups} from '@patient-relations/core/access';
import type {LocaleController} from '../locale/locale-controller.js';
import type {ReceiptFact} from './receipt-facts.js';
import type {ReceiptMessage} from './receipt.messages.js';

/** The groups of a code: never translated by the browser, and left to right in every language. */
export function renderGroups(code: string): TemplateResult {
  return html`
    <p class="code" dir="ltr" translate="no">
      ${accessCodeGroups(code).map(
        (group, index) => html`${index > 0 ? html`<i>-</i>` : nothing}<span>${group}</span>`,
      )}
    </p>
  `;
}

/** The lines of a receipt; nothing while there are none. */
export function renderFacts(
  facts: readonly ReceiptFact[],
  locale: LocaleController<ReceiptMessage>,
): TemplateResult | typeof nothing {
  if (facts.length === 0) return nothing;
  return html`
    <dl class="facts">
      ${facts.map(
        ([name, value]) => html`
          <div>
            <dt>${locale.show(name)}</dt>
            <dd><bdi>${value}</bdi></dd>
          </div>
        `,
      )}
    </dl>
  `;
}
