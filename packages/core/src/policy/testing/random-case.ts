import type {CaseAct, CaseExtension, CaseFacts} from '../deadlines/case-facts.js';
import type {DeadlineRules} from '../deadlines/deadline-rules.js';
import {weekdays, type HolidayCalendar} from '../holidays/holiday-calendar.js';
import {policyPacks} from '../packs/index.js';
import type {PolicyPack} from '../policy-pack.js';
import {chance, list, pick, type Dice} from './dice.js';
import {randomPack, randomTime, sources} from './random-pack.js';
import {dateAt, nextDate, startOf} from './slow-days.js';

/** A case, rules and an instant that chance made up. */
export interface RandomCase {
  readonly facts: CaseFacts;
  readonly rules: DeadlineRules;
  readonly pack: PolicyPack;
  readonly now: string;
}

// With half hours and quarters, with summer time that begins at midnight, and without any.
const zones =
  'Europe/London Europe/Dublin America/New_York America/Chicago America/St_Johns America/Havana America/Santiago Pacific/Auckland Pacific/Chatham Pacific/Apia Australia/Sydney Australia/Lord_Howe Australia/Perth Asia/Kolkata Asia/Kathmandu Asia/Beirut Africa/Cairo Africa/Casablanca UTC'.split(
    ' ',
  );
const firstMinute = Date.UTC(2025, 9, 1);
const minuteMs = 60_000;
const dayMinutes = 1440;

/** A case under a pack that chance made, or in one case of five under one that comes with this SDK. */
export function randomCase(dice: Dice): RandomCase {
  // Without dates of effect: each version is tried on every day.
  const pack = chance(dice, 20) ? {...pick(dice, policyPacks), effective: {}} : randomPack(dice);
  // A few months around the changes of the clocks and of the year.
  const received = firstMinute + dice(560 * dayMinutes) * minuteMs;
  const timeZone = pick(dice, zones);
  const later = (days: number) => {
    const instant = received + dice(days * dayMinutes) * minuteMs;
    // Now and then the very moment it was received, and the moments around midnight, where days begin and end.
    const midnight = startOf(nextDate(dateAt(instant, timeZone)), timeZone);
    const chosen = pick(dice, [instant, instant, instant, midnight, midnight - minuteMs]);
    return new Date(chance(dice, 4) ? received : chosen).toISOString();
  };
  const named = pack.settings.map(
    ({name}) => [name, pick(dice, [3, 12, 30, 0, undefined])] as const,
  );
  return {
    pack,
    facts: randomFacts({dice, pack, later, received: new Date(received).toISOString()}),
    now: later(pick(dice, [10, 40, 200])),
    rules: {
      packs: [pack],
      inForce: [pack.id],
      settings: Object.fromEntries(named),
      calendars: chance(dice, 90) ? [randomCalendar(dice, pack.holidays ?? 'place')] : [],
      timeZone,
      optionalLimits: chance(dice, 50) ? [pack.id] : [],
    },
  };
}

/** Days off by chance, sometimes with a weekend of other days, and often without one of the years. */
export function randomCalendar(dice: Dice, id: string): HolidayCalendar {
  const first = pick(dice, [2024, 2025, 2026]);
  const weekend = pick(dice, [[5, 6], [5, 6], [5, 6], [4, 5], [6], []]);
  return {
    id,
    name: 'Made up',
    weekend: weekend.map((index) => weekdays[index]!),
    years: [first, first + 1 + dice(2)],
    days: list(dice(60), () => ({date: randomDate(dice, 900), name: 'Day off'})),
    possible: [],
    sources,
  };
}

function randomDate(dice: Dice, days: number): string {
  return new Date(firstMinute + dice(days) * dayMinutes * minuteMs).toISOString().slice(0, 10);
}

interface Chances {
  readonly dice: Dice;
  readonly pack: PolicyPack;
  readonly received: string;
  /** An instant within so many days after it was received. */
  readonly later: (days: number) => string;
}

function randomFacts({dice, pack, later, received}: Chances): CaseFacts {
  const maybe = (percent: number, days: number) =>
    chance(dice, percent) ? later(days) : undefined;
  const clocks = pack.clocks.map(({id}) => id);
  const aClock = () => ({pack: pack.id, clock: pick(dice, [...clocks, 'none'])});
  const stages = pack.stages.length > 0 ? list(dice(3), () => pick(dice, pack.stages).id) : [];
  return {
    receivedAt: received,
    spoken: chance(dice, 40),
    endangerment: chance(dice, 50),
    class: pick(dice, [undefined, 'grievance', 'grievance', 'complaint'] as const),
    matters: ['civil-rights', 'privacy'],
    authority: chance(dice, 20) ? 'missing' : undefined,
    acts: list(dice(7), () => randomAct(dice, later(pick(dice, [4, 40, 120])))),
    stages: stages.map((stage) => ({pack: pack.id, stage, at: later(40)})),
    requests: list(dice(3), () => ({
      towards: pick(dice, [undefined, ...pack.clocks.map((clock) => clock.towards)]),
      askedAt: later(40),
      givenAt: maybe(50, 80),
    })),
    agreements: list(dice(3), () => ({...aClock(), date: dateOf(later(90)), at: later(60)})),
    pauses: list(dice(4), (index) => ({
      reason: pick(dice, [...pack.pauses.map(({id}) => id), 'none']),
      from: later(pick(dice, [3, 60])),
      to: index === 0 ? maybe(70, 90) : later(pick(dice, [3, 90])),
    })),
    extensions: list(dice(4), () => randomMoreTime(dice, aClock(), later)),
    outside: chance(dice, 8) ? [{pack: pack.id, reason: 'said so'}] : [],
    settled: chance(dice, 30) ? {at: later(15), onTheSpot: chance(dice, 50)} : undefined,
    resolvedAt: maybe(20, 60),
    withdrawnAt: maybe(12, 60),
    closedAt: maybe(15, 90),
    eventDate: chance(dice, 70) ? earlier(dice, received) : undefined,
    awareDate: chance(dice, 50) ? earlier(dice, received) : undefined,
    lateFiling: pick(dice, [
      undefined,
      {decision: 'refused', reason: 'late'},
      {decision: 'taken', reason: 'ill'},
    ] as const),
  };
}

function randomAct(dice: Dice, at: string): CaseAct {
  const duty = pick(dice, [
    'review',
    'acknowledge',
    'acknowledge',
    'status',
    'interim',
    'update',
    'update',
    'decide',
    'respond',
  ] as const);
  return {duty, at, inWriting: chance(dice, 60)};
}

function randomMoreTime(
  dice: Dice,
  of: Pick<CaseExtension, 'pack' | 'clock'>,
  later: (days: number) => string,
): CaseExtension {
  const at = later(30);
  const maybe = () => pick(dice, [at, at, later(60), undefined]);
  return {
    ...of,
    at,
    until: chance(dice, 50) ? dateOf(later(120)) : randomTime(dice),
    reasonsToldAt: maybe(),
    agreedAt: maybe(),
    permittedAt: maybe(),
  };
}

function dateOf(instant: string): string {
  return nextDate(instant.slice(0, 10));
}

function earlier(dice: Dice, instant: string): string {
  return new Date(Date.parse(instant) - dice(250 * dayMinutes) * minuteMs)
    .toISOString()
    .slice(0, 10);
}
