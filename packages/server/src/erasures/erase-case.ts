import type {CaseReceipt} from '@patient-relations/core/case';
import {decideErasure, keptUntil, queueRowOf} from '@patient-relations/core/casework';
import {dateIn} from '@patient-relations/core/facility';
import {policyPacks} from '@patient-relations/core/policy';
import {erasureWaitsSince, samePerson, type ErasureReason} from '@patient-relations/core/service';
import {loadCase, type LoadedCase} from '../cases/load-case.js';
import {takeOut} from '../cases/take-out.js';
import {eventsOf, type CaseWrite} from '../cases/write-to-case.js';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import {hashContent} from '../keys/content-hash.js';
import {Refusal, refuse} from '../problems/refusal.js';
import {eraseRisk} from '../risk/erase-risk.js';
import type {ServiceParts} from '../service-parts.js';
import {
  findWaitingErasure,
  insertAskedErasure,
  markErased,
  type AskedErasure,
} from '../store/case-erasure-store.js';
import {lockCase} from '../store/case-store.js';
import {ofFacility} from '../store/of-facility.js';
import {claimWrite, findOutcome, keepOutcome} from '../store/write-ledger.js';

type Parts = Pick<ServiceParts, 'db' | 'secrets' | 'objects' | 'now'>;

/** The last day on which a case has to be kept by the rules of its facility; `undefined` while it is open. */
export function keptUntilAt(
  {facility, keptYears}: HostedFacility,
  at: LoadedCase,
): string | undefined {
  return keptUntil(at, {years: keptYears, packs: policyPacks, timeZone: facility.timeZone});
}

/** Someone's wish that everything a case says be erased. */
export interface ErasureWish {
  readonly caseId: string;
  readonly id: string;
  readonly version: number;
  readonly reason: ErasureReason;
  readonly by: string;
  readonly keepWith: (db: Database) => Promise<void>;
}

/**
 * Keeps the wish for a second person to agree to. Nothing is erased by one person alone.
 * @throws {Refusal} `not-found`, `stale`, or `not-now` where it could not be made either
 */
export async function askErasure(
  {db, secrets, now}: Parts,
  hosted: HostedFacility,
  {caseId, id, version, reason, by, keepWith}: ErasureWish,
): Promise<AskedErasure> {
  const {scope} = hosted;
  const content = {operation: 'ask-erasure', caseId, version, reason};
  const contentHash = hashContent(secrets, content);
  return db.transaction().execute(async (trx) => {
    if (!(await lockCase(trx, scope, caseId))) throw refuse('not-found');
    const first = await findOutcome<AskedErasure>(trx, scope, {id, contentHash});
    if (first) return first;
    const at = await loadCase(trx, scope, caseId);
    if (version !== at.state.version) throw refuse('stale');
    eventsOf(decideErasure(at, {reason, isDue: isDue(hosted, at, now())}));
    const askedAt = now().toISOString();
    if (!(await claimWrite(trx, scope, {id, contentHash, at: askedAt}))) throw refuse('conflict');
    const asked = {id, caseId, reason, askedAt, askedBy: by};
    await insertAskedErasure(trx, scope, asked);
    await keepWith(trx);
    await keepOutcome(trx, scope, asked);
    return asked;
  });
}

/** Someone's agreement to what somebody else asked for. */
export type ErasureAgreement = Omit<ErasureWish, 'reason'>;

/**
 * Erases everything a case says, if whoever agrees is not whoever asked, and if it may still be done.
 * @throws {Refusal} `not-found` when nothing waits, `stale`, or `not-now`
 */
export async function confirmErasure(
  parts: Parts,
  hosted: HostedFacility,
  {caseId, id, version, by, keepWith}: ErasureAgreement,
): Promise<CaseReceipt> {
  const {scope} = hosted;
  const said: {row?: Said} = {};
  const write: CaseWrite = {
    ...{scope, caseId, id: `erase ${id}`, version},
    content: {operation: 'erase-case'},
    actor: {role: 'staff', id: by},
    keepWith: async (trx) => {
      const at = parts.now().toISOString();
      await markErased(trx, scope, {id, erased_at: at, erased_by: by, ...(said.row ?? nothing)});
      await forgetPerson(trx, hosted, caseId);
      await keepWith(trx);
    },
  };
  return takeOut(parts, write, async (before, trx) => {
    const since = erasureWaitsSince(parts.now());
    const asked = await findWaitingErasure(trx, scope, {id, caseId, since});
    if (!asked) throw refuse('not-found');
    if (asked.askedBy === by) throw new Refusal(samePerson);
    said.row = saidOf(before);
    const now = parts.now();
    const {reason} = asked;
    const events = eventsOf(decideErasure(before, {reason, isDue: isDue(hosted, before, now)}));
    await eraseRisk(trx, hosted, {caseId, reason, actor: write.actor, at: now.toISOString()});
    return events;
  });
}

interface Said {
  readonly kind: string | null;
  readonly class: string | null;
  readonly urgency: string | null;
}
const nothing: Said = {kind: null, class: null, urgency: null};

function saidOf(before: LoadedCase): Said {
  const {kind = null, class: found = null, urgency = null} = queueRowOf(before);
  return {kind, class: found, urgency};
}

function isDue(hosted: HostedFacility, at: LoadedCase, now: Date): boolean {
  const until = keptUntilAt(hosted, at);
  return until !== undefined && until < dateIn(hosted.facility.timeZone, now);
}

/** Whose case it was in the hospital's portal, and codes on their way to them. Their own code still shows them that it is erased. */
async function forgetPerson(db: Database, {scope}: HostedFacility, caseId: string): Promise<void> {
  await db
    .updateTable('cases')
    .set({subject_hash: null})
    .where(ofFacility(scope))
    .where('id', '=', caseId)
    .execute();
  for (const table of ['code_resets', 'escalations', 'outgoing', 'case_tasks'] as const)
    await db.deleteFrom(table).where(ofFacility(scope)).where('case_id', '=', caseId).execute();
}
