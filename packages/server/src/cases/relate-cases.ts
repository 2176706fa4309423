import {randomUUID} from 'node:crypto';
import type {Actor} from '@patient-relations/core/case';
import {decideRelation, type CaseRelation} from '@patient-relations/core/casework';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {hashContent} from '../keys/content-hash.js';
import {Refusal, refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {updateCaseCache} from '../store/case-cache.js';
import {lockCase} from '../store/case-store.js';
import {claimWrite, findOutcome, keepOutcome} from '../store/write-ledger.js';
import {appendEvents} from './append-events.js';
import {assertIsThereFor} from './is-there-for.js';
import {loadCase, type LoadedCase} from './load-case.js';
import type {NewEvent} from './write-to-case.js';

/** Two cases that staff put in a relation. */
export interface RelationWrite {
  readonly scope: FacilityScope;
  readonly caseId: string;
  readonly id: string;
  readonly by: string;
  readonly relation: CaseRelation;
  readonly keepWith: (db: Database) => Promise<void>;
}

/** Both cases in their new versions. */
export interface RelationReceipt {
  readonly id: string;
  readonly caseId: string;
  readonly version: number;
  readonly at: string;
  readonly other: {readonly caseId: string; readonly version: number};
}

/**
 * Writes to two cases at once: both are changed, or neither is.
 * @throws {Refusal} `not-found` also for another case that is kept from whoever asks; `stale` for either
 */
export async function relateCases(
  {db, secrets, now}: Pick<ServiceParts, 'db' | 'secrets' | 'now'>,
  {scope, caseId, id, by, relation, keepWith}: RelationWrite,
): Promise<RelationReceipt> {
  const otherId = relation.other.caseId;
  const contentHash = hashContent(secrets, {...relation, operation: 'relate', caseId});
  return db.transaction().execute(async (trx) => {
    await assertIsThereFor(trx, scope, {accountId: by, caseId: otherId});
    await lockBoth(trx, scope, [caseId, otherId]);
    const first = await findOutcome<RelationReceipt>(trx, scope, {id, contentHash});
    if (first) return first;
    const one = await loadCase(trx, scope, caseId);
    const other = await loadCase(trx, scope, otherId);
    if (relation.version !== one.state.version || relation.other.version !== other.state.version)
      throw refuse('stale');
    const at = now().toISOString();
    if (!(await claimWrite(trx, scope, {id, contentHash, at}))) throw refuse('conflict');
    const decision = decideRelation({one, other, id, newId: randomUUID}, relation);
    if ('problem' in decision) throw new Refusal(decision.problem);
    const addition = {scope, at, actor: {role: 'staff', id: by}} as const;
    const version = await add(trx, one, {...addition, events: decision.events});
    const others = await add(trx, other, {...addition, events: decision.others});
    await keepWith(trx);
    const receipt = {id, caseId, version, at, other: {caseId: otherId, version: others}};
    await keepOutcome(trx, scope, receipt);
    return receipt;
  });
}

/** In one order, whoever of two comes first: neither waits for the other with what that one waits for. */
async function lockBoth(
  db: Database,
  scope: FacilityScope,
  ids: readonly [string, string],
): Promise<void> {
  for (const each of [...ids].sort())
    if (!(await lockCase(db, scope, each))) throw refuse('not-found');
}

async function add(
  db: Database,
  before: LoadedCase,
  {
    scope,
    ...addition
  }: {
    readonly scope: FacilityScope;
    readonly actor: Actor;
    readonly at: string;
    readonly events: readonly NewEvent[];
  },
): Promise<number> {
  const after = await appendEvents(db, {...scope, caseId: before.state.id, ...before}, addition);
  await updateCaseCache(db, scope, after);
  return after.state.version;
}
