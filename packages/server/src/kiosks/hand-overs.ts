import type {ResponseOf} from '@patient-relations/core/transport';
import {handOverLifeMs} from '@patient-relations/core/hand-over';
import {chargeDevice} from '../callers/charge-device.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {hashContent} from '../keys/content-hash.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {endHandOver, findHandOver, insertHandOver, takeHandOver} from '../store/hand-over-store.js';

/** How many forms a device may hand over in an hour. A quota of its own: a queue that is sent uses up none of it. */
const handOversPerHour = 30;

/**
 * Puts an unfinished form into the relay. A replay gets the first receipt, also after the form was collected.
 * @throws {Refusal} `conflict` for another ciphertext or another device under the same id
 */
export async function handOver(
  {db, secrets, now}: ServiceParts,
  scope: FacilityScope,
  incoming: {readonly id: string; readonly deviceId: string; readonly ciphertext: string},
): Promise<ResponseOf<'hand-over'>> {
  const {id, deviceId, ciphertext} = incoming;
  const receivedAt = now();
  const contentHash = hashContent(secrets, {operation: 'hand-over', deviceId, ciphertext});
  const expiresAt = new Date(receivedAt.getTime() + handOverLifeMs).toISOString();
  return db.transaction().execute(async (trx) => {
    if (await insertHandOver(trx, scope, {...incoming, contentHash, expiresAt})) {
      const quota = {id: `${deviceId}/hand-over`, perHour: handOversPerHour, receivedAt};
      await chargeDevice(trx, scope, quota);
      return {id, expiresAt};
    }
    const first = await findHandOver(trx, scope, id);
    if (first?.content_hash !== contentHash) throw refuse('conflict');
    return {id, expiresAt: first.expires_at};
  });
}

/** Where a device's own hand-over is. @throws {Refusal} `not-found` for another's */
export async function readHandOverState(
  {db, now}: ServiceParts,
  scope: FacilityScope,
  {id, deviceId}: {readonly id: string; readonly deviceId: string},
): Promise<ResponseOf<'read-hand-over-state'>> {
  const row = await findHandOver(db, scope, id);
  if (row?.device_id !== deviceId) throw refuse('not-found');
  if (row.collected_at !== null) return {state: 'collected'};
  return {state: row.expires_at > now().toISOString() ? 'waiting' : 'expired'};
}

/**
 * Takes a device's own hand-over back at once: nobody collects it any more. The same again is safe.
 * @throws {Refusal} `not-found` for another's
 */
export async function withdrawHandOver(
  parts: ServiceParts,
  scope: FacilityScope,
  ofDevice: {readonly id: string; readonly deviceId: string},
): Promise<ResponseOf<'withdraw-hand-over'>> {
  await endHandOver(parts.db, scope, {...ofDevice, at: parts.now().toISOString()});
  return readHandOverState(parts, scope, ofDevice);
}

/**
 * Gives an unfinished form out, once.
 * @throws {Refusal} `not-found`, the same whether it was collected, is too late or never was
 */
export async function collectHandOver(
  {db, now}: ServiceParts,
  scope: FacilityScope,
  id: string,
): Promise<ResponseOf<'collect-hand-over'>> {
  const ciphertext = await takeHandOver(db, scope, {id, at: now().toISOString()});
  if (ciphertext === undefined) throw refuse('not-found');
  return {ciphertext};
}
