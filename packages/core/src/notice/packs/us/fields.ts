import type {NoticeField} from '../../notice.js';

/** The hospital's name, as patients know it. */
export const hospital = required(
  'hospital',
  'text',
  'The name of the hospital, as patients know it.',
);

/** Whom to call with a problem. */
export const patientRelationsPhone = required(
  'patientRelationsPhone',
  'phone',
  'The phone number of the patient relations office.',
);

/** Where to write, or to come in person. */
export const patientRelationsAddress = required(
  'patientRelationsAddress',
  'text',
  'Where people can write or come to with a problem: office, street, city.',
);

/** The state survey agency's name, phone and address: 42 CFR 482.13(a)(2) is cited where they are missing. */
export const stateAgency: readonly NoticeField[] = [
  required(
    'stateAgency',
    'text',
    'The name of the state agency that takes complaints about hospitals.',
  ),
  required('stateAgencyPhone', 'phone', 'Its phone number for complaints.'),
  required('stateAgencyAddress', 'text', 'Its postal address for complaints.'),
];

/** The Quality Improvement Organization of the hospital's state. */
export const qualityOrganization: readonly NoticeField[] = [
  required(
    'qioName',
    'text',
    'The Quality Improvement Organization (BFCC-QIO) for your state: Acentra Health or Commence Health.',
  ),
  required('qioPhone', 'phone', 'Its toll-free number.'),
];

/** The federal Office for Civil Rights. */
export const civilRightsOffice: readonly NoticeField[] = [
  required(
    'ocrPhone',
    'phone',
    'The phone number of the HHS Office for Civil Rights, as its site gives it today.',
  ),
  required('ocrUrl', 'url', 'The address of its page for complaints.'),
];

/** Who accredits the hospital, where someone does: what is said of them is left out where nobody is named. */
export const accreditor: readonly NoticeField[] = [
  {
    name: 'accreditor',
    type: 'text',
    meaning: 'Who accredits your hospital: The Joint Commission, DNV and so on.',
    required: false,
  },
  {
    name: 'accreditorUrl',
    type: 'url',
    meaning: 'The address of its page for complaints.',
    required: false,
  },
];

/** A place that a hospital fills in before it can publish. */
export function required(name: string, type: NoticeField['type'], meaning: string): NoticeField {
  return {name, type, meaning, required: true};
}
