import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {describedBy, renderField, renderGroup, type FieldFrame, type Words} from './field.js';

/** One answer that can be chosen. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: Words;
  readonly hint?: Words | undefined;
}

interface ChoiceField<Value extends string> extends FieldFrame {
  readonly choices: readonly Choice<Value>[];
}

/** One of a few, as native radio buttons. */
export function renderRadios<Value extends string>(
  field: ChoiceField<Value> & {
    readonly value: Value | undefined;
    readonly onChange: (value: Value) => void;
  },
): TemplateResult {
  const radio = ({value, label, hint}: Choice<Value>, index: number): TemplateResult => html`
    <label class="choice">
      <input
        type="radio"
        name=${field.id}
        id="${field.id}-${index}"
        value=${value}
        .checked=${live(field.value === value)}
        aria-describedby=${hint ? `${field.id}-${index}-hint` : nothing}
        @change=${() => field.onChange(value)}
      />
      <span>${label}</span>
      ${hint ? html`<span class="hint" id="${field.id}-${index}-hint">${hint}</span>` : nothing}
    </label>
  `;
  return renderGroup(field, html`${field.choices.map(radio)}`);
}

/** Any of a few, as native checkboxes. */
export function renderCheckboxes<Value extends string>(
  field: ChoiceField<Value> & {
    readonly values: readonly Value[];
    readonly onChange: (values: readonly Value[]) => void;
  },
): TemplateResult {
  const toggled = (value: Value): readonly Value[] =>
    field.values.includes(value)
      ? field.values.filter((each) => each !== value)
      : [...field.values, value];
  const checkbox = ({value, label}: Choice<Value>, index: number): TemplateResult => html`
    <label class="choice">
      <input
        type="checkbox"
        id="${field.id}-${index}"
        .checked=${live(field.values.includes(value))}
        @change=${() => field.onChange(toggled(value))}
      />
      <span>${label}</span>
    </label>
  `;
  return renderGroup(field, html`${field.choices.map(checkbox)}`);
}

/** One of many, as a native select with an empty first line. */
export function renderSelect<Value extends string>(
  field: ChoiceField<Value> & {
    readonly value: Value | '';
    readonly emptyLabel: string;
    readonly onChange: (value: Value | '') => void;
  },
): TemplateResult {
  return renderField(
    field,
    html`<select
      id=${field.id}
      aria-describedby=${describedBy(field)}
      aria-invalid=${field.error ? 'true' : 'false'}
      @change=${(event: Event) =>
        field.onChange((event.target as HTMLSelectElement).value as Value | '')}
    >
      <option value="" ?selected=${field.value === ''}>${field.emptyLabel}</option>
      ${field.choices.map(
        ({value, label}) =>
          html`<option value=${value} ?selected=${field.value === value}>${label}</option>`,
      )}
    </select>`,
  );
}
