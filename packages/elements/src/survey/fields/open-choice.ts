import {html, nothing, type TemplateResult} from 'lit';
import {extensionOf, type FhirValue, type SurveyNode} from '@patient-relations/core/survey';
import type {Words} from '../../fields/field.js';
import type {Field, FieldRenderer} from '../field.js';
import {withoutExcluded} from './exclusive-options.js';
import {renderGroupField} from './field-group.js';
import {chosenOptions, optionWords, ownAnswer} from './option-words.js';
import {openChoiceStyles} from './open-choice.styles.js';

/** Radio buttons or checkboxes with one more for an answer in the person's own words. */
export const openChoice: FieldRenderer = {
  styles: openChoiceStyles,
  render: (field) =>
    renderGroupField(
      field,
      html`<div class="choices">
        ${field.node.options.map((option, index) =>
          renderChoice(field, index, optionWords(field, option)),
        )}
        ${renderChoice(field, 'own', openWords(field))} ${renderOwnField(field)}
      </div>`,
    ),
  show({node}, element) {
    const group = element.querySelector('.choices');
    if (!group) return;
    const inputs = choicesIn(group);
    const chosen = chosenOptions(node);
    inputs.slice(0, -1).forEach((input, index) => {
      const checked = chosen.includes(index);
      if (input.checked !== checked) input.checked = checked;
    });
    showOwn(node, group, inputs.at(-1));
  },
  take({survey, node}, control) {
    const group = control.closest('.choices');
    const own = group?.querySelector<HTMLInputElement>('.own-words input');
    if (!group || !own) return;
    const inputs = choicesIn(group);
    const at = inputs.indexOf(control as HTMLInputElement);
    const checked = inputs.flatMap((input, index) => (input.checked ? [index] : []));
    const kept = at < 0 ? checked : withoutExcluded(node.options, checked, at);
    const isOwn = kept.includes(node.options.length);
    // One that was just excluded must not come back as "checked, but without words yet".
    if (!isOwn) inputs.at(-1)?.toggleAttribute('data-excluded', true);
    const words = isOwn ? wordsIn(own) : undefined;
    const chosen = node.options.filter((_, index) => kept.includes(index));
    survey.choose(node, words ? [...chosen, words] : chosen);
    showOwn(node, group, inputs.at(-1));
    if (at === node.options.length && isOwn) own.focus();
  },
};

const wordsIn = ({value}: HTMLInputElement): FhirValue | undefined =>
  value.trim() === '' ? undefined : {valueString: value};

const choicesIn = (element: Element): HTMLInputElement[] => [
  ...element.querySelectorAll<HTMLInputElement>(':scope > .choice > input'),
];

/** The words for an answer that is not in the list, the definition's own where it has them. */
export function openWords({node, words, say}: Field): Words {
  const label = extensionOf(node.item.source, 'openLabel');
  return label ? words(label.valueString, label._valueString) : say('otherAnswer');
}

function renderChoice({node, id}: Field, index: number | 'own', words: Words): TemplateResult {
  return html`<label class="choice">
    <input
      type=${node.item.repeats ? 'checkbox' : 'radio'}
      name=${id}
      value=${index}
      ?disabled=${!node.enabled}
    />
    <span>${words}</span>
  </label>`;
}

/** The field for the person's own words, beside the choices or a list. */
export function renderOwnField({id, say, node, errors}: Field): TemplateResult {
  return html`<div class="own-words" hidden>
    <label for="${id}-own">${say('otherWords')}</label>
    <input
      id="${id}-own"
      autocomplete="off"
      writingsuggestions="false"
      ?disabled=${!node.enabled}
      aria-invalid=${errors.size > 0 ? 'true' : nothing}
    />
  </div>`;
}

/** Keeps "Other" checked while its words are still to come: an answer without words is none to the survey. */
function showOwn(node: SurveyNode, element: Element, other: HTMLInputElement | undefined): void {
  const box = element.querySelector<HTMLElement>('.own-words');
  const input = box?.querySelector('input');
  if (!box || !input || !other) return;
  const text = ownAnswer(node);
  other.checked = text !== '' || (other.checked && !isOver(node, other));
  other.removeAttribute('data-excluded');
  if (text !== '' && input.value !== text) input.value = text;
  box.hidden = !other.checked;
}

/** True where another choice took the place of "Other", whose words had not come yet. */
function isOver(node: SurveyNode, other: HTMLInputElement): boolean {
  if (other.hasAttribute('data-excluded')) return true;
  return other.type === 'radio' && chosenOptions(node).length > 0;
}
