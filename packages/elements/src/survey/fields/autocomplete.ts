import {html, nothing, type TemplateResult} from 'lit';
import {isSameValue, type FhirValue, type SurveyNode} from '@patient-relations/core/survey';
import {describedBy} from '../../fields/field.js';
import type {Field, FieldRenderer} from '../field.js';
import {comboParts, filterOptions, moveActive, setOpen, type ComboParts} from './combo-list.js';
import {renderLabeled} from './field-frame.js';
import {optionWords} from './option-words.js';
import {autocompleteStyles} from './autocomplete.styles.js';

/**
 * A list that typing narrows: a combobox with a list as the ARIA Authoring Practices describe it
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). A native datalist does not grow with zoom, and says nothing to
 * some screen readers. All options are on the page.
 */
export const autocomplete: FieldRenderer = {
  styles: autocompleteStyles,
  render(field) {
    const hinted = {...field, hint: field.hint ?? field.say('typeToSearch')};
    return renderLabeled(hinted, html`${renderChosen(field)} ${renderCombo(hinted)}`);
  },
  show({node}, element) {
    const parts = comboParts(element);
    if (!parts || node.item.repeats) return;
    const value = node.entries[0]?.value;
    const text = value ? textOf(node, parts, value) : undefined;
    // Words that fit nothing yet stay: the person may be about to mend them. So do small letters while they type.
    if (text !== undefined && fold(parts.input.value) !== fold(text)) parts.input.value = text;
  },
  take({survey, node}, control) {
    const parts = comboParts(control.closest('.item') ?? control);
    if (!parts || control !== parts.input) return;
    if (node.item.repeats) return;
    const answer = answerIn(node, parts);
    const before = node.entries[0]?.value;
    const isSame = answer && before ? isSameValue(before, answer) : answer === before;
    if (!isSame) survey.choose(node, answer ? [answer] : []);
  },
};

const fold = (text: string): string => text.toLowerCase().normalize('NFC').trim();

/** The option that was written out in full, or the person's own words where they may be an answer. */
function answerIn(node: SurveyNode, parts: ComboParts): FhirValue | undefined {
  const text = parts.input.value.trim();
  const isOwn = node.item.type === 'open-choice' && text !== '';
  return (
    node.options[indexOfText(parts, text)] ?? (isOwn ? {valueString: parts.input.value} : undefined)
  );
}

function indexOfText({options}: ComboParts, text: string): number {
  return options.findIndex((option) => fold(option.textContent) === fold(text));
}

function textOf(node: SurveyNode, {options}: ComboParts, value: FhirValue): string {
  const at = node.options.findIndex((option) => isSameValue(option, value));
  return options[at]?.textContent.trim() ?? value.valueString ?? value.valueCoding?.display ?? '';
}

/** Narrows the list to what was typed, and says how many answers are left in it. */
function narrow({node, say}: Field, input: Element): void {
  const parts = comboParts(input.closest('.item'));
  if (!parts) return;
  const text = parts.input.value.trim();
  const count = filterOptions(parts, text);
  const none = node.item.type === 'open-choice' ? 'noMatchOpen' : 'noMatch';
  parts.status.textContent = text === '' ? '' : count === 0 ? say(none) : say('matches', {count});
  parts.status.classList.toggle('visually-hidden', count > 0);
  setOpen(parts, text !== '' && count > 0 && indexOfText(parts, text) < 0);
}

function renderCombo(field: Field): TemplateResult {
  const {node, id} = field;
  return html`<div class="combo" @focusout=${closeWhenLeft}>
    <input
      id=${id}
      role="combobox"
      aria-labelledby="${id}-label"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded="false"
      aria-controls="${id}-list"
      aria-describedby=${describedBy(field)}
      aria-invalid=${field.error ? 'true' : nothing}
      ?disabled=${!node.enabled}
      @input=${(event: Event) => {
        narrow(field, event.currentTarget as Element);
      }}
      @keydown=${(event: KeyboardEvent) => {
        handleKey(field, event);
      }}
      @click=${(event: Event) => {
        openAll(event.currentTarget as Element);
      }}
    />
    <ul id="${id}-list" role="listbox" tabindex="-1" aria-labelledby="${id}-label" hidden>
      ${node.options.map((_, index) => renderOption(field, index))}
    </ul>
    <p class="hint visually-hidden" role="status"></p>
  </div>`;
}

