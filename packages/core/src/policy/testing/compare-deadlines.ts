import type {Deadline} from '../deadlines/deadline.js';
import {deadlinesOf} from '../deadlines/deadlines-of.js';
import {createDice} from './dice.js';
import {randomCase} from './random-case.js';
import {slowDeadlines, type SlowDeadline} from './slow-deadlines.js';

/** How many deadlines of how many cases were compared, and how they stood. */
export interface Compared {
  readonly cases: number;
  readonly deadlines: number;
  readonly dated: number;
  readonly states: Readonly<Record<string, number>>;
}

/**
 * Compares every deadline of random cases, one for each seed, with what the slow reference says. The first difference
 * is thrown, with the seed of its case.
 */
export function compareDeadlines(firstSeed: number, cases: number): Compared {
  const states: Record<string, number> = {};
  let dated = 0;
  for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
    const {facts, rules, pack, now} = randomCase(createDice(seed));
    const found = deadlinesOf(facts, rules, now).map(comparable);
    const expected = slowDeadlines(facts, rules, {pack, now});
    if (JSON.stringify(found) !== JSON.stringify(expected))
      throw new Error(`Seed ${seed}: ${JSON.stringify({found, expected}, undefined, 1)}`);
    for (const {state, date} of found) {
      states[state] = (states[state] ?? 0) + 1;
      if (date !== undefined) dated += 1;
    }
  }
  const deadlines = Object.values(states).reduce((sum, count) => sum + count, 0);
  return {cases, deadlines, dated, states};
}

function comparable({clock, nth, state, due, doneAt, provisional}: Deadline): SlowDeadline {
  return {
    clock,
    nth,
    state,
    date: due?.date,
    at: due?.at,
    doneAt,
    unknownYears: provisional.map(({year}) => year).sort(),
  };
}
