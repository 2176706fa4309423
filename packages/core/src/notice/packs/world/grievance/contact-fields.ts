import type {PolicyPack} from '../../../../policy/policy-pack.js';
import type {NoticeField} from '../../../notice.js';
import {
  fairTreatmentCoordinator,
  patientRelationsAddress,
  patientRelationsPhone,
  privacyOffice,
} from '../../fields.js';

/** Who in the hospital takes complaints about a matter: the fields in which it says how to reach them. */
export const contactFields: Readonly<Record<PolicyPack['matter'], readonly NoticeField[]>> = {
  any: [patientRelationsPhone, patientRelationsAddress],
  'civil-rights': fairTreatmentCoordinator,
  privacy: privacyOffice,
};
