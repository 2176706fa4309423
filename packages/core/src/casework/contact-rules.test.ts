import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import type {StoredCaseEvent} from '../case/case-event.js';
import type {Contact} from '../feedback/feedback.js';
import {sampleFeedback} from '../testing/builders.js';
import {contactProblems, contactRulesOf, nextContactTime} from './contact-rules.js';

const contact: Contact = {preferred: 'email', email: 'rosa@mail.example'};
// 03:30 in New York.
const night = {at: '2026-03-13T07:30:00.000Z', timeZone: 'America/New_York'};

function changedTo(payload: object | undefined): StoredCaseEvent {
  const frame = {id: 'e', caseId: 'c', position: 2, at: night.at, actor: {role: 'staff'}} as const;
  return {...frame, kind: 'contact-rules-changed', ...(payload && {payload: {...payload}})};
}

describe('How a person wants to be reached', () => {
  const feedback = sampleFeedback({contact});
  const later = {preferred: 'code', never: ['email'], mayLeaveMessage: false, maySayHospital: true};

  test('is what they wrote, until they say otherwise; then it is that, whole', () => {
    assert.deepEqual(contactRulesOf([], feedback), contact);
    const rules = contactRulesOf([changedTo({...later, how: 'by phone'})], feedback);
    assert.deepEqual(rules, {
      preferred: 'code',
      safety: {never: ['email'], mayLeaveMessage: false, maySayHospital: true, note: undefined},
    });
  });

  test('is not known where what they said last was taken away: their first words do not come back', () => {
    assert.equal(contactRulesOf([changedTo(later), changedTo(undefined)], feedback), undefined);
    assert.equal(contactRulesOf([], undefined), undefined);
  });
});

describe('A person who gave times of day', () => {
  test('is written to in the next of them, to a quarter of an hour, across a change of the clocks', () => {
    const next = (times: Contact['times'], at = night.at): string =>
      nextContactTime({...contact, times}, {...night, at});
    assert.equal(next(undefined), night.at);
    assert.equal(next([]), night.at);
    assert.equal(next(['morning']), '2026-03-13T10:00:00.000Z');
    assert.equal(next(['evening']), '2026-03-13T21:00:00.000Z');
    assert.equal(next(['evening'], '2026-03-14T02:00:00.000Z'), '2026-03-14T21:00:00.000Z');
    // The clocks went forward in the night to the 8th.
    assert.equal(next(['morning'], '2026-03-08T05:00:00.000Z'), '2026-03-08T10:00:00.000Z');
  });
});

test('Nobody is mailed by a way, at a time or to an address that they forbade, whatever they said', () => {
  const address = fc.constantFrom('rosa@mail.example', ' Rosa@Mail.example', 'other@mail.example');
  const anything = fc.record({
    preferred: fc.constantFrom<Contact['preferred']>('phone', 'email', 'post', 'code'),
    email: fc.option(address, {nil: undefined}),
    times: fc.subarray(['morning', 'afternoon', 'evening'] as const),
    never: fc.subarray(['phone', 'email', 'post'] as const),
    maySayHospital: fc.option(fc.boolean(), {nil: undefined}),
    to: address,
    hour: fc.integer({min: 0, max: 23}),
    discreet: fc.boolean(),
  });
  const plain = (text: string): string => text.trim().toLowerCase();
  let allowed = 0;
  fc.assert(
    fc.property(anything, ({preferred, email, times, never, maySayHospital, ...rest}) => {
      const {to, hour, discreet} = rest;
      const rules: Contact = {preferred, email, times, safety: {never, maySayHospital}};
      const found = contactProblems(rules, {
        channel: 'email',
        address: to,
        at: `2026-03-13T${String(hour).padStart(2, '0')}:59:00Z`,
        timeZone: 'UTC',
        discreet,
      });
      const named = {morning: 6 <= hour && hour < 12, afternoon: 12 <= hour && hour < 17};
      const isThen = {...named, evening: 17 <= hour && hour < 22};
      const mayBe =
        preferred !== 'code' &&
        !never.includes('email') &&
        email !== undefined &&
        plain(email) === plain(to) &&
        (maySayHospital !== false || discreet) &&
        (times.length === 0 || times.some((time) => isThen[time]));
      if (mayBe) allowed += 1;
      assert.equal(found.length === 0, mayBe);
    }),
    {numRuns: 2000, seed: 6},
  );
  assert.ok(allowed > 20, `${allowed} of them may be mailed`);
});
