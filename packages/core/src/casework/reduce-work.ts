import type {StoredCaseEvent} from '../case/case-event.js';
import type {UrgencyLevel} from '../escalation/urgency.js';
import {noWorkYet, type CaseDetails, type CaseWork} from './case-work.js';
import type {Entered, WorkEvent, WorkEventKind} from './work-entry.js';

/** A work in the making: nobody else has seen it, so that a list may grow in place. Copying it at each event would take the square of their number. */
type Draft = {-readonly [Name in keyof CaseWork]: Growing<CaseWork[Name]>};
type Growing<Value> = Value extends readonly (infer Item)[] ? Item[] : Value;

type Reducers = {
  readonly [Kind in WorkEventKind]: (work: Draft, entry: Entered<Kind>) => void;
};

const reducers: Reducers = {
  classified: (work, entry) => void work.classifications.push(entry),
  'packs-set': (work, entry) => void work.packs.push(entry),
  categorized: (work, entry) => void work.categories.push(entry),
  'authority-recorded': (work, entry) => void work.authority.push(entry),
  'contact-rules-changed': (work, entry) => void work.contactRules.push(entry),
  'outcome-recorded': (work, entry) => void work.outcomes.push(entry),
  // What the rules find may raise and never lowers; a person may do both.
  triaged: (work, entry) => setUrgency(work, entry, moreUrgent(work.urgency, entry.level)),
  'urgency-set': (work, entry) => setUrgency(work, entry, entry.level),
  'late-filing-allowed': (work, entry) => void (work.lateFiling = entry),
  'details-recorded': (work, {changes}) => void (work.details = changed(work.details, changes)),
  'person-named': (work, entry) => void work.people.push(entry),
  'person-cleared': (work, entry) => complete(work.people, entry.personId, {cleared: entry}),
  'reveal-asked': (work, entry) => void work.reveals.push(entry),
  'reveal-decided': (work, entry) => complete(work.reveals, entry.revealId, {decision: entry}),
  'identity-raised': (work, entry) => void (work.identity = entry),
  'contact-logged': (work, entry) => void work.contacts.push(entry),
  assigned: (work, entry) => {
    work.owner = entry.owner;
    work.team = entry.team;
    work.assignments.push(entry);
  },
  'handed-over': (work, entry) => {
    work.owner = entry.to;
    work.assignments.push(entry);
  },
  watched: (work, {account}) => {
    if (!work.watchers.includes(account)) work.watchers.push(account);
  },
  unwatched: (work, {account}) =>
    void (work.watchers = work.watchers.filter((each) => each !== account)),
  noted: (work, entry) => void work.notes.push(entry),
  'task-opened': (work, entry) => void work.tasks.push({...entry, answers: []}),
  'task-answered': (work, entry) => grow(itemOf(work.tasks, entry.taskId)?.answers, entry),
  'task-closed': (work, entry) => complete(work.tasks, entry.taskId, {closed: entry}),
  interviewed: (work, entry) => void work.interviews.push(entry),
  'chart-reviewed': (work, entry) => void work.chartReviews.push(entry),
  'finding-made': (work, entry) => void work.findings.push(entry),
  'root-cause-found': (work, entry) => void work.rootCauses.push(entry),
  disclosed: (work, entry) => void work.disclosures.push(entry),
  'recovery-offered': (work, entry) => void work.offers.push(entry),
  'recovery-answered': (work, entry) => complete(work.offers, entry.offerId, {answer: entry}),
  'action-opened': (work, entry) => void work.actions.push(entry),
  'action-closed': (work, entry) => complete(work.actions, entry.actionId, {closed: entry}),
  referred: (work, entry) => void work.referrals.push({...entry, answers: []}),
  'referral-answered': (work, entry) =>
    grow(itemOf(work.referrals, entry.referralId)?.answers, entry),
  paused: (work, entry) => void work.pauses.push(entry),
  unpaused: (work, entry) => complete(work.pauses, entry.pauseId, {end: entry}),
  extended: (work, entry) => void work.extensions.push(entry),
  'stage-started': (work, entry) => void work.stages.push(entry),
  'date-agreed': (work, entry) => void work.agreedDates.push(entry),
  'duty-done': (work, entry) => void work.duties.push(entry),
  'information-asked': (work, entry) => void work.informationAsked.push(entry),
  'follow-up-set': (work, entry) => void work.followUps.push(entry),
  'follow-up-done': (work, entry) => complete(work.followUps, entry.followUpId, {done: entry}),
  'legal-hold-placed': (work, entry) => void work.holds.push(entry),
  'legal-hold-lifted': (work, entry) => complete(work.holds, entry.holdId, {lifted: entry}),
  linked: (work, entry) => void work.links.push(entry),
  unlinked: (work, entry) => complete(work.links, entry.linkId, {undone: entry}),
  'merged-into': (work, entry) => void (work.mergedInto = entry),
  'merged-from': (work, entry) => void work.mergedFrom.push(entry),
  'split-into': (work, entry) => void work.splits.push(entry),
  'split-from': (work, entry) => void work.splits.push(entry),
  escalated: (work, entry) => void work.escalations.push(entry),
  'escalation-seen': (work, entry) => complete(work.escalations, entry.escalationId, {seen: entry}),
  'letter-drafted': (work, entry) => void work.letters.push({...entry, changes: [], reviews: []}),
  'letter-edited': (work, entry) => grow(itemOf(work.letters, entry.letterId)?.changes, entry),
  'letter-waived': (work, entry) => grow(itemOf(work.letters, entry.letterId)?.changes, entry),
  'letter-reviewed': (work, entry) => grow(itemOf(work.letters, entry.letterId)?.reviews, entry),
  'letter-finalized': (work, entry) => complete(work.letters, entry.letterId, {final: entry}),
  'letter-sent': (work, entry) => void work.deliveries.push(entry),
  'letter-delivered': (work, entry) => complete(work.deliveries, entry.deliveryId, {proof: entry}),
};

