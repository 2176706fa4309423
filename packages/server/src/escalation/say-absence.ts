import {
  absenceEndProblem,
  absenceProblem,
  type AbsenceOrder,
} from '@patient-relations/core/escalation';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {hashContent} from '../keys/content-hash.js';
import {Refusal, refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {
  holdAbsences,
  insertAbsence,
  listAbsences,
  markEnded,
  unsettlePlans,
  type StoredAbsence,
} from '../store/absence-store.js';
import {claimWrite, findOutcome, keepOutcome} from '../store/write-ledger.js';

type Parts = Pick<ServiceParts, 'db' | 'secrets' | 'now'>;

/** A write about absences: who makes it, and under which id. */
interface AbsenceWrite {
  readonly scope: FacilityScope;
  readonly id: string;
  readonly by: string;
  readonly keepWith: (db: Database) => Promise<void>;
}

/**
 * Puts down that a role is away, and has every plan that it changes worked out anew.
 * @throws {Refusal} `invalid`, or `not-now` where it overlaps another of the role
 */
export async function putAbsence(
  parts: Parts,
  {order, ...write}: AbsenceWrite & {readonly order: AbsenceOrder},
): Promise<StoredAbsence> {
  const {scope, id, by: saidBy} = write;
  return once(parts, {...write, content: {operation: 'put-absence', ...order}}, async (trx, at) => {
    const problem = absenceProblem(order, await listAbsences(trx, scope), at);
    if (problem) throw new Refusal(problem);
    const absence = {id, ...order, saidAt: at, saidBy};
    await insertAbsence(trx, scope, absence);
    const from = order.from > at ? order.from : at;
    await unsettlePlans(trx, scope, {from, role: order.role});
    return absence;
  });
}

/**
 * Ends an absence now, or takes back one that has not begun.
 * @throws {Refusal} `not-found`, or `not-now` where it is over
 */
export async function endAbsence(
  parts: Parts,
  {absenceId, ...write}: AbsenceWrite & {readonly absenceId: string},
): Promise<StoredAbsence> {
  const {scope, by: endedBy} = write;
  const content = {operation: 'end-absence', absenceId};
  return once(parts, {...write, content}, async (trx, endedAt) => {
    const absence = (await listAbsences(trx, scope)).find(({id}) => id === absenceId);
    if (!absence) throw refuse('not-found');
    const problem = absenceEndProblem(absence, endedAt);
    if (problem) throw new Refusal(problem);
    await markEnded(trx, scope, {id: absenceId, endedAt, endedBy});
    await unsettlePlans(trx, scope, {from: endedAt});
    return {...absence, endedAt, endedBy};
  });
}

/** What a write came to; the id is its own. */
interface Outcome {
  readonly id: string;
  readonly absence: StoredAbsence;
}

/** Writes once under its id, with all absences of the facility held; a replay gets the first outcome. */
async function once(
  {db, secrets, now}: Parts,
  {
    scope,
    id,
    content,
    keepWith,
  }: AbsenceWrite & {readonly content: Readonly<Record<string, unknown>>},
  write: (trx: Database, at: string) => Promise<StoredAbsence>,
): Promise<StoredAbsence> {
  const contentHash = hashContent(secrets, content);
  return db.transaction().execute(async (trx) => {
    await holdAbsences(trx, scope);
    const first = await findOutcome<Outcome>(trx, scope, {id, contentHash});
    if (first) return first.absence;
    const at = now().toISOString();
    if (!(await claimWrite(trx, scope, {id, contentHash, at}))) throw refuse('conflict');
    const outcome: Outcome = {id, absence: await write(trx, at)};
    await keepWith(trx);
    await keepOutcome(trx, scope, outcome);
    return outcome.absence;
  });
}
