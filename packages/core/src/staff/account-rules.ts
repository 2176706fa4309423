import type {StaffRoleId} from './roles.js';

/** What an account is there for. */
export interface Entrusted {
  readonly roles: readonly StaffRoleId[];
  readonly departments: readonly string[];
}

/** How long someone has to choose a passphrase with the code they were given. */
export const setUpValidMs = 7 * 24 * 60 * 60_000;

/** Whether someone who is to answer for a department has none. */
export function lacksDepartment({roles, departments}: Entrusted): boolean {
  return roles.includes('department-reviewer') && departments.length === 0;
}

/** Whether nothing is asked for that an account does not have already: nobody gives themselves more. */
export function isWithin(asked: Entrusted, had: Entrusted): boolean {
  return (
    asked.roles.every((role) => had.roles.includes(role)) &&
    asked.departments.every((department) => had.departments.includes(department))
  );
}
