/** Random numbers that come again with the same seed. */
export interface Random {
  /** From 0 up to, not with, 1. */
  next(): number;
  /** A whole number from 0 up to, not with, `below`. */
  below(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** Mulberry32 (Tommy Ettinger, 2017): small, and even enough for choosing what goes wrong. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {next, below, pick: (items) => items[below(items.length)]!};
}
