import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import type {StoredCaseEvent} from '../case/case-event.js';
import {staffRoleIds} from '../staff/roles.js';
import {sampleCase, sampleFacility, sampleFeedback} from '../testing/builders.js';
import {sampleWorkEvents} from '../testing/sample-work.js';
import {eventsWithout, seenParts, type SeenPart} from './role-view.js';

const {readers} = sampleFacility();
const identities = ['named', 'confidential', 'anonymous'] as const;

/** A case in which a word stands in every place that knows of names or contacts, and in what staff wrote. */
function caseWithWords(): readonly StoredCaseEvent[] {
  const said = sampleCase(
    sampleFeedback({
      person: {role: 'relative', name: 'Rosa Quintero'},
      patient: {name: 'Elena Vidal', recordNumber: 'MR 20417', birthDate: '1948-03-09'},
      contact: {preferred: 'email', email: 'rosa@secret.example', phone: '+1 555 010 0142'},
    }),
  );
  const [first] = said;
  assert.ok(first);
  const note = (text: string, number: number): StoredCaseEvent => ({
    ...first,
    position: 100 + number,
    kind: 'noted',
    payload: {id: `note-${number}`, text},
  });
  return [
    ...said,
    ...sampleWorkEvents(said),
    note('ROSA says that Vidal, Elena is afraid; Rosaline is another.', 1),
    note('Elena Vidal’s number is MR 20417.', 2),
    note('Call (555) 010-0142 after six, or write to Rosa@Secret.example; room 0142 is hers.', 3),
  ];
}

describe('What staff see of a case', () => {
  const events = caseWithWords();
  const seen = (...given: readonly SeenPart[]) => JSON.stringify(eventsWithout(events, given));

  test('is all of it where all of it is theirs to see', () => {
    assert.equal(eventsWithout(events, ['name', 'contact', 'story', 'place']), events);
  });

  test('holds no name where names are not theirs, not even one that a colleague wrote into a note', () => {
    const text = seen('story', 'place', 'contact');
    for (const name of ['Quintero', 'Rosa', 'ROSA', 'Elena', 'Vidal', '20417', '1948-03-09'])
      assert.doesNotMatch(text, new RegExp(`(?<![\\p{L}@.])${name}(?![\\p{L}@])`, 'u'), name);
    assert.match(text, /Rosaline is another/);
    assert.match(text, /forty minutes/);
  });

  test('holds no way to reach the person where contacts are not theirs', () => {
    const text = seen('name', 'story', 'place');
    for (const contact of ['rosa@secret.example', '555 010 0142', 'rosa@example.org'])
      assert.ok(!text.includes(contact), contact);
    assert.doesNotMatch(text, /010-0142|secret\.example/i, 'not even as a colleague noted it');
    assert.match(text, /room 0142 is hers/);
  });

  test('holds nobody whom staff spoke with, and not how they said who they are, where names are not theirs', () => {
    const own = eventsWithout(events, ['contact', 'story', 'place']).flatMap(({kind, payload}) =>
      ['interviewed', 'contact-logged', 'identity-raised'].includes(kind) ? [payload] : [],
    );
    assert.equal(own.length, 3);
    for (const payload of own)
      assert.ok(payload && !('with' in payload) && !('how' in payload), JSON.stringify(payload));
  });

  test('holds no story, and no place, where those are not theirs', () => {
    assert.ok(!seen('name', 'contact', 'place').includes('forty minutes at night'));
    assert.ok(!seen('name', 'contact', 'story').includes('The room at the end'));
  });

  test('holds nothing in anyone’s own words once it is not known any more whose name is hidden', () => {
    const redacted = events.map(({payload, ...frame}, index) =>
      index === 0 || !payload ? frame : {...frame, payload},
    );
    const text = JSON.stringify(eventsWithout(redacted, ['story', 'place', 'contact']));
    for (const word of ['Vidal', 'Rosa', 'Elena', '20417', 'MR 20417'])
      assert.ok(!text.includes(word), word);
    assert.match(text, /"class":"grievance"/);
  });

  test('keeps codes that a name is spelled like', () => {
    const [first] = sampleCase(
      sampleFeedback({person: {role: 'patient', name: 'Named Complaint'}}),
    );
    assert.ok(first);
    const left = eventsWithout([first], ['story', 'place', 'contact'])[0]?.payload;
    assert.match(JSON.stringify(left), /"kind":"complaint","identity":"named"/);
  });

  test('keeps every event, its time and its kind', () => {
    const frames = (list: readonly StoredCaseEvent[]) =>
      list.map(({payload: _payload, ...frame}) => frame);
    assert.deepEqual(frames(eventsWithout(events, [])), frames(events));
  });

  test('follows the table the person was shown, where its rows say whose roles they are about', () => {
    const row = {who: {en: 'Risk'}, named: ['story'], confidential: [], anonymous: []} as const;
    const table = [
      {...row, named: [...row.named], confidential: [], anonymous: [], roles: ['risk']},
    ];
    assert.deepEqual(seenParts(['risk'], 'named', table), ['story']);
    assert.deepEqual(seenParts(['risk'], 'confidential', table), []);
    assert.deepEqual(seenParts(['pr-4', 'manager'], 'confidential', table), []);
  });

  test('is, where no row says so, the name of a confidential person for the office alone', () => {
    for (const role of staffRoleIds) {
      const isOffice = ['pr-2', 'pr-3', 'pr-4', 'manager'].includes(role);
      assert.equal(seenParts([role], 'confidential', readers).includes('name'), isOffice, role);
    }
  });

  test('never grows less with a further role', () => {
    const someRoles = fc.subarray([...staffRoleIds]);
    fc.assert(
      fc.property(someRoles, someRoles, fc.constantFrom(...identities), (one, more, identity) => {
        const less = seenParts(one, identity, readers);
        const all = seenParts([...one, ...more], identity, readers);
        assert.ok(less.every((part) => all.includes(part)));
      }),
    );
  });
});
