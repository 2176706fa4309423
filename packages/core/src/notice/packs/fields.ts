import type {NoticeField} from '../notice.js';

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

/** Who looks after fair treatment in the hospital (45 CFR 92.7), and how to reach them. */
export const fairTreatmentCoordinator: readonly NoticeField[] = [
  required('coordinatorName', 'text', 'The name or title of your Section 1557 coordinator.'),
  required('coordinatorPhone', 'phone', "The coordinator's phone number."),
  required(
    'coordinatorAddress',
    'text',
    'Where people can write or come to the coordinator: office, street, city.',
  ),
];

/** The privacy office of the hospital. */
export const privacyOffice: readonly NoticeField[] = [
  required('privacyOfficePhone', 'phone', 'The phone number of your privacy office.'),
  required(
    'privacyOfficeAddress',
    'text',
    'Where people can write or come to it: office, street, city.',
  ),
];

/** Who accredits the hospital, where someone does: what is said of them is left out where nobody is named. */
export const accreditor: readonly NoticeField[] = [
  {
    name: 'accreditorName',
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

/** Every field that more than one notice has: one name for one thing, whatever notice it stands in. */
export const knownFields: readonly NoticeField[] = [
  hospital,
  patientRelationsPhone,
  patientRelationsAddress,
  ...stateAgency,
  ...qualityOrganization,
  ...civilRightsOffice,
  ...fairTreatmentCoordinator,
  ...privacyOffice,
  ...accreditor,
];

/** A place that a hospital fills in before it can publish. */
export function required(name: string, type: NoticeField['type'], meaning: string): NoticeField {
  return {name, type, meaning, required: true};
}
