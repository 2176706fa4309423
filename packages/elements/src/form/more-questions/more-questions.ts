import type {ReactiveElement} from 'lit';
import type {Catalog} from '../../locale/catalog.js';
import type {FieldPath} from '../feedback-draft.js';
import type {Questions} from '../form-field.js';
import {adoptLateStyles} from '../../styles/late-styles.js';
import {english, type MoreMessage} from './messages/en.js';
import {readersStyles} from './readers.styles.js';

export {placeDraft} from './place-draft.js';
export {draftOf} from './prefilled-draft.js';
export {renderReaders} from './render-readers.js';

/** The words of what not everyone is asked. */
export const moreCatalog: Catalog<MoreMessage> = {
  english,
  translations: {
    es: () => import('./messages/es.js'),
    ar: () => import('./messages/ar.js'),
  },
};

/** Gives a form the styles that come with these questions. */
export const adoptStyles = (form: ReactiveElement): void => adoptLateStyles(form, readersStyles);

/** What a relative or someone who speaks for the patient is to them. */
export function relationQuestions(role: string): Questions {
  const speaksForPatient = role === 'representative';
  return [
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
  ];
}

/** When exactly it was, and who it is about. */
export function occasionQuestions(): Questions {
  return [
    {path: '/occasion/time', type: 'text', input: 'time', label: 'time'},
    {
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

/**
 * How to reach the person safely, by the means they chose, and what help they need; without what a request for help of
 * this topic has asked by itself.
 */
export function supportQuestions(means: string, topic?: string): Questions {
  const asked = topic === undefined ? [] : askedByRequest(topic);
  return allSupportQuestions(means).filter((field) => field && !asked.includes(field.path));
}

function askedByRequest(topic: string): readonly FieldPath[] {
  if (topic === 'accommodation') return ['/contact/times', '/needs/accommodation'];
  if (topic !== 'interpreter') return ['/contact/times'];
  return ['/contact/times', '/needs/interpreter/language', '/needs/interpreter'];
}

function allSupportQuestions(means: string): Questions {
  const isReached = means !== '' && means !== 'code';
  return [
    {path: '/needs/interpreter/language', type: 'text', label: 'language'},
    {path: '/needs/interpreter', type: 'switches', label: 'interpreter', choices: ['sign']},
    {path: '/needs/accommodation', type: 'text', label: 'accommodation'},
    means === 'phone' && {
      path: '/contact/times',
      type: 'many',
      label: 'times',
      choices: ['morning', 'afternoon', 'evening'],
    },
    isReached && {
      path: '/contact/safety',
      type: 'switches',
      label: 'safety',
      choices: ['mayLeaveMessage', 'maySayHospital'],
    },
    isReached && {
      path: '/contact/safety/never',
      type: 'many',
      label: 'never',
      choices: ['phone', 'email', 'post'],
    },
    isReached && {path: '/contact/safety/note', type: 'text', label: 'safetyNote'},
  ];
}
