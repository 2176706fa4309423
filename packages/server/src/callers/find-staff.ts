import {mayDo, type StaffRoleId} from '@patient-relations/core/staff';
import type {AuditTrail} from '../audit/audit-trail.js';
import {assertIsThereFor} from '../cases/is-there-for.js';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {Secrets} from '../keys/secrets.js';
import {refuse} from '../problems/refusal.js';
import type {Sessions} from '../staff/sessions.js';
import {findStaffToken} from '../store/token-store.js';
import {readAuthorization} from './authorization.js';
import type {CallerEvidence} from './callers.js';
import {tokenPrefixes} from './token-words.js';

/** Someone of the hospital's side, or a program of theirs, with what they are there for now. */
export interface Staff {
  readonly id: string;
  readonly roles: readonly StaffRoleId[];
  /** The departments that they answer for. */
  readonly departments: readonly string[];
  /** Absent for a program with a token. */
  readonly session?: {
    readonly tokenHash: string;
    readonly name: string;
    readonly beganAt: string;
  };
}

interface StaffParts {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly sessions: Sessions;
  readonly audit: AuditTrail;
}

/** Whether a credential is one of staff, in force or not. */
export function isOfStaff(credential: string): boolean {
  return [tokenPrefixes.staff, tokenPrefixes.session].some((each) => credential.startsWith(each));
}

/**
 * Finds out who of staff calls and whether they may do what they ask for, and puts it on record.
 * @throws {Refusal} `unauthorized`, `forbidden` where none of their roles may do it, or `not-found` for a case that is
 *   kept from them
 */
export async function findStaff(
  parts: StaffParts,
  hosted: HostedFacility,
  request: CallerEvidence,
): Promise<Staff> {
  const {scheme, credential} = readAuthorization(request.headers.authorization);
  if (scheme !== 'bearer') throw refuse('unauthorized');
  const staff = credential.startsWith(tokenPrefixes.session)
    ? await findSignedIn(parts, hosted, request)
    : await findProgram(parts, hosted, credential);
  parts.audit.note(hosted.scope, request, {account: staff});
  const operation = request.routeOptions.schema?.operationId ?? '';
  if (!mayDo(staff.roles, operation)) throw refuse('forbidden');
  // Asked here, so that no route of a case can forget it.
  const caseId = caseIdOf(request.params);
  if (caseId !== undefined)
    await assertIsThereFor(parts.db, hosted.scope, {accountId: staff.id, caseId});
  return staff;
}

/** Every route about one case names it alike. */
function caseIdOf(params: unknown): string | undefined {
  return typeof params === 'object' && params !== null && 'caseId' in params
    ? String(params.caseId)
    : undefined;
}

async function findSignedIn(
  {sessions, audit}: StaffParts,
  hosted: HostedFacility,
  request: CallerEvidence,
): Promise<Staff> {
  const {credential} = readAuthorization(request.headers.authorization);
  const found = await sessions.find(hosted, credential);
  if (!found) throw refuse('unauthorized');
  const {id, name, roles, departments, tokenHash, began_at: beganAt} = found;
  if (found.isOver) {
    audit.note(hosted.scope, request, {account: found});
    throw refuse('unauthorized');
  }
  return {id, roles, departments, session: {tokenHash, name, beganAt}};
}

async function findProgram(
  {db, secrets}: StaffParts,
  {scope}: HostedFacility,
  token: string,
): Promise<Staff> {
  const found = token.startsWith(tokenPrefixes.staff)
    ? await findStaffToken(db, scope, secrets.hash('token', token))
    : undefined;
  if (!found) throw refuse('unauthorized');
  return found;
}
