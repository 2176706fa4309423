import type {SurveyItem} from '@patient-relations/core/survey';
import type {Field, FieldRenderer} from '../field.js';
import {drawBeneath, drawFrame, setAttribute} from './frame.js';

type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * One answer that is typed: texts, numbers and dates. Its control is copied from a blank and stays across drawings: a
 * form may hold a thousand, and copying costs a fraction of what a template does.
 */
export const typed: FieldRenderer = {
  isStill: true,
  draw(field, element) {
    const control = controlOf(field);
    drawFrame(field, element, {caption: 'label', control, described: control});
    (element.firstChild as HTMLLabelElement).htmlFor = field.id;
    setAttribute(control, 'aria-invalid', field.error && 'true');
    drawBeneath(field, element);
  },
  show({node}, element) {
    const control = element.querySelector<Control>('input,textarea');
    const text = node.entries[0]?.text ?? '';
    if (control && control.value !== text) control.value = text;
  },
  take({survey, node}, control) {
    survey.type(node, 0, (control as Control).value);
  },
};

function controlOf({id, node, kept}: Field): HTMLElement {
  return kept(() => {
    const made = blankOf(node.item).cloneNode() as HTMLElement;
    made.id = id;
    return made;
  });
}

const blanks = new Map<string, HTMLElement>();

function blankOf({type, control}: SurveyItem): HTMLElement {
  const kind = control === 'text-area' ? 'text' : type;
  const blank = blanks.get(kind) ?? makeBlank(kind);
  blanks.set(kind, blank);
  return blank;
}

function makeBlank(kind: string): HTMLElement {
  const blank: Control = document.createElement(kind === 'text' ? 'textarea' : 'input');
  blank.autocomplete = 'off';
  // The browser's writing help would send a person's own words away.
  blank.setAttribute('writingsuggestions', 'false');
  if (blank instanceof HTMLTextAreaElement) blank.rows = 4;
  else if (kind === 'date') blank.type = kind;
  if (kind === 'integer') blank.inputMode = 'numeric';
  if (kind === 'decimal') blank.inputMode = 'decimal';
  return blank;
}
