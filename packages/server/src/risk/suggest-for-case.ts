import {randomUUID} from 'node:crypto';
import type {Concern} from '@patient-relations/core/escalation';
import {reduceRisk, suggestedFlags, suggestFlags} from '@patient-relations/core/risk';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import {readRisk} from '../store/risk-store.js';
import {appendToRisk} from './keep-risk.js';

/**
 * Opens the flags that the words of a case suggest, in the transaction that holds the case. What was suggested before
 * is not suggested again, also where it was dismissed.
 */
export async function suggestForCase(
  db: Database,
  hosted: HostedFacility,
  {
    caseId,
    concerns,
    at,
  }: {readonly caseId: string; readonly concerns: ReadonlySet<Concern>; readonly at: string},
): Promise<void> {
  const {rules, jurisdiction} = hosted.risk;
  const suggested = suggestedFlags(rules.flags, concerns, jurisdiction);
  if (suggested.length === 0) return;
  const before = await readRisk(db, hosted.scope, caseId);
  const events = suggestFlags(reduceRisk(before.events), suggested, randomUUID);
  if (events.length === 0) return;
  await appendToRisk(db, hosted, {caseId, before, events, at, actor: {role: 'service'}});
}
