import type {ChainBreak} from '@patient-relations/core/case';
import {caseOfRiskChain} from '@patient-relations/core/risk';
import type {AuditVerification} from '../audit/verify-audit-log.js';

const faults: Readonly<Record<ChainBreak['fault'], string>> = {
  position: 'an event is missing, doubled or out of order',
  link: 'an event was changed, or the chain was cut and continued',
  payload: 'what an event says is not what was written',
  'payload-missing': 'what an event said is gone, and nothing says that it was redacted',
  checkpoint: 'a checkpoint is missing, out of order, of another tenant or not signed with the key',
  'case-missing': 'a case that was signed is not there',
  'tail-cut': 'events that were signed are missing from the end',
  recomputed: 'the chain holds in itself and is not the one that was signed',
};

/** The first break of the cases, for someone who does not know the words of the code. */
export function breakWords({fault, caseId, position}: ChainBreak): string {
  if (caseId === undefined) return `Checkpoint ${position ?? ''}: ${faults[fault]} (${fault}).`;
  const ofRisk = caseOfRiskChain(caseId);
  const chain = ofRisk === undefined ? `Case ${caseId}` : `Risk record of case ${ofRisk}`;
  return `${chain}, event ${position ?? ''}: ${faults[fault]} (${fault}).`;
}

const logFaults = {
  changed: 'an entry is missing, added or changed',
  'checkpoint-missing': 'a seal is missing or out of order',
  'not-signed': 'a seal is not signed with the key',
};

/** The first break of the log. */
export function logBreakWords(log: Extract<AuditVerification, {ok: false}>): string {
  const {fault, after, through} = log;
  return `Log of who did what, after entry ${after} up to ${through}: ${logFaults[fault]} (${fault}).`;
}
