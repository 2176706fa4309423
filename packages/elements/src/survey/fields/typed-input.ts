import {html, nothing, type TemplateResult} from 'lit';
import {limitsOf, type ItemLimits, type SurveyItem} from '@patient-relations/core/survey';
import {describedBy, type FieldFrame} from '../../fields/field.js';
import type {Field, FieldRenderer} from '../field.js';

type InputType = 'date' | 'datetime-local' | 'time' | 'url';

const types: Partial<Record<SurveyItem['type'], InputType>> = {
  date: 'date',
  dateTime: 'datetime-local',
  time: 'time',
  url: 'url',
};

const noLimits: Partial<Pick<ItemLimits, 'min' | 'max'>> = {};

const modes: Partial<Record<SurveyItem['type'], string>> = {
  integer: 'numeric',
  decimal: 'decimal',
  quantity: 'decimal',
};

/**
 * The native control for one typed answer, or one for letters where its answer is written. The browser's writing help
 * would send the words away, so it is off.
 */
export function renderTypedInput(
  {node, isWritten = false}: Pick<Field, 'node'> & {readonly isWritten?: boolean},
  frame: FieldFrame,
  index: number,
): TemplateResult {
  const {type} = node.item;
  const native = isWritten ? undefined : types[type];
  const {min, max} = native === 'date' ? limitsOf(node.item) : noLimits;
  if (type === 'text') {
    return html`<textarea
      id=${frame.id}
      rows="4"
      data-index=${index}
      autocomplete="off"
      writingsuggestions="false"
      ?disabled=${!node.enabled}
      aria-describedby=${describedBy(frame)}
      aria-invalid=${frame.error ? 'true' : nothing}
    ></textarea>`;
  }
  return html`<input
    id=${frame.id}
    type=${native ?? 'text'}
    inputmode=${modes[type] ?? nothing}
    min=${min ?? nothing}
    max=${max ?? nothing}
    data-index=${index}
    autocomplete="off"
    writingsuggestions="false"
    ?disabled=${!node.enabled}
    aria-describedby=${describedBy(frame)}
    aria-invalid=${frame.error ? 'true' : nothing}
  />`;
}

/** Makes typed controls show the answers, but for those that show them already in other letters. */
export const showTyped: FieldRenderer['show'] = ({node}, element) => {
  for (const control of element.querySelectorAll<HTMLInputElement>('[data-index]')) {
    if (control.closest('.item') !== element) continue;
    const text = shownText(node.item, node.entries[Number(control.dataset['index'])]?.text ?? '');
    if (control.value !== text) control.value = text;
  }
};

/** Tells the survey what is typed in a control. */
export const takeTyped: FieldRenderer['take'] = ({survey, node}, control) => {
  survey.type(node, Number(control.dataset['index']), (control as HTMLInputElement).value);
};

/** A date and time as a native control takes it: on the clock of this device, without its zone. */
function shownText({type}: SurveyItem, text: string): string {
  if (type !== 'dateTime' || !/T.*(Z|[+-]\d\d:\d\d)$/.test(text)) return text;
  const instant = new Date(text);
  const onThisClock = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000);
  return Number.isNaN(instant.getTime()) ? '' : onThisClock.toISOString().slice(0, 16);
}
