import type {TemplateResult} from 'lit';
import {feedbackLimits} from '@patient-relations/core/feedback';
import {renderCheckboxes, renderRadios, renderSelect, type Choice} from '../fields/choice-field.js';
import type {Words} from '../fields/field.js';
import {renderTextArea, renderTextField} from '../fields/text-field.js';
import type {LocaleController} from '../locale/locale-controller.js';
import {choicesAt, textAt, type Draft, type DraftValue, type FieldPath} from './feedback-draft.js';
import type {FieldChoice, FormField, FormMessage} from './form-field.js';
import type {Problems} from './field-problems.js';
import {localWords} from '../locale/local-words.js';

/** What drawing a field needs to know of its form. */
export interface FieldContext {
  readonly draft: Draft;
  readonly problems: Problems;
  readonly locale: LocaleController<FormMessage>;
  readonly sharedDevice: boolean;
  /** The calendar date at the facility: nothing that happened lies after it. Empty where nobody knows it. */
  readonly today: string;
  readonly onChange: (path: FieldPath, value: DraftValue) => void;
}

/** A counter is no help while there is room for pages more. */
const lettersLeftFrom = 500;

/** The id of a field's control; summary links lead to it. */
export function fieldId(path: FieldPath): string {
  return path.slice(1).replaceAll('/', '-');
}

/** The path of the field whose control has an id. */
export function fieldPath(id: string): FieldPath {
  return `/${id.replaceAll('-', '/')}`;
}

/** Draws one question with what was answered and what is wrong with it. */
export function renderFormField(field: FormField, context: FieldContext): TemplateResult {
  const {draft, locale, onChange} = context;
  const {path, type} = field;
  const frame = frameOf(field, context);
  const value = textAt(draft, path);
  const changed = (changedTo: DraftValue): void => onChange(path, changedTo);
  switch (type) {
    case 'one':
      return renderRadios({...frame, value, onChange: changed});
    case 'select':
      return renderSelect({...frame, value, emptyLabel: locale.text('choose'), onChange: changed});
    case 'many':
    case 'switches':
      return renderCheckboxes({...frame, values: choicesAt(draft, path), onChange: changed});
    case 'area':
      return renderTextArea({...frame, value, rows: path === '/story' ? 8 : 3, onInput: changed});
    case 'text':
      return renderTextField({
        ...frame,
        value,
        type: field.input,
        max: field.input === 'date' ? context.today : undefined,
        onInput: changed,
      });
  }
}

/** What is around a question's control. The types of controls take from it what they need. */
function frameOf(field: FormField, context: FieldContext) {
  const {locale, problems, sharedDevice} = context;
  const problem = problems.get(field.path);
  return {
    id: fieldId(field.path),
    label: locale.show(field.label),
    hint: hintOf(field, context),
    error: problem && locale.show(problem),
    optional: field.required ? undefined : locale.show('optional'),
    choices: (field.choices ?? []).map((choice) => choiceOf(choice, locale)),
    autocomplete: sharedDevice ? undefined : field.autocomplete,
  };
}

function hintOf({path, hint}: FormField, {draft, locale}: FieldContext): Words | undefined {
  const count = feedbackLimits.story.max - textAt(draft, path).length;
  if (path === '/story' && count >= 0 && count < lettersLeftFrom)
    return locale.show('left', {count});
  return hint && locale.show(hint);
}

function choiceOf(choice: FieldChoice, locale: LocaleController<FormMessage>): Choice {
  if (typeof choice !== 'string') return {value: choice.id, label: localWords(locale, choice.name)};
  // A choice that has a hint is explained by the word of the same name with this ending.
  const hint = `${choice}Hint` as FormMessage;
  return {value: choice, label: locale.show(choice), hint: locale.text(hint) && locale.show(hint)};
}
