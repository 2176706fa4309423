import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {sampleAnonymousFeedback, sampleFeedback, sampleRequest} from '../testing/builders.js';
import {fieldProblems} from '../transport/problem.js';
import {feedbackSchema} from './feedback-schema.js';
import {feedbackProblems, prepareFeedback, type Feedback} from './feedback.js';
import {requestProblems} from './request-problems.js';
import {requestTopics} from './request-topics.js';
import {isStorable, toStorable} from './storable-text.js';

const today = '2025-11-20';

function problemsOf(feedback: Feedback): readonly string[] {
  return feedbackProblems(feedback, today).map(({path, code}) => `${path} ${code}`);
}

/** Text as people and their devices write it: too long, blank, cut in half, with what no store can hold. */
const typed = fc.oneof(
  fc.string({unit: 'binary', maxLength: 12}),
  fc.constantFrom('', ' ', '\u0000', '😀'.slice(0, 1), ' padded '),
  fc.integer({min: 0, max: 10_002}).map((length) => 'x'.repeat(length)),
);
const maybe = fc.option(typed, {nil: undefined});
const maybeDate = fc.option(
  fc.oneof(fc.constantFrom('2025-02-30', '2025-11-19', '1948-03-09', '', 'yesterday'), typed),
  {nil: undefined},
);

/** What a form can put together: enumerated choices are choices, everything else is whatever was typed. */
const draft = fc
  .record({
    identity: fc.constantFrom('named', 'confidential', 'anonymous'),
    story: typed,
    person: fc.record({role: fc.constantFrom('patient', 'relative'), name: maybe}),
    patient: fc.option(fc.record({name: maybe, birthDate: maybeDate, recordNumber: maybe}), {
      nil: undefined,
    }),
    occasion: fc.option(fc.record({place: maybe, date: maybeDate}), {nil: undefined}),
    wish: fc.option(fc.record({text: maybe}), {nil: undefined}),
    contact: fc.option(
      fc.record({
        preferred: fc.constantFrom('phone', 'email', 'post', 'code'),
        phone: maybe,
        email: fc.oneof(maybe, fc.constant('rosa@example.org')),
        address: maybe,
        safety: fc.option(fc.record({note: maybe}), {nil: undefined}),
      }),
      {nil: undefined},
    ),
    needs: fc.option(
      fc.record({
        interpreter: fc.option(fc.record({language: maybe}), {nil: undefined}),
        accommodation: maybe,
      }),
      {nil: undefined},
    ),
  })
  .map((given) => ({...sampleAnonymousFeedback(), ...given}) as Feedback);

describe('What the form says is wrong', () => {
  test('is nothing for every sample', () => {
    assert.deepEqual(problemsOf(sampleFeedback()), []);
    assert.deepEqual(problemsOf(sampleAnonymousFeedback()), []);
  });

  test('agrees with the schema about everything a person can type', () => {
    fc.assert(
      fc.property(draft, (feedback) => {
        const parsed = feedbackSchema.safeParse(prepareFeedback(feedback), {reportInput: true});
        const bySchema = parsed.success ? [] : fieldProblems(parsed.error.issues);
        const byForm = feedbackProblems(feedback, today);
        const asText = ({path, code}: {path: string; code: string}) => `${path} ${code}`;
        const formTexts = byForm.map(asText);
        // The schema has the last word: what it refuses, the form has said, so that nobody is sent away in vain.
        for (const problem of bySchema)
          assert.ok(formTexts.includes(asText(problem)), `the form passes over ${asText(problem)}`);
        // The form asks for more only where the schema cannot know: a number to call, a day that has passed.
        const schemaTexts = bySchema.map(asText);
        const only = byForm.filter((problem) => !schemaTexts.includes(asText(problem)));
        for (const {path, code} of only)
          assert.ok(
            /^\/contact\/(phone|email|address) required$|^\/contact\/phone wrong-format$|Date? impossible-date$|date impossible-date$/.test(
              `${path} ${code}`,
            ),
            `the schema passes over ${path} ${code}`,
          );
      }),
      {numRuns: 2000},
    );
  });

  test('includes a story that is missing', () => {
    assert.deepEqual(problemsOf(sampleFeedback({story: ' \n '})), ['/story required']);
  });

  test('includes a day that lies ahead, and not today', () => {
    const on = (date: string) => problemsOf(sampleFeedback({occasion: {date}}));
    assert.deepEqual(on('2025-11-20'), []);
    assert.deepEqual(on('2025-11-21'), ['/occasion/date impossible-date']);
    assert.deepEqual(on('2025-02-30'), ['/occasion/date impossible-date']);
    const born = sampleFeedback({patient: {birthDate: '2026-01-01'}});
    assert.deepEqual(problemsOf(born), ['/patient/birthDate impossible-date']);
  });

  test('includes no day that lies ahead of a today that nobody knows', () => {
    const on = (date: string) => feedbackProblems(sampleFeedback({occasion: {date}}), '');
    assert.deepEqual(on('2025-11-21'), []);
    assert.deepEqual(on('2025-02-30'), [{path: '/occasion/date', code: 'impossible-date'}]);
  });

  test('includes what is needed to reach the person in the way they chose', () => {
    const by = (contact: Feedback['contact']) => problemsOf(sampleFeedback({contact}));
    assert.deepEqual(by({preferred: 'phone'}), ['/contact/phone required']);
    assert.deepEqual(by({preferred: 'phone', phone: 'home'}), ['/contact/phone wrong-format']);
    assert.deepEqual(by({preferred: 'email', email: 'rosa'}), ['/contact/email wrong-format']);
    assert.deepEqual(by({preferred: 'post', address: ' '}), ['/contact/address required']);
    assert.deepEqual(by({preferred: 'code'}), []);
  });

  test('is nothing about a field that anonymous feedback does not send', () => {
    const feedback = sampleFeedback({identity: 'anonymous', contact: {preferred: 'phone'}});
    assert.deepEqual(problemsOf(feedback), []);
  });

  test('comes in the order of the form', () => {
    const feedback = sampleFeedback({
      story: '',
      occasion: {date: '2099-01-01'},
      contact: {preferred: 'phone'},
      needs: {accommodation: 'x'.repeat(501)},
    });
    assert.deepEqual(problemsOf(feedback), [
      '/story required',
      '/occasion/date impossible-date',
      '/contact/phone required',
      '/needs/accommodation too-long',
    ]);
  });
});

