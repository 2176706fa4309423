/** What someone on the hospital's side is there for. A person may have several roles. */
export interface StaffRole {
  readonly id: StaffRoleId;
  /** For whoever gives the role to someone. */
  readonly meaning: string;
  /** Where the role comes from. */
  readonly source: string;
}

export type StaffRoleId =
  | 'frontline'
  | 'department-reviewer'
  | 'pr-2'
  | 'pr-3'
  | 'pr-4'
  | 'manager'
  | 'risk'
  | 'privacy'
  | 'grievance-committee'
  | 'auditor'
  | 'administrator';

const universityOfCalifornia = 'University of California, job standards for patient relations';
const escalation = 'The levels at which a hospital takes a complaint up';

/** Every role, those nearest to the patient first. */
export const staffRoles: readonly StaffRole[] = [
  {
    id: 'frontline',
    meaning:
      'Works where people are cared for. Takes down what someone tells them and puts right what can be put right at once.',
    source: escalation,
  },
  {
    id: 'department-reviewer',
    meaning: 'Answers the questions that the office asks their department, and sees no more.',
    source: 'Minimum necessary, 45 CFR 164.514(d)',
  },
  {
    id: 'pr-2',
    meaning: 'Works cases under supervision.',
    source: `${universityOfCalifornia}, level 2`,
  },
  {
    id: 'pr-3',
    meaning: 'Works cases on their own, and counsels people on advance directives.',
    source: `${universityOfCalifornia}, level 3`,
  },
  {
    id: 'pr-4',
    meaning:
      'Leads the office’s case work: claims about the quality of care, and the complaint database with what is published from it.',
    source: `${universityOfCalifornia}, level 4`,
  },
  {
    id: 'manager',
    meaning: 'Answers for the office: works cases, and decides what is published and destroyed.',
    source: escalation,
  },
  {
    id: 'risk',
    meaning: 'Reads cases for what may harm someone or come before a court.',
    source: escalation,
  },
  {
    id: 'privacy',
    meaning: 'Reads cases for breaches of privacy, and erases what must not be kept.',
    source: '45 CFR 164.530(a)',
  },
  {
    id: 'grievance-committee',
    meaning: 'Reviews grievances for the governing body.',
    source: '42 CFR 482.13(a)(2)',
  },
  {
    id: 'auditor',
    meaning: 'Reads cases and the log of who did what, and changes nothing.',
    source: '45 CFR 164.312(b)',
  },
  {
    id: 'administrator',
    meaning:
      'Looks after accounts and devices, and reads the log of who did what. Sees no cases by this role.',
    source: '45 CFR 164.308(a)(3)',
  },
];

/** The ids of all roles. */
export const staffRoleIds: readonly StaffRoleId[] = staffRoles.map(({id}) => id);
