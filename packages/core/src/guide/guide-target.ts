import type {FeedbackKind} from '../feedback/feedback.js';
import {requestTopics, type RequestTopic} from '../feedback/request-topics.js';

/** What a person can write at the end of an entry. */
export const feedbackKinds = [
  'complaint',
  'compliment',
  'suggestion',
  'question',
] as const satisfies readonly FeedbackKind[];

/** Where a step leads. */
export type GuideTarget =
  | {readonly type: 'address'; readonly address: string}
  | {readonly type: 'entry'; readonly id: string}
  | {readonly type: 'help-request'; readonly topic: RequestTopic}
  | {readonly type: 'feedback'; readonly kind: (typeof feedbackKinds)[number]};

/**
 * Reads where a step leads: a web page (`https://…`, or `/…` on the same site), a phone or a mailbox (`tel:…`,
 * `mailto:…`), another entry (`#guide-…`), a request for help (`help-request:records`) or something to write
 * (`feedback:complaint`). `undefined` for anything else: no other address is followed.
 */
export function readTarget(to: string): GuideTarget | undefined {
  const [, kind, rest = ''] = /^(#guide-|help-request:|feedback:)(.*)$/s.exec(to) ?? [];
  if (kind === '#guide-') return isEntryId(rest) ? {type: 'entry', id: rest} : undefined;
  const topic = requestTopics.find((one) => one === rest);
  if (kind === 'help-request:') return topic && {type: 'help-request', topic};
  const written = feedbackKinds.find((one) => one === rest);
  if (kind === 'feedback:') return written && {type: 'feedback', kind: written};
  // Two slashes at the start would be another site.
  return /^(https?:\/\/|tel:|mailto:|\/(?![/\\]))[^\s<>"\\]*$/.test(to)
    ? {type: 'address', address: to}
    : undefined;
}

/** True for what an entry may be called: it becomes part of an address. */
export function isEntryId(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 80;
}
