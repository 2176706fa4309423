import {html, nothing, type TemplateResult} from 'lit';
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
  const {value, onChange} = field;
  return renderChoices(field, {
    type: 'radio',
    chosen: value === undefined ? [] : [value],
    onChange: ([chosen]) => chosen !== undefined && onChange(chosen as Value),
  });
}

/** Any of a few, as native checkboxes. */
export function renderCheckboxes<Value extends string>(
  field: ChoiceField<Value> & {
    readonly values: readonly Value[];
    readonly onChange: (values: readonly Value[]) => void;
  },
): TemplateResult {
  return renderChoices(field, {
    type: 'checkbox',
    chosen: field.values,
    // What is checked is one of the values that were drawn.
    onChange: (chosen) => field.onChange(chosen as readonly Value[]),
  });
}

interface ChoiceInputs {
  readonly type: 'radio' | 'checkbox';
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => unknown;
}

function renderChoices(
  field: ChoiceField<string>,
  {type, chosen, onChange}: ChoiceInputs,
): TemplateResult {
  const hintId = (index: number): string => `${field.id}-${index}-hint`;
  const choice = ({value, label, hint}: Choice, index: number): TemplateResult => html`
    <label class="choice">
      <input
        type=${type}
        name=${field.id}
        value=${value}
        .checked=${chosen.includes(value)}
        aria-describedby=${hint ? hintId(index) : nothing}
        @change=${({target}: Event) => onChange(checkedBeside(target as Element))}
      />
      <span>${label}</span>
      ${hint ? html`<span class="hint" id=${hintId(index)}>${hint}</span>` : nothing}
    </label>
  `;
  return renderGroup(field, html`${field.choices.map(choice)}`);
}

/** Read from the page: the answers drawn last may be older than a quick second choice. */
function checkedBeside(input: Element): readonly string[] {
  const checked = input.closest('.choices')?.querySelectorAll<HTMLInputElement>(':checked') ?? [];
  return Array.from(checked, ({value}) => value);
}

/** One of many, as a native select with an empty first line. */
export function renderSelect<Value extends string>(
  field: ChoiceField<Value> & {
    readonly value: Value | '';
    readonly emptyLabel: string;
    readonly onChange: (value: Value | '') => void;
  },
): TemplateResult {
  const option = (value: Value | '', label: Words): TemplateResult =>
    html`<option value=${value} .selected=${field.value === value}>${label}</option>`;
  return renderField(
    field,
    html`<select
      id=${field.id}
      aria-describedby=${describedBy(field)}
      aria-invalid=${field.error ? 'true' : 'false'}
      @change=${(event: Event) =>
        field.onChange((event.target as HTMLSelectElement).value as Value | '')}
    >
      ${option('', field.emptyLabel)} ${field.choices.map(({value, label}) => option(value, label))}
    </select>`,
  );
}
