// The rules of deadlines said once more, without `Temporal` and without any of the engine: day by day, minute by minute.
import type {CaseFacts} from '../deadlines/case-facts.js';
import type {DeadlineRules} from '../deadlines/deadline-rules.js';
import type {PolicyClock, PolicyPack, PolicyTime} from '../policy-pack.js';
import {
  allowedPauses,
  counted,
  dueAt,
  endOfDay,
  localDate,
  type Due,
  type World,
} from './slow-counting.js';
import {dateAt} from './slow-days.js';
import {isOutside} from './slow-outside.js';

/** What is compared with the engine. */
export interface SlowDeadline {
  readonly clock: string;
  readonly nth: number | undefined;
  readonly state: string;
  readonly date: string | undefined;
  readonly at: string | undefined;
  readonly doneAt: string | undefined;
  readonly unknownYears: readonly number[];
}

const ms = (instant: string) => Date.parse(instant);
const never = Number.POSITIVE_INFINITY;

/** Every deadline of a case under one pack. */
export function slowDeadlines(
  facts: CaseFacts,
  rules: DeadlineRules,
  {pack, now}: {readonly pack: PolicyPack; readonly now: string},
): readonly SlowDeadline[] {
  return pack.clocks.flatMap((clock) => slowClock(clock, {facts, rules, pack, now: ms(now)}));
}

type Case = Omit<World, 'clock' | 'unknown'>;

function slowClock(clock: PolicyClock, inCase: Case): SlowDeadline[] {
  const world = {...inCase, clock, unknown: new Set<number>()};
  const {facts, pack} = inCase;
  const bare = (state: string, doneAt?: number) => [row(world, {state, doneAt})];
  if (isOutside(world)) return bare('not-owed');
  const time = timeOf(world);
  const acts = fulfilling(world);
  const end = endOf(world);
  if (time === undefined) return bare(end < never ? 'not-owed' : 'waiting', acts[0]);
  const unstarted = (otherNotOwed = false) => {
    if (acts.length > 0 && !clock.repeats) return bare('kept', acts[0]);
    return bare(otherNotOwed || end < never ? 'not-owed' : 'waiting');
  };
  if (clock.from === 'asked') {
    const requests = facts.requests
      .filter((each) => each.towards === clock.towards)
      .sort((one, other) => ms(one.askedAt) - ms(other.askedAt));
    if (requests.length === 0) return unstarted();
    return requests.map((request, index) => {
      const own = {...world, unknown: new Set<number>()};
      const start = ms(request.askedAt);
      const due = extended(own, {date: localDate(own, start), at: start}, time as PolicyTime);
      const doneAt = request.givenAt === undefined ? undefined : ms(request.givenAt);
      return row(own, {...settle(own, {start, due, done: doneAt}), due, nth: index + 1});
    });
  }
  const stage = stageOf(world);
  if (!stage) return unstarted();
  let start: Due | undefined;
  if (clock.from === 'received') start = dueAt(world, ms(facts.receivedAt));
  else if (clock.from === 'stage-started') start = dueAt(world, stage.from);
  else if (clock.from === 'acknowledged') {
    const times = facts.acts.filter(({duty}) => duty === 'acknowledge').map(({at}) => ms(at));
    if (times.length === 0) return unstarted();
    start = dueAt(world, Math.min(...times));
  } else {
    const {dueOf} = clock.from;
    const other = slowClock(
      pack.clocks.find(({id}) => id === dueOf)!,
      inCase,
    )[0]!;
    if (other.state === 'not-owed') return unstarted(true);
    if (other.date === undefined || other.at === undefined) return unstarted();
    start = {date: other.date, at: ms(other.at)};
  }
  if (time === 'agreed') {
    const due = agreed(world);
    return due ? [row(world, {...settle(world, {due, done: acts[0]}), due})] : unstarted();
  }
  if (clock.repeats) return repeated(world, start, time);
  const due = extended(world, start, time);
  const done = acts.find((at) => at >= start.at);
  return [row(world, {...settle(world, {start: start.at, due, done}), due})];
}

