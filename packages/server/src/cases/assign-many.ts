import {decideEntry} from '@patient-relations/core/casework';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import {Refusal} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {assertIsThereFor} from './is-there-for.js';
import {eventsOf, writeToCase, type CaseWrite} from './write-to-case.js';

/** Several cases that get one owner, as staff saw them. */
export interface BulkAssignment {
  readonly hosted: HostedFacility;
  readonly by: string;
  readonly id: string;
  readonly owner: string;
  readonly team?: string | undefined;
  /** What is stored with each case that gets its owner: who gave it, where that is on record. */
  readonly keepWith: (db: Database, caseId: string) => Promise<void>;
  readonly cases: readonly {readonly id: string; readonly version: number}[];
}

/** What became of one of them: its new version, or why it was refused. */
export interface Assigned {
  readonly id: string;
  readonly version?: number;
  readonly code?: string;
}

/** Assigns each case by itself: one that has moved on, or is not there, stops none of the others. */
export async function assignMany(
  parts: ServiceParts,
  {cases, ...assignment}: BulkAssignment,
): Promise<Assigned[]> {
  const outcomes: Assigned[] = [];
  for (const each of cases) outcomes.push(await assignOne(parts, assignment, each));
  return outcomes;
}

async function assignOne(
  parts: ServiceParts,
  {hosted, by, id, owner, team, keepWith}: Omit<BulkAssignment, 'cases'>,
  {id: caseId, version}: BulkAssignment['cases'][number],
): Promise<Assigned> {
  const {scope, known} = hosted;
  const payload = {owner, ...(team !== undefined && {team})};
  const entry = {kind: 'assigned', payload} as const;
  // One write each: the same order sent again finds each of them done.
  const write = {
    scope,
    caseId,
    id: `${id} ${caseId}`,
    version,
    content: entry,
    actor: {role: 'staff', id: by},
    keepWith: (trx) => keepWith(trx, caseId),
  } satisfies CaseWrite;
  try {
    await assertIsThereFor(parts.db, scope, {accountId: by, caseId});
    const receipt = await writeToCase(parts, write, ({state, work}) =>
      eventsOf(decideEntry({state, work, by, now: parts.now().toISOString(), known}, entry, id)),
    );
    return {id: caseId, version: receipt.version};
  } catch (error) {
    if (error instanceof Refusal) return {id: caseId, code: error.problem.code};
    throw error;
  }
}
