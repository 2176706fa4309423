import type * as z from 'zod/mini';
import type {FieldProblem} from '../errors/problem.js';
import {isCalendarDate} from './calendar-date.js';
import {feedbackLimits as limits} from './feedback-limits.js';
import {toStorable} from './storable-text.js';
import type {attachmentSchema, feedbackSchema} from './feedback-schema.js';

/** What a person tells a facility, in their own words. */
export interface Feedback extends z.infer<typeof feedbackSchema> {}

/** A file announced with feedback and sent after it. */
export interface Attachment extends z.infer<typeof attachmentSchema> {}

export type FeedbackKind = Feedback['kind'];
export type Identity = Feedback['identity'];
export type Contact = NonNullable<Feedback['contact']>;

/**
 * What is wrong with feedback as typed so far, in the order of the form; empty when it can be sent. Checks what a
 * person can mend; the schema has the last word. `today` is the calendar date at the facility;
 * where it is empty, nobody knows it, and no day is too late.
 */
export function feedbackProblems(feedback: Feedback, today: string): readonly FieldProblem[] {
  // What will not be sent has nothing to mend: anonymous feedback needs no phone number that works.
  const {kind, story, contact, occasion, patient, person, wish, needs} = prepareFeedback(feedback);
  return [
    ...(patient ? patientProblems(patient, today) : []),
    ...tooLong('/person/name', person.name, limits.name),
    ...storyProblems(kind, story),
    ...tooLong('/occasion/place', occasion?.place, limits.place),
    ...dateProblems('/occasion/date', occasion?.date, today),
    ...tooLong('/wish/text', wish?.text, limits.wish),
    ...(contact ? contactProblems(contact) : []),
    ...tooLong('/needs/interpreter/language', needs?.interpreter?.language, limits.name),
    ...tooLong('/needs/accommodation', needs?.accommodation, limits.note),
  ];
}

function storyProblems(kind: FeedbackKind, story: string): readonly FieldProblem[] {
  return [
    ...(story || kind === 'request' ? [] : [{path: '/story', code: 'required' as const}]),
    ...tooLong('/story', story, limits.story),
  ];
}

function patientProblems(
  {name, birthDate, recordNumber}: NonNullable<Feedback['patient']>,
  today: string,
): readonly FieldProblem[] {
  return [
    ...tooLong('/patient/name', name, limits.name),
    ...dateProblems('/patient/birthDate', birthDate, today),
    ...tooLong('/patient/recordNumber', recordNumber, limits.recordNumber),
  ];
}

function contactProblems(contact: Contact): readonly FieldProblem[] {
  const {preferred, phone, email, address} = contact;
  const field = preferred === 'post' ? 'address' : preferred;
  return [
    ...tooLong('/contact/phone', phone, limits.phone),
    ...tooLong('/contact/email', email, limits.email),
    ...tooLong('/contact/address', address, limits.address),
    ...tooLong('/contact/safety/note', contact.safety?.note, limits.note),
    ...(field === 'code' || contact[field]?.trim()
      ? []
      : [{path: `/contact/${field}`, code: 'required' as const}]),
    // As loose as an address can be and still be one: the service's own check is stricter.
    ...(email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
      ? [{path: '/contact/email', code: 'wrong-format' as const}]
      : []),
    ...(phone && !/\d.*\d.*\d/.test(phone)
      ? [{path: '/contact/phone', code: 'wrong-format' as const}]
      : []),
  ];
}

function dateProblems(path: string, date: string | undefined, today: string): FieldProblem[] {
  if (date === undefined) return [];
  // ISO dates order as text. Something that has happened cannot lie in the future.
  return isCalendarDate(date) && (!today || date <= today) ? [] : [{path, code: 'impossible-date'}];
}

function tooLong(
  path: string,
  text: string | undefined,
  {max}: {readonly max: number},
): FieldProblem[] {
  return text !== undefined && text.length > max ? [{path, code: 'too-long'}] : [];
}

/**
 * Feedback without what its identity level must not carry, and without empty fields. Anonymous feedback loses names,
 * addresses and the number of the visit here, before anything leaves the page; what was typed stays in the caller's draft.
 */
export function prepareFeedback(draft: Feedback): Feedback {
  return {
    ...withoutEmpty(draft.identity === 'anonymous' ? withoutIdentity(draft) : draft),
    story: clean(draft.story),
  };
}

function withoutIdentity({
  person,
  patient: _patient,
  occasion,
  contact,
  ...rest
}: Feedback): Feedback {
  const {name: _name, ...role} = person;
  const {encounterId: _encounterId, ...visit} = occasion ?? {};
  // Nobody will call or write, so there is no rule to keep about it either; its note may say whom to ask for.
  const unreachable = contact && {contact: {preferred: 'code' as const}};
  return {...rest, person: role, occasion: visit, ...unreachable};
}

function withoutEmpty<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutEmpty) as Value;
  if (typeof value === 'string') return clean(value) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, item]) => [key, withoutEmpty<unknown>(item)] as const)
    .filter(([, item]) => !isEmpty(item));
  return Object.fromEntries(kept) as Value;
}

function clean(text: string): string {
  return toStorable(text).trim();
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
