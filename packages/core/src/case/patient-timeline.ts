import type {Promised} from '../facility/facility.js';
import type {CaseEventKind, StoredCaseEvent} from './case-event.js';
import {isKnown, type CaseState} from './reduce-case.js';

/** One line of what the person reads about their case, newest last. The words belong to the page, by `what`. */
export interface TimelineEntry {
  readonly id: string;
  readonly at: string;
  readonly what: TimelineMoment;
  /** Words the office or the person wrote, in the language they wrote them. */
  readonly text?: string;
}

/** A moment in plain terms. `updated` is all an event of an unknown kind says; `removed`, one whose content is gone. */
export type TimelineMoment =
  | 'received'
  | 'acknowledged'
  | 'message-from-you'
  | 'message-from-us'
  | 'file-from-you'
  | 'file-from-us'
  | 'file-refused'
  | 'resolved'
  | 'not-resolved'
  | 'closed'
  | 'reopened'
  | 'more-time'
  | 'letter'
  | 'joined'
  | 'withdrawn'
  | 'code-changed'
  | 'removed'
  | 'updated';

/** Renders events for the person they concern: in order, without internal codes. */
export function patientTimeline(events: readonly StoredCaseEvent[]): readonly TimelineEntry[] {
  return events.flatMap((event) => {
    const what = momentOf(event);
    if (what === undefined) return [];
    const words = event.payload?.['text'] ?? event.payload?.['reason'];
    const isTheirs = typeof words === 'string' && what !== 'removed' && what !== 'updated';
    return [{id: event.id, at: event.at, what, ...(isTheirs && {text: words})}];
  });
}

function momentOf(event: StoredCaseEvent): TimelineMoment | undefined {
  if (!isKnown(event)) return 'updated';
  if (event.kind === 'redacted') return 'removed';
  const fromPerson = event.actor.role === 'person';
  const moments: Record<Exclude<CaseEventKind, 'redacted'>, TimelineMoment | undefined> = {
    received: 'received',
    acknowledged: 'acknowledged',
    'message-sent': fromPerson ? 'message-from-you' : 'message-from-us',
    'file-added': fromPerson ? 'file-from-you' : 'file-from-us',
    'file-scanned':
      event.kind === 'file-scanned' && event.payload?.outcome === 'refused'
        ? 'file-refused'
        : undefined,
    resolved: 'resolved',
    'not-resolved': 'not-resolved',
    closed: 'closed',
    reopened: 'reopened',
    extended: 'more-time',
    'letter-sent': 'letter',
    'merged-into': 'joined',
    withdrawn: 'withdrawn',
    'access-code-changed': 'code-changed',
  };
  return moments[event.kind];
}

/** A promised date and whether it was kept. `open`: not due yet, or due today. */
export interface PromiseState extends Promised {
  readonly state: 'open' | 'kept' | 'late' | 'missed';
}

/**
 * What became of each promised date of a kind this version knows and that is still owed. `today` and the dates of events are calendar dates at the facility:
 * `dateOf` turns an event's instant into one.
 */
export function promiseStates(
  state: CaseState,
  today: string,
  dateOf: (at: string) => string,
): readonly PromiseState[] {
  const kinds: readonly string[] = ['acknowledge', 'respond'] satisfies readonly Promised['what'][];
  const known = state.promises.filter(({what}) => kinds.includes(what));
  return known.flatMap((promised) => {
    // An answer is an acknowledgement too: nobody is told that they were not heard after they were answered.
    const answeredAt =
      promised.what === 'respond' ? state.resolvedAt : (state.acknowledgedAt ?? state.resolvedAt);
    if (answeredAt !== undefined)
      return {...promised, state: dateOf(answeredAt) <= promised.due ? 'kept' : 'late'};
    // Nothing is owed any more to someone who took it back in time.
    const until = state.status === 'withdrawn' ? dateOf(state.withdrawnAt ?? '') : today;
    if (until > promised.due) return {...promised, state: 'missed'};
    return state.status === 'withdrawn' ? [] : {...promised, state: 'open'};
  });
}
