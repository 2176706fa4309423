import type {CaseEventPayloads, StoredCaseEvent} from '../../case/case-event.js';
import type {CaseDetails} from '../../casework/case-work.js';
import type {WorkEventKind, WorkPayload} from '../../casework/work-entry.js';
import type {CaseAct, CaseExtension, CaseFacts} from './case-facts.js';

/** What is added up. Nobody else has seen it, so that its lists may grow in place. */
type Draft = {-readonly [Name in keyof CaseFacts]: Growing<CaseFacts[Name]>} & {
  details: CaseDetails;
  /** Where each pause stands in its list, by the id of its entry. */
  pausesById: Map<string, number>;
};
type Growing<Value> = Value extends readonly (infer Item)[] ? Item[] : Value;

type Readers = {
  readonly [Kind in WorkEventKind]?: (
    facts: Draft,
    payload: WorkPayload<Kind>,
    event: StoredCaseEvent,
  ) => void;
} & {
  readonly [Kind in Exclude<keyof CaseEventPayloads, WorkEventKind>]?: (
    facts: Draft,
    payload: Partial<CaseEventPayloads[Kind]>,
    event: StoredCaseEvent,
  ) => void;
};

/** Where the event says when something was done, that counts: it may have been entered days later. */
const readers: Readers = {
  received: (facts, {feedback}, {at}) => {
    facts.receivedAt = at;
    facts.eventDate = feedback?.occasion?.date;
  },
  acknowledged: (facts, _payload, {at}) => did(facts, 'acknowledge', {at, inWriting: true}),
  'message-sent': (facts, _payload, {at, actor}) => {
    if (actor.role === 'staff') did(facts, 'update', {at, inWriting: true});
  },
  resolved: (facts, _payload, {at}) => {
    did(facts, 'respond', {at, inWriting: true});
    facts.resolvedAt = at;
  },
  closed: (facts, _payload, {at}) => {
    did(facts, 'respond', {at, inWriting: true});
    facts.closedAt = at;
  },
  'not-resolved': (facts) => takenUpAgain(facts),
  reopened: (facts) => takenUpAgain(facts),
  withdrawn: (facts, _payload, {at}) => void (facts.withdrawnAt = at),
  classified: (facts, classified) => {
    facts.class = classified.class;
    classifiedAs(facts, classified.facts ?? {});
  },
  triaged: (facts, {level}) => void (facts.endangerment ||= level === 'S1'),
  'urgency-set': (facts, {level}) => void (facts.endangerment ||= level === 'S1'),
  'authority-recorded': (facts, {status}) => {
    const isMissing = ['asked', 'refused', 'revoked'].includes(status);
    facts.authority = isMissing ? 'missing' : undefined;
  },
  'late-filing-allowed': (facts, {reason}) => {
    facts.lateFiling = {decision: 'taken', reason};
  },
  'details-recorded': (facts, {changes}) => {
    facts.details = {...facts.details, ...(changes as CaseDetails)};
  },
  'contact-logged': (facts, {direction, reached, channel, when: at}) => {
    const inWriting = channel === 'email' || channel === 'letter';
    if (direction === 'out' && reached) did(facts, 'update', {at, inWriting});
  },
  paused: (facts, {id, reason}, {at}) => {
    facts.pausesById.set(id, facts.pauses.push({reason, from: at}) - 1);
  },
  unpaused: (facts, {pauseId}, {at}) => {
    const index = facts.pausesById.get(pauseId) ?? -1;
    const pause = facts.pauses[index];
    if (pause && !pause.to) facts.pauses[index] = {...pause, to: at};
  },
  extended: (facts, {clock, until, basis, when: at}, event) => {
    // Whoever gets more time tells the person so as they enter it.
    did(facts, 'interim', {at: event.at, inWriting: true});
    const toldAt = basis === 'reasons' ? at : event.at;
    facts.extensions.push({...clock, at, until, ...needOf(basis, at), reasonsToldAt: toldAt});
  },
  'stage-started': (facts, {pack, stage, when: at}) => void facts.stages.push({pack, stage, at}),
  'date-agreed': (facts, {clock, due}, {at}) =>
    void facts.agreements.push({...clock, date: due, at}),
  'information-asked': (facts, {towards, when: at}) =>
    void facts.requests.push({towards, askedAt: at}),
  'duty-done': (facts, {duty, when: at, towards, inWriting}) => {
    if (duty === 'give-information') return gave(facts, towards, at);
    if (!towards) did(facts, duty, {at, inWriting});
  },
};

