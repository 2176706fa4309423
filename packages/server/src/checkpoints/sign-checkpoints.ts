import type {Kysely} from 'kysely';
import {firstLink, signCheckpoint} from '@patient-relations/core/case';
import type {Tables} from '../database/tables.js';
import type {SigningKey} from '../keys/signing-key.js';
import {
  insertCheckpoint,
  lastCheckpoint,
  markSigned,
  movedHeads,
  storedTenants,
  tryLockCheckpoints,
} from '../store/checkpoint-store.js';

/** Signs, for each tenant, the heads that moved since the last time. Instances take turns; nothing is signed twice. */
export async function signCheckpoints(
  db: Kysely<Tables>,
  key: SigningKey,
  now: () => Date,
): Promise<void> {
  for (const tenant of await storedTenants(db))
    await db.transaction().execute(async (trx) => {
      if (!(await tryLockCheckpoints(trx, tenant))) return;
      const heads = await movedHeads(trx, tenant);
      if (heads.length === 0) return;
      const last = await lastCheckpoint(trx, tenant);
      const checkpoint = await signCheckpoint(
        {
          tenant,
          sequence: (last?.sequence ?? 0) + 1,
          at: now().toISOString(),
          previous: last?.signature ?? firstLink,
          heads,
          keyId: key.keyId,
        },
        key.privateKey,
      );
      await insertCheckpoint(trx, checkpoint);
      await markSigned(trx, tenant, heads);
    });
}
