import type {CaseAct, CaseExtension, CaseFacts} from '../deadlines/case-facts.js';
import type {DeadlineRules} from '../deadlines/deadline-rules.js';
import {weekdays, type HolidayCalendar} from '../holidays/holiday-calendar.js';
import {policyPacks} from '../packs/index.js';
import type {PolicyClock, PolicyPack, PolicyTime} from '../policy-pack.js';
import type {Source} from '../source.js';
import {dateAt, nextDate, startOf} from './slow-days.js';

/** A case, rules and an instant that chance made up. */
export interface RandomCase {
  readonly facts: CaseFacts;
  readonly rules: DeadlineRules;
  readonly pack: PolicyPack;
  readonly now: string;
}

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

// With half hours and quarters, with summer time that begins at midnight, and without any.
const zones =
  'Europe/London Europe/Dublin America/New_York America/Chicago America/St_Johns America/Havana America/Santiago Pacific/Auckland Pacific/Chatham Pacific/Apia Australia/Sydney Australia/Lord_Howe Australia/Perth Asia/Kolkata Asia/Kathmandu Asia/Beirut Africa/Cairo Africa/Casablanca UTC'.split(
    ' ',
  );
const sources: readonly Source[] = [{citation: 'Chance', confidence: 'read'}];
const firstMinute = Date.UTC(2025, 9, 1);
const minuteMs = 60_000;
const dayMinutes = 1440;

const pick = <Item>(dice: Dice, items: readonly Item[]): Item => items[dice(items.length)]!;
const chance = (dice: Dice, percent: number) => dice(100) < percent;
const list = <Item>(length: number, item: (index: number) => Item): Item[] =>
  Array.from({length}, (_each, index) => item(index));

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

function randomPack(dice: Dice): PolicyPack {
  const stages = chance(dice, 40) ? list(2, (index) => ({id: `stage-${index}`, title: {}})) : [];
  const clocks: PolicyClock[] = [];
  for (let index = 0; index <= dice(5); index += 1) clocks.push(randomClock(dice, clocks, stages));
  return {
    id: 'chance',
    version: '1',
    jurisdiction: 'GB',
    name: {en: 'Chance'},
    matter: 'any',
    effective: {},
    sources,
    holidays: 'place',
    settings: [{name: 'span', meaning: '', ...randomUnit(dice), usual: [], sources}],
    stages,
    clocks,
    pauses: list(dice(3), (index) => ({
      id: `pause-${index}`,
      meaning: {en: 'waiting'},
      clocks: clocks.filter(() => chance(dice, 70)).map(({id}) => id),
      sources,
    })),
    filing: chance(dice, 30)
      ? {
          within: randomLimit(dice),
          from: pick(dice, ['event', 'aware', 'event-or-aware'] as const),
          ...(chance(dice, 30) && {atMost: randomLimit(dice)}),
          ...(chance(dice, 30) && {optional: true}),
          override: true,
          sources,
        }
      : undefined,
    letters: [],
    bodies: [],
    exclusions: chance(dice, 25) ? [randomExclusion(dice)] : [],
  };
}

function randomExclusion(dice: Dice): PolicyPack['exclusions'][number] {
  return {
    id: 'left-out',
    meaning: 'Left out',
    sources,
    ...(chance(dice, 60) && {spoken: true}),
    ...(chance(dice, 30) && {onTheSpot: true}),
    ...(chance(dice, 50) && {settledWithin: randomTime(dice)}),
    ...(chance(dice, 20) && {withoutAuthority: true}),
    ...(chance(dice, 30) && {judged: true}),
  };
}

function randomClock(
  dice: Dice,
  before: readonly PolicyClock[],
  stages: PolicyPack['stages'],
): PolicyClock {
  const stage = stages.length > 0 && chance(dice, 70) ? pick(dice, stages).id : undefined;
  const earlier = before.filter(({from}) => from !== 'asked');
  const starts: readonly PolicyClock['from'][] = [
    ...(['received', 'received', 'acknowledged', 'asked'] as const),
    ...(stage ? (['stage-started'] as const) : []),
    ...(earlier.length > 0 ? [{dueOf: pick(dice, earlier).id}] : []),
  ];
  const from = pick(dice, starts);
  const repeats = from !== 'asked' && chance(dice, 25);
  const canBeAgreed = !repeats && from === 'received';
  return {
    id: `clock-${before.length}`,
    what: pick(dice, [
      'review',
      'acknowledge',
      'status',
      'interim',
      'update',
      'decide',
      'respond',
      'respond',
    ] as const),
    time: randomSpan(dice, repeats, canBeAgreed),
    from,
    target: pick(dice, ['hard', 'hard', 'hard', 'average', 'goal'] as const),
    stage,
    when: pick(dice, [undefined, undefined, undefined, 'not-answered', 'endangerment'] as const),
    unless: chance(dice, 20) ? 'resolved' : undefined,
    repeats: repeats ? true : undefined,
    inWriting: chance(dice, 30) ? true : undefined,
    extension: repeats || chance(dice, 40) ? undefined : randomExtension(dice),
    sources,
  };
}

function randomSpan(dice: Dice, repeats: boolean, canBeAgreed: boolean): PolicyClock['time'] {
  if (canBeAgreed && chance(dice, 15)) return 'agreed';
  if (chance(dice, 10)) return {setting: 'span'};
  const time = randomTime(dice);
  // What comes back every hour would only fill the page.
  return repeats ? {...time, amount: time.unit === 'hours' ? 48 : time.amount + 2} : time;
}

function randomUnit(dice: Dice): Pick<PolicyTime, 'unit' | 'days'> {
  const days = pick(dice, ['calendar', 'working', 'working', 'business'] as const);
  return pick<Pick<PolicyTime, 'unit' | 'days'>>(dice, [
    {unit: 'days', days},
    {unit: 'days', days},
    {unit: 'days', days},
    {unit: 'months', days: 'calendar'},
    {unit: 'hours', days: 'calendar'},
  ]);
}

function randomTime(dice: Dice): PolicyTime {
  const unit = randomUnit(dice);
  if (unit.unit === 'months' && chance(dice, 10))
    return {amount: 1, unit: 'years', days: 'calendar'};
  const amount = dice({hours: 73, days: 26, months: 7, years: 2}[unit.unit]);
  return {...unit, amount: chance(dice, 10) ? 0 : amount};
}

/** A time that counts from a date, and so not in hours. */
function randomLimit(dice: Dice): PolicyTime {
  const time = randomTime(dice);
  return time.unit === 'hours' ? {...time, unit: 'days'} : time;
}

function randomExtension(dice: Dice): PolicyClock['extension'] {
  return {
    needs: pick(dice, ['reasons', 'reasons-beyond', 'agreement', 'permission'] as const),
    ...(chance(dice, 50) && {time: randomTime(dice)}),
    ...(chance(dice, 40) && {inAll: randomTime(dice)}),
    sources,
  };
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
    matters: ['civil-rights', 'privacy'],
    authority: chance(dice, 20) ? 'missing' : undefined,
    acts: list(dice(7), () => randomAct(dice, later(pick(dice, [4, 40, 120])))),
    stages: stages.map((stage) => ({pack: pack.id, stage, at: later(40)})),
    requests: list(dice(3), () => ({...aClock(), askedAt: later(40), givenAt: maybe(50, 80)})),
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
