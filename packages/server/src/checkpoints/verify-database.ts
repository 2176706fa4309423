import {verifyEvents, type Verification} from '@patient-relations/core/case';
import type {Database} from '../database/database.js';
import type {SigningKey} from '../keys/signing-key.js';
import {readCheckpoints, storedTenants} from '../store/checkpoint-store.js';
import {readChain} from '../store/event-store.js';

/** What became of one tenant's chains. */
export interface TenantVerification {
  readonly tenant: string;
  readonly verification: Verification;
}

/** Checks every event, payload and checkpoint in the database, tenant by tenant. */
export async function verifyDatabase(
  db: Database,
  key: Pick<SigningKey, 'keyId' | 'publicKey'>,
): Promise<readonly TenantVerification[]> {
  const results: TenantVerification[] = [];
  for (const tenant of await storedTenants(db)) {
    const verification = await verifyEvents({
      entries: await readChain(db, tenant),
      checkpoints: await readCheckpoints(db, tenant),
      keys: new Map([[key.keyId, key.publicKey]]),
    });
    results.push({tenant, verification});
  }
  return results;
}