/**
 * What the clocks of a case depend on, read from its events, oldest first. An event of another kind changes nothing;
 * `undefined` where nothing was received.
 */
export function factsOfCase(events: readonly StoredCaseEvent[]): CaseFacts | undefined {
  const draft = nothingYet();
  for (const event of events) {
    if (!Object.hasOwn(readers, event.kind)) continue;
    // Redacted: it happened, and what it said is gone.
    if (!event.payload && !saysItAll.includes(event.kind)) continue;
    // The table is keyed by kind, which the compiler cannot follow through an index.
    const read = readers[event.kind as keyof Readers] as (
      facts: Draft,
      payload: unknown,
      event: StoredCaseEvent,
    ) => void;
    read(draft, event.payload ?? {}, event);
  }
  const {details, pausesById: _pausesById, ...facts} = draft;
  return facts.receivedAt === '' ? undefined : {...facts, ...factsOfDetails(details, facts)};
}

/** Kinds whose having happened is all that clocks go by. */
const saysItAll: readonly string[] = [
  'received',
  'acknowledged',
  'message-sent',
  'resolved',
  'closed',
  'not-resolved',
  'reopened',
  'withdrawn',
] satisfies readonly (keyof CaseEventPayloads)[];

function nothingYet(): Draft {
  return {
    receivedAt: '',
    spoken: false,
    endangerment: false,
    matters: [],
    acts: [],
    stages: [],
    requests: [],
    agreements: [],
    pauses: [],
    extensions: [],
    outside: [],
    details: {},
    pausesById: new Map(),
  };
}

function did(facts: Draft, duty: CaseAct['duty'], how: Omit<CaseAct, 'duty'>): void {
  facts.acts.push({duty, ...how});
}

function takenUpAgain(facts: Draft): void {
  facts.resolvedAt = undefined;
  facts.closedAt = undefined;
  facts.withdrawnAt = undefined;
}

/** What the answers to the questions of the classification say about clocks. */
function classifiedAs(facts: Draft, answers: Readonly<Record<string, boolean | string>>): void {
  facts.endangerment ||= answers['alleges-abuse'] === true || answers['alleges-neglect'] === true;
  const onTheSpot = answers['settled-on-the-spot'] === true;
  // They say that it was soon enough and not when: the instant at which it came is.
  if (onTheSpot || answers['settled-next-working-day'] === true)
    facts.settled = {at: facts.receivedAt, onTheSpot};
}

function needOf(basis: WorkPayload<'extended'>['basis'], at: string): Partial<CaseExtension> {
  if (basis === 'agreement') return {agreedAt: at};
  return basis === 'permission' ? {permittedAt: at} : {};
}

/** The first request of theirs that waits is the one that was answered. */
function gave(facts: Draft, towards: string | undefined, at: string): void {
  const index = facts.requests.findIndex((each) => each.towards === towards && !each.givenAt);
  const request = facts.requests[index];
  if (request) facts.requests[index] = {...request, givenAt: at};
}

/** What staff recorded goes before what the person wrote. A detail that was taken away is `null`. */
function factsOfDetails(
  {receivedBy, eventDate, awareDate, protectedBasis, matters = []}: CaseDetails,
  facts: Pick<CaseFacts, 'eventDate'>,
): Partial<CaseFacts> {
  return {
    spoken: receivedBy === 'phone' || receivedBy === 'in-person',
    eventDate: eventDate ?? facts.eventDate,
    awareDate: awareDate ?? undefined,
    matters: protectedBasis ? [...new Set([...matters, 'civil-rights' as const])] : matters,
  };
}
