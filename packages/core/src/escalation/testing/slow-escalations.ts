import type {PolicyTime} from '../../policy/policy-pack.js';
import type {CaseHappening} from '../case-happening.js';
import type {EscalationMatrix, EscalationRule, EscalationStep} from '../escalation-matrix.js';
import {isOfficeMinute, minuteOf, minutesOf} from './office-hours.js';

/** Who was told, at which minute, of what. */
export interface SlowNotice {
  readonly minute: number;
  readonly rule: string;
  readonly occurrence: string;
  readonly step: string;
  readonly level: string;
  readonly role: string;
}

interface Matter {
  readonly kind: string;
  readonly of: string;
  readonly id: string;
  readonly due: number | undefined;
  readonly flag: string | undefined;
  readonly since: number;
  readonly setOff: Set<string>;
}

interface Timer {
  readonly matter: Matter;
  readonly rule: EscalationRule;
  readonly step: EscalationStep;
  left: number;
  counts: PolicyTime['days'];
  level: string | undefined;
  readonly seen: Set<string>;
  readonly told: string[];
}

/**
 * What a person with a clock on the wall would do: sits there minute by minute, reads what has just happened, lets each
 * timer run on, and tells whoever it is time to tell. Shares nothing with the code it is compared with but the types.
 */
export function slowEscalations(
  matrix: EscalationMatrix,
  happenings: readonly CaseHappening[],
  lastMinute: number,
): readonly SlowNotice[] {
  const office = createOffice(matrix);
  const waiting = happenings.map((happening) => ({happening, at: minuteOf(happening.at)}));
  for (let minute = 0; minute <= lastMinute; minute++) {
    for (const {happening, at} of waiting) if (at === minute) office.hear(happening, minute);
    office.setOff(minute);
    office.tell(minute);
    office.countDown(minute);
  }
  return office.notices;
}

