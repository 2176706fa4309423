import type {EscalationChannel, EscalationMatrix} from './escalation-matrix.js';
import type {EscalationRole} from './escalation-role.js';
import {fallbackChain} from './fallback-chain.js';

/** Every role that a matrix can come to tell, with each channel by which it would: who has to be reachable, and how. */
export function toldRoles(
  matrix: EscalationMatrix,
): ReadonlyMap<EscalationRole, ReadonlySet<EscalationChannel>> {
  const told = new Map<EscalationRole, Set<EscalationChannel>>();
  for (const step of matrix.rules.flatMap(({steps}) => steps))
    for (const {role, channel} of fallbackChain(matrix, step.level)) {
      const channels = told.get(role) ?? new Set();
      told.set(role, channels.add(step.channel ?? channel));
    }
  return told;
}
