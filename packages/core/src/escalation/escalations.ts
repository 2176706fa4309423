import type {CaseHappening} from './case-happening.js';
import type {EscalationFacts, MatterKind, OpenMatter} from './escalation-facts.js';
import type {
  EscalationCalendar,
  EscalationChannel,
  EscalationLevel,
  EscalationMatrix,
  EscalationRule,
  EscalationStep,
  EscalationTrigger,
} from './escalation-matrix.js';
import type {EscalationRole} from './escalation-role.js';
import {fallbackChain} from './fallback-chain.js';

/** Somebody who is told, or will be if nothing happens. Holds nothing of what the case is about. */
export interface EscalationNotice {
  /** The same for the same case, rule, occurrence and addressee, whenever it is worked out: what is sent once under it. */
  readonly id: string;
  readonly caseId: string;
  readonly at: string;
  readonly rule: EscalationRule['id'];
  readonly says: string;
  readonly matter: Pick<OpenMatter, 'kind' | 'of' | 'id'>;
  readonly level: EscalationLevel['id'];
  readonly role: EscalationRole;
  readonly channel: EscalationChannel;
  /** Those before them in the chain, and why they were not enough. Empty for the first. */
  readonly insteadOf: readonly {
    readonly level: EscalationLevel['id'];
    readonly because: 'nobody-there' | 'not-acknowledged';
  }[];
  /** Who is told next where these do not say in time that they have seen it. */
  readonly fallbacks: readonly EscalationLevel['id'][];
  /** What keeps it from being told, if it happens before. */
  readonly cancelledBy: readonly CaseHappening['is'][];
}

/**
 * Every notice of a case, in order of time: those that have fallen due and those that will if nothing happens. What has
 * happened in time to cancel one leaves it out.
 */
export function escalationsOf(
  matrix: EscalationMatrix,
  facts: EscalationFacts,
  calendar: EscalationCalendar,
): readonly EscalationNotice[] {
  return facts.matters
    .flatMap((matter) =>
      matrix.rules.flatMap((rule) => {
        const start = triggeredAt(rule.trigger, matter, calendar);
        if (start === undefined) return [];
        return rule.steps.flatMap((step) =>
          noticesOf({matrix, facts, calendar, rule, matter, step, start}),
        );
      }),
    )
    .sort(
      (one, other) => Date.parse(one.at) - Date.parse(other.at) || (one.id < other.id ? -1 : 1),
    );
}

/** The next instant after another at which somebody is told, and who: what a scheduler waits for. */
export function nextDue(
  notices: readonly EscalationNotice[],
  after: string,
): {readonly at: string; readonly notices: readonly EscalationNotice[]} | undefined {
  const later = notices.filter(({at}) => Date.parse(at) > Date.parse(after));
  const at = later.reduce<string | undefined>(
    (first, notice) =>
      first === undefined || Date.parse(notice.at) < Date.parse(first) ? notice.at : first,
    undefined,
  );
  if (at === undefined) return undefined;
  return {at, notices: later.filter((notice) => Date.parse(notice.at) === Date.parse(at))};
}

const matterOf = {
  urgency: 'urgency',
  'clock-near': 'clock',
  'clock-missed': 'clock',
  unowned: 'unowned',
  'task-unanswered': 'task',
  'not-resolved': 'not-resolved',
  'risk-flag': 'risk-flag',
} as const satisfies Readonly<Record<EscalationTrigger['on'], MatterKind>>;

const endings = {
  urgency: ['taken-up', 'urgency-set', 'closed'],
  clock: ['clock-ended', 'clock-set', 'closed'],
  unowned: ['owned', 'closed'],
  task: ['task-ended', 'closed'],
  'not-resolved': ['taken-up', 'closed'],
  'risk-flag': ['flag-settled'],
} as const satisfies Readonly<Record<MatterKind, readonly CaseHappening['is'][]>>;

/** When a matter sets a rule off; `undefined` where it does not. */
function triggeredAt(
  trigger: EscalationTrigger,
  {kind, of, since, due}: OpenMatter,
  calendar: EscalationCalendar,
): string | undefined {
  if (matterOf[trigger.on] !== kind || !isMeant(trigger, of)) return undefined;
  if (due === undefined) return since;
  if (trigger.on !== 'clock-near') return later(since, due);
  // What is late when it is first known is not near any more.
  if (Date.parse(since) >= Date.parse(due)) return undefined;
  return later(since, calendar.subtractTime(due, trigger.before));
}

