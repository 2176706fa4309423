import {html, nothing, type CSSResult, type TemplateResult} from 'lit';
import {renderNotes, type Field, type FieldRenderer} from '../field.js';
import {describedBy, type FieldFrame} from '../../fields/field.js';
import {focusWhenDrawn} from './focus-when-drawn.js';
import {occurrenceHint} from './occurrence-hint.js';
import {withTimeZone} from './time-zone.js';
import {renderTypedInput, showTyped, takeTyped} from './typed-input.js';
import {entriesStyles} from './entries.styles.js';
import {typedStyles} from './typed.styles.js';

/** What one of several answers is given with. */
export interface EntryControl extends Pick<FieldRenderer, 'show' | 'take'> {
  readonly styles?: readonly CSSResult[];
  render(field: Field, frame: FieldFrame, index: number): TemplateResult;
}

/** Several answers to one question, added and removed one at a time, each given with the same control. */
export function createEntries(control: EntryControl): FieldRenderer {
  return {
    styles: [entriesStyles, ...(control.styles ?? [])],
    render: (field) => renderEntries(field, control),
    show: control.show,
    take: control.take,
  };
}

/** Several typed answers to one question. */
export const entries: FieldRenderer = createEntries({
  styles: [typedStyles],
  render: renderTypedInput,
  show: showTyped,
  take: takeTyped,
});

function renderEntries(field: Field, control: EntryControl): TemplateResult {
  const {node, id, errors, say, label} = field;
  const hint = withTimeZone(field, occurrenceHint(field, node.item));
  const whole = {...field, hint, error: errors.get('')};
  return html`<fieldset id=${id} aria-describedby=${describedBy(whole)}>
    <legend>${label}</legend>
    ${renderNotes(whole)}
    <div class="choices">
      ${node.entries.map((_, index) => renderEntry(field, control, index))}
      <div class="row">
        <button
          type="button"
          class="add"
          ?hidden=${node.entries.length >= node.item.maxOccurs}
          ?disabled=${!node.enabled}
          @click=${(event: Event) => {
            addEntry(field, event.currentTarget as Element);
          }}
        >
          ${say('addAnother')}
        </button>
      </div>
      <p role="status" class="visually-hidden"></p>
    </div>
  </fieldset>`;
}

function renderEntry(field: Field, control: EntryControl, index: number): TemplateResult {
  const {node, id, say} = field;
  const error = field.errors.get(index);
  const frame = {...field, id: `${id}-${String(index)}`, hint: undefined, error};
  const name = say('answerNumber', {number: index + 1});
  return html`
    <div class="entry">
      <label for=${frame.id} class="visually-hidden">${name}</label>
      ${error ? html`<p class="error" id="${frame.id}-error">${error}</p>` : nothing}
      ${control.render(field, frame, index)}
      ${
        node.entries.length > 1
          ? html`<button
              type="button"
              class="quiet"
              ?disabled=${!node.enabled}
              @click=${(event: Event) => {
                removeEntry(field, index, event.currentTarget as Element);
              }}
            >
              ${say('remove')} <span class="visually-hidden">${name}</span>
            </button>`
          : nothing
      }
    </div>
    ${field.beneath(index)}
  `;
}

function addEntry({survey, node, id, say}: Field, button: Element): void {
  survey.addEntry(node);
  announce(button, say('addedNumber', {count: node.entries.length}));
  focusWhenDrawn(button, `${id}-${String(node.entries.length - 1)}`);
}

function removeEntry({survey, node, id, say}: Field, index: number, button: Element): void {
  const group = button.closest('fieldset') ?? button;
  survey.removeEntry(node, index);
  announce(group, say('removedNumber', {count: node.entries.length}));
  focusWhenDrawn(group, `${id}-${String(Math.max(0, index - 1))}`);
}

function announce(near: Element, words: string): void {
  const status = near.closest('fieldset')?.querySelector('[role=status]');
  if (status) status.textContent = words;
}
