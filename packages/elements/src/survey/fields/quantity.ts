import {html, nothing, type TemplateResult} from 'lit';
import {
  extensionOf,
  extensionsOf,
  readTyped,
  type Coding,
  type Quantity,
  type SurveyNode,
} from '@patient-relations/core/survey';
import type {Field, FieldRenderer} from '../field.js';
import {attachedWords} from './attached-words.js';
import {renderLabeled} from './field-frame.js';
import {renderTypedInput, takeTyped} from './typed-input.js';
import {quantityStyles} from './quantity.styles.js';

/** A number with its unit: the one that the definition sets, or one of those it offers. */
export const quantity: FieldRenderer = {
  styles: quantityStyles,
  render(field) {
    return renderLabeled(
      field,
      html`<div class="quantity">${renderTypedInput(field, field, 0)} ${renderUnit(field)}</div>`,
    );
  },
  show({node}, element) {
    const input = element.querySelector<HTMLInputElement>('.quantity input');
    const select = element.querySelector<HTMLSelectElement>('.quantity select');
    const text = node.entries[0]?.text ?? '';
    // Left as it is where it reads the same: "5." is on its way to "5.2".
    if (input && !readsAs(node, input.value)) input.value = text;
    const given = node.entries[0]?.value?.valueQuantity;
    const unit = unitsOf(node).findIndex((each) => isUnitOf(each, given));
    if (select && unit >= 0) select.selectedIndex = unit;
  },
  take({survey, node}, control, event) {
    if (control.matches('input')) takeTyped({survey, node}, control, event);
    const units = unitsOf(node);
    const select = control.closest('.quantity')?.querySelector('select');
    const unit = units[select?.selectedIndex ?? 0];
    const given = node.entries[0]?.value?.valueQuantity;
    if (given && unit && !isUnitOf(unit, given)) {
      survey.set(node, 0, {valueQuantity: withUnit(given, unit)});
    }
  },
};

/** True where a text is what was answered, in these or other characters. */
function readsAs({item, entries: [entry]}: SurveyNode, text: string): boolean {
  const read = readTyped(item, text);
  const number = read && 'value' in read ? read.value.valueQuantity?.value : undefined;
  const isSame = number !== undefined && number === entry?.value?.valueQuantity?.value;
  return isSame || text === entry?.text;
}

/** A fixed unit is the first and only one. */
function unitsOf({item}: SurveyNode): readonly Coding[] {
  const fixed = extensionOf(item.source, 'unit')?.valueCoding;
  if (fixed) return [fixed];
  return extensionsOf(item.source, 'unitOption').flatMap(({valueCoding}) => valueCoding ?? []);
}

function isUnitOf({code, display, system}: Coding, given: Quantity | undefined): boolean {
  return code === undefined
    ? given?.unit === display
    : given?.code === code && given.system === system;
}

function withUnit({value}: Quantity, {code, display, system}: Coding): Quantity {
  const unit = display ?? code;
  return {
    ...(value !== undefined && {value}),
    ...(unit !== undefined && {unit}),
    ...(system !== undefined && {system}),
    ...(code !== undefined && {code}),
  };
}

function renderUnit(field: Field): TemplateResult | typeof nothing {
  const {node, say, words} = field;
  const units = unitsOf(node);
  const name = ({display, code, _display}: Coding): unknown => words(display ?? code, _display);
  const [first] = units;
  const given = node.entries[0]?.value?.valueQuantity;
  if (units.length < 2) {
    const unit = first ? name(first) : (attachedWords(field, 'unit') ?? given?.unit);
    return unit === undefined ? nothing : html`<span class="unit">${unit}</span>`;
  }
  return html`<select aria-label=${say('unit')} ?disabled=${!node.enabled}>
    ${units.map((unit) => html`<option>${name(unit)}</option>`)}
  </select>`;
}
