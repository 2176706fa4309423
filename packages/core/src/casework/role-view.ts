import type {StoredCaseEvent} from '../case/case-event.js';
import type {CaseState} from '../case/reduce-case.js';
import type {Facility} from '../facility/facility.js';
import type {Identity} from '../feedback/feedback.js';
import type {StaffRoleId} from '../staff/roles.js';
import type {CaseWork} from './case-work.js';
import {maskOf} from './mask-words.js';

/** What the "who can see what" table speaks of. */
export type SeenPart = 'name' | 'contact' | 'story' | 'place';

const parts: readonly SeenPart[] = ['name', 'contact', 'story', 'place'];

const office: readonly StaffRoleId[] = ['pr-2', 'pr-3', 'pr-4', 'manager'];
const withNames: readonly StaffRoleId[] = [...office, 'risk', 'privacy', 'grievance-committee'];

/**
 * What someone with these roles sees of a person at their level of identity: what the table tells the person, where its
 * rows say whose roles they are about. Where no row does, names and contacts are the office's alone, and of people who
 * gave their name also of those who look into it.
 */
export function seenParts(
  roles: readonly StaffRoleId[],
  identity: Identity,
  readers: Facility['readers'],
): readonly SeenPart[] {
  const rows = readers.filter(({roles: about}) => about !== undefined);
  if (rows.length === 0) return usualParts(roles, identity);
  const theirs = rows.filter(({roles: about = []}) => roles.some((role) => about.includes(role)));
  return parts.filter((part) => theirs.some((row) => row[identity].includes(part)));
}

/** Which parts of a case someone sees, by their roles and by what its person asked for. */
export function seenOfCase(
  {state, work}: {readonly state: CaseState; readonly work: Pick<CaseWork, 'identity'>},
  roles: readonly StaffRoleId[],
  readers: Facility['readers'],
): readonly SeenPart[] {
  // Once its first words are removed nobody knows any more what was asked for: the strictest that can be holds.
  return seenParts(roles, work.identity?.to ?? state.feedback?.identity ?? 'confidential', readers);
}

/** What is left out, so that a page can say so. */
export function withheldFrom(seen: readonly SeenPart[]): SeenPart[] {
  return parts.filter((part) => !seen.includes(part));
}

function usualParts(roles: readonly StaffRoleId[], identity: Identity): readonly SeenPart[] {
  const known = identity === 'named' ? withNames : office;
  return roles.some((role) => known.includes(role)) ? parts : ['story', 'place'];
}

/** Where the parts stand in the payloads of events, as paths; `*` is every entry of a list. */
const places: Readonly<Record<string, Readonly<Partial<Record<SeenPart, readonly string[]>>>>> = {
  received: {
    name: ['feedback.person.name', 'feedback.patient', 'feedback.occasion.encounterId'],
    contact: ['feedback.contact'],
    story: ['feedback.story', 'feedback.wish.text', 'feedback.attachments'],
    place: [
      'feedback.occasion.locationId',
      'feedback.occasion.departmentId',
      'feedback.occasion.place',
    ],
  },
  'details-recorded': {
    name: [
      'changes.personName',
      'changes.patientName',
      'changes.birthDate',
      'changes.recordNumber',
      'changes.encounterId',
      'changes.externalId',
    ],
    story: ['changes.summary', 'changes.desiredOutcome', 'changes.protectedBasis'],
    place: ['changes.locationId', 'changes.departmentId', 'changes.serviceLine'],
  },
  'contact-rules-changed': {contact: ['phone', 'email', 'address', 'note', 'how']},
  'contact-logged': {name: ['with'], story: ['summary']},
  'identity-raised': {name: ['how']},
  'authority-recorded': {name: ['scope', 'fileId']},
  interviewed: {name: ['with'], story: ['summary']},
  disclosed: {name: ['to'], story: ['summary']},
  'message-sent': {story: ['text']},
  acknowledged: {story: ['text']},
  resolved: {story: ['text']},
  closed: {story: ['text']},
  extended: {story: ['text']},
  withdrawn: {story: ['reason']},
  'not-resolved': {story: ['reason']},
  reopened: {story: ['reason']},
  'file-added': {name: ['file.name'], story: ['file']},
  // A letter is one piece: who it is to and what it says cannot be told apart.
  'letter-drafted': {name: ['letter'], contact: ['letter'], story: ['letter']},
  'letter-edited': {name: ['change'], contact: ['change'], story: ['change']},
  'letter-sent': {
    name: ['delivery', 'subject', 'paragraphs'],
    contact: ['delivery'],
    story: ['subject', 'paragraphs'],
  },
  'letter-delivered': {name: ['proof'], contact: ['proof']},
};

