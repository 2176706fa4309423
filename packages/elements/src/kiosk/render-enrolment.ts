import {html, type TemplateResult} from 'lit';
import {renderTextField} from '../fields/text-field.js';
import type {LocaleController} from '../locale/locale-controller.js';
import type {KioskMessage} from './kiosk.messages.js';

/** The line that makes a tablet this hospital's. */
export interface EnrolmentForm {
  readonly line: string;
  readonly problem: keyof typeof problems | undefined;
  readonly onInput: (line: string) => void;
  readonly onEnrol: () => void;
}

const problems = {
  wrong: 'enrolmentWrong',
  queued: 'enrolmentQueued',
  'not-kept': 'enrolmentNotKept',
} as const;

/** Asks staff for the line that was made for this device. */
export function renderEnrolment(
  {line, problem, onInput, onEnrol}: EnrolmentForm,
  locale: LocaleController<KioskMessage>,
): TemplateResult {
  return html`
    <form
      class="stack"
      novalidate
      autocomplete="off"
      @submit=${(event: Event) => {
        event.preventDefault();
        onEnrol();
      }}
    >
      ${renderTextField({
        id: 'enrolment',
        label: locale.show('enrolmentLabel'),
        hint: locale.show('enrolmentHint'),
        error: problem && locale.show(problems[problem]),
        value: line,
        onInput,
      })}
      <div class="row"><button id="enrol">${locale.show('enrol')}</button></div>
    </form>
  `;
}
