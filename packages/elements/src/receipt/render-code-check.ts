import {html, nothing, type TemplateResult} from 'lit';
import {renderCodeField} from '../fields/code-field.js';
import {renderErrorSummary} from '../fields/error-summary.js';
import type {LocaleController} from '../locale/locale-controller.js';
import type {ReceiptMessage} from './receipt.messages.js';

interface CodeCheck {
  readonly locale: LocaleController<ReceiptMessage>;
  readonly typed: string;
  readonly isWrong: boolean;
  readonly onInput: (typed: string) => void;
  readonly onCheck: () => void;
  readonly onSkip: () => void;
}

/** Asks for the end of the code, read from the person's own copy; or to go on without. */
export function renderCodeCheck(check: CodeCheck): TemplateResult {
  const {locale, typed, isWrong, onInput, onCheck, onSkip} = check;
  const error = isWrong ? locale.show('wrong') : undefined;
  return html`
    <form
      class="stack no-print"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <h3>${locale.show('check')}</h3>
      ${
        error
          ? renderErrorSummary(locale.show('errorHeading'), [{fieldId: 'end', text: error}])
          : nothing
      }
      ${renderCodeField({
        id: 'end',
        label: locale.show('checkLabel'),
        hint: locale.show('checkHint'),
        error,
        value: typed,
        onInput,
      })}
      <div class="row">
        <button class="primary">${locale.show('checkNow')}</button>
        <button type="button" @click=${onSkip}>${locale.show('skip')}</button>
      </div>
    </form>
  `;
}
