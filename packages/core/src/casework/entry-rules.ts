import type {CaseState} from '../case/reduce-case.js';
import type {FieldProblem, Problem} from '../errors/problem.js';
import type {CaseWork} from './case-work.js';
import {classifyGrievance} from '../policy/grievance-rules/classify-grievance.js';
import type {GrievanceFacts} from '../policy/grievance-rules/grievance-facts.js';
import type {GrievanceRules} from '../policy/grievance-rules/grievance-rules.js';
import {grievanceFactsOf} from './grievance-facts-of.js';
import type {Taxonomy} from './taxonomy.js';
import {categoryProblems} from './category-problems.js';
import type {ClassByRules, NewWorkEvent, WorkEntries, WorkEntryKind} from './work-entry.js';

/** Something staff enter in the record of a case. */
export type WorkEntry = {
  [Kind in WorkEntryKind]: {readonly kind: Kind; readonly payload: WorkEntries[Kind]};
}[WorkEntryKind];

/** A case as it lies before someone who enters something. */
export interface CaseAtHand {
  readonly state: CaseState;
  readonly work: CaseWork;
  /** The account that enters it. */
  readonly by: string;
  /** ISO 8601 instant. */
  readonly now: string;
  readonly known: KnownTerms;
}

/** What the facility knows by name. */
export interface KnownTerms {
  readonly packs: readonly {readonly id: string; readonly version: string}[];
  readonly taxonomies: readonly Taxonomy[];
  /** What tells complaints and grievances apart here, and what the hospital's own policy answers. */
  readonly grievanceRules: GrievanceRules;
  readonly grievancePolicy: GrievanceFacts;
}

type Rule<Kind extends WorkEntryKind> = (
  at: CaseAtHand,
  payload: WorkEntries[Kind],
) => readonly FieldProblem[];

const rules: {readonly [Kind in WorkEntryKind]?: Rule<Kind>} = {
  classified: (at, {class: decided, facts, reason}) =>
    classByRules(at, facts).class !== decided && reason === undefined
      ? [{path: '/payload/reason', code: 'required'}]
      : [],
  'packs-set': ({known}, {packs}) =>
    packs.flatMap(({id, version}, index) => packProblems(known, {id, version, index})),
  categorized: ({known}, payload) => categoryProblems(known.taxonomies, payload),
  'identity-raised': ({state, work}, {to}) =>
    ranks.indexOf(to) > ranks.indexOf(work.identity?.to ?? state.feedback?.identity ?? 'anonymous')
      ? []
      : [{path: '/payload/to', code: 'not-allowed'}],
  'person-cleared': ({work}, {personId}) => lasting(work.people, {personId: personId}, 'cleared'),
  'reveal-asked': ({work}, {accountId}) =>
    work.people.some((each) => each.accountId === accountId && !each.cleared)
      ? []
      : [{path: '/payload/accountId', code: 'unknown-value'}],
  'reveal-decided': ({work, by}, {revealId}) => {
    const problems = lasting(work.reveals, {revealId: revealId}, 'decision');
    const reveal = work.reveals.find(({id}) => id === revealId);
    const concerned = reveal?.by === by || reveal?.accountId === by;
    return concerned ? [{path: '/payload/revealId', code: 'same-person'}] : problems;
  },
  'task-answered': ({work}, {taskId}) => lasting(work.tasks, {taskId: taskId}, 'closed'),
  'task-closed': ({work}, {taskId}) => lasting(work.tasks, {taskId: taskId}, 'closed'),
  'escalation-seen': ({work}, {escalationId}) =>
    lasting(work.escalations, {escalationId: escalationId}, 'seen'),
  'recovery-answered': ({work}, {offerId}) => lasting(work.offers, {offerId: offerId}, 'answer'),
  'action-closed': ({work}, {actionId}) => lasting(work.actions, {actionId: actionId}, 'closed'),
  'referral-answered': ({work}, {referralId}) =>
    work.referrals.some(({id}) => id === referralId)
      ? []
      : [{path: '/payload/referralId', code: 'unknown-value'}],
  'finding-made': ({work}, {issue}) =>
    issue === undefined || work.categories.at(-1)?.issues[issue]
      ? []
      : [{path: '/payload/issue', code: 'unknown-value'}],
  paused: ({work}, {reason}) =>
    work.pauses.some((each) => each.reason === reason && !each.end)
      ? [{path: '/payload/reason', code: 'already-done'}]
      : [],
  unpaused: ({work}, {pauseId}) => lasting(work.pauses, {pauseId: pauseId}, 'end'),
  'follow-up-done': ({work}, {followUpId}) =>
    lasting(work.followUps, {followUpId: followUpId}, 'done'),
  'legal-hold-lifted': ({work}, {holdId}) => lasting(work.holds, {holdId: holdId}, 'lifted'),
};

/** From the least to the most that is known of a person. */
const ranks = ['anonymous', 'confidential', 'named'];

