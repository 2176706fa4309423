import type {Promised} from '../facility/facility.js';
import type {Feedback} from '../feedback/feedback.js';
import type {CaseEvent, CaseEventKind, CaseFile, StoredCaseEvent} from './case-event.js';

/** Where a case stands. `reopened`: the person said that the answer did not resolve it. */
export type CaseStatus = 'received' | 'acknowledged' | 'resolved' | 'reopened' | 'withdrawn';

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
  readonly receivedAt: string | undefined;
  readonly acknowledgedAt: string | undefined;
  /** When the hospital last said that it was resolved. */
  readonly resolvedAt: string | undefined;
  readonly resolution: string | undefined;
  readonly withdrawnAt: string | undefined;
  readonly messages: readonly CaseMessage[];
  readonly files: readonly CaseFileState[];
  /** Positions whose payload has been deleted. */
  readonly redacted: readonly number[];
}

type Reducers = {
  readonly [Kind in CaseEventKind]: (
    state: CaseState,
    event: Extract<CaseEvent, {kind: Kind}>,
  ) => Partial<CaseState>;
};

const reducers: Reducers = {
  received: (_state, {at, payload}) => ({
    status: 'received',
    receivedAt: at,
    reference: payload?.reference,
    feedback: payload?.feedback,
    promises: payload?.promises ?? [],
  }),
  acknowledged: (state, {at, id, actor, payload}) => ({
    status: state.status === 'received' ? 'acknowledged' : state.status,
    acknowledgedAt: state.acknowledgedAt ?? at,
    ...(payload?.text !== undefined && {
      messages: [...state.messages, {id, at, from: actor.role, text: payload.text}],
    }),
  }),
  'message-sent': (state, {at, id, actor, payload}) => ({
    messages: [
      ...state.messages,
      {id: payload?.messageId ?? id, at, from: actor.role, text: payload?.text},
    ],
  }),
  'file-added': (state, {at, actor, payload}) =>
    payload === undefined
      ? {}
      : {files: [...state.files, {...payload.file, at, from: actor.role, scan: 'waiting'}]},
  'file-scanned': (state, {payload}) => ({
    files: state.files.map((file) =>
      file.id === payload?.fileId ? {...file, scan: payload.outcome} : file,
    ),
  }),
  resolved: (_state, {at, payload}) => ({
    status: 'resolved',
    resolvedAt: at,
    resolution: payload?.text,
  }),
  'not-resolved': () => ({status: 'reopened'}),
  withdrawn: (_state, {at}) => ({status: 'withdrawn', withdrawnAt: at}),
  'access-code-changed': () => ({}),
  redacted: (state, {payload}) =>
    payload === undefined ? {} : {...payload.kept, redacted: [...state.redacted, payload.position]},
};

/**
 * Adds up a case from its events, oldest first. The one place that knows what an event means: the service, the staff
 * elements and the patient's page all call it. A kind it does not know moves the version and nothing else.
 * `undefined` when there are no events.
 */
export function reduceCase(events: readonly StoredCaseEvent[]): CaseState | undefined {
  const [first] = events;
  return first && events.reduce(applyEvent, emptyCase(first.caseId));
}

function applyEvent(state: CaseState, event: StoredCaseEvent): CaseState {
  const change = isKnown(event)
    ? // The table is keyed by kind, which the compiler cannot follow through an index.
      (reducers[event.kind] as (state: CaseState, event: CaseEvent) => Partial<CaseState>)(
        state,
        event,
      )
    : {};
  return {...state, ...change, version: event.position};
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
    receivedAt: undefined,
    acknowledgedAt: undefined,
    resolvedAt: undefined,
    resolution: undefined,
    withdrawnAt: undefined,
    messages: [],
    files: [],
    redacted: [],
  };
}
