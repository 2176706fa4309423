import {randomUUID} from 'node:crypto';
import {
  decideRiskEntry,
  raiseFlag,
  reduceRisk,
  riskEventsFor,
  type NewRiskEvent,
  type RiskEntry,
  type RiskFlag,
} from '@patient-relations/core/risk';
import type {CaseReceipt} from '@patient-relations/core/case';
import type {Staff} from '../callers/find-staff.js';
import {eventsOf} from '../cases/write-to-case.js';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import {hashContent} from '../keys/content-hash.js';
import {refuse, refuseField} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {isErased} from '../store/case-erasure-store.js';
import {lockCase} from '../store/case-store.js';
import {readRisk, type StoredRisk} from '../store/risk-store.js';
import {claimWrite, findOutcome, keepOutcome} from '../store/write-ledger.js';
import {appendToRisk} from './keep-risk.js';

type Parts = Pick<ServiceParts, 'db' | 'secrets' | 'now'>;

/** A write of staff to the risk record of a case. */
export interface RiskWrite<Body> {
  readonly hosted: HostedFacility;
  readonly caseId: string;
  /** Made by the caller: the same id with the same content gets the first outcome, however often it comes. */
  readonly id: string;
  readonly staff: Staff;
  readonly body: Body;
  readonly keepWith: (db: Database) => Promise<void>;
}

/** That a flag has come. Whether there was one already, and what becomes of it, it does not say. */
export interface RaisedFlagReceipt {
  readonly id: string;
  readonly receivedAt: string;
}

/** Raises a flag. @throws {Refusal} `not-found` for a case that is not there, or of which everything was erased */
export function raiseFlagOf(
  parts: Parts,
  write: RiskWrite<{readonly flag: string; readonly note?: string | undefined}>,
): Promise<RaisedFlagReceipt> {
  const {hosted, caseId, id, body} = write;
  const flag = flagOf(hosted, body.flag);
  return writeToRisk(
    parts,
    {operation: 'raise-flag', ...write},
    {
      async decide(before, at, db) {
        // What was raised of a case that is erased could never be erased with it.
        if (await isErased(db, hosted.scope, caseId)) throw refuse('not-found');
        const raised = {flag, note: body.note};
        return raiseFlag(reduceRisk(before.events), raised, {id, newId: randomUUID});
      },
      receiptOf: (_after, receivedAt) => ({id, receivedAt}),
    },
  );
}

/** @throws {Refusal} `invalid` for a flag that nobody knows */
function flagOf({risk}: HostedFacility, name: string): RiskFlag {
  const flag = risk.rules.flags.find(({id}) => id === name);
  if (!flag) throw refuseField('/flag', 'unknown-value');
  return flag;
}

/** Enters something in a risk record. @throws {Refusal} `not-found` where none of its flags are the caller’s to see, `stale` */
export function enterInRisk(
  parts: Parts,
  write: RiskWrite<RiskEntry & {readonly version: number}>,
): Promise<CaseReceipt> {
  const {hosted, caseId, id, staff, body} = write;
  const {flags} = hosted.risk.rules;
  const {version, ...entry} = body;
  const seenOf = ({events}: StoredRisk) => riskEventsFor(events, staff.roles, flags);
  return writeToRisk(
    parts,
    {operation: 'enter-in-risk', ...write},
    {
      decide(before, now) {
        const seen = seenOf(before);
        if (seen.length === 0) throw refuse('not-found');
        if (seen.length !== version) throw refuse('stale');
        const at = {
          record: reduceRisk(seen),
          flags,
          roles: staff.roles,
          now,
          id,
          newId: randomUUID,
        };
        return eventsOf(decideRiskEntry(at, entry));
      },
      receiptOf: (after, at) => ({id, caseId, version: seenOf(after).length, at}),
    },
  );
}

interface Deciding<Receipt> {
  readonly decide: (
    before: StoredRisk,
    at: string,
    db: Database,
  ) => readonly NewRiskEvent[] | Promise<readonly NewRiskEvent[]>;
  readonly receiptOf: (after: StoredRisk, at: string) => Receipt;
}

/** The one way for staff to change a risk record. It holds the case, so that whoever erases it waits, or is waited for. */
async function writeToRisk<Receipt extends {readonly id: string}>(
  {db, secrets, now}: Parts,
  {
    operation,
    hosted,
    caseId,
    id,
    staff,
    body,
    keepWith,
  }: RiskWrite<object> & {readonly operation: string},
  {decide, receiptOf}: Deciding<Receipt>,
): Promise<Receipt> {
  const {scope} = hosted;
  const contentHash = hashContent(secrets, {...body, operation, caseId});
  return db.transaction().execute(async (trx) => {
    if (!(await lockCase(trx, scope, caseId))) throw refuse('not-found');
    const first = await findOutcome<Receipt>(trx, scope, {id, contentHash});
    if (first) return first;
    const at = now().toISOString();
    const before = await readRisk(trx, scope, caseId);
    if (!(await claimWrite(trx, scope, {id, contentHash, at}))) throw refuse('conflict');
    const events = await decide(before, at, trx);
    const actor = {role: 'staff', id: staff.id} as const;
    const after = await appendToRisk(trx, hosted, {caseId, before, actor, at, events});
    await keepWith(trx);
    const receipt = receiptOf(after, at);
    await keepOutcome(trx, scope, receipt);
    return receipt;
  });
}
