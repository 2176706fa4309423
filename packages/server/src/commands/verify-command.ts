import {caseOfRiskChain} from '@patient-relations/core/risk';
import {verifyAuditLog, type AuditVerification} from '../audit/verify-audit-log.js';
import {verifyDatabase, type TenantVerification} from '../checkpoints/verify-database.js';
import type {Settings} from './settings.js';
import {openStorage} from './storage.js';

/** Checks the database and says, for each tenant, that it holds or where it first breaks. */
export async function runVerify(
  settings: Settings,
): Promise<{readonly text: string; readonly ok: boolean}> {
  const storage = await openStorage(settings);
  try {
    const results = await verifyDatabase(storage.db, storage.signingKey);
    const logs = await verifyAuditLog(storage.db, storage.signingKey);
    const lines = [...results.map(lineOf), ...logs.map(lineOfLog)];
    return {
      text: lines.join('\n') || 'Nothing is stored yet.',
      ok: results.every(({verification}) => verification.ok) && logs.every(({ok}) => ok),
    };
  } finally {
    await storage.close();
  }
}

function lineOf({tenant, verification}: TenantVerification): string {
  if (verification.ok) {
    const {cases, events, redacted} = verification;
    return `${tenant}: intact (${cases} cases, ${events} events, ${redacted} of them redacted)`;
  }
  const {fault, caseId, position} = verification.break;
  const ofRisk = caseOfRiskChain(caseId ?? '');
  const chain =
    ofRisk === undefined ? `case ${caseId ?? 'none'}` : `the risk record of case ${ofRisk}`;
  return `${tenant}: BROKEN (${fault}) at ${chain}, position ${position ?? 'none'}`;
}

function lineOfLog(log: AuditVerification): string {
  const {tenant} = log;
  return log.ok
    ? `${tenant}: log of who did what intact (${log.sealed} entries sealed, ${log.unsealed} not yet)`
    : `${tenant}: log of who did what BROKEN (${log.fault}) after entry ${log.after}, up to ${log.through}`;
}
