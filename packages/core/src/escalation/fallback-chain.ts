import type {EscalationLevel, EscalationMatrix} from './escalation-matrix.js';

/** A level and whoever stands in for it. Ends where it would come round again, or where a level is not there. */
export function fallbackChain(
  {levels}: Pick<EscalationMatrix, 'levels'>,
  first: EscalationLevel['id'],
): readonly EscalationLevel[] {
  const chain: EscalationLevel[] = [];
  for (
    let next = levels.find(({id}) => id === first);
    next && !chain.includes(next);
    next = levels.find(({id}) => id === chain.at(-1)?.fallback)
  )
    chain.push(next);
  return chain;
}
