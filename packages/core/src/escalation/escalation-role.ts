import type {StaffRoleId} from '../staff/roles.js';

/** Offices and bodies that are told of a case and have no account of their own here. */
type OfficeId = 'compliance' | 'chief-medical-officer' | 'chief-nursing-officer' | 'board';

/** Who can be told of a case or asked to confirm something: a role, never a person. */
export type EscalationRole =
  Exclude<StaffRoleId, 'department-reviewer' | 'pr-2' | 'auditor' | 'administrator'> | OfficeId;

/** What each is called, from the front line up to the board. */
export const escalationRoles: Readonly<Record<EscalationRole, string>> = {
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
};
