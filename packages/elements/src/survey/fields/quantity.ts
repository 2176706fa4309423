import {html, nothing, type TemplateResult} from 'lit';
import {
  extensionOf,
  extensionsOf,
  readTyped,
  type Coding,
  type Quantity,
  type SurveyEntry,
  type SurveyNode,
} from '@patient-relations/core/survey';
import type {Field, FieldRenderer} from '../field.js';
import {attachedWords} from './attached-words.js';
import type {FieldFrame} from '../../fields/field.js';
import {renderLabeled} from './field-frame.js';
import {renderTypedInput, takeTyped} from './typed-input.js';
import {quantityStyles} from './quantity.styles.js';

/** A number with its unit: the one that the definition sets, or one of those it offers. */
export const quantity: FieldRenderer = {
  styles: quantityStyles,
  render: (field) => renderLabeled(field, renderQuantity(field, field, 0)),
  show({node}, element) {
    for (const box of element.querySelectorAll('.quantity')) {
      if (box.closest('.item') === element) showEntry(node, box);
    }
  },
  take({survey, node}, control, event) {
    if (control.matches('input')) takeTyped({survey, node}, control, event);
    const box = control.closest('.quantity');
    if (!box) return;
    const unit = unitsOf(node)[box.querySelector('select')?.selectedIndex ?? 0];
    const index = indexOf(box);
    const given = node.entries[index]?.value?.valueQuantity;
    if (given && unit && !isUnitOf(unit, given)) {
      survey.set(node, index, {valueQuantity: withUnit(given, unit)});
    }
  },
};

/** The controls of one answer. */
export function renderQuantity(field: Field, frame: FieldFrame, index: number): TemplateResult {
  return html`<div class="quantity">
    ${renderTypedInput(field, frame, index)} ${renderUnit(field, index)}
  </div>`;
}

const indexOf = (box: Element): number =>
  Number(box.querySelector<HTMLElement>('[data-index]')?.dataset['index']);

function showEntry(node: SurveyNode, box: Element): void {
  const entry = node.entries[indexOf(box)];
  const input = box.querySelector('input');
  const select = box.querySelector('select');
  // Left as it is where it reads the same: "5." is on its way to "5.2".
  if (input && !readsAs(node, input.value, entry)) input.value = entry?.text ?? '';
  const unit = unitsOf(node).findIndex((each) => isUnitOf(each, entry?.value?.valueQuantity));
  if (select && unit >= 0) select.selectedIndex = unit;
}

/** True where a text is what was answered, in these or other characters. */
function readsAs({item}: SurveyNode, text: string, entry: SurveyEntry | undefined): boolean {
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

function renderUnit(field: Field, index: number): TemplateResult | typeof nothing {
  const {node, say, words} = field;
  const units = unitsOf(node);
  const name = ({display, code, _display}: Coding): unknown => words(display ?? code, _display);
  const [first] = units;
  const given = node.entries[index]?.value?.valueQuantity;
  if (units.length < 2) {
    const unit = first ? name(first) : (attachedWords(field, 'unit') ?? given?.unit);
    return unit === undefined ? nothing : html`<span class="unit">${unit}</span>`;
  }
  return html`<select aria-label=${say('unit')} ?disabled=${!node.enabled}>
    ${units.map((unit) => html`<option>${name(unit)}</option>`)}
  </select>`;
}