function createOffice(matrix: EscalationMatrix) {
  let matters: Matter[] = [];
  let timers: Timer[] = [];
  let isOwned = false;
  let isClosed = false;
  /** Who is away, and who stands in for them. */
  const absent = new Map<string, string | undefined>();
  const seenNotices = new Set<string>();
  const notices: SlowNotice[] = [];

  const keep = (goesOn: (matter: Matter) => boolean): void => {
    matters = matters.filter(goesOn);
    timers = timers.filter(({matter}) => matters.includes(matter));
  };
  const end = (kind: string, of?: string): void =>
    keep((each) => each.kind !== kind || (of !== undefined && each.of !== of));
  const open = (
    kind: string,
    of: string,
    from: {id: string; since: number; due?: number; flag?: string},
  ): void => {
    if (matters.some((each) => each.kind === kind && each.of === of)) return;
    if (isClosed && kind !== 'risk-flag' && from.flag === undefined) return;
    matters.push({kind, of, due: undefined, flag: undefined, ...from, setOff: new Set()});
  };

  const hearOfCase = (happening: CaseHappening, since: number): void => {
    const from = {id: happening.id, since};
    if (happening.is === 'taken-up') {
      end('urgency');
      end('not-resolved');
    }
    if (happening.is === 'urgency-set') {
      if (!matters.some(({kind, of}) => kind === 'urgency' && of === happening.level))
        end('urgency');
      open('urgency', happening.level, from);
    }
    if (happening.is === 'clock-set') {
      const due = minuteOf(happening.due);
      const running = matters.find(({kind, of}) => kind === 'clock' && of === happening.clock);
      if (running && running.due !== due) end('clock', happening.clock);
      const flag = happening.flag === undefined ? {} : {flag: happening.flag};
      open('clock', happening.clock, {...from, due, ...flag});
    }
    if (happening.is === 'clock-ended') end('clock', happening.clock);
    if (happening.is === 'task-asked') open('task', happening.task, from);
    if (happening.is === 'task-ended') end('task', happening.task);
    if (happening.is === 'not-resolved') open('not-resolved', '', from);
  };

  const hear = (happening: CaseHappening, since: number): void => {
    if (happening.is === 'acknowledged') seenNotices.add(happening.notice);
    else if (happening.is === 'absent') {
      if (!absent.has(happening.role)) absent.set(happening.role, happening.standIn);
    } else if (happening.is === 'present') absent.delete(happening.role);
    else if (happening.is === 'flag-opened')
      open('risk-flag', happening.flag, {id: happening.id, since});
    else if (happening.is === 'flag-settled') {
      end('risk-flag', happening.flag);
      keep(({flag}) => flag !== happening.flag);
    } else if (!['received', 'owned', 'owner-left', 'closed', 'reopened'].includes(happening.is)) {
      hearOfCase(happening, since);
    } else {
      if (happening.is === 'owned') isOwned = true;
      if (happening.is === 'owner-left') isOwned = false;
      if (happening.is === 'closed') isClosed = true;
      if (happening.is === 'reopened') isClosed = false;
      if (isClosed) keep(({kind, flag}) => kind === 'risk-flag' || flag !== undefined);
      else if (isOwned) end('unowned');
      else open('unowned', '', {id: happening.id, since});
    }
  };

  const setOff = (minute: number): void => {
    for (const matter of matters)
      for (const rule of matrix.rules) {
        if (matter.setOff.has(rule.id) || !isSetOff(rule, matter, minute)) continue;
        matter.setOff.add(rule.id);
        for (const step of rule.steps)
          timers.push({
            matter,
            rule,
            step,
            left: minutesOf(step.after),
            counts: step.after.days,
            level: step.level,
            seen: new Set(),
            told: [],
          });
      }
  };

  const tell = (minute: number): void => {
    for (const timer of timers)
      while (timer.left === 0 && timer.level !== undefined) {
        const level = matrix.levels.find(({id}) => id === timer.level);
        if (!level || timer.told.some((notice) => seenNotices.has(notice))) {
          timer.level = undefined;
          break;
        }
        timer.seen.add(level.id);
        const next = matrix.levels.find(({id}) => id === level.fallback);
        const goesOn = next !== undefined && !timer.seen.has(next.id);
        timer.level = goesOn ? next.id : undefined;
        const standIn = absent.get(level.role);
        const isCovered = standIn !== undefined && !absent.has(standIn);
        if (goesOn && absent.has(level.role) && !isCovered) continue;
        const {rule, matter, step} = timer;
        const parts = ['case-1', rule.id, matter.of, matter.id, step.level, level.id];
        timer.told.push(parts.map(encodeURIComponent).join('/'));
        notices.push({
          minute,
          rule: rule.id,
          occurrence: `${matter.of} ${matter.id}`,
          step: step.level,
          level: level.id,
          role: isCovered ? standIn : level.role,
        });
        timer.left = minutesOf(step.within ?? level.within);
        timer.counts = (step.within ?? level.within).days;
      }
  };

  const countDown = (minute: number): void => {
    for (const timer of timers)
      if (timer.left > 0 && (timer.counts === 'calendar' || isOfficeMinute(minute))) timer.left--;
  };

  return {hear, setOff, tell, countDown, notices};
}

function isSetOff({trigger}: EscalationRule, matter: Matter, minute: number): boolean {
  const {kind, of, due, since} = matter;
  switch (trigger.on) {
    case 'urgency':
      return kind === 'urgency' && trigger.levels.some((level) => level === of);
    case 'unowned':
    case 'not-resolved':
      return kind === trigger.on;
    case 'task-unanswered':
      return kind === 'task';
    case 'risk-flag':
      return kind === 'risk-flag' && (!trigger.flags || trigger.flags.includes(of));
    case 'clock-missed':
      return kind === 'clock' && isNamed(trigger.clocks, of) && (due ?? 0) <= minute;
    case 'clock-near':
      return (
        kind === 'clock' &&
        isNamed(trigger.clocks, of) &&
        since < (due ?? 0) &&
        isLastChance(minute, due ?? 0, trigger.before)
      );
  }
}

function isNamed(names: readonly string[] | undefined, name: string): boolean {
  return !names || names.includes(name);
}

/** True where a minute later less time than that would be left. */
function isLastChance(minute: number, due: number, before: PolicyTime): boolean {
  const enough = minutesOf(before);
  if (before.days === 'calendar') return due - (minute + 1) < enough;
  let left = 0;
  for (let each = minute + 1; each < due && left < enough; each++) if (isOfficeMinute(each)) left++;
  return left < enough;
}
