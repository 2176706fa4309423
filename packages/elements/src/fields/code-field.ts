import {html, type TemplateResult} from 'lit';
import {describedBy, renderField, type FieldFrame} from './field.js';

/** An access code or a part of it. Left to right in every language; never corrected, completed or kept by the browser. */
export interface CodeField extends FieldFrame {
  readonly value: string;
  readonly onInput: (value: string) => void;
}

export function renderCodeField(field: CodeField): TemplateResult {
  return renderField(
    field,
    html`<input
      id=${field.id}
      class="code-field"
      dir="ltr"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      .value=${field.value}
      aria-describedby=${describedBy(field)}
      aria-invalid=${field.error ? 'true' : 'false'}
      @input=${(event: Event) => field.onInput((event.target as HTMLInputElement).value)}
    />`,
  );
}