function renderOption(field: Field, index: number): TemplateResult {
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keys of a combobox go to its field
  return html`<li
    id="${field.id}-option-${index}"
    role="option"
    aria-selected="false"
    @pointerdown=${(event: Event) => {
      // The focus stays in the field.
      event.preventDefault();
    }}
    @click=${(event: Event) => {
      pick(field, index, event.currentTarget as Element);
    }}
  >
    ${optionWords(field, field.node.options[index] ?? {})}
  </li>`;
}

function renderChosen(field: Field): TemplateResult | typeof nothing {
  const {node, say, survey} = field;
  const given = node.entries.flatMap(({value}) => value ?? []);
  if (!node.item.repeats || given.length === 0) return nothing;
  return html`<ul class="chosen" aria-label=${say('chosenAnswers')}>
    ${given.map(
      (value) =>
        html`<li>
          <span>${optionWords(field, value)}</span>
          <button
            type="button"
            class="quiet"
            ?disabled=${!node.enabled}
            @click=${(event: Event) => {
              const parts = comboParts((event.currentTarget as Element).closest('.item'));
              survey.choose(
                node,
                given.filter((each) => each !== value),
              );
              parts?.input.focus();
            }}
          >
            ${say('remove')} <span class="visually-hidden">${optionWords(field, value)}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

function openAll(input: Element): void {
  const parts = comboParts(input.closest('.item'));
  if (!parts) return;
  filterOptions(parts, '');
  setOpen(parts, true);
}

function closeWhenLeft({currentTarget, relatedTarget}: FocusEvent): void {
  const combo = currentTarget as Element;
  const parts = comboParts(combo.closest('.item'));
  if (parts && !combo.contains(relatedTarget as Node | null)) setOpen(parts, false);
}

function pick({survey, node}: Field, index: number, near: Element): void {
  const parts = comboParts(near.closest('.item'));
  const option = node.options[index];
  if (!parts || !option) return;
  setOpen(parts, false);
  parts.status.textContent = '';
  parts.input.value = node.item.repeats ? '' : (parts.options[index]?.textContent.trim() ?? '');
  const given = node.entries.flatMap(({value}) => value ?? []);
  const others = given.filter((value) => !isSameValue(value, option));
  survey.choose(node, node.item.repeats ? [...others, option] : [option]);
}

function handleKey(field: Field, event: KeyboardEvent): void {
  const parts = comboParts((event.currentTarget as Element).closest('.item'));
  const act = keys[event.key];
  if (!parts || !act || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape' && parts.list.hidden) return;
  event.preventDefault();
  act(field, parts);
}

const keys: Partial<Record<string, (field: Field, parts: ComboParts) => void>> = {
  ArrowDown: (_, parts) => {
    move(parts, 1);
  },
  ArrowUp: (_, parts) => {
    move(parts, -1);
  },
  Escape: (_, parts) => {
    setOpen(parts, false);
  },
  // Takes the option that was moved to, or adds words of one's own to several, and never sends the survey.
  Enter: (field, parts) => {
    const at = parts.options.findIndex((option) => option.ariaSelected === 'true');
    if (at >= 0 && !parts.list.hidden) pick(field, at, parts.input);
    else addOwn(field, parts);
  },
};

function move(parts: ComboParts, direction: 1 | -1): void {
  if (parts.list.hidden) openAll(parts.input);
  moveActive(parts, direction);
}

function addOwn({survey, node}: Field, {input}: ComboParts): void {
  const text = input.value.trim();
  if (!node.item.repeats || node.item.type !== 'open-choice' || text === '') return;
  const given = node.entries.flatMap(({value}) => value ?? []);
  input.value = '';
  survey.choose(node, [...given, {valueString: text}]);
}