/** What may still be entered once a case is worked on as a part of another. */
const evenWhenMerged: readonly WorkEntryKind[] = [
  'noted',
  'contact-logged',
  'contact-rules-changed',
  'legal-hold-placed',
  'legal-hold-lifted',
  'person-named',
];

/** What makes no sense once the case is answered or taken back: its clocks have stopped. */
const whileOpen: readonly WorkEntryKind[] = ['paused', 'extended', 'stage-started', 'date-agreed'];

/** By how much the clock of whoever enters something may run ahead of the service's, in milliseconds. */
const clockSkewMs = 5 * 60_000;

/** What comes of an entry: the event to append, or why not. `id` is that of the write. */
export function decideEntry(at: CaseAtHand, entry: WorkEntry, id: string): EntryDecision {
  const problem = entryProblem(at, entry);
  if (problem) return {problem};
  const {kind, payload} = entry;
  const found = entry.kind === 'classified' && {byRules: classByRules(at, entry.payload.facts)};
  // Each kind has its payload; the compiler does not follow the pair through a copy.
  return {events: [{kind, payload: {...payload, ...found, id}} as NewWorkEvent]};
}

/** What the rules make of what staff answered, of what the case itself says, and of the hospital's policy. */
export function classByRules(
  {state, work, known}: CaseAtHand,
  answered: GrievanceFacts | undefined,
): ClassByRules {
  const facts = {...known.grievancePolicy, ...grievanceFactsOf({state, work}), ...answered};
  const {rules, class: found, fired, missing} = classifyGrievance(facts, known.grievanceRules);
  const standing = fired.filter(({stands}) => stands).map(({rule}) => rule);
  return {rules, class: found, fired: standing, missing};
}

export type EntryDecision =
  {readonly events: readonly NewWorkEvent[]} | {readonly problem: Problem};

/** Why an entry cannot be made, or `undefined`. Who may make it is the caller's question. */
export function entryProblem(at: CaseAtHand, entry: WorkEntry): Problem | undefined {
  const {kind, payload} = entry;
  const standing = standingProblem(at.state, kind);
  if (standing) return {status: 409, code: 'not-now', errors: [{path: '', code: standing}]};
  // The table is keyed by kind, which the compiler cannot follow through an index.
  const rule = rules[kind] as Rule<WorkEntryKind> | undefined;
  const errors = [...(rule?.(at, payload) ?? []), ...futureProblems(at, entry)];
  if (errors.length === 0) return undefined;
  const isLate = errors.some(({code}) => code === 'already-done' || code === 'same-person');
  return isLate ? {status: 409, code: 'not-now', errors} : {status: 400, code: 'invalid', errors};
}

function standingProblem(
  {status}: CaseState,
  kind: WorkEntryKind,
): 'merged' | 'withdrawn' | 'answered' | undefined {
  if (status === 'merged' && !evenWhenMerged.includes(kind)) return 'merged';
  if (!whileOpen.includes(kind)) return undefined;
  if (status === 'withdrawn') return 'withdrawn';
  // A review begins after the answer: that is what a next stage is.
  const isAnswered = status === 'resolved' || status === 'closed';
  return isAnswered && kind !== 'stage-started' ? 'answered' : undefined;
}

/** On which day it was; a follow-up alone is set for a day to come. */
const onADay: readonly WorkEntryKind[] = ['interviewed', 'disclosed'];
/** By so much it may be a later day somewhere than it is in UTC, in milliseconds. */
const furthestEastMs = 14 * 60 * 60_000;

/** What was done cannot have been done later than now. `when` is always of something that was. */
function futureProblems({now}: CaseAtHand, {kind, payload}: WorkEntry): readonly FieldProblem[] {
  const isAfter = (at: string, byMs: number) => Date.parse(at) > Date.parse(now) + byMs;
  if ('when' in payload && isAfter(payload.when, clockSkewMs))
    return [{path: '/payload/when', code: 'impossible-date'}];
  const isLater = onADay.includes(kind) && 'on' in payload && isAfter(payload.on, furthestEastMs);
  return isLater ? [{path: '/payload/on', code: 'impossible-date'}] : [];
}

function packProblems(
  {packs}: KnownTerms,
  {id, version, index}: {readonly id: string; readonly version: string; readonly index: number},
): readonly FieldProblem[] {
  const versions = packs.filter((pack) => pack.id === id);
  if (versions.some((pack) => pack.version === version)) return [];
  const field = versions.length === 0 ? 'id' : 'version';
  return [{path: `/payload/packs/${index}/${field}`, code: 'unknown-value'}];
}

/** What is to be ended has to be there, and to last. */
function lasting<Item extends {readonly id: string}>(
  items: readonly Item[],
  reference: Readonly<Record<string, string>>,
  end: keyof Item,
): readonly FieldProblem[] {
  const [[field, id] = ['', '']] = Object.entries(reference);
  const item = items.find((each) => each.id === id);
  if (!item) return [{path: `/payload/${field}`, code: 'unknown-value'}];
  return item[end] === undefined ? [] : [{path: `/payload/${field}`, code: 'already-done'}];
}
