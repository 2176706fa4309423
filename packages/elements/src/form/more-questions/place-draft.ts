import type {ReactiveElement} from 'lit';
import type {FacilityController} from '../../client/facility-controller.js';
import {DraftPlacedEvent} from '../../draft/draft-placed.event.js';
import type {Draft, DraftValue, FieldPath} from '../feedback-draft.js';
import type {FormField} from '../form-field.js';
import {formLabels} from '../form-labels.js';

/** The form that an unfinished one is put into. */
export interface Placing {
  readonly form: ReactiveElement;
  readonly facility: Pick<FacilityController, 'state'>;
  /** Puts answers into the form, beneath those it has, and says what it then asks. */
  put(answers: Draft): readonly FormField[];
}

/** Puts an unfinished form into one whose questions may be others by now, and says so once it is done. */
export async function placeDraft({form, facility, put}: Placing, given: unknown): Promise<void> {
  // Its places and departments are the facility's.
  while (!/ready|failed/.test(facility.state)) await nextUpdate(form);
  fitDraft(given, put);
  form.requestUpdate();
  await form.updateComplete;
  form.dispatchEvent(new DraftPlacedEvent());
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
