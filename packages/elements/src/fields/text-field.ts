import {html, type TemplateResult} from 'lit';
import {describedBy, renderField, type FieldFrame} from './field.js';

/** What of a person a browser may know and fill in. */
export type Autocomplete = 'name' | 'bday' | 'tel' | 'email' | 'street-address';

/** One line of text. Nothing that was pasted is cut off: what is too long is said beside the field. */
export interface TextField extends FieldFrame {
  readonly value: string;
  readonly type?: 'text' | 'tel' | 'email' | 'date' | 'time' | undefined;
  readonly autocomplete?: Autocomplete | undefined;
  /** The latest day that makes sense, for dates. */
  readonly max?: string | undefined;
  readonly onInput: (value: string, input: HTMLInputElement) => void;
}

export function renderTextField(field: TextField): TemplateResult {
  return renderField(
    field,
    html`<input
      id=${field.id}
      type=${field.type ?? 'text'}
      .value=${field.value}
      max=${field.max ?? ''}
      autocomplete=${field.autocomplete ?? 'off'}
      aria-describedby=${describedBy(field)}
      aria-invalid=${field.error ? 'true' : 'false'}
      @input=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        field.onInput(input.value, input);
      }}
    />`,
  );
}

/** Several lines of a person's own words. The browser's writing help would send them away, so it is off. */
export interface TextArea extends FieldFrame {
  readonly value: string;
  readonly rows?: number;
  readonly autocomplete?: Autocomplete | undefined;
  readonly onInput: (value: string) => void;
}

export function renderTextArea(field: TextArea): TemplateResult {
  return renderField(
    field,
    html`<textarea
      id=${field.id}
      rows=${field.rows ?? 6}
      .value=${field.value}
      autocomplete=${field.autocomplete ?? 'off'}
      writingsuggestions="false"
      aria-describedby=${describedBy(field)}
      aria-invalid=${field.error ? 'true' : 'false'}
      @input=${(event: Event) => field.onInput((event.target as HTMLTextAreaElement).value)}
    ></textarea>`,
  );
}
