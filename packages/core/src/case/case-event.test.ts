import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {sampleCase, sampleFeedback} from '../testing/builders.js';
import {eventsForThePerson} from './case-event.js';

describe('The person of a case', () => {
  const events = sampleCase(sampleFeedback(), [
    {kind: 'redacted', payload: {position: 3, reason: 'names a third person'}},
  ]).map((event) => ({...event, actor: {...event.actor, id: 'account-of-someone'}}));

  test('sees every kind of event that concerns them, in order', () => {
    assert.deepEqual(
      eventsForThePerson(events).map(({kind}) => kind),
      ['received', 'acknowledged', 'message-sent', 'message-sent', 'resolved', 'redacted'],
    );
  });

  test('sees no internal kind, and none that this version does not know', () => {
    const [first] = events;
    assert.ok(first);
    const internal = ['assigned', 'noted', 'escalated', 'classified', 'toString', '__proto__'];
    assert.deepEqual(eventsForThePerson(internal.map((kind) => ({...first, kind}))), []);
  });

  test('sees neither the accounts of those who acted nor the reason for a redaction', () => {
    const seen = JSON.stringify(eventsForThePerson(events));
    assert.doesNotMatch(seen, /account-of-someone|names a third person/);
    assert.match(seen, /"position":3/);
  });

  test('sees their own reasons and words', () => {
    const [first] = events;
    assert.ok(first);
    const withdrawn = {...first, kind: 'withdrawn', payload: {reason: 'It was solved.'}};
    assert.deepEqual(eventsForThePerson([withdrawn])[0]?.payload, {reason: 'It was solved.'});
  });

  test('sees a letter as they get it, and neither how it went nor where to', () => {
    const [first] = events;
    assert.ok(first);
    const letter = {
      kind: 'resolution',
      language: 'en',
      subject: 'Our answer',
      paragraphs: [{type: 'paragraph', lines: ['Hello,']}],
    };
    const delivery = {channel: 'email-notice', to: 'rosa@example.org', digest: 'd'};
    const sent = {
      ...first,
      kind: 'letter-sent',
      payload: {...letter, letterId: 'letter-1', delivery, id: 'write-1'},
    };
    assert.deepEqual(eventsForThePerson([sent])[0]?.payload, letter);
    for (const kind of ['letter-drafted', 'letter-edited', 'letter-waived', 'letter-finalized'])
      assert.deepEqual(eventsForThePerson([{...sent, kind}]), []);
  });

  test('sees a redacted event without a payload', () => {
    const [first] = events;
    assert.ok(first);
    const {payload: _payload, ...bare} = first;
    assert.equal('payload' in (eventsForThePerson([bare])[0] ?? {}), false);
  });
});
