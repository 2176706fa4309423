import type {Promised} from '../facility/facility.js';
import type {Feedback} from '../feedback/feedback.js';
import type {
  CaseEvent,
  CaseEventKind,
  CaseFile,
  SentLetter,
  StoredCaseEvent,
} from './case-event.js';

/**
 * Where a case stands. `reopened`: the person said that the answer did not resolve it, or the office took it up again.
 * `closed`: the office has done what it could. `merged`: it is worked on as one with another.
 */
export type CaseStatus =
  'received' | 'acknowledged' | 'resolved' | 'reopened' | 'closed' | 'withdrawn' | 'merged';

/** A message between the person and the office. */
export interface CaseMessage {
  readonly id: string;
  readonly at: string;
  readonly from: 'person' | 'staff' | 'service';
  /** Absent when it has been redacted. */
  readonly text: string | undefined;
}

/** A file of a case and what the scan said of it. */
export interface CaseFileState extends CaseFile {
  readonly at: string;
  readonly from: 'person' | 'staff' | 'service';
  readonly scan: 'waiting' | 'released' | 'refused';
}

/** A letter from the office. Of one that has been redacted there is no more than when it was sent. */
export interface CaseLetterState extends Partial<SentLetter> {
  readonly id: string;
  readonly at: string;
}

/** What a case's events add up to. */
export interface CaseState {
  readonly id: string;
  /** The position of the last event; what a writer must name to show that they saw all of it. */
  readonly version: number;
  readonly status: CaseStatus;
  readonly reference: string | undefined;
  /** Absent when it has been redacted. */
  readonly feedback: Feedback | undefined;
  readonly promises: readonly Promised[];
  /** The new calendar date of the answer and why, where more time was needed the last time that it was. */
  readonly moreTime: {readonly until: string; readonly text: string} | undefined;
  readonly receivedAt: string | undefined;
  readonly acknowledgedAt: string | undefined;
  /** When the hospital last said that it was resolved. */
  readonly resolvedAt: string | undefined;
  readonly resolution: string | undefined;
  readonly withdrawnAt: string | undefined;
  readonly messages: readonly CaseMessage[];
  readonly files: readonly CaseFileState[];
  readonly letters: readonly CaseLetterState[];
  /** Positions whose payload has been deleted. */
  readonly redacted: readonly number[];
}

/** A case in the making: nobody else has seen it, so that its lists may grow in place. Copying them at each event would take the square of their number. */
type Draft = {-readonly [Name in keyof CaseState]: Growing<CaseState[Name]>};
type Growing<Value> = Value extends readonly (infer Item)[] ? Item[] : Value;

type Reducers = {
  readonly [Kind in CaseEventKind]: (state: Draft, event: Extract<CaseEvent, {kind: Kind}>) => void;
};

const reducers: Reducers = {
  received: (state, {at, payload}) => {
    state.status = 'received';
    state.receivedAt = at;
    state.reference = payload?.reference;
    state.feedback = payload?.feedback;
    state.promises = [...(payload?.promises ?? [])];
  },
  acknowledged: (state, {at, id, actor, payload}) => {
    if (state.status === 'received') state.status = 'acknowledged';
    state.acknowledgedAt ??= at;
    if (payload?.text !== undefined)
      state.messages.push({id, at, from: actor.role, text: payload.text});
  },
  'message-sent': (state, {at, id, actor, payload}) =>
    void state.messages.push({
      id: payload?.messageId ?? id,
      at,
      from: actor.role,
      text: payload?.text,
    }),
  'file-added': (state, {at, actor, payload}) => {
    if (payload) state.files.push({...payload.file, at, from: actor.role, scan: 'waiting'});
  },
  'file-scanned': (state, {payload}) => {
    if (payload)
      state.files = state.files.map((file) =>
        file.id === payload.fileId ? {...file, scan: payload.outcome} : file,
      );
  },
  resolved: (state, {at, payload}) => answer(state, 'resolved', {at, text: payload?.text}),
  closed: (state, {at, payload}) => answer(state, 'closed', {at, text: payload?.text}),
  'not-resolved': (state) => void (state.status = 'reopened'),
  reopened: (state) => void (state.status = 'reopened'),
  withdrawn: (state, {at}) => {
    state.status = 'withdrawn';
    state.withdrawnAt = at;
  },
  'merged-into': (state) => void (state.status = 'merged'),
  extended: (state, {payload}) => {
    if (!payload) return;
    const {until, text} = payload;
    state.moreTime = {until, text};
    state.promises = state.promises.map((promised) =>
      promised.what === 'respond' ? {...promised, due: until} : promised,
    );
  },
  'letter-sent': (state, {id, at, payload}) => {
    if (!payload) return void state.letters.push({id, at});
    const {kind, language, subject, paragraphs} = payload;
    state.letters.push({id, at, kind, language, subject, paragraphs});
  },
  'access-code-changed': () => undefined,
  redacted: (state, {payload}) => {
    if (!payload) return;
    const {kept, position} = payload;
    if (kept) Object.assign(state, {reference: kept.reference, promises: [...kept.promises]});
    state.redacted.push(position);
  },
};

function answer(
  state: Draft,
  status: 'resolved' | 'closed',
  {at, text}: {readonly at: string; readonly text: string | undefined},
): void {
  state.status = status;
  state.resolvedAt = at;
  state.resolution = text;
}

/**
 * Adds up a case from its events, oldest first. The one place that knows what an event means to the person whose case
 * it is: the service, the staff elements and the patient's page all call it; `reduceWork` adds up the office's side. A
 * kind it does not know moves the version and nothing else. `undefined` when there are no events.
 */
export function reduceCase(events: readonly StoredCaseEvent[]): CaseState | undefined {
  const [first] = events;
  if (!first) return undefined;
  const state = emptyCase(first.caseId) as Draft;
  for (const event of events) {
    // The table is keyed by kind, which the compiler cannot follow through an index.
    if (isKnown(event))
      (reducers[event.kind] as (state: Draft, event: CaseEvent) => void)(state, event);
    state.version = event.position;
  }
  return state;
}

/** True for a kind this version of the SDK understands. */
export function isKnown(event: StoredCaseEvent): event is CaseEvent {
  return Object.hasOwn(reducers, event.kind);
}

function emptyCase(id: string): CaseState {
  return {
    id,
    version: 0,
    status: 'received',
    reference: undefined,
    feedback: undefined,
    promises: [],
    moreTime: undefined,
    receivedAt: undefined,
    acknowledgedAt: undefined,
    resolvedAt: undefined,
    resolution: undefined,
    withdrawnAt: undefined,
    messages: [],
    files: [],
    letters: [],
    redacted: [],
  };
}
