import type {Promised} from '../facility/facility.js';
import type {Feedback} from '../feedback/feedback.js';
import type {LetterParagraph} from '../letter/letter-paragraphs.js';

/** Who did something. `id` is opaque: an account, a device or a portal subject, never a name. */
export interface Actor {
  readonly role: 'person' | 'staff' | 'service';
  readonly id?: string;
}

/** A file as the case knows it. The bytes are in the object store under `id`. */
export interface CaseFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** The payload of each kind of event. Grows by adding kinds; a payload never changes its meaning. */
export interface CaseEventPayloads {
  received: {
    readonly reference: string;
    readonly feedback: Feedback;
    readonly promises: readonly Promised[];
  };
  acknowledged: {readonly text?: string};
  'message-sent': {readonly messageId: string; readonly text: string};
  'file-added': {readonly file: CaseFile};
  /** What the scan said of a file. Until it is `released`, nobody can download it. */
  'file-scanned': {readonly fileId: string; readonly outcome: 'released' | 'refused'};
  resolved: {readonly text: string};
  'not-resolved': {readonly reason?: string};
  withdrawn: {readonly reason?: string};
  /** The office has done what it could, and the person may not be content; `text` says so and where else to turn. */
  closed: {readonly text: string};
  /** The office took it up again. `reason` is for staff. */
  reopened: {readonly reason: string};
  /** More time was needed: the new calendar date of the answer, and why, in words for the person. */
  extended: {readonly until: string; readonly text: string};
  /** A letter as the person gets it. `kind` says what it is for, and a newer service may know more of them. */
  'letter-sent': {
    readonly kind: string;
    /** BCP 47 tag. */
    readonly language: string;
    readonly subject: string;
    readonly paragraphs: readonly LetterParagraph[];
  };
  /** It is worked on as one with another case of the same person. */
  'merged-into': {readonly caseId: string};
  /** Staff changed or took away the access code after checking who asked. */
  'access-code-changed': {readonly change: 'rotated' | 'revoked'};
  /**
   * The payload of an earlier event was deleted; the chain still verifies. `reason` and `note` are for staff. `kept`
   * holds what was no content of a person's: the case keeps its number and its dates. `letter` is the one that began
   * there.
   */
  redacted: {
    readonly position: number;
    readonly reason: string;
    readonly note?: string;
    readonly letter?: {readonly id: string; readonly kind: string; readonly language: string};
    readonly kept?: {readonly reference: string; readonly promises: readonly Promised[]};
  };
}

export type CaseEventKind = keyof CaseEventPayloads;

/** A letter as the person gets it. */
export type SentLetter = CaseEventPayloads['letter-sent'];

interface EventFrame {
  /** Made by the service. What the client made is an id of a write, in the payload where it matters. */
  readonly id: string;
  readonly caseId: string;
  /** 1 for the first event of a case; the position of the last one is the version of the case. */
  readonly position: number;
  /** ISO 8601 instant at which the service stored the event; where a split repeats it, in the case that was split. */
  readonly at: string;
  readonly actor: Actor;
}

type EventOfKind<Kind extends CaseEventKind> = EventFrame & {
  readonly kind: Kind;
  /** Absent when it has been redacted. */
  readonly payload?: CaseEventPayloads[Kind];
};

/** One entry of a case's append-only list. */
export type CaseEvent = {[Kind in CaseEventKind]: EventOfKind<Kind>}[CaseEventKind];

/** An event as it comes from a service that may be newer than this code: its kind may be unknown. */
export interface StoredCaseEvent extends EventFrame {
  readonly kind: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** What a command wants appended; frame, commitment and link are made where it is stored. */
export type NewCaseEvent = {
  [Kind in CaseEventKind]: {readonly kind: Kind; readonly payload: CaseEventPayloads[Kind]};
}[CaseEventKind];

const kindsForThePerson: readonly string[] = [
  'received',
  'acknowledged',
  'message-sent',
  'file-added',
  'file-scanned',
  'resolved',
  'not-resolved',
  'withdrawn',
  'closed',
  'reopened',
  'extended',
  'letter-sent',
  'merged-into',
  'split-into',
  'access-code-changed',
  'redacted',
] satisfies readonly (CaseEventKind | 'split-into')[];

/** Of these kinds the person sees no more than this; of the others, all of it. */
const seenOf: Readonly<Record<string, readonly string[]>> = {
  redacted: ['position', 'kept'],
  reopened: [],
  extended: ['until', 'text'],
  'letter-sent': ['kind', 'language', 'subject', 'paragraphs'],
  'merged-into': [],
  // To the person it says that something has changed, and no more: to what, the answer says beside the events.
  'split-into': [],
} satisfies Partial<Record<CaseEventKind | 'split-into', readonly string[]>>;

/**
 * The part of a case that its person may see. A kind that is not listed here is internal, and so are the accounts of
 * those who acted and the reasons that are for staff.
 */
export function eventsForThePerson(events: readonly StoredCaseEvent[]): readonly StoredCaseEvent[] {
  return events.filter((event) => isForThePerson(event, events)).map(withoutInternals);
}

/** That something was taken out is theirs to know where they saw it before. */
function isForThePerson(
  {kind, payload}: StoredCaseEvent,
  events: readonly StoredCaseEvent[],
): boolean {
  if (kind !== 'redacted') return kindsForThePerson.includes(kind);
  const gone = events[Number(payload?.['position']) - 1];
  return gone !== undefined && kindsForThePerson.includes(gone.kind);
}

function withoutInternals({payload, ...event}: StoredCaseEvent): StoredCaseEvent {
  return {
    ...event,
    actor: {role: event.actor.role},
    ...(payload && {payload: onlyNamed(payload, seenOf[event.kind])}),
  };
}

function onlyNamed<Payload extends object>(payload: Payload, names?: readonly string[]): Payload {
  if (!names) return payload;
  const seen = Object.entries(payload).filter(([name]) => names.includes(name));
  return Object.fromEntries(seen) as Payload;
}
