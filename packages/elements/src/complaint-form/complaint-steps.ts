import type {Facility, Localized} from '@patient-relations/core/facility';
import type {FeedbackKind} from '@patient-relations/core/feedback';
import type {Autocomplete} from '../fields/text-field.js';
import {elsewhere, textAt, type Draft, type FieldPath} from './complaint-draft.js';
import type {ComplaintMessage} from './messages/en.js';
import type {MoreMessage} from './more-questions/messages/en.js';

/** A word of the form, or of the questions that are loaded when they are needed. */
export type FormMessage = ComplaintMessage | MoreMessage;

/** One of a field's choices: a word of the form, which is also the value sent, or one of the facility's places. */
export type FieldChoice = FormMessage | {readonly id: string; readonly name: Localized};

/** A question of the form. */
export interface ComplaintField {
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
export type Questions = readonly (ComplaintField | false)[];

/** A screen of the form. */
export interface ComplaintStep {
  readonly name: 'you' | 'story' | 'wish' | 'files' | 'review';
  readonly title: FormMessage;
  readonly questions: Questions;
}

/** What the form's questions depend on. */
export interface StepContext {
  readonly kind: FeedbackKind;
  readonly facility: Facility | undefined;
  /** The questions that not everyone is asked, once they are loaded. */
  readonly more: MoreQuestions | undefined;
  /** The steps in which the person asked for further questions. */
  readonly wants: ReadonlySet<string>;
}

/** The questions that not everyone is asked. */
export interface MoreQuestions {
  /** What a relative or someone who speaks for the patient is to them. */
  relationQuestions(role: string): Questions;
  /** When exactly it was, and who it is about. */
  occasionQuestions(): Questions;
  /** How to reach the person safely, by the means they chose, and what help they need. */
  supportQuestions(means: string): Questions;
}

/** The screens for a kind of feedback, given what was answered so far. */
export function stepsOf(draft: Draft, context: StepContext): readonly ComplaintStep[] {
  const {kind, facility} = context;
  const wishes = wishQuestions(draft, context);
  const files = facility?.limits.files.count ?? 0;
  return [
    {name: 'you', title: 'you', questions: personQuestions(draft, context)},
    {name: 'story', title: kind, questions: storyQuestions(draft, context)},
    ...(wishes.some(Boolean)
      ? [
          {
            name: 'wish',
            title: kind === 'complaint' ? 'wish' : 'answer',
            questions: wishes,
          } as const,
        ]
      : []),
    ...(files > 0 ? [{name: 'files', title: 'files', questions: []} as const] : []),
    {name: 'review', title: 'review', questions: []},
  ];
}

/** The questions on show in a screen. */
export function fieldsOf({questions}: ComplaintStep): readonly ComplaintField[] {
  return questions.filter((question) => question !== false);
}

function asksForDetails(kind: FeedbackKind): boolean {
  return kind === 'complaint' || kind === 'question';
}

function isAnonymous(draft: Draft): boolean {
  return draft['/identity'] === 'anonymous';
}

function personQuestions(draft: Draft, {kind, more}: StepContext): Questions {
  const role = textAt(draft, '/person/role');
  const isKnown = !isAnonymous(draft);
  const isPatient = role === 'patient';
  return [
    {
      path: '/identity',
      type: 'one',
      label: 'identity',
      choices: ['named', 'confidential', 'anonymous'],
      required: true,
    },
    {
      path: '/person/role',
      type: 'one',
      label: 'role',
      choices: ['patient', 'relative', 'representative', 'staff'],
      required: true,
    },
    isKnown && {path: '/person/name', type: 'text', label: 'name', autocomplete: 'name'},
    isKnown &&
      !isPatient &&
      role !== '' && {path: '/patient/name', type: 'text', label: 'patientName'},
    isKnown &&
      asksForDetails(kind) && {
        path: '/patient/birthDate',
        type: 'text',
        input: 'date',
        label: 'birthDate',
        ...(isPatient && {autocomplete: 'bday'}),
      },
    ...(more?.relationQuestions(role) ?? []),
  ];
}

function storyQuestions(draft: Draft, {kind, facility, more, wants}: StepContext): Questions {
  const happened = kind !== 'suggestion';
  return [
    {path: '/story', type: 'area', label: 'ownWords', hint: 'storyHint', required: true},
    ...placeQuestions(draft, facility?.locations ?? []),
    happened && {path: '/occasion/date', type: 'text', input: 'date', label: 'date'},
    ...((happened && wants.has('story') && more?.occasionQuestions()) || []),
  ];
}

function placeQuestions(draft: Draft, locations: Facility['locations']): Questions {
  const locationId = textAt(draft, '/occasion/locationId');
  const departments = locations.find(({id}) => id === locationId)?.departments ?? [];
  return [
    locations.length > 0 && {
      path: '/occasion/locationId',
      type: 'select',
      label: 'location',
      choices: [...locations, elsewhere],
    },
    departments.length > 0 && {
      path: '/occasion/departmentId',
      type: 'select',
      label: 'department',
      choices: departments,
    },
    (locationId === elsewhere || locations.length === 0) && {
      path: '/occasion/place',
      type: 'text',
      label: 'placeText',
    },
  ];
}

function wishQuestions(draft: Draft, {kind, more, wants}: StepContext): Questions {
  const isComplaint = kind === 'complaint';
  const isKnown = !isAnonymous(draft);
  const means = isKnown ? textAt(draft, '/contact/preferred') : '';
  return [
    isComplaint && {
      path: '/wish/outcomes',
      type: 'many',
      label: 'outcomes',
      choices: ['apology', 'explanation', 'change', 'help-now', 'reply'],
    },
    isComplaint && {path: '/wish/text', type: 'area', label: 'wishText'},
    isKnown && {
      path: '/contact/preferred',
      type: 'one',
      label: 'preferred',
      choices: ['phone', 'email', 'post', 'code'],
      required: asksForDetails(kind),
    },
    ...meansQuestions(means),
    ...((wants.has('wish') && more?.supportQuestions(means)) || []),
  ];
}

function meansQuestions(means: string): Questions {
  return [
    means === 'phone' && {
      path: '/contact/phone',
      type: 'text',
      input: 'tel',
      label: 'phoneNumber',
      autocomplete: 'tel',
      required: true,
    },
    means === 'email' && {
      path: '/contact/email',
      type: 'text',
      input: 'email',
      label: 'emailAddress',
      autocomplete: 'email',
      required: true,
    },
    means === 'post' && {
      path: '/contact/address',
      type: 'area',
      label: 'address',
      autocomplete: 'street-address',
      required: true,
    },
  ];
}
