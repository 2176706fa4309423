import {html, nothing, type TemplateResult} from 'lit';
import {renderCodeField} from '../fields/code-field.js';
import {renderErrorSummary} from '../fields/error-summary.js';
import type {LocaleController} from '../locale/locale-controller.js';
import type {CaseProblem} from './case-session.js';
import type {CaseStatusMessage} from './case-status.messages.js';

interface CodeForm {
  readonly locale: Pick<LocaleController<CaseStatusMessage>, 'show'>;
  readonly value: string;
  readonly problem: CaseProblem | undefined;
  readonly isOpening: boolean;
  readonly onInput: (typed: string) => void;
  readonly onOpen: () => void;
}

/** Asks for the access code. Wrong, mistyped by chance, expired and foreign codes get one and the same answer. */
export function renderCodeForm(form: CodeForm): TemplateResult {
  const {locale, value, problem, isOpening, onInput, onOpen} = form;
  const text = problem && locale.show(problem);
  const isOfCode = problem === 'mistyped' || problem === 'unknown-code';
  return html`
    <form
      class="stack code-form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      <div>
        <h2 tabindex="-1">${locale.show('heading')}</h2>
        <p class="muted">${locale.show('intro')}</p>
      </div>
      ${
        text && isOfCode
          ? renderErrorSummary(locale.show('errorHeading'), [{fieldId: 'code', text}])
          : renderProblem(locale, problem)
      }
      ${renderCodeField({
        id: 'code',
        label: locale.show('code'),
        hint: locale.show('codeHint'),
        error: isOfCode ? text : undefined,
        value,
        onInput,
      })}
      <div class="row">
        <button class="primary" aria-disabled=${isOpening ? 'true' : 'false'}>
          ${locale.show(isOpening ? 'opening' : 'openCase')}
        </button>
      </div>
      <details>
        <summary>${locale.show('lost')}</summary>
        <p>${locale.show('lostText')}</p>
      </details>
    </form>
  `;
}

/** What went wrong between the page and the hospital, where no field is to blame. */
export function renderProblem(
  locale: Pick<LocaleController<CaseStatusMessage>, 'show'>,
  problem: CaseProblem | undefined,
): TemplateResult | typeof nothing {
  return problem
    ? html`<p class="notice danger" id="error-summary" tabindex="-1">${locale.show(problem)}</p>`
    : nothing;
}