/** A request as its form can put it together, from a draft of the rest. */
const requestDraft = fc
  .record({
    rest: draft,
    request: fc.option(
      fc.record({
        topic: fc.constantFrom(...requestTopics),
        when: fc.constantFrom(undefined, ['morning'], ['afternoon', 'evening']),
        language: maybe,
      }),
      {nil: undefined},
    ),
  })
  .map(({rest, request}) => ({...rest, kind: 'request', request}) as Feedback);

describe('What the form says is wrong with a request for help', () => {
  const problemsOfRequest = (feedback: Feedback) =>
    [...feedbackProblems(feedback, today), ...requestProblems(prepareFeedback(feedback))].map(
      ({path, code}) => `${path} ${code}`,
    );

  test('is nothing where the topic says it all', () => {
    assert.deepEqual(problemsOfRequest(sampleRequest()), []);
  });

  test('includes a number to call, where a call is asked for', () => {
    const contact = {preferred: 'code'} as const;
    assert.deepEqual(problemsOfRequest(sampleRequest({contact})), ['/contact/phone required']);
    assert.deepEqual(problemsOfRequest(sampleRequest({contact, request: {topic: 'tour'}})), []);
  });

  test('leaves nothing for the schema to say', () => {
    fc.assert(
      fc.property(requestDraft, (feedback) => {
        const parsed = feedbackSchema.safeParse(prepareFeedback(feedback), {reportInput: true});
        const bySchema = parsed.success ? [] : fieldProblems(parsed.error.issues);
        const said = problemsOfRequest(feedback);
        for (const {path, code} of bySchema) {
          // The form asks for the topic, which is all that a request must have.
          const place = path === '/request' ? '/request/topic' : path;
          assert.ok(said.includes(`${place} ${code}`), `the form passes over ${path} ${code}`);
        }
      }),
      {numRuns: 2000},
    );
  });
});

describe('What is sent', () => {
  test('of named feedback is all of it', () => {
    assert.deepEqual(prepareFeedback(sampleFeedback()), sampleFeedback());
  });

  test('of anonymous feedback says nothing of who it is', () => {
    const feedback = prepareFeedback(sampleFeedback({identity: 'anonymous'}));
    const {occasion, contact: _contact, person, ...rest} = sampleFeedback({identity: 'anonymous'});
    const {encounterId: _encounterId, ...visit} = occasion ?? {};
    const {patient: _patient, ...kept} = rest;
    const {name: _name, ...role} = person;
    assert.deepEqual(feedback, {
      ...kept,
      person: role,
      occasion: visit,
      contact: {preferred: 'code'},
    });
  });

  test('is without blanks around it and without what was left empty, but keeps a plain no', () => {
    const feedback = prepareFeedback({
      ...sampleAnonymousFeedback(),
      identity: 'named',
      story: '  It was cold.\n',
      wish: {outcomes: [], text: ' '},
      needs: {interpreter: {language: '', sign: false}},
      occasion: {place: ''},
      dangerGateShown: false,
    });
    assert.equal(feedback.story, 'It was cold.');
    assert.deepEqual(feedback.needs, {interpreter: {sign: false}});
    assert.equal(feedback.dangerGateShown, false);
    assert.ok(!('wish' in feedback) && !('occasion' in feedback));
  });

  test('can be stored, whatever was typed', () => {
    fc.assert(
      fc.property(draft, (feedback) => {
        assert.ok(
          isStorable(JSON.stringify(prepareFeedback(feedback)).replaceAll('\\u0000', '\u0000')),
        );
      }),
    );
  });

  test('leaves the draft as it was typed', () => {
    fc.assert(
      fc.property(draft, (feedback) => {
        const before = structuredClone(feedback);
        prepareFeedback(feedback);
        assert.deepEqual(structuredClone(feedback), before);
      }),
    );
  });

  test('is the same when it is prepared again', () => {
    fc.assert(
      fc.property(draft, (feedback) => {
        const once = prepareFeedback(feedback);
        assert.deepEqual(prepareFeedback(once), once);
      }),
    );
  });
});

describe('Text that can be stored', () => {
  test('is any text without U+0000 and half an emoji', () => {
    assert.ok(isStorable('Dolor 😀 ألم'));
    assert.ok(!isStorable('a\u0000'));
    assert.ok(!isStorable('😀'.slice(1)));
    assert.ok(!isStorable('😀'.slice(0, 1)));
  });

  test('is made of any other without a change to the rest', () => {
    assert.equal(toStorable('Dolor 😀\u0000 ألم'), 'Dolor 😀 ألم');
    assert.equal(toStorable(`cut ${'😀'.slice(0, 1)}`), 'cut \ufffd');
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        assert.ok(isStorable(toStorable(text)));
        if (isStorable(text)) assert.equal(toStorable(text), text);
      }),
    );
  });
});
