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
    const text = results.map(lineOf).join('\n') || 'Nothing is stored yet.';
    return {text, ok: results.every(({verification}) => verification.ok)};
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
  return `${tenant}: BROKEN (${fault}) at case ${caseId ?? 'none'}, position ${position ?? 'none'}`;
}
