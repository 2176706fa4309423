import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createDice} from '../testing/dice.js';
import {randomCalendar, randomCase, type RandomCase} from '../testing/random-case.js';
import {sampleFacts} from '../testing/sample-facts.js';
import {weekdayOf} from '../testing/slow-days.js';
import type {Deadline} from './deadline.js';
import {deadlinesOf} from './deadlines-of.js';
import {earliestDue} from './earliest-due.js';

const cases = 800;
const idOf = ({clock, nth}: Deadline) => `${clock} ${nth ?? ''}`;

/** The instants of what comes up once, or for the first time. */
function firstDues({facts, rules, now}: RandomCase): ReadonlyMap<string, number> {
  return new Map(
    deadlinesOf(facts, rules, now)
      .filter(({due, nth}) => due && (nth ?? 1) === 1)
      .map((each) => [idOf(each), Date.parse(each.due?.at ?? '')]),
  );
}

/** Counts on how many dates a change moved something, and fails where it made one earlier. */
function neverEarlier(change: (random: RandomCase, seed: number) => RandomCase): number {
  let later = 0;
  for (let seed = 1; seed <= cases; seed += 1) {
    const random = randomCase(createDice(seed));
    const before = firstDues(random);
    const after = firstDues(change(random, seed));
    for (const [id, at] of before) {
      const changed = after.get(id);
      if (changed === undefined) continue;
      assert.ok(changed >= at, `seed ${seed}, ${id}`);
      if (changed > at) later += 1;
    }
  }
  return later;
}

describe('a deadline', () => {
  it('is never earlier for one more pause', (context) => {
    const later = neverEarlier((random, seed) => {
      const dice = createDice(seed + cases);
      const received = Date.parse(random.facts.receivedAt);
      const instant = (hours: number) => new Date(received + hours * 3_600_000).toISOString();
      const from = dice(240);
      const reason = random.pack.pauses[0]?.id ?? 'none';
      const pause = {reason, from: instant(from), to: instant(from + 1 + dice(240))};
      const pauses = [...random.facts.pauses, pause];
      return {...random, facts: {...random.facts, pauses}};
    });
    context.diagnostic(`${later} dates later, none earlier`);
    assert.ok(later > 100);
  });

  it('is never earlier for more holidays', (context) => {
    const later = neverEarlier((random, seed) => {
      const more = randomCalendar(createDice(seed + cases), 'more').days;
      const calendars = random.rules.calendars.map((calendar) => ({
        ...calendar,
        days: [...calendar.days, ...more],
      }));
      return {...random, rules: {...random.rules, calendars}};
    });
    context.diagnostic(`${later} dates later, none earlier`);
    assert.ok(later > 100);
  });

  it('is the earliest there can be where nobody knows the holidays', (context) => {
    const later = neverEarlier((random, seed) => {
      const years: readonly [number, number] = [2000, 2100];
      const days = randomCalendar(createDice(seed + cases), 'known').days;
      const known = random.rules.calendars.map((calendar) => ({
        ...calendar,
        years,
        // Of the years that were known, nothing new comes to light.
        days: [
          ...calendar.days,
          ...days.filter(({date}) => {
            const year = Number(date.slice(0, 4));
            return year < calendar.years[0] || year > calendar.years[1];
          }),
        ],
      }));
      const changed = {...random, rules: {...random.rules, calendars: known}};
      for (const each of deadlinesOf(changed.facts, changed.rules, changed.now))
        assert.ok(known.length === 0 || each.provisional.length === 0);
      return changed;
    });
    context.diagnostic(`${later} dates later, none earlier`);
    assert.ok(later > 10);
  });

  it('says that it is provisional wherever other holidays could move it', () => {
    for (let seed = 1; seed <= cases; seed += 1) {
      const random = randomCase(createDice(seed));
      const blind = {...random.rules, calendars: []};
      const sure = deadlinesOf(random.facts, blind, random.now).filter(
        ({due, provisional}) => due && provisional.length === 0,
      );
      // Without any calendar, only what counts no working day is sure; a calendar of any kind leaves it where it is.
      const weekend = ['Saturday', 'Sunday'] as const;
      const days = randomCalendar(createDice(seed + cases), 'any').days;
      const calendar = {
        ...randomCalendar(createDice(1), random.pack.holidays ?? ''),
        weekend,
        days,
      };
      const seeing = deadlinesOf(random.facts, {...blind, calendars: [calendar]}, random.now);
      for (const each of sure.filter(({nth}) => (nth ?? 1) === 1)) {
        const same = seeing.find((other) => idOf(other) === idOf(each));
        if (same?.due && !dependsOnOthers(random, each))
          assert.deepEqual(same.due, each.due, `seed ${seed}`);
      }
    }
  });

  it('in working days never ends on a day off', () => {
    let seen = 0;
    for (let seed = 1; seed <= cases; seed += 1) {
      const {pack, rules, facts, now} = randomCase(createDice(seed));
      const [calendar] = rules.calendars;
      for (const each of deadlinesOf(sampleFacts(facts.receivedAt), rules, now)) {
        const time = pack.clocks.find(({id}) => id === each.clock)?.time;
        if (!calendar || !each.due || typeof time !== 'object' || !('amount' in time)) continue;
        if (time.days === 'calendar' || time.amount === 0) continue;
        const {date} = each.due;
        assert.ok(!calendar.weekend.some((day) => day === weekdayOf(date)), `seed ${seed}`);
        assert.ok(!calendar.days.some((holiday) => holiday.date === date), `seed ${seed}`);
        seen += 1;
      }
    }
    assert.ok(seen > 200);
  });

  it('that binds is one of them, is a rule, and comes before every other rule about the same duty', () => {
    let seen = 0;
    for (let seed = 1; seed <= cases; seed += 1) {
      const {facts, rules, now} = randomCase(createDice(seed));
      const deadlines = deadlinesOf(facts, rules, now);
      const binding = earliestDue(deadlines);
      for (const {binds, behind} of binding) {
        for (const each of [...(binds ? [binds] : []), ...behind]) {
          assert.ok(deadlines.includes(each));
          assert.equal(each.doneAt, undefined);
        }
        if (!binds?.due) continue;
        seen += 1;
        assert.equal(binds.target, 'hard');
        for (const {target, due, state} of behind)
          if (target === 'hard' && due && state !== 'waiting') assert.ok(due.at >= binds.due.at);
      }
      const listed = binding.flatMap(({binds, behind}) => [...(binds ? [binds] : []), ...behind]);
      assert.equal(new Set(listed).size, listed.length);
    }
    assert.ok(seen > 200);
  });
});

/** True where the date counts on from that of another clock, which may be provisional itself. */
function dependsOnOthers({pack}: RandomCase, {clock}: Deadline): boolean {
  return typeof pack.clocks.find(({id}) => id === clock)?.from === 'object';
}