/**
 * Adds up what the office has done about a case from its events, oldest first. What a person sees of it is
 * `reduceCase`'s; an event of another kind, and one whose payload was redacted, changes nothing here.
 */
export function reduceWork(events: readonly StoredCaseEvent[]): CaseWork {
  const work = noWorkYet() as Draft;
  for (const event of events) {
    if (!isWork(event)) continue;
    const {kind, payload, at, actor} = event;
    // The table is keyed by kind, which the compiler cannot follow through an index.
    const reduce = reducers[kind] as (work: Draft, entry: unknown) => void;
    reduce(work, {...payload, at, by: actor.id ?? actor.role});
  }
  return work;
}

/** True for an event of the office's side of which this version of the SDK knows what it means, and which says something. */
function isWork(event: StoredCaseEvent): event is WorkEvent {
  return event.payload !== undefined && Object.hasOwn(reducers, event.kind);
}

function setUrgency(work: Draft, entry: CaseWork['triage'][number], level: UrgencyLevel): void {
  work.triage.push(entry);
  work.urgency = level;
}

/** S1 is the most urgent: the levels order as text. */
function moreUrgent(one: UrgencyLevel | undefined, other: UrgencyLevel): UrgencyLevel {
  return one !== undefined && one < other ? one : other;
}

function changed(
  details: CaseDetails,
  changes: Entered<'details-recorded'>['changes'],
): CaseDetails {
  const all = Object.entries({...details, ...changes});
  return Object.fromEntries(all.filter(([, value]) => value !== null && value !== undefined));
}

/** What ends an item, or undoes it, is put beside it; the first stands. */
function complete<Item extends {readonly id: string}>(
  items: Item[],
  id: string,
  end: Partial<Item>,
): void {
  const at = lastIndex(items, id);
  const item = items[at];
  if (item) items[at] = {...end, ...item};
}

/** Adds to a list that was made by this fold, and that nobody else has seen yet. */
function grow<Each>(list: readonly Each[] | undefined, entry: Each): void {
  (list as Each[] | undefined)?.push(entry);
}

function itemOf<Item extends {readonly id: string}>(
  items: readonly Item[],
  id: string,
): Item | undefined {
  return items[lastIndex(items, id)];
}

/** Looks from the end: what is answered or ended is most often what was opened last. */
function lastIndex(items: readonly {readonly id: string}[], id: string): number {
  let at = items.length - 1;
  while (at >= 0 && items[at]?.id !== id) at -= 1;
  return at;
}
