import {html} from 'lit';
import {isSameValue, type FhirValue} from '@patient-relations/core/survey';
import {renderNotes, type Field, type FieldRenderer} from '../field.js';
import {renderBeneath} from './beneath.js';
import {attachedWords} from './attached-words.js';
import {optionWords} from './option-words.js';
import {readOnlyStyles} from './read-only.styles.js';

/** A question that is shown with its answer as words: a control that takes nothing would only look like one. */
export const readOnly: FieldRenderer = {
  styles: readOnlyStyles,
  render(field) {
    const {id, label, node} = field;
    const given = node.entries.flatMap(({value}) => value ?? []);
    return html`<div id=${id} class="read-only" role="group" aria-labelledby="${id}-label">
        <p class="asked" id="${id}-label">${label}</p>
        ${renderNotes(field)}
        ${
          given.length === 0
            ? html`<p class="muted">${field.say('noAnswer')}</p>`
            : given.map((value) => html`<p class="answer">${answerWords(field, value)}</p>`)
        }
      </div>
      ${renderBeneath(field)}`;
  },
  show() {
    // The answers are words.
  },
  take() {
    // There is nothing to change.
  },
};

/** An answer in words, in the language of the survey. */
export function answerWords(
  field: Pick<Field, 'node' | 'survey' | 'say' | 'words'>,
  value: FhirValue,
): unknown {
  const {node, survey, say} = field;
  const offered = node.options.find((option) => isSameValue(option, value));
  if (offered) return optionWords(field, offered);
  if (value.valueBoolean !== undefined) return say(value.valueBoolean ? 'yes' : 'no');
  if (value.valueAttachment) return html`<bdi>${value.valueAttachment.title}</bdi>`;
  const number = numberIn(value);
  if (number !== undefined) {
    const unit = value.valueQuantity?.unit ?? attachedWords(field, 'unit');
    return html`${number.toLocaleString(survey.language)}&nbsp;${unit}`;
  }
  return momentWords(value, survey.language) ?? optionWords(field, value);
}

const numberIn = ({valueInteger, valueDecimal, valueQuantity}: FhirValue): number | undefined =>
  valueInteger ?? valueDecimal ?? valueQuantity?.value;

/** A moment in words where it is whole; a date that stops at its month or year is as good as written. */
function momentWords(
  {valueDate, valueDateTime}: FhirValue,
  language: string | undefined,
): string | undefined {
  const text = valueDate ?? valueDateTime;
  if (text === undefined || text.length < 10) return undefined;
  const isDay = text.length === 10;
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    ...(isDay ? {timeZone: 'UTC'} : {timeStyle: 'short'}),
  });
  return format.format(new Date(text));
}
