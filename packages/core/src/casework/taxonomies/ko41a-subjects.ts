import type {TaxonomyMap} from '../taxonomy.js';

/** The subjects of the NHS return of written complaints (KO41a, SCCI2125). To be checked against its lookup file. */
export const ko41aSubjects: TaxonomyMap['to'] = {
  id: 'ko41a',
  terms: [
    {id: 'access-to-treatment', name: 'Access to treatment or drugs'},
    {id: 'admissions-discharges-transfers', name: 'Admissions, discharges and transfers'},
    {id: 'appointments', name: 'Appointments'},
    {id: 'clinical-treatment', name: 'Clinical treatment'},
    {id: 'commissioning', name: 'Commissioning'},
    {id: 'communications', name: 'Communications'},
    {id: 'consent', name: 'Consent'},
    {id: 'end-of-life-care', name: 'End of life care'},
    {id: 'facilities', name: 'Facilities'},
    {id: 'integrated-care', name: 'Integrated care'},
    {id: 'mortuary', name: 'Mortuary'},
    {id: 'patient-care', name: 'Patient care'},
    {id: 'prescribing', name: 'Prescribing'},
    {id: 'privacy-dignity-wellbeing', name: 'Privacy, dignity and wellbeing'},
    {id: 'restraint', name: 'Restraint'},
    {id: 'staff-numbers', name: 'Staff numbers'},
    {id: 'transport', name: 'Transport'},
    {id: 'trust-administration', name: 'Trust administration'},
    {id: 'values-and-behaviours', name: 'Values and behaviours (staff)'},
    {id: 'waiting-times', name: 'Waiting times'},
    {id: 'other', name: 'Other'},
  ],
};
