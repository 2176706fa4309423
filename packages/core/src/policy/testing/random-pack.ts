import type {PolicyClock, PolicyPack, PolicyTime} from '../policy-pack.js';
import type {Source} from '../source.js';
import {chance, list, pick, type Dice} from './dice.js';

/** Where what chance made comes from. */
export const sources: readonly Source[] = [{citation: 'Chance', confidence: 'read'}];

/** Clocks, pauses, limits and exclusions by chance. */
export function randomPack(dice: Dice): PolicyPack {
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

/** How long something takes. */
export function randomTime(dice: Dice): PolicyTime {
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
