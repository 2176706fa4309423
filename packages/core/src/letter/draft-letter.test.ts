import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {draftLetter, fieldsOf} from './draft-letter.js';
import {gapMeaning, letterGaps, placesIn} from './gaps.js';
import {letterField, letterFields, type LetterFacts} from './letter-fields.js';
import type {LetterTemplate} from './letter-template.js';
import {letterTemplates} from './templates/index.js';
import {fieldNames, hostileWords, templateOf, wholeFacts} from './testing/sample-letter.js';

const words = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 30}),
  fc.constantFrom(...hostileWords),
);
const anyFacts: fc.Arbitrary<LetterFacts> = fc.record(
  Object.fromEntries(
    fieldNames.map((name) => {
      const {type} = letterFields[name];
      if (type === 'list') return [name, fc.array(words, {maxLength: 3})];
      return [name, type === 'date' ? fc.constantFrom('2026-03-12', '2026-02-30', '') : words];
    }),
  ),
  {requiredKeys: []},
);
const anyTemplate = fc.constantFrom(...letterTemplates);

const withoutIsolates = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '');
const textOf = (letter: unknown): string => withoutIsolates(JSON.stringify(letter));

describe('A letter is drafted', () => {
  test('with every fact that the template has a place for', () => {
    for (const template of letterTemplates) {
      const facts = wholeFacts();
      const letter = draftLetter(template, facts, 'anna');
      assert.deepEqual(letterGaps(letter), [], template.id);
      const text = textOf(letter);
      for (const name of fieldsOf(template))
        if (letterFields[name].type !== 'date')
          for (const word of [facts[name] ?? []].flat())
            assert.ok(text.includes(word), `${template.id} ${template.language} ${name}`);
    }
  });

  test('with the words of each fact that is known, or not with it at all', () => {
    fc.assert(
      fc.property(anyTemplate, anyFacts, (template, facts) => {
        const letter = draftLetter(template, facts, 'anna');
        const filled = letter.blocks.flatMap((block) => block.filled);
        for (const name of filled) assert.ok(name in facts, name);
        for (const block of letter.blocks)
          for (const line of block.lines) assert.notEqual(line.trim(), '');
      }),
    );
  });

  test('with a gap for what is not known, and with nothing made up', () => {
    const letter = draftLetter(templateOf('resolution'), {}, 'anna');
    const gaps = letterGaps(letter).map(({field}) => field);
    for (const name of ['letterDate', 'reference', 'steps', 'results', 'completedOn', 'signerName'])
      assert.ok(gaps.includes(name), name);
    assert.ok(letter.blocks.some(({lines}) => lines.includes('{steps}')));
    assert.equal(
      gapMeaning({path: '/blocks/3/lines/0', field: 'steps'}),
      'What was done to look into it.',
    );
  });

  test('without the parts that are only about what is not known', () => {
    const {apology: _none, appeal: _nor, ...facts} = wholeFacts();
    const letter = draftLetter(templateOf('resolution'), facts, 'anna');
    assert.ok(!letter.blocks.some(({carries}) => carries.includes('ie-hse/apology')));
    assert.ok(!textOf(letter).includes('look at it again'));
  });

  test('with a greeting for somebody who gave no name', () => {
    const {recipientName: _none, ...facts} = wholeFacts();
    const letter = draftLetter(templateOf('acknowledgement'), facts, 'anna');
    assert.deepEqual(letter.blocks[0]?.lines, ['Hello,']);
    assert.deepEqual(letter.address, ['recipientAddress-one.', 'recipientAddress-two.']);
  });

  test('with a line for each thing that was done', () => {
    const steps = ['We talked to the nurse.', 'We read the file.'];
    const {blocks} = draftLetter(templateOf('resolution'), {...wholeFacts(), steps}, 'anna');
    const block = blocks.find(({carries}) => carries.includes('us-cms/steps-taken'));
    assert.deepEqual(block?.lines, steps);
    assert.equal(block?.lead, 'This is what we did to look into it:');
    assert.deepEqual(block?.filled, ['steps']);
  });

  test('with dates written out in its language, and no date for a day that does not exist', () => {
    const dateIn = (language: string, completedOn: string): string =>
      textOf(
        draftLetter(templateOf('resolution', language), {...wholeFacts(), completedOn}, 'anna')
          .blocks,
      );
    assert.match(dateIn('en', '2026-03-12'), /on March 12, 2026\./);
    assert.match(dateIn('es', '2026-03-12'), /el 12 de marzo de 2026\./);
    assert.match(dateIn('ar', '2026-03-12'), /12 مارس 2026/);
    assert.match(dateIn('en', '2026-02-30'), /\{completedOn\}/);
  });

  test('so that a phone number among Arabic words keeps its order', () => {
    const facts = {...wholeFacts(), contactPhone: '+1 555 010 2000'};
    const letter = draftLetter(templateOf('resolution', 'ar'), facts, 'anna');
    // Isolated from the words around it, and held together by spaces at which no line breaks.
    assert.ok(JSON.stringify(letter).includes('\u2068+1\u00a0555\u00a0010\u00a02000\u2069'));
  });

  test('so that nothing in a name turns the words after it', () => {
    for (const contactName of ['Ann\u202ea', 'Ann\u2067a', 'Ann\u2069\u2067a', 'Ann\u200fa']) {
      const facts = {...wholeFacts(), contactName};
      const text = JSON.stringify(draftLetter(templateOf('resolution'), facts, 'anna'));
      assert.ok(text.includes('please ask Anna.'));
    }
  });

  test('with facts only once: a fact that looks like a place is not filled in', () => {
    const facts = {...wholeFacts(), concern: 'I saw {results} on a screen'};
    const letter = draftLetter(templateOf('resolution'), facts, 'anna');
    assert.ok(textOf(letter).includes('I saw {results} on a screen'));
    assert.deepEqual(
      letterGaps(letter).map(({field}) => field),
      ['results'],
    );
  });
});

describe('A letter that may disclose nothing', () => {
  const secret = fieldNames.filter((name) => letterField(name)?.about !== 'office');

  test('tells nothing of a patient or of care, whatever is known', () => {
    fc.assert(
      fc.property(fc.constantFrom('en', 'es', 'ar'), anyFacts, (language, facts) => {
        const template = templateOf('cannot-disclose', language);
        const open = Object.fromEntries(
          Object.entries(facts).filter(([name]) => !secret.some((each) => each === name)),
        );
        assert.deepEqual(draftLetter(template, facts, 'anna'), draftLetter(template, open, 'anna'));
      }),
    );
  });

  test('tells nothing either where its template asks for everything', () => {
    const greedy: LetterTemplate = {
      ...templateOf('cannot-disclose'),
      blocks: fieldNames.map((name) => ({type: 'paragraph', lines: [`{${name}}`]})),
    };
    const text = textOf(draftLetter(greedy, wholeFacts(), 'anna'));
    for (const name of secret) {
      assert.ok(!text.includes(`${name}-`), name);
      assert.ok(text.includes(`{${name}}`), name);
    }
  });

  test('has no place for any of it in the templates that come with this SDK', () => {
    for (const language of ['en', 'es', 'ar'])
      for (const name of fieldsOf(templateOf('cannot-disclose', language)))
        assert.equal(letterFields[name].about, 'office', name);
  });
});

test('The names of places are found wherever they stand', () => {
  assert.deepEqual(placesIn('{a} and {b2}, not { c } or {}'), ['a', 'b2']);
});
