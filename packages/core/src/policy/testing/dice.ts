/** Gives numbers from 0 to less than `below`, the same for the same seed. */
export type Dice = (below: number) => number;

/** Dice of their own for each seed (mulberry32). */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** One of them. */
export const pick = <Item>(dice: Dice, items: readonly Item[]): Item => items[dice(items.length)]!;
/** True so many times in a hundred. */
export const chance = (dice: Dice, percent: number) => dice(100) < percent;
/** So many of them. */
export const list = <Item>(length: number, item: (index: number) => Item): Item[] =>
  Array.from({length}, (_each, index) => item(index));
