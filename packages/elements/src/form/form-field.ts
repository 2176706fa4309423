import type {Localized} from '@patient-relations/core/facility';
import type {ComplaintMessage} from '../complaint-form/messages/en.js';
import type {Autocomplete} from '../fields/text-field.js';
import type {HelpRequestMessage} from '../help-request/messages/en.js';
import type {FieldPath} from './feedback-draft.js';
import type {EveryFormMessage} from './messages/en.js';
import type {MoreMessage} from './more-questions/messages/en.js';

/** A word of one of the forms, or of the questions that are loaded when they are needed. */
export type FormMessage = ComplaintMessage | EveryFormMessage | HelpRequestMessage | MoreMessage;

/** One of a field's choices: a word of the form, which is also the value sent, or one of the facility's places. */
export type FieldChoice = FormMessage | {readonly id: string; readonly name: Localized};

/** A question of a form. */
export interface FormField {
  readonly path: FieldPath;
  readonly type: 'text' | 'area' | 'one' | 'select' | 'many' | 'switches';
  readonly label: FormMessage;
  readonly hint?: FormMessage;
  readonly choices?: readonly FieldChoice[];
  readonly input?: 'date' | 'time' | 'tel' | 'email';
  readonly autocomplete?: Autocomplete;
  readonly required?: boolean;
}

/** Questions in order; `false` holds the place of one that an earlier answer hides. */
export type Questions = readonly (FormField | false)[];

/** Questions under one heading. */
export interface FormPart {
  readonly title: FormMessage;
  readonly questions: Questions;
}

/** The questions on show in a part. */
export function fieldsOf({questions}: FormPart): readonly FormField[] {
  return questions.filter((question) => question !== false);
}
