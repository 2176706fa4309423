import type {Facility, Localized} from '@patient-relations/core/facility';
import type {FeedbackKind} from '@patient-relations/core/feedback';
import {elsewhere, textAt, type Draft, type FieldPath} from './complaint-draft.js';
import type {ComplaintMessage as Key} from './messages/en.js';

/** One of a field's choices: a word of the form, which is also the value sent, or one of the facility's places. */
export type FieldChoice = Key | {readonly id: string; readonly name: Localized};

/** A question of the form. */
export interface ComplaintField {
  readonly path: FieldPath;
  readonly type: 'text' | 'area' | 'one' | 'select' | 'many' | 'switches';
  readonly label: Key;
  readonly hint?: Key;
  readonly choices?: readonly FieldChoice[];
  readonly input?: 'date' | 'time' | 'tel' | 'email';
  readonly autocomplete?: string;
  readonly required?: boolean;
}

/** A screen of the form. */
export interface ComplaintStep {
  readonly name: 'you' | 'story' | 'wish' | 'files' | 'review';
  readonly title: Key;
  /** Its questions in order; `false` holds the place of one that an earlier answer hides. */
  readonly fields: readonly (ComplaintField | false)[];
}

/** What the form's questions depend on. */
export interface StepContext {
  readonly kind: FeedbackKind;
  readonly facility: Facility | undefined;
}

/** The screens for a kind of feedback, given what was answered so far. */
export function stepsOf(draft: Draft, {kind, facility}: StepContext): readonly ComplaintStep[] {
  const asksForMore = kind === 'complaint' || kind === 'question';
  const files = (facility?.limits.files.count ?? 0) > 0;
  const steps: readonly ComplaintStep[] = [
    {name: 'you', title: 'you', fields: personFields(draft, asksForMore)},
    {name: 'story', title: kind, fields: storyFields(draft, kind, facility)},
    {
      name: 'wish',
      title: kind === 'complaint' ? 'wish' : 'answer',
      fields: [
        ...wishFields(kind),
        ...contactFields(draft, asksForMore),
        ...(asksForMore || isKnown(draft) ? needFields : []),
      ],
    },
    ...(files ? [{name: 'files', title: 'files', fields: []} as const] : []),
    {name: 'review', title: 'review', fields: []},
  ];
  return steps.filter((step) => step.name !== 'wish' || fieldsOf(step).length > 0);
}

/** The questions on show in a screen. */
export function fieldsOf({fields}: Pick<ComplaintStep, 'fields'>): readonly ComplaintField[] {
  return fields.filter((field) => field !== false);
}

function isKnown(draft: Draft): boolean {
  return textAt(draft, '/identity') !== 'anonymous';
}

function personFields(draft: Draft, asksForMore: boolean): ComplaintStep['fields'] {
  const role = textAt(draft, '/person/role');
  const known = isKnown(draft);
  const speaksForPatient = role === 'representative';
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
    (role === 'relative' || speaksForPatient) && {
      path: '/person/relationship',
      type: 'select',
      label: 'relationship',
      choices: [
        'parent',
        'partner',
        'child',
        'sibling',
        'other-relative',
        'friend',
        'carer',
        'professional',
      ],
    },
    speaksForPatient && {
      path: '/person/authority',
      type: 'select',
      label: 'authority',
      choices: [
        'patient-agreed',
        'parent-of-minor',
        'health-care-agent',
        'guardian',
        'executor',
        'none',
      ],
    },
    known && {path: '/person/name', type: 'text', label: 'name', autocomplete: 'name'},
    known && role !== 'patient' && {path: '/patient/name', type: 'text', label: 'patientName'},
    known &&
      asksForMore && {
        path: '/patient/birthDate',
        type: 'text',
        input: 'date',
        label: 'birthDate',
        ...(role === 'patient' && {autocomplete: 'bday'}),
      },
  ];
}

function storyFields(
  draft: Draft,
  kind: FeedbackKind,
  facility: Facility | undefined,
): ComplaintStep['fields'] {
  const locationId = textAt(draft, '/occasion/locationId');
  const locations = facility?.locations ?? [];
  const departments = locations.find(({id}) => id === locationId)?.departments ?? [];
  const happened = kind !== 'suggestion';
  return [
    {path: '/story', type: 'area', label: 'ownWords', hint: 'storyHint', required: true},
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
    happened && {path: '/occasion/date', type: 'text', input: 'date', label: 'date'},
    happened && {path: '/occasion/time', type: 'text', input: 'time', label: 'time'},
    happened && {
      path: '/occasion/staffRole',
      type: 'select',
      label: 'staffRole',
      choices: [
        'doctor',
        'nurse',
        'therapist',
        'reception',
        'technician',
        'security',
        'billing',
        'other',
      ],
    },
  ];
}

function wishFields(kind: FeedbackKind): ComplaintStep['fields'] {
  const isComplaint = kind === 'complaint';
  return [
    isComplaint && {
      path: '/wish/outcomes',
      type: 'many',
      label: 'outcomes',
      choices: ['apology', 'explanation', 'change', 'help-now', 'reply'],
    },
    isComplaint && {path: '/wish/text', type: 'area', label: 'wishText'},
  ];
}

function contactFields(draft: Draft, required: boolean): ComplaintStep['fields'] {
  const preferred = textAt(draft, '/contact/preferred');
  const known = isKnown(draft);
  const is = (means: string): boolean => known && preferred === means;
  const reaches = known && preferred !== '' && preferred !== 'code';
  return [
    known && {
      path: '/contact/preferred',
      type: 'one',
      label: 'preferred',
      choices: ['phone', 'email', 'post', 'code'],
      required,
    },
    is('phone') && {
      path: '/contact/phone',
      type: 'text',
      input: 'tel',
      label: 'phoneNumber',
      autocomplete: 'tel',
      required: true,
    },
    is('email') && {
      path: '/contact/email',
      type: 'text',
      input: 'email',
      label: 'emailAddress',
      autocomplete: 'email',
      required: true,
    },
    is('post') && {
      path: '/contact/address',
      type: 'area',
      label: 'address',
      autocomplete: 'street-address',
      required: true,
    },
    is('phone') && {
      path: '/contact/times',
      type: 'many',
      label: 'times',
      choices: ['morning', 'afternoon', 'evening'],
    },
    reaches && {
      path: '/contact/safety',
      type: 'switches',
      label: 'safety',
      choices: ['mayLeaveMessage', 'maySayHospital'],
    },
    reaches && {
      path: '/contact/safety/never',
      type: 'many',
      label: 'never',
      choices: ['phone', 'email', 'post'],
    },
    reaches && {path: '/contact/safety/note', type: 'text', label: 'safetyNote'},
  ];
}

const needFields: ComplaintStep['fields'] = [
  {path: '/needs/interpreter/language', type: 'text', label: 'language'},
  {path: '/needs/interpreter', type: 'switches', label: 'interpreter', choices: ['sign']},
  {path: '/needs/accommodation', type: 'text', label: 'accommodation'},
];
