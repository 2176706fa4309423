import {destroyRisk} from '@patient-relations/core/risk';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import {readRisk} from '../store/risk-store.js';
import {appendToRisk, type RiskAddition} from './keep-risk.js';

/** Destroys what the risk record of a case says, in the transaction that erases the case. */
export async function eraseRisk(
  db: Database,
  hosted: HostedFacility,
  {
    caseId,
    reason,
    ...addition
  }: Omit<RiskAddition, 'events'> & {readonly caseId: string; readonly reason: string},
): Promise<void> {
  const before = await readRisk(db, hosted.scope, caseId);
  const events = destroyRisk(before.events, reason);
  if (events.length > 0) await appendToRisk(db, hosted, {...addition, caseId, before, events});
}
