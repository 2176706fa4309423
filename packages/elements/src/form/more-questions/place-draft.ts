import type {ReactiveControllerHost, ReactiveElement} from 'lit';
import {DraftPlacedEvent} from '../../draft/draft-placed.event.js';
import type {Draft, DraftValue, FieldPath} from '../feedback-draft.js';
import type {FormField} from '../form-field.js';
import {formLabels} from '../form-labels.js';

/** What a form holds of a person's answers, and what it asks because of them. */
export interface Answers {
  draft: Draft;
  readonly fields: readonly FormField[];
}

/** The form that an unfinished one is put into. */
export interface Placing {
  readonly form: ReactiveElement;
  readonly facility: {readonly state: string};
  readonly answers: Answers;
  /** The answers it had when it was given the draft. */
  readonly before: Draft;
}

/** Puts an unfinished form into one whose questions may be others by now, and says so once it is done. */
export async function placeDraft(
  {form, facility, answers, before}: Placing,
  given: unknown,
): Promise<void> {
  // Its places and departments are the facility's.
  while (!/ready|failed/.test(facility.state)) await nextUpdate(form);
  // What was typed while it waited is newer.
  const since = Object.entries(answers.draft).filter(
    ([path, value]) => before[path as FieldPath] !== value,
  );
  fitDraft(given, (fitting) => {
    answers.draft = {...before, ...fitting, ...Object.fromEntries(since)};
    return answers.fields;
  });
  form.requestUpdate();
  await form.updateComplete;
  form.dispatchEvent(new DraftPlacedEvent());
}

function nextUpdate(host: ReactiveControllerHost): Promise<void> {
  return new Promise((resolve) => {
    const controller = {
      hostUpdated() {
        host.removeController(controller);
        resolve();
      },
    };
    host.addController(controller);
  });
}

/** What of a draft fits the questions that are asked once it is there. What they do not show is kept, as always. */
export function fitDraft(
  given: unknown,
  questionsFor: (draft: Draft) => readonly FormField[],
): Draft {
  let fitting = readDraft(given);
  // An answer that goes may take a question with it.
  for (;;) {
    const fields = questionsFor(fitting);
    const wrong = fields.filter((field) => !fits(fitting[field.path], field));
    if (wrong.length === 0) return fitting;
    fitting = wrong.reduce(withFittingChoices, fitting);
  }
}

/** Whatever is handed in, as a draft: only what some form asks for, and only words and choices. */
function readDraft(given: unknown): Draft {
  if (typeof given !== 'object' || given === null) return {};
  const entries = Object.entries(given as Readonly<Record<string, unknown>>).filter(
    ([path, value]) => Object.hasOwn(formLabels, path) && isValue(value),
  );
  return Object.fromEntries(entries) as Draft;
}

function isValue(value: unknown): value is DraftValue {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string');
  return typeof value === 'string';
}

const takesSeveral = ({type}: FormField): boolean => type === 'many' || type === 'switches';

const offers = ({choices}: FormField, value: string): boolean =>
  !choices || choices.some((choice) => (typeof choice === 'string' ? choice : choice.id) === value);

function fits(value: DraftValue | undefined, field: FormField): boolean {
  if (value === undefined || value === '') return true;
  if (typeof value === 'string') return !takesSeveral(field) && offers(field, value);
  return takesSeveral(field) && value.every((each) => offers(field, each));
}

function withFittingChoices(draft: Draft, field: FormField): Draft {
  const {[field.path]: value, ...rest} = draft as Record<FieldPath, DraftValue>;
  if (!Array.isArray(value) || !takesSeveral(field)) return rest;
  return {...rest, [field.path]: value.filter((each: string) => offers(field, each))};
}
