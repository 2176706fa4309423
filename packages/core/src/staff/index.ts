export {isWithin, lacksDepartment, setUpValidMs, type Entrusted} from './account-rules.js';
export {normalizePassphrase, passphraseLimits, passphraseProblem} from './passphrase.js';
export {isStaffOperation, mayDo, permissions, type StaffOperation} from './permissions.js';
export {staffRoleIds, staffRoles, type StaffRole, type StaffRoleId} from './roles.js';
export {normalizeSignInName} from './sign-in-name.js';