function repeated(world: World, first: Due, time: PolicyTime): SlowDeadline[] {
  const end = endOf(world);
  const acts = fulfilling(world).filter((at) => at <= end);
  const rows: SlowDeadline[] = [];
  let start = first;
  let used = first.at - 1;
  while (true) {
    const own = {...world, unknown: new Set<number>()};
    const due = counted(own, start, time);
    const done = acts.find((at) => at > used);
    const settled = settle(own, {start: start.at, due, done});
    rows.push(row(own, {...settled, due, nth: rows.length + 1}));
    if (settled.state === 'kept' && done !== undefined) {
      used = done;
      start = dueAt(world, done);
    } else if (['late', 'missed', 'passed'].includes(settled.state)) {
      used = due.at - 1;
      start = due;
    } else return rows;
  }
}

function settle(
  world: World,
  {start, due, done}: {start?: number | undefined; due: Due; done: number | undefined},
) {
  const {clock, now, rules} = world;
  const isAtOnce = start === due.at;
  const isSameDay = done !== undefined && dateAt(done, rules.timeZone) === due.date;
  if (done !== undefined && (done < due.at || (isAtOnce && isSameDay))) {
    return {state: 'kept', doneAt: done};
  }
  if (endOf(world) < due.at) return {state: 'not-owed', doneAt: done};
  if (now < due.at) {
    if (start !== undefined && now < start) return {state: 'waiting'};
    const open = allowedPauses(world).some(({to}) => to === undefined || ms(to) > now);
    return {state: open ? 'paused' : 'running'};
  }
  if (clock.target !== 'hard') return {state: 'passed', doneAt: done};
  return {state: done === undefined ? 'missed' : 'late', doneAt: done};
}

function timeOf({clock, pack, rules}: World): PolicyTime | 'agreed' | undefined {
  const {time} = clock;
  if (time === 'agreed' || !('setting' in time)) return time;
  const setting = pack.settings.find(({name}) => name === time.setting)!;
  const amount = rules.settings[time.setting];
  if (typeof amount !== 'number' || amount < 1 || amount > 3660 || amount % 1 !== 0)
    return undefined;
  return {amount, unit: setting.unit, days: setting.days};
}

function stageOf({pack, clock, facts}: World): {from: number; to: number} | undefined {
  if (!clock.stage) return {from: -never, to: never};
  const moves = [
    {stage: pack.stages[0]!.id, at: ms(facts.receivedAt)},
    ...facts.stages
      .filter((each) => each.pack === pack.id)
      .map(({stage, at}) => ({stage, at: ms(at)}))
      .sort((one, other) => one.at - other.at),
  ];
  let found: {from: number; to: number} | undefined;
  moves.forEach(({stage, at}, index) => {
    if (stage === clock.stage) found = {from: at, to: moves[index + 1]?.at ?? never};
  });
  return found;
}

const alsoDone: Readonly<Record<string, readonly string[]>> = {
  acknowledge: ['acknowledge', 'respond'],
  status: ['status', 'update', 'respond'],
  decide: ['decide', 'respond'],
};

function fulfilling(world: World): number[] {
  const {clock, facts} = world;
  const stage = stageOf(world);
  if (clock.towards || !stage) return [];
  const duties = alsoDone[clock.what] ?? [clock.what];
  const times: number[] = [];
  for (const {duty, at, inWriting} of facts.acts) {
    if (!duties.includes(duty) || (clock.inWriting && !inWriting)) continue;
    if (ms(at) >= stage.to || (clock.what === 'respond' && ms(at) < stage.from)) continue;
    times.push(ms(at));
  }
  return times.sort((one, other) => one - other);
}