/** The events of a case as someone may see them who does not see all of it. What is left out leaves no trace. */
export function eventsWithout(
  events: readonly StoredCaseEvent[],
  seen: readonly SeenPart[],
): readonly StoredCaseEvent[] {
  const hidden = parts.filter((part) => !seen.includes(part));
  if (hidden.length === 0) return events;
  const mask = maskFor(hidden, events);
  return events.map((event) => {
    const {payload, ...frame} = event;
    if (!payload) return event;
    const paths = hidden.flatMap((part) => places[event.kind]?.[part] ?? []);
    const left = paths.reduce<unknown>((value, path) => without(value, path.split('.')), payload);
    return {...frame, payload: masked(left, mask) as NonNullable<StoredCaseEvent['payload']>};
  });
}

/** What takes the hidden words out of free text; all of it, where it is not known any more which words they are. */
function maskFor(
  hidden: readonly SeenPart[],
  events: readonly StoredCaseEvent[],
): (text: string) => string {
  const isForgotten = hidden.some((part) =>
    events.some(({kind, payload}) => !payload && tellers[part]?.includes(kind)),
  );
  if (isForgotten) return () => '…';
  const known = (part: SeenPart) => (hidden.includes(part) ? wordsOf(part, events) : []);
  return maskOf({names: known('name'), contacts: known('contact')});
}

function without(value: unknown, [key = '', ...rest]: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value;
  const {[key]: inner, ...others} = value as Record<string, unknown>;
  return rest.length === 0 ? others : {...others, [key]: without(inner, rest)};
}

/** Where it is said who the person and the patient are, and how they are reached. */
const tellers: Readonly<Partial<Record<SeenPart, readonly string[]>>> = {
  name: ['received', 'details-recorded'],
  contact: ['received', 'contact-rules-changed'],
};

/** What the case knows of a part as words that staff may have written into a note as well. */
function wordsOf(part: SeenPart, events: readonly StoredCaseEvent[]): readonly string[] {
  return events.flatMap(({kind, payload}) =>
    (tellers[part]?.includes(kind) ? (places[kind]?.[part] ?? []) : []).flatMap((path) =>
      textsAt(payload, path.split('.')),
    ),
  );
}

function textsAt(value: unknown, path: readonly string[]): readonly string[] {
  const found = path.reduce<unknown>(
    (at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key],
    value,
  );
  if (typeof found === 'string') return [found];
  if (typeof found !== 'object' || found === null) return [];
  return Object.values(found).filter((each) => typeof each === 'string');
}

/** Where somebody wrote in their own words, though it may be a single one. */
const freeTexts: readonly string[] = [
  ...['text', 'story', 'summary', 'note', 'question', 'facts', 'how', 'why', 'what', 'with'],
  ...['reason', 'scope', 'subject', 'lead', 'lines', 'name', 'place', 'accommodation'],
];
/** What is chosen from a list, made by a machine, or a time. */
const chosen = /^(?:S[1-4]|[a-z0-9][a-z0-9._-]*|\d{4}-\d\d-\d\dT[\d:.]+Z)$/;

function masked(value: unknown, mask: (text: string) => string, key = ''): unknown {
  if (typeof value === 'string')
    return chosen.test(value) && !freeTexts.includes(key) ? value : mask(value);
  if (Array.isArray(value)) return value.map((each) => masked(each, mask, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, masked(inner, mask, name)] as const),
  );
}
