/** Chances that are the same again for the same seed. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** True about this often. */
  chance(often: number): boolean;
  oneOf<Value>(values: readonly Value[]): Value;
}

/** mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (often) => next() < often,
    oneOf: (values) => values[Math.floor(next() * values.length)]!,
  };
}
