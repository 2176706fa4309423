import type {Kysely} from 'kysely';
import {
  verifyEvents,
  type ChainEntry,
  type Checkpoint,
  type Verification,
} from '@patient-relations/core/case';
import {caseOfRiskChain} from '@patient-relations/core/risk';
import type {Tables} from '../database/tables.js';
import type {SigningKey} from '../keys/signing-key.js';
import {readCheckpoints, storedTenants} from '../store/checkpoint-store.js';
import {readChain} from '../store/event-store.js';
import {readRiskChains} from '../store/risk-store.js';

/** What became of one tenant's chains. */
export interface TenantVerification {
  readonly tenant: string;
  readonly verification: Verification;
}

/** Checks every event, payload and checkpoint in the database, tenant by tenant. */
export async function verifyDatabase(
  db: Kysely<Tables>,
  key: Pick<SigningKey, 'keyId' | 'publicKey'>,
): Promise<readonly TenantVerification[]> {
  const results: TenantVerification[] = [];
  for (const tenant of await storedTenants(db)) {
    const {verification} = await verifyTenant(db, key, tenant);
    results.push({tenant, verification});
  }
  return results;
}

/** Checks one tenant; with the checkpoints that it was checked against. */
export async function verifyTenant(
  db: Kysely<Tables>,
  key: Pick<SigningKey, 'keyId' | 'publicKey'>,
  tenant: string,
): Promise<TenantVerification & {readonly checkpoints: readonly Checkpoint[]}> {
  const evidence = await readEvidence(db, tenant);
  const keys = new Map([[key.keyId, key.publicKey]]);
  const verification = await verifyEvents({...evidence, keys});
  return {
    tenant,
    verification: countingCases(verification, evidence.entries),
    checkpoints: evidence.checkpoints,
  };
}

/** Risk records are checked like cases, and are none. */
function countingCases(verification: Verification, entries: readonly ChainEntry[]): Verification {
  if (!verification.ok) return verification;
  const firsts = entries.filter(({link}) => link.position === 1);
  const cases = firsts.filter(({link}) => caseOfRiskChain(link.caseId) === undefined).length;
  return {...verification, cases};
}

/** Both as of one moment: a checkpoint signed between two reads would name events that the first did not see. */
async function readEvidence(db: Kysely<Tables>, tenant: string) {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => ({
      entries: [...(await readChain(trx, tenant)), ...(await readRiskChains(trx, tenant))],
      checkpoints: await readCheckpoints(trx, tenant),
    }));
}
