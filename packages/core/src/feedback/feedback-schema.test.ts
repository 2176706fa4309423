import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {
  sampleAccessCode,
  sampleAnonymousFeedback,
  sampleFeedback,
  sampleRequest,
} from '../testing/builders.js';
import {fieldProblems} from '../transport/problem.js';
import {feedbackLimits as limits} from './feedback-limits.js';
import {attachmentSchema, feedbackSchema, submissionSchema} from './feedback-schema.js';
import {prepareFeedback, type Feedback} from './feedback.js';
import {requestTopics} from './request-topics.js';

const attachment = {
  id: '6f7c2f7e-0d3c-4f7e-9a53-0a4b5d3f9c01',
  name: 'photo.png',
  mediaType: 'image/png',
  bytes: 70,
};

function problemsOf(feedback: unknown): readonly string[] {
  const parsed = feedbackSchema.safeParse(feedback, {reportInput: true});
  return parsed.success
    ? []
    : fieldProblems(parsed.error.issues).map(({path, code}) => `${path} ${code}`);
}

/** The sample with one place of it replaced; `undefined` takes it away. */
function sampleWith(path: string, value: unknown): unknown {
  const feedback = structuredClone({...sampleFeedback(), attachments: [attachment]});
  const parts = path.split('/').slice(1);
  const last = parts.pop() ?? '';
  const parent = parts.reduce<Record<string, unknown>>(
    (place, part) => place[part] as Record<string, unknown>,
    feedback as never,
  );
  parent[last] = value;
  return feedback;
}

describe('Feedback', () => {
  test('of every sample is taken as it is', () => {
    for (const sample of [
      sampleFeedback({attachments: [attachment]}),
      sampleAnonymousFeedback(),
      sampleFeedback({identity: 'confidential'}),
    ]) {
      assert.deepEqual(problemsOf(sample), []);
      assert.deepEqual(feedbackSchema.parse(sample), sample);
    }
  });

  const texts: readonly (readonly [path: string, max: number])[] = [
    ['/story', limits.story.max],
    ['/person/name', limits.name.max],
    ['/patient/name', limits.name.max],
    ['/patient/recordNumber', limits.recordNumber.max],
    ['/occasion/place', limits.place.max],
    ['/occasion/encounterId', limits.encounterId.max],
    ['/wish/text', limits.wish.max],
    ['/contact/phone', limits.phone.max],
    ['/contact/address', limits.address.max],
    ['/contact/safety/note', limits.note.max],
    ['/needs/interpreter/language', limits.name.max],
    ['/needs/accommodation', limits.note.max],
    ['/attachments/0/name', limits.fileName.max],
    ['/attachments/0/mediaType', limits.mediaType.max],
  ];
  for (const [path, max] of texts)
    test(`may have ${max} characters at ${path} and not one more`, () => {
      assert.deepEqual(problemsOf(sampleWith(path, 'é'.repeat(max))), []);
      assert.deepEqual(problemsOf(sampleWith(path, 'é'.repeat(max + 1))), [`${path} too-long`]);
      assert.deepEqual(problemsOf(sampleWith(path, '')), [`${path} required`]);
      assert.deepEqual(problemsOf(sampleWith(path, 7)), [`${path} wrong-type`]);
      assert.deepEqual(problemsOf(sampleWith(path, 'a\u0000b')), [`${path} wrong-format`]);
      assert.deepEqual(problemsOf(sampleWith(path, 'a\udc00b')), [`${path} wrong-format`]);
    });

  test('may have an e-mail address of 254 characters and not one more', () => {
    const address = (length: number) => `${'a'.repeat(length - 12)}@example.org`;
    assert.deepEqual(problemsOf(sampleWith('/contact/email', address(limits.email.max))), []);
    assert.deepEqual(problemsOf(sampleWith('/contact/email', address(limits.email.max + 1))), [
      '/contact/email too-long',
    ]);
  });

  const wrong: readonly (readonly [what: string, path: string, value: unknown, code: string])[] = [
    ['no story', '/story', undefined, 'required'],
    ['a story of blanks', '/story', ' \n\t\u00a0', 'required'],
    ['no kind', '/kind', undefined, 'unknown-value'],
    ['an unknown kind', '/kind', 'rant', 'unknown-value'],
    ['an unknown identity', '/identity', 'Named', 'unknown-value'],
    ['no person', '/person', undefined, 'required'],
    ['a person that is a list', '/person', [], 'wrong-type'],
    ['an unknown relationship', '/person/relationship', 'neighbour', 'unknown-value'],
    ['a language that is no tag', '/language', 'English!', 'wrong-format'],
    ['a birth date that does not exist', '/patient/birthDate', '1948-02-30', 'impossible-date'],
    ['a visit on a day that does not exist', '/occasion/date', '2025-11-31', 'impossible-date'],
    ['a visit at half past 24', '/occasion/time', '24:30', 'wrong-format'],
    ['a visit at 9:05', '/occasion/time', '9:05', 'wrong-format'],
    ['a location with a very long name', '/occasion/locationId', 'x'.repeat(64), 'too-long'],
    ['an e-mail address without a domain', '/contact/email', 'rosa@', 'wrong-format'],
    ['an unknown time of day', '/contact/times/0', 'noon', 'unknown-value'],
    ['more times of day than there are', '/contact/times', Array(4).fill('morning'), 'too-many'],
    ['more outcomes than there are', '/wish/outcomes', Array(6).fill('reply'), 'too-many'],
    ['more files than any facility takes', '/attachments', Array(51).fill(attachment), 'too-many'],
    ['a file of less than no bytes', '/attachments/0/bytes', -1, 'wrong-format'],
    ['a file of half a byte', '/attachments/0/bytes', 0.5, 'wrong-format'],
    ['a file id that is no UUID', '/attachments/0/id', 'photo', 'wrong-format'],
  ];
  for (const [what, path, value, code] of wrong)
    test(`with ${what} is refused at ${path}`, () => {
      assert.deepEqual(problemsOf(sampleWith(path, value)), [`${path} ${code}`]);
    });

  test('with an unknown field is refused at the object it is in, which is all that is said of it', () => {
    for (const parent of [
      '',
      '/person',
      '/patient',
      '/occasion',
      '/contact',
      '/contact/safety',
      '/needs',
    ])
      assert.deepEqual(problemsOf(sampleWith(`${parent}/Marmalade`, 'Marmalade')), [
        `${parent} unknown-field`,
      ]);
    const polluted = JSON.parse('{"__proto__": {"Marmalade": true}}') as object;
    const descriptors = Object.getOwnPropertyDescriptors(polluted);
    const feedback = Object.defineProperties(sampleFeedback(), descriptors);
    assert.deepEqual(problemsOf(feedback), [' unknown-field']);
  });

  test('that is anything at all never throws, and is never quoted', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom('/story', '/person', '/contact', '/attachments'),
        (value, path) => {
          assert.ok(Array.isArray(problemsOf(sampleWith(path, value))));
          assert.ok(Array.isArray(problemsOf(value)));
        },
      ),
    );
  });
});