function endOf(world: World): number {
  const {clock, facts, pack} = world;
  const stage = stageOf(world);
  const {what} = clock;
  const ends: number[] = [];
  if (clock.from === 'asked') return never;
  if (facts.withdrawnAt && what !== 'review') ends.push(ms(facts.withdrawnAt));
  if (facts.closedAt && (what === 'interim' || what === 'update' || what === 'status'))
    ends.push(ms(facts.closedAt));
  if (facts.resolvedAt && clock.unless === 'resolved') ends.push(ms(facts.resolvedAt));
  if (stage && stage.to !== never) ends.push(stage.to);
  if (clock.repeats || (clock.when === 'not-answered' && what !== 'respond')) {
    const mustBeWritten = pack.clocks.some(
      (other) =>
        other.what === 'respond' &&
        other.inWriting &&
        (!other.stage || !clock.stage || other.stage === clock.stage),
    );
    for (const {duty, at, inWriting} of facts.acts) {
      if (duty !== 'respond' || (mustBeWritten && !inWriting)) continue;
      if (stage && ms(at) >= stage.from && ms(at) < stage.to) ends.push(ms(at));
    }
  }
  return ends.length === 0 ? never : Math.min(...ends);
}

function agreed(world: World): Due | undefined {
  const {facts, pack, clock} = world;
  let due: Due | undefined;
  const mine = facts.agreements.filter((each) => each.pack === pack.id && each.clock === clock.id);
  for (const {date, at} of mine.sort((one, other) => ms(one.at) - ms(other.at)))
    if (!due || ms(at) < due.at) due = endOfDay(world, date);
  return due && lengthened(world, due, due);
}

function extended(world: World, start: Due, time: PolicyTime): Due {
  return lengthened(world, start, counted(world, start, time));
}

function lengthened(world: World, start: Due, first: Due): Due {
  const {facts, pack, clock} = world;
  const rule = clock.extension;
  let due = first;
  const mine = facts.extensions.filter((each) => each.pack === pack.id && each.clock === clock.id);
  for (const extension of mine.sort((one, other) => ms(one.at) - ms(other.at))) {
    const before = (instant: string | undefined) => instant !== undefined && ms(instant) < due.at;
    if (!rule || !before(extension.at)) continue;
    if (rule.needs === 'reasons' && !before(extension.reasonsToldAt)) continue;
    if (rule.needs === 'agreement' && !before(extension.agreedAt)) continue;
    if (rule.needs === 'permission' && !before(extension.permittedAt)) continue;
    // What one extension cannot know is forgotten again where another date takes its place.
    const asked = {...world, unknown: new Set<number>()};
    let wanted =
      typeof extension.until === 'string'
        ? endOfDay(world, extension.until)
        : counted(asked, due, extension.until);
    let unknown = asked.unknown;
    const cutTo = (from: Due, most: PolicyTime) => {
      const cutting = {...world, unknown: new Set<number>()};
      const limit = counted(cutting, from, most);
      if (limit.at < wanted.at) [wanted, unknown] = [limit, cutting.unknown];
    };
    const freelyBeyond = rule.needs === 'reasons-beyond' && before(extension.reasonsToldAt);
    if (rule.time && !freelyBeyond) cutTo(first, rule.time);
    if (rule.inAll) cutTo(start, rule.inAll);
    if (wanted.at <= due.at) continue;
    due = wanted;
    for (const year of unknown) world.unknown.add(year);
  }
  return due;
}

function row(
  {clock, unknown}: World,
  {
    state,
    due,
    doneAt,
    nth,
  }: {
    readonly state: string;
    readonly due?: Due;
    readonly doneAt?: number | undefined;
    readonly nth?: number;
  },
): SlowDeadline {
  return {
    clock: clock.id,
    nth,
    state,
    date: due?.date,
    at: due && new Date(due.at).toISOString(),
    doneAt: doneAt === undefined ? undefined : new Date(doneAt).toISOString(),
    unknownYears: [...unknown].sort(),
  };
}
