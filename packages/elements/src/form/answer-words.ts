import {localize} from '@patient-relations/core/facility';
import {dateWords} from '../locale/date-words.js';
import type {LocaleController} from '../locale/locale-controller.js';
import {choicesAt, textAt, type Draft} from './feedback-draft.js';
import type {FieldChoice, FormField, FormMessage} from './form-field.js';

/** What was answered, in words; `''` where nothing was. */
export function answerWords(
  {path, type, input, choices = []}: FormField,
  draft: Draft,
  locale: LocaleController<FormMessage>,
): string {
  const value = textAt(draft, path);
  if (input === 'date') return value && dateWords(locale, value);
  if (type === 'text' || type === 'area') return value.trim();
  const chosen = [value, ...choicesAt(draft, path)];
  const names = choices
    .filter((choice) => chosen.includes(valueOf(choice)))
    .map((choice) =>
      typeof choice === 'string'
        ? locale.text(choice)
        : localize(choice.name, locale.language).text,
    );
  return new Intl.ListFormat(locale.language, {type: 'unit'}).format(names);
}

function valueOf(choice: FieldChoice): string {
  return typeof choice === 'string' ? choice : choice.id;
}
