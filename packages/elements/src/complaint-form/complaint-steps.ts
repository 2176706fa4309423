import type {Facility} from '@patient-relations/core/facility';
import type {FeedbackKind} from '@patient-relations/core/feedback';
import {elsewhere, textAt, type Draft} from '../form/feedback-draft.js';
import type {FormPart, Questions} from '../form/form-field.js';
import {meansQuestions} from '../form/means-questions.js';

/** What the form is for. A request has a form of its own: `<pr-help-request>`. */
export type ComplaintKind = Exclude<FeedbackKind, 'request'>;

/** A screen of the form. */
export interface ComplaintStep extends FormPart {
  readonly name: 'you' | 'story' | 'wish' | 'files' | 'review';
}

/** What the form's questions depend on. */
export interface StepContext {
  readonly kind: ComplaintKind;
  readonly facility: Facility | undefined;
  /** The questions that not everyone is asked, once they are loaded. */
  readonly more: MoreQuestions | undefined;
  /** The steps in which the person asked for further questions. */
  readonly wants: ReadonlySet<string>;
  /** Others use this device: a chooser of files would show theirs, and lead out of a kiosk. */
  readonly sharedDevice: boolean;
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
  const {kind, facility, sharedDevice} = context;
  const wishes = wishQuestions(draft, context);
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
    ...(!sharedDevice && facility?.limits.files.count
      ? [{name: 'files', title: 'files', questions: []} as const]
      : []),
    {name: 'review', title: 'review', questions: []},
  ];
}

function asksForDetails(kind: ComplaintKind): boolean {
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
