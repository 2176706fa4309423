import type {CaseHappening} from './case-happening.js';
import {escalationFacts} from './escalation-facts.js';
import type {EscalationCalendar, EscalationChannel, EscalationMatrix} from './escalation-matrix.js';
import {escalationsOf, type EscalationNotice} from './escalations.js';
import {escalationRoles} from './escalation-role.js';

/** A case to try a matrix on: one that was, or one that is made up. */
export interface Simulation {
  readonly matrix: EscalationMatrix;
  readonly caseId: string;
  readonly happenings: readonly CaseHappening[];
  readonly calendar: EscalationCalendar;
}

/** One line of a simulated case. */
export type SimulatedMoment =
  | {readonly at: string; readonly happening: CaseHappening; readonly text: string}
  | {readonly at: string; readonly notice: EscalationNotice; readonly text: string};

/** Who would be told of a case, and when. */
export interface SimulatedCase {
  /** In order of time. */
  readonly timeline: readonly SimulatedMoment[];
  /** Who would have been told had nothing ended and had nobody said that they had seen it. */
  readonly spared: readonly EscalationNotice[];
}

/** Answers "who would be told, when, for this case?", as data and in plain English. */
export function simulate({matrix, caseId, happenings, calendar}: Simulation): SimulatedCase {
  const facts = escalationFacts(caseId, happenings);
  const told = escalationsOf(matrix, facts, calendar);
  const ids = new Set(told.map(({id}) => id));
  const endless = facts.matters.map(({until: _until, ...matter}) => matter);
  const planned = escalationsOf(matrix, {...facts, matters: endless, acknowledged: {}}, calendar);
  const moments: SimulatedMoment[] = [
    ...happenings.map((happening) => ({
      at: happening.at,
      happening,
      text: happeningText(happening),
    })),
    ...told.map((notice) => ({at: notice.at, notice, text: noticeText(notice)})),
  ];
  return {
    timeline: moments.sort((one, other) => Date.parse(one.at) - Date.parse(other.at)),
    spared: planned.filter(({id}) => !ids.has(id)),
  };
}

/** A simulated case as plain text, a line each. */
export function simulationText({timeline, spared}: SimulatedCase): readonly string[] {
  return [
    ...timeline.map(({at, text}) => `${at} ${text}`),
    ...spared.map(
      ({at, role, rule}) =>
        `Spared: ${escalationRoles[role]} would have been told at ${at} (${rule}).`,
    ),
  ];
}

const channels = {
  worklist: 'in their worklist',
  email: 'by email',
  pager: 'by pager',
  phone: 'by phone',
  meeting: 'on the agenda of their meeting',
} as const satisfies Readonly<Record<EscalationChannel, string>>;

const passed = {
  'nobody-there': 'is not there',
  'not-acknowledged': 'has not answered',
} as const satisfies Readonly<Record<EscalationNotice['insteadOf'][number]['because'], string>>;

function noticeText({role, channel, says, matter, insteadOf, rule}: EscalationNotice): string {
  const of = matter.of ? ` [${matter.of}]` : '';
  const before = insteadOf.map(({level, because}) => `${level} ${passed[because]}`).join(', ');
  const instead = before ? ` Because ${before}.` : '';
  return `→ ${escalationRoles[role]} is told ${channels[channel]}: ${says}${of}${instead} (${rule})`;
}

const happeningTexts = {
  received: 'The complaint came in.',
  owned: 'Somebody owns the case.',
  'owner-left': 'The case lost its owner.',
  'not-resolved': 'The person says that it is not resolved.',
  closed: 'The case was closed.',
  reopened: 'The case was opened again.',
  'taken-up': 'Somebody began to work on it.',
  'urgency-set': 'The urgency was set:',
  'clock-set': 'A clock was set:',
  'clock-ended': 'A clock ended:',
  'task-asked': 'A department was asked:',
  'task-ended': 'A task ended:',
  'flag-opened': 'A risk flag was opened:',
  'flag-settled': 'A risk flag was settled:',
  acknowledged: 'Somebody said that they had seen it:',
  absent: 'Nobody is there any more:',
  present: 'Somebody is there again:',
} as const satisfies Readonly<Record<CaseHappening['is'], string>>;

function happeningText(happening: CaseHappening): string {
  return [happeningTexts[happening.is], ...details(happening)].join(' ');
}

function details(happening: CaseHappening): readonly string[] {
  if ('level' in happening) return [happening.level];
  if ('due' in happening) return [happening.clock, 'due', happening.due];
  if ('clock' in happening) return [happening.clock];
  if ('task' in happening) return [happening.task];
  if ('flag' in happening) return [happening.flag];
  if ('notice' in happening) return [happening.notice];
  if ('role' in happening) return awayDetails(happening);
  return [];
}

function awayDetails({
  role,
  ...rest
}: CaseHappening & {readonly is: 'absent' | 'present'}): readonly string[] {
  const standIn = rest.is === 'absent' ? rest.standIn : undefined;
  return standIn === undefined
    ? [escalationRoles[role]]
    : [`${escalationRoles[role]};`, escalationRoles[standIn], 'stands in.'];
}
