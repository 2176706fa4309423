import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import type {Feedback} from '../../feedback/feedback.js';
import {draftLetter} from '../../letter/draft-letter.js';
import {letterField, letterFields, type LetterFacts} from '../../letter/letter-fields.js';
import {letterTemplates} from '../../letter/templates/index.js';
import {sampleAnonymousFeedback, sampleFeedback} from '../../testing/builders.js';
import {letterFactsOf} from './letter-facts.js';
import {letterDesk, type LetterDesk} from './testing/letter-desk.js';

const fieldNames = Object.keys(letterFields);
const secret = 'SECRET';
/** Every field of a letter, with a word that stands nowhere else. */
const everything: LetterFacts = Object.fromEntries(
  Object.entries(letterFields).map(([name, {type}]) => {
    if (type === 'date') return [name, '2025-11-04'];
    return [name, type === 'list' ? [`${secret} ${name}`] : `${secret} ${name}`];
  }),
);
const patient: Feedback['person'] = {role: 'patient', name: 'Elena Quintero'};

function factsOf(desk: LetterDesk, given: LetterFacts = {}): LetterFacts {
  return letterFactsOf(desk.at(), {kind: 'resolution', language: 'en', given});
}

describe('A letter knows of its case', () => {
  test('what is meant for the person, at the date of the hospital', () => {
    const desk = letterDesk({
      feedback: sampleFeedback({person: patient}),
      now: '2025-11-06T02:00:00.000Z',
    });
    desk.enter('extended', {until: '2025-12-08', text: 'We wait for a report.'});
    desk.enter('recovery-offered', {id: 'o', offer: 'waiver', text: 'No bill for the room.'});
    const facts = factsOf(desk);
    assert.deepEqual(
      [facts.reference, facts.letterDate, facts.receivedOn, facts.completedOn],
      ['PR-2025-000017', '2025-11-05', '2025-11-03', '2025-11-05'],
    );
    assert.deepEqual(
      [facts.newDate, facts.daysNeeded, facts.delayReason],
      ['2025-12-08', '33', 'We wait for a report.'],
    );
    assert.deepEqual(facts.recipientAddress, ['12 Orchard Lane, Riverside']);
    assert.deepEqual(facts.offers, ['No bill for the room.']);
    assert.equal(facts.patientName, undefined);
    assert.equal(facts.hospital, 'Riverside Hospital');
  });

  test('nothing that the office wrote for itself', () => {
    const desk = letterDesk({feedback: sampleFeedback({person: patient})});
    for (const [kind, payload] of Object.entries({
      noted: {text: secret},
      interviewed: {with: secret, on: '2025-11-04', summary: secret},
      'chart-reviewed': {summary: secret},
      'finding-made': {substantiated: 'yes', text: secret},
      'root-cause-found': {cause: 'equipment', text: secret},
      'task-opened': {to: {account: 'a'}, question: secret},
      referred: {to: 'peer-review', why: secret},
      'action-opened': {text: secret, owner: 'a', due: '2025-12-01'},
      'details-recorded': {changes: {summary: secret, provider: secret, recordNumber: secret}},
      'legal-hold-placed': {reason: secret},
      disclosed: {on: '2025-11-04', to: secret, summary: secret},
    }))
      desk.enter(kind, {...payload, id: kind});
    assert.doesNotMatch(JSON.stringify(factsOf(desk)), new RegExp(secret));
  });

  test('the person’s own words for how to reach them, as staff recorded them last', () => {
    const desk = letterDesk({feedback: sampleFeedback({person: patient})});
    const rules = {preferred: 'post', never: [], mayLeaveMessage: true, maySayHospital: true};
    desk.enter('contact-rules-changed', {...rules, address: '4 Mill Road\nSpringfield', id: 'c'});
    assert.deepEqual(factsOf(desk).recipientAddress, ['4 Mill Road', 'Springfield']);
  });
});

describe('A letter names nobody', () => {
  test('who is anonymous, whatever the office knows and whoever writes', () => {
    const desk = letterDesk({feedback: sampleAnonymousFeedback()});
    desk.enter('details-recorded', {changes: {personName: secret, patientName: secret}});
    const facts = factsOf(desk, everything);
    for (const name of ['recipientName', 'recipientAddress', 'patientName'])
      assert.ok(!(name in facts), name);
  });

  test('until an anonymous person says who they are', () => {
    const desk = letterDesk({feedback: sampleAnonymousFeedback()});
    desk.enter('details-recorded', {changes: {personName: 'Ana Ruiz'}});
    desk.enter('identity-raised', {to: 'confidential', how: 'By phone.', id: 'i'});
    assert.equal(factsOf(desk).recipientName, 'Ana Ruiz');
  });
});

/** What was recorded of someone's authority by the fifth of November, and whether they may be told. */
const authorities: readonly (readonly [object | undefined, boolean])[] = [
  [undefined, false],
  [{status: 'asked'}, false],
  [{status: 'refused'}, false],
  [{status: 'revoked'}, false],
  [{status: 'recorded', ground: 'patient-agreed'}, true],
  [{status: 'recorded', validUntil: '2025-11-05'}, true],
  [{status: 'recorded', validUntil: '2025-11-04'}, false],
  [{status: 'not-needed'}, true],
];

describe('Someone who speaks for a patient', () => {
  for (const [authority, isOpen] of authorities)
    test(`is told ${isOpen ? 'all' : 'nothing of them'} with ${JSON.stringify(authority) ?? 'nothing'} on record`, async () => {
      const desk = letterDesk();
      if (authority) desk.enter('authority-recorded', {...authority, id: 'a'});
      assert.equal('results' in factsOf(desk, everything), isOpen);
      for (const kind of ['acknowledgement', 'interim', 'resolution', 'referral'] as const)
        assert.equal(
          (await desk.take({action: 'draft', kind, facts: {}})).includes('no-authority'),
          !isOpen,
        );
      const letter = await desk.take({action: 'draft', kind: 'cannot-disclose', facts: everything});
      assert.doesNotMatch(letter, / /);
    });

  test('is told nothing before it is on record, in 2,000 letters of every kind with all that could be told', () => {
    let checked = 0;
    const anyCase = fc.record({
      role: fc.constantFrom('relative', 'representative', 'staff'),
      records: fc.array(fc.constantFrom('asked', 'recorded', 'refused', 'revoked'), {maxLength: 4}),
      template: fc.constantFrom(...letterTemplates),
      names: fc.subarray(fieldNames),
    });
    fc.assert(
      fc.property(anyCase, ({role, records, template, names}) => {
        const desk = letterDesk({feedback: sampleFeedback({person: {role, name: 'Rosa'}})});
        for (const status of records) desk.enter('authority-recorded', {status, id: 'a'});
        if (records.at(-1) === 'recorded')
          desk.enter('authority-recorded', {status: 'revoked', id: 'b'});
        desk.enter('recovery-offered', {id: 'o', offer: 'waiver', text: `${secret} offers`});
        const given = Object.fromEntries(
          Object.entries(everything).filter(([name]) => names.includes(name)),
        );
        const {kind, language} = template;
        const facts = letterFactsOf(desk.at(), {kind, language, given});
        const text = JSON.stringify(draftLetter(template, facts, 'ann'));
        for (const name of fieldNames) {
          if (letterField(name)?.about === 'office') continue;
          assert.ok(!(name in facts), name);
          assert.ok(!text.includes(`${secret} ${name}`), name);
        }
        assert.ok(!text.includes('Elena'));
        checked += 1;
      }),
      {numRuns: 2000},
    );
    assert.equal(checked, 2000);
  });
});
