import {handOverLifeMs} from '../hand-over/hand-over.js';
import type {Reply, RequestOf, ResponseOf} from '../transport/transport.js';
import {
  facilityProblem,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import {findKiosk} from './memory-kiosks.js';
import {idProblem, refusal} from './memory-store.js';

type HandOverOperation =
  'hand-over' | 'read-hand-over-state' | 'withdraw-hand-over' | 'collect-hand-over';

/** The relay: ciphertext alone, once, for as long as `handOverLifeMs`. */
export function createHandOverOperations(
  service: MemoryService,
): MemoryOperations<HandOverOperation> {
  const {handOvers} = service.kiosks;
  const isOver = (expiresAt: string): boolean =>
    Date.parse(expiresAt) <= service.store.now().getTime();
  const readState = (
    {facilityId, id}: RequestOf<'read-hand-over-state'>,
    caller: MemoryCaller,
  ): Reply<ResponseOf<'read-hand-over-state'>> => {
    const kiosk = findKiosk(service, facilityId, caller);
    if (!kiosk.ok) return kiosk;
    const found = handOvers.get(id);
    if (found?.deviceId !== kiosk.value.deviceId) return refusal(404, 'not-found');
    const state = found.collected ? 'collected' : isOver(found.expiresAt) ? 'expired' : 'waiting';
    return {ok: true, value: {state}};
  };
  return {
    'hand-over'({facilityId, id, ciphertext}, caller) {
      const kiosk = findKiosk(service, facilityId, caller);
      if (!kiosk.ok) return kiosk;
      const problem = idProblem(id);
      if (problem) return problem;
      const {deviceId} = kiosk.value;
      const first = handOvers.get(id);
      if (first)
        return first.deviceId === deviceId && first.ciphertext === ciphertext
          ? {ok: true, value: {id, expiresAt: first.expiresAt}}
          : refusal(409, 'conflict');
      const expiresAt = new Date(service.store.now().getTime() + handOverLifeMs).toISOString();
      handOvers.set(id, {deviceId, ciphertext, expiresAt, collected: false});
      return {ok: true, value: {id, expiresAt}};
    },
    'read-hand-over-state': readState,
    'withdraw-hand-over'(request, caller) {
      const before = readState(request, caller);
      const found = handOvers.get(request.id);
      if (found && before.ok && before.value.state === 'waiting')
        found.expiresAt = service.store.now().toISOString();
      return readState(request, caller);
    },
    'collect-hand-over'({facilityId, id}) {
      const problem = facilityProblem(service, facilityId);
      if (problem) return problem;
      const found = handOvers.get(id);
      // One answer to an id that never was, one that was collected and one that came too late.
      if (!found || found.collected || isOver(found.expiresAt)) return refusal(404, 'not-found');
      found.collected = true;
      return {ok: true, value: {ciphertext: found.ciphertext}};
    },
  };
}