function isMeant(trigger: EscalationTrigger, of: string): boolean {
  switch (trigger.on) {
    case 'urgency':
      return trigger.levels.some((level) => level === of);
    case 'clock-near':
    case 'clock-missed':
      return trigger.clocks?.includes(of) ?? true;
    case 'risk-flag':
      return trigger.flags?.includes(of) ?? true;
    default:
      return true;
  }
}

interface StepOfMatter {
  readonly matrix: EscalationMatrix;
  readonly facts: EscalationFacts;
  readonly calendar: EscalationCalendar;
  readonly rule: EscalationRule;
  readonly matter: OpenMatter;
  readonly step: EscalationStep;
  readonly start: string;
}

/** The notices of one step: the first who is told, then those who stand in, as far as it goes. */
function noticesOf(context: StepOfMatter): readonly EscalationNotice[] {
  const {matrix, facts, calendar, matter, step, start} = context;
  const chain = fallbackChain(matrix, step.level);
  const notices: EscalationNotice[] = [];
  const insteadOf: EscalationNotice['insteadOf'][number][] = [];
  let at = calendar.addTime(start, step.after);
  for (const [index, level] of chain.entries()) {
    if (isBy(matter.until, at) || notices.some(({id}) => isBy(facts.acknowledged[id], at))) break;
    const there = whoIsThere(facts, level.role, at);
    const isAway = {level: level.id, because: 'nobody-there'} as const;
    // The last of the chain is told even if nobody is there: better late than nobody.
    const role = there ?? (index === chain.length - 1 ? level.role : undefined);
    if (role === undefined) {
      insteadOf.push(isAway);
      continue;
    }
    const before = role === level.role ? [...insteadOf] : [...insteadOf, isAway];
    notices.push(noticeTo(level, {...context, at, role, insteadOf: before, chain}));
    insteadOf.push({level: level.id, because: 'not-acknowledged'});
    at = calendar.addTime(at, step.within ?? level.within);
  }
  return notices;
}

interface NoticeContext extends StepOfMatter {
  readonly at: string;
  readonly role: EscalationRole;
  readonly insteadOf: EscalationNotice['insteadOf'];
  readonly chain: readonly EscalationLevel[];
}

function noticeTo(
  level: EscalationLevel,
  {facts: {caseId}, rule, matter, step, at, role, insteadOf, chain}: NoticeContext,
): EscalationNotice {
  const {kind, of, id} = matter;
  return {
    // Each part is written so that no other parts can give the same whole. Whoever stands in for a level is told under
    // its id: nobody is told a second time because somebody has left or come back.
    id: [caseId, rule.id, of, id, step.level, level.id].map(encodeURIComponent).join('/'),
    caseId,
    at,
    rule: rule.id,
    says: rule.says,
    matter: {kind, of, id},
    level: level.id,
    role,
    channel: step.channel ?? level.channel,
    insteadOf,
    fallbacks: chain.slice(chain.indexOf(level) + 1).map((next) => next.id),
    cancelledBy: [
      ...endings[kind],
      ...(insteadOf.some(({because}) => because === 'not-acknowledged')
        ? (['acknowledged'] as const)
        : []),
    ],
  };
}

type Absence = EscalationFacts['absences'][number];

function absenceOf(
  {absences}: EscalationFacts,
  role: EscalationRole,
  at: string,
): Absence | undefined {
  return absences.find(
    (absence) => absence.role === role && isBy(absence.from, at) && !isBy(absence.until, at),
  );
}

/** The role itself, or else whoever stands in for it and is there; `undefined` where that is nobody. */
function whoIsThere(
  facts: EscalationFacts,
  role: EscalationRole,
  at: string,
): EscalationRole | undefined {
  const absence = absenceOf(facts, role, at);
  if (!absence) return role;
  const {standIn} = absence;
  return standIn !== undefined && !absenceOf(facts, standIn, at) ? standIn : undefined;
}

/** True where something was at an instant or before it. */
function isBy(one: string | undefined, at: string): boolean {
  return one !== undefined && Date.parse(one) <= Date.parse(at);
}

function later(one: string, other: string): string {
  return Date.parse(one) < Date.parse(other) ? other : one;
}
