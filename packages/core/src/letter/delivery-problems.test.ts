import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import type {Contact} from '../feedback/feedback.js';
import {deliveryProblems} from './delivery-problems.js';
import type {FinalLetter} from './letter.js';
import {proofsOf, type LetterChannel, type LetterDelivery} from './letter-delivery.js';
import {wholeLetter} from './testing/sample-letter.js';

const final: FinalLetter = {
  letter: {...wholeLetter(), address: ['Maria Lopez', '12 Hill Road', 'Apt. 4', 'Springfield']},
  digest: 'A'.repeat(43),
  review: {by: 'ben', at: '2026-03-13T10:00:00Z', digest: 'A'.repeat(43)},
};
const contact: Contact = {
  preferred: 'post',
  address: '12 Hill Road, Apt. 4\nSpringfield',
  email: 'maria@mail.example',
};
// 10:30 in New York.
const delivery: LetterDelivery = {
  channel: 'post',
  at: '2026-03-13T14:30:00Z',
  by: 'anna',
  digest: final.digest,
};
const notice: LetterDelivery = {...delivery, channel: 'email-notice', to: 'Maria@mail.example'};

const problems = (
  change: Partial<LetterDelivery>,
  rules: Partial<Contact> | undefined = {},
  base = delivery,
): readonly string[] =>
  deliveryProblems({...base, ...change}, final, {
    contact: rules && {...contact, ...rules},
    timeZone: 'America/New_York',
  });

describe('A letter goes out', () => {
  test('by post to the address the person gave, however it is broken into lines', () => {
    assert.deepEqual(problems({}), []);
  });

  test('as a notice by mail, and in the portal, and from hand to hand', () => {
    assert.deepEqual(problems({}, {}, notice), []);
    assert.deepEqual(problems({channel: 'portal'}), []);
    assert.deepEqual(problems({channel: 'in-person'}), []);
  });

  test('with what shows it', () => {
    for (const channel of Object.keys(proofsOf) as LetterChannel[])
      for (const kind of proofsOf[channel])
        assert.deepEqual(
          problems({channel, proof: {kind, detail: 'RR 1234'}}, {}, notice),
          [],
          kind,
        );
  });
});

describe('A letter is held back', () => {
  test('where it is not the one that was reviewed', () => {
    assert.deepEqual(problems({digest: 'B'.repeat(43)}), ['other-letter']);
  });

  test('from a way the person said never to use', () => {
    assert.deepEqual(problems({}, {safety: {never: ['post']}}), ['forbidden-channel']);
    assert.deepEqual(problems({}, {safety: {never: ['email']}}, notice), ['forbidden-channel']);
    assert.deepEqual(problems({}, {safety: {never: ['email', 'phone']}}), []);
  });

  test('from someone who wants to look with their code and not be contacted', () => {
    assert.deepEqual(problems({}, {preferred: 'code'}), ['forbidden-channel']);
    assert.deepEqual(problems({}, {preferred: 'code'}, notice), ['forbidden-channel']);
    assert.deepEqual(problems({channel: 'portal'}, {preferred: 'code'}), []);
  });

  test('from an address that is not the one the person gave, or where they gave none', () => {
    assert.deepEqual(problems({}, {address: '9 Hill Road, Springfield'}), ['other-address']);
    assert.deepEqual(problems({}, {address: undefined}), ['no-address']);
    assert.deepEqual(problems({to: 'm@mail.example'}, {}, notice), ['other-address']);
    assert.deepEqual(problems({to: undefined}, {}, notice), ['other-address']);
    assert.deepEqual(problems({}, {email: undefined}, notice), ['no-address']);
  });

  test('from an envelope or a mail that names the hospital where nobody may see that', () => {
    const safety = {maySayHospital: false};
    assert.deepEqual(problems({}, {safety}), ['names-hospital']);
    assert.deepEqual(problems({}, {safety}, notice), ['names-hospital']);
    assert.deepEqual(problems({discreet: true}, {safety}, notice), []);
    assert.deepEqual(problems({channel: 'in-person'}, {safety}), []);
  });

  test('until a time of day that suits the person, by the clock of the hospital', () => {
    assert.deepEqual(problems({}, {times: ['afternoon']}, notice), ['wrong-time']);
    assert.deepEqual(problems({}, {times: ['afternoon', 'morning']}, notice), []);
    assert.deepEqual(problems({at: '2026-03-13T04:30:00Z'}, {times: ['morning']}, notice), [
      'wrong-time',
    ]);
    assert.deepEqual(problems({}, {times: ['evening']}), []);
  });

  test('from every way out to somebody who gave no contact at all', () => {
    const toNobody = (channel: LetterChannel): readonly string[] =>
      deliveryProblems({...delivery, channel}, final, {timeZone: 'UTC'});
    assert.deepEqual(toNobody('post'), ['no-address']);
    assert.deepEqual(toNobody('email-notice'), ['no-address']);
    assert.deepEqual(toNobody('portal'), []);
  });

  test('from the record where what should show it cannot', () => {
    assert.deepEqual(problems({proof: {kind: 'read-receipt', detail: 'x'}}), ['no-proof']);
    assert.deepEqual(problems({proof: {kind: 'tracking-number', detail: ' '}}), ['no-proof']);
  });
});

test('No letter goes where its person forbade it, whatever else is the case', () => {
  const ways = fc.subarray(['phone', 'email', 'post'] as const);
  const any = fc.record({
    channel: fc.constantFrom<LetterChannel>('post', 'email-notice'),
    discreet: fc.constantFrom(undefined, true as const),
    never: ways,
    preferred: fc.constantFrom<Contact['preferred']>('phone', 'email', 'post', 'code'),
    maySayHospital: fc.boolean(),
  });
  fc.assert(
    fc.property(any, ({channel, discreet, never, preferred, maySayHospital}) => {
      const found = problems(
        {channel, discreet},
        {preferred, safety: {never, maySayHospital}},
        notice,
      );
      const isForbidden =
        preferred === 'code' ||
        never.includes(channel === 'post' ? 'post' : 'email') ||
        (!maySayHospital && !discreet);
      assert.equal(found.length > 0, isForbidden);
    }),
  );
});
