import {
  decideCase,
  type Actor,
  type CaseCommand,
  type CaseReceipt,
  type NewCaseEvent,
} from '@patient-relations/core/case';
import type {NewWorkEvent} from '@patient-relations/core/casework';
import type {Problem} from '@patient-relations/core/errors';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {hashContent} from '../keys/content-hash.js';
import type {Secrets} from '../keys/secrets.js';
import {Refusal, refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {updateCaseCache} from '../store/case-cache.js';
import {lockCase} from '../store/case-store.js';
import {claimWrite, findOutcome, keepOutcome} from '../store/write-ledger.js';
import {appendEvents} from './append-events.js';
import {loadCase, type LoadedCase} from './load-case.js';

/** A write to a case by someone who may make it. */
export interface CaseWrite {
  readonly scope: FacilityScope;
  readonly caseId: string;
  /** Made by the caller: the same id with the same content gets the first outcome, however often it comes. */
  readonly id: string;
  /** What a replay must repeat. Kept only as a keyed hash. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  /** The version the caller saw, where a write must not be made blindly. */
  readonly version?: number | undefined;
  /** What is stored in the same transaction beside the events: who wrote it, where that is on record. */
  readonly keepWith?: ((db: Database, after: LoadedCase) => Promise<void>) | undefined;
}

/** What a write comes to: events to append. May write more within the transaction, or throw a refusal. */
export type Decide = (
  before: LoadedCase,
  db: Database,
) => readonly NewEvent[] | Promise<readonly NewEvent[]>;

/** An event of either side of a case: what its person sees, or the office's own. */
export type NewEvent = NewCaseEvent | NewWorkEvent;

/** The one way to change a case: everything it stores is stored in one transaction, or nothing is. */
export async function writeToCase(
  {db, secrets, now}: Pick<ServiceParts, 'db' | 'secrets' | 'now'>,
  write: CaseWrite,
  decide: Decide,
): Promise<CaseReceipt> {
  const {scope, caseId, id, actor, version} = write;
  const contentHash = hashWrite(secrets, write);
  return db.transaction().execute(async (trx) => {
    if (!(await lockCase(trx, scope, caseId))) throw refuse('not-found');
    const first = await findOutcome<CaseReceipt>(trx, scope, {id, contentHash});
    if (first) return first;
    const before = await loadCase(trx, scope, caseId);
    if (isStale(before, version)) throw refuse('stale');
    const at = now().toISOString();
    // Only a write to another case can have taken the id since it was looked up: this case is held.
    if (!(await claimWrite(trx, scope, {id, contentHash, at}))) throw refuse('conflict');
    const events = await decide(before, trx);
    const after = await appendEvents(trx, {...scope, caseId, ...before}, {actor, at, events});
    await updateCaseCache(trx, scope, after);
    await write.keepWith?.(trx, after);
    const receipt: CaseReceipt = {id, caseId, version: after.state.version, at};
    await keepOutcome(trx, scope, receipt);
    return receipt;
  });
}

/** What changes nothing in a case, and stands in no one's way: that somebody was told of it, and has seen that. */
const besides: readonly string[] = ['escalated', 'escalation-seen'];

/** Whether the caller has not seen all. */
function isStale({events, state}: LoadedCase, version: number = state.version): boolean {
  return version > state.version || events.slice(version).some(({kind}) => !besides.includes(kind));
}

/** What a replay of a write must hash to. */
export function hashWrite(secrets: Secrets, {content, caseId, actor}: CaseWrite): string {
  return hashContent(secrets, {...content, caseId, role: actor.role});
}

/** Runs a command by the rules of the case. Staff and people go through the same function. */
export async function runCommand(
  parts: Pick<ServiceParts, 'db' | 'secrets' | 'now'>,
  write: Omit<CaseWrite, 'id' | 'content'>,
  command: CaseCommand,
): Promise<CaseReceipt> {
  return writeToCase(parts, {...write, id: command.id, content: {...command}}, ({state}) =>
    eventsOf(decideCase(state, command)),
  );
}

/** What a decision appends. @throws {Refusal} when the case does not allow it */
export function eventsOf<Event>(
  decision: {readonly events: readonly Event[]} | {readonly problem: Problem},
): readonly Event[] {
  if ('problem' in decision) throw new Refusal(decision.problem);
  return decision.events;
}
