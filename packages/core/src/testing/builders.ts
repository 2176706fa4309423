import {createAccessCode} from '../access/access-code.js';
import type {NewCaseEvent, StoredCaseEvent} from '../case/case-event.js';
import {promisedDates, type Facility} from '../facility/facility.js';
import type {FeedbackSubmission} from '../feedback/feedback-api.js';
import type {Feedback} from '../feedback/feedback.js';
import {facilityOfSamples} from './sample-facility.js';

/** A facility as a hospital would configure it, in English, Spanish and Arabic. */
export function sampleFacility(overrides: Partial<Facility> = {}): Facility {
  return {...structuredClone(facilityOfSamples), ...overrides};
}

/** A named patient's complaint; every field the form can fill is filled. */
export function sampleFeedback(overrides: Partial<Feedback> = {}): Feedback {
  return {
    kind: 'complaint',
    identity: 'named',
    language: 'en',
    channel: 'web',
    story: 'I rang the bell for forty minutes at night and nobody came.',
    person: {
      role: 'relative',
      name: 'Rosa Quintero',
      relationship: 'child',
      authority: 'patient-agreed',
    },
    patient: {name: 'Elena Quintero', birthDate: '1948-03-09', recordNumber: 'MR 20417'},
    occasion: {
      locationId: 'main-campus',
      departmentId: 'ward-4',
      place: 'The room at the end of the corridor',
      encounterId: 'V-88120',
      date: '2025-11-02',
      time: '23:40',
      staffRole: 'nurse',
    },
    wish: {outcomes: ['explanation', 'reply'], text: 'Tell us why nobody came.'},
    contact: {
      preferred: 'phone',
      phone: '+1 555 010 0142',
      email: 'rosa@example.org',
      address: '12 Orchard Lane, Riverside',
      times: ['morning'],
      safety: {
        mayLeaveMessage: false,
        maySayHospital: false,
        never: ['post'],
        note: 'Ask for Rosa.',
      },
    },
    needs: {interpreter: {language: 'Spanish', sign: false}, accommodation: 'Please speak slowly.'},
    dangerGateShown: true,
    ...overrides,
  };
}

/** An anonymous patient's complaint, with nothing in it that says who wrote it. */
export function sampleAnonymousFeedback(overrides: Partial<Feedback> = {}): Feedback {
  return {
    kind: 'complaint',
    identity: 'anonymous',
    language: 'en',
    channel: 'web',
    story: 'The washroom on the ground floor was dirty all day.',
    person: {role: 'patient'},
    contact: {preferred: 'code'},
    ...overrides,
  };
}

/** Someone's request to be called back, in as few words as it takes. */
export function sampleRequest(overrides: Partial<Feedback> = {}): Feedback {
  return {
    kind: 'request',
    identity: 'named',
    language: 'en',
    channel: 'web',
    story: '',
    request: {topic: 'call-back', when: ['morning']},
    person: {role: 'patient', name: 'Rosa Quintero'},
    contact: {preferred: 'phone', phone: '+1 555 010 0142'},
    ...overrides,
  };
}

/** An access code that is valid and was never used. */
export function sampleAccessCode(): string {
  return createAccessCode();
}

/** Feedback ready to be sent, under an id and an access code of its own. */
export function sampleSubmission(overrides: Partial<FeedbackSubmission> = {}): FeedbackSubmission {
  return {
    id: crypto.randomUUID(),
    accessCode: sampleAccessCode(),
    feedback: sampleFeedback(),
    ...overrides,
  };
}

/** A photo of one pixel. `bytes` may stand for other content, `name` and `type` for what a person's device says. */
export function sampleFile({
  bytes = onePixel,
  name = 'photo.png',
  type = 'image/png',
}: {bytes?: Uint8Array<ArrayBuffer>; name?: string; type?: string} = {}): {
  readonly name: string;
  readonly file: Blob;
} {
  return {name, file: new Blob([bytes], {type})};
}

/**
 * The events of a case, one day apart: received, acknowledged, a message each way, resolved. `after` adds more.
 * Ids and times follow from the position, so that two calls with the same arguments are equal.
 */
export function sampleCase(
  feedback: Feedback = sampleFeedback(),
  after: readonly NewCaseEvent[] = [],
): readonly StoredCaseEvent[] {
  const receivedAt = new Date('2025-11-03T09:30:00.000Z');
  const promises = promisedDates(facilityOfSamples, receivedAt);
  const events: readonly NewCaseEvent[] = [
    {kind: 'received', payload: {reference: 'PR-2025-000017', feedback, promises}},
    {kind: 'acknowledged', payload: {text: 'We have your complaint and are looking into it.'}},
    {
      kind: 'message-sent',
      payload: {messageId: sampleId(103), text: 'It was the night of the 2nd.'},
    },
    {kind: 'message-sent', payload: {messageId: sampleId(104), text: 'Thank you. That helps us.'}},
    {kind: 'resolved', payload: {text: 'The bell was broken. It is mended, and we are sorry.'}},
    ...after,
  ];
  const fromPerson = new Set([1, 3]);
  return events.map((event, index) => ({
    ...event,
    id: sampleId(index + 1),
    caseId: sampleId(0),
    position: index + 1,
    at: new Date(receivedAt.getTime() + index * 86_400_000).toISOString(),
    actor: {role: fromPerson.has(index + 1) ? 'person' : 'staff'},
  }));
}

function sampleId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** PNG (ISO/IEC 15948): signature, IHDR of 1 × 1 pixel, IDAT, IEND. */
const onePixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);
