import type {CaseReceipt} from '@patient-relations/core/case';
import {codeChanged, codeResetLimits, mayResetCode, newCode} from '@patient-relations/core/service';
import type {FacilityScope} from '../facility/facility-scope.js';
import {hashContent} from '../keys/content-hash.js';
import type {Secrets} from '../keys/secrets.js';
import {refuse, refuseField} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {isTakenCode, lockCase, setCode} from '../store/case-store.js';
import {beginReset, findReset, useTry, type CodeResetRow} from '../store/code-reset-store.js';
import {findOutcome} from '../store/write-ledger.js';
import {loadCase} from './load-case.js';
import {hashWrite, writeToCase, type CaseWrite} from './write-to-case.js';

/** How staff made sure of who asks. */
export type IdentityCheck = 'called-back' | 'in-person' | 'known-address';

type ResetAddress = FacilityScope & {
  readonly caseId: string;
  readonly id: string;
  readonly staffId: string;
} & Pick<CaseWrite, 'keepWith'>;

/**
 * First step: staff say how they checked who asks, and get a number for the person to say back to them.
 * The number is worked out from the key and never stored, so that a replay gets the same one.
 * @throws {Refusal} `not-now` for an anonymous case: nobody can show that it is theirs
 */
export async function beginCodeReset(
  {db, secrets, now}: ServiceParts,
  address: ResetAddress,
  request: {readonly check: IdentityCheck; readonly change: CodeResetRow['change']},
): Promise<{readonly id: string; readonly number: string; readonly expiresAt: string}> {
  const {caseId, id, tenant, facilityId, staffId} = address;
  const {state} = await loadCase(db, address, caseId);
  if (!mayResetCode(state)) throw refuse('not-now');
  const content_hash = hashContent(secrets, {operation: 'reset-code', caseId, ...request});
  const row = await beginReset(db, {
    tenant,
    facility_id: facilityId,
    id,
    case_id: caseId,
    content_hash,
    change: request.change,
    staff_id: staffId,
    expires_at: new Date(now().getTime() + codeResetLimits.validMs).toISOString(),
    tries_left: codeResetLimits.tries,
  });
  if (row.content_hash !== content_hash) throw refuse('conflict');
  return {id, number: numberOf(secrets, row), expiresAt: row.expires_at};
}

/**
 * Second step: with the number the person said, the code is replaced or taken away. The old one stops at once.
 * @throws {Refusal} `not-found`, `not-now` when it is too late or was tried too often, `invalid` for a wrong number
 */
export async function completeCodeReset(
  parts: ServiceParts,
  address: ResetAddress,
  request: {readonly number: string; readonly accessCode?: string | undefined},
): Promise<CaseReceipt> {
  const {db, secrets} = parts;
  const {caseId, id, staffId, keepWith} = address;
  const row = await findReset(db, address, id);
  if (row?.case_id !== caseId) throw refuse('not-found');
  const code = newCodeOf(row, request.accessCode);
  const write: CaseWrite = {
    scope: address,
    caseId,
    id,
    content: {operation: 'complete-reset', number: request.number, code},
    actor: {role: 'staff', id: staffId},
    keepWith,
  };
  const contentHash = hashWrite(secrets, write);
  const first = await findOutcome<CaseReceipt>(db, address, {id, contentHash});
  if (first) return first;
  await spendTry(parts, row, request.number);
  try {
    return await writeToCase(parts, write, async (_state, trx) => {
      const hash = code === undefined ? null : secrets.hash('access-code', code);
      await setCode(trx, address, {hash, keyId: secrets.keyId});
      return [codeChanged(row.change)];
    });
  } catch (error) {
    throw isTakenCode(error) ? refuse('conflict') : error;
  }
}

/**
 * Looks at a number while the case is held: wrong ones that come at the same moment count one by one, and a right one is
 * right however often it comes.
 */
async function spendTry(
  {db, secrets, now}: ServiceParts,
  row: CodeResetRow,
  number: string,
): Promise<void> {
  const scope = {tenant: row.tenant, facilityId: row.facility_id};
  const isRight = number === numberOf(secrets, row);
  const isInTime = await db.transaction().execute(async (trx) => {
    if (!(await lockCase(trx, scope, row.case_id))) return false;
    const left = await findReset(trx, scope, row.id);
    if (!left || left.tries_left <= 0 || left.expires_at <= now().toISOString()) return false;
    return isRight || useTry(trx, scope, row.id);
  });
  if (!isInTime) throw refuse('not-now');
  if (!isRight) throw refuseField('/number', 'mistyped');
}

function newCodeOf({change}: CodeResetRow, typed: string | undefined): string | undefined {
  const result = newCode(change, typed);
  if ('problem' in result) throw refuseField(result.problem.path, result.problem.code);
  return result.code;
}

/** Six digits that follow from the key: nobody without it can work them out, and nothing needs to be stored. */
function numberOf(secrets: Secrets, row: CodeResetRow): string {
  const {tenant, facility_id, case_id, id, expires_at} = row;
  const hash = secrets.hash(
    'code-reset',
    JSON.stringify([tenant, facility_id, case_id, id, expires_at]),
  );
  const value = Buffer.from(hash, 'base64url').readUIntBE(0, 6) % 1_000_000;
  return String(value).padStart(6, '0');
}
