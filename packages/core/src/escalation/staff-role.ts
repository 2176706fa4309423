/** Who can be told of a case or asked to confirm something: a role, never a person. From the front line up to the board. */
export const staffRoles = {
  frontline: 'Front line',
  manager: 'Manager in charge',
  'pr-3': 'Patient relations professional',
  'pr-4': 'Patient relations lead',
  risk: 'Risk management',
  privacy: 'Privacy',
  compliance: 'Compliance',
  'chief-medical-officer': 'Chief medical officer',
  'chief-nursing-officer': 'Chief nursing officer',
  'grievance-committee': 'Grievance committee',
  board: 'Board',
} as const;

export type StaffRole = keyof typeof staffRoles;
