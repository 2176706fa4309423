import {html} from 'lit';
import type {SurveyItem} from '@patient-relations/core/survey';
import {notesOf, renderNotes, withBeneath, type Field, type FieldRenderer} from '../field.js';

type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * One answer that is typed: texts, numbers and dates. Its control is copied from a blank and stays across drawings: a
 * form may hold a thousand, and copying costs a fraction of what a template does.
 */
export const typed: FieldRenderer = {
  isStill: true,
  render: (field) =>
    withBeneath(
      field,
      html`<label for=${field.id}>${field.label}</label
      >${renderNotes(field)}${controlOf(field)}`,
    ),
  show({node}, element) {
    const control = element.querySelector<Control>('input,textarea');
    const text = node.entries[0]?.text ?? '';
    if (control && control.value !== text) control.value = text;
  },
  take({survey, node}, control) {
    survey.type(node, 0, (control as Control).value);
  },
};

function controlOf(field: Field): HTMLElement {
  const {id, node, error, kept} = field;
  const control = kept(() => {
    const made = blankOf(node.item).cloneNode() as HTMLElement;
    made.id = id;
    return made;
  });
  setAttribute(control, 'aria-describedby', notesOf(field));
  setAttribute(control, 'aria-invalid', error && 'true');
  return control;
}

function setAttribute(control: Element, name: string, value: unknown): void {
  if (value) control.setAttribute(name, value as string);
  else if (control.hasAttribute(name)) control.removeAttribute(name);
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