describe('A request for help', () => {
  test('may do without words, and be about anything on the list', () => {
    for (const topic of requestTopics)
      assert.deepEqual(problemsOf(sampleRequest({request: {topic}})), []);
  });

  test('says what it is about', () => {
    assert.deepEqual(problemsOf(sampleRequest({request: undefined})), ['/request required']);
    assert.deepEqual(problemsOf({...sampleRequest(), request: {topic: 'money'}}), [
      '/request/topic unknown-value',
    ]);
    assert.deepEqual(problemsOf({...sampleRequest(), request: {topic: 'tour', fee: 7}}), [
      '/request unknown-field',
    ]);
  });

  test('to be called back names a number, so nobody makes it without being known', () => {
    const contact = {preferred: 'code'} as const;
    assert.deepEqual(problemsOf(sampleRequest({contact})), ['/contact/phone required']);
    const nameless = {identity: 'anonymous', person: {role: 'patient'}} as const;
    assert.deepEqual(problemsOf(sampleRequest(nameless)), ['/contact/phone not-when-anonymous']);
    const request = {topic: 'tour'} as const;
    assert.deepEqual(problemsOf(sampleRequest({...nameless, contact, request})), []);
  });

  test('is the only kind with such a part, and the only one without words', () => {
    const request = {topic: 'tour'} as const;
    assert.deepEqual(problemsOf(sampleFeedback({request})), ['/request not-allowed']);
    assert.deepEqual(problemsOf(sampleFeedback({story: ''})), ['/story required']);
  });

  test('takes words that are no longer than other words, and can be stored', () => {
    const story = 'x'.repeat(limits.story.max + 1);
    assert.deepEqual(problemsOf(sampleRequest({story})), ['/story too-long']);
    assert.deepEqual(problemsOf(sampleRequest({story: 'a\u0000'})), ['/story wrong-format']);
    const language = 'x'.repeat(limits.name.max + 1);
    assert.deepEqual(problemsOf(sampleRequest({request: {topic: 'interpreter', language}})), [
      '/request/language too-long',
    ]);
  });
});

describe('Anonymous feedback', () => {
  const identifying: readonly (readonly [path: string, feedback: Partial<Feedback>])[] = [
    ['/person/name', {person: {role: 'patient', name: 'Rosa'}}],
    ['/patient', {patient: {recordNumber: '1'}}],
    ['/occasion/encounterId', {occasion: {encounterId: 'V-1'}}],
    ['/contact/phone', {contact: {preferred: 'code', phone: '5550100'}}],
    ['/contact/email', {contact: {preferred: 'code', email: 'rosa@example.org'}}],
    ['/contact/address', {contact: {preferred: 'code', address: 'Orchard Lane'}}],
    ['/contact/safety/note', {contact: {preferred: 'code', safety: {note: 'Ask for Rosa.'}}}],
  ];
  for (const [path, given] of identifying)
    test(`is refused with ${path}, and is sent without it`, () => {
      const feedback = sampleAnonymousFeedback(given);
      assert.deepEqual(problemsOf(feedback), [`${path} not-when-anonymous`]);
      assert.deepEqual(problemsOf({...feedback, identity: 'named'}), []);
      assert.deepEqual(problemsOf(prepareFeedback(feedback)), []);
    });
});

describe('A submission', () => {
  const submission = {
    facilityId: 'riverside',
    accessCode: sampleAccessCode(),
    feedback: sampleFeedback(),
  };

  test('is taken without a proof, and with one', () => {
    const challenge = {parameters: {algorithm: 'PBKDF2/SHA-256', anything: 1}, signature: 'ab'};
    const proof = {challenge, solution: {counter: 12, derivedKey: 'ff'}};
    assert.ok(submissionSchema.safeParse(submission).success);
    assert.deepEqual(submissionSchema.parse({...submission, proof}), {...submission, proof});
  });

  test('is refused with an unknown field', () => {
    assert.ok(!submissionSchema.safeParse({...submission, admin: true}).success);
  });
});

test('An attachment of no bytes may be announced: it is refused when it arrives, by itself', () => {
  assert.ok(attachmentSchema.safeParse({...attachment, bytes: 0}).success);
});
