import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {draftLetter} from './draft-letter.js';
import type {Letter} from './letter.js';
import {letterStyles} from './letter-styles.js';
import {renderLetterHtml, type LetterPrint} from './render-letter-html.js';
import {letterTemplates} from './templates/index.js';
import {fieldNames, hostileWords, templateOf, wholeLetter} from './testing/sample-letter.js';
import {letterFields} from './letter-fields.js';

const print: LetterPrint = {
  letterhead: {name: 'Riverside Hospital', lines: ['1 River Street', '+1 555 010 2000']},
  styleSheet: '/letter.css',
  draft: false,
};

/** The tags of a document with their attributes, without the words between them. */
const tagsOf = (document: string): readonly string[] => document.match(/<[^>]*>/g) ?? [];

describe('A letter as a page', () => {
  test('is in the language of the letter and reads in its direction', () => {
    assert.match(
      renderLetterHtml(wholeLetter('resolution', 'ar'), print),
      /<html lang="ar" dir="rtl">/,
    );
    assert.match(
      renderLetterHtml(wholeLetter('resolution', 'es'), print),
      /<html lang="es" dir="ltr">/,
    );
  });

  test('loads its style sheet and nothing else, runs nothing, and styles nothing by itself', () => {
    for (const {kind, language} of letterTemplates) {
      const tags = tagsOf(renderLetterHtml(wholeLetter(kind, language), print)).join('\n');
      assert.equal(tags.match(/\b(src|href)=/g)?.length, 1);
      assert.doesNotMatch(tags, /<(script|style|img|iframe|svg|form|base)|\sstyle=|\son\w+=/);
    }
    assert.doesNotMatch(letterStyles, /url\(|@import|<|expression/);
  });

  // Cal. Health & Safety Code 123222.1.
  test('has no letter smaller than 12 points on paper', () => {
    const sizes = Array.from(letterStyles.matchAll(/font(?:-size)?:[^;]*?([\d.]+)(pt|px|em|%)/g));
    assert.ok(sizes.length >= 8);
    for (const [, size, unit] of sizes) {
      assert.equal(unit, 'pt');
      assert.ok(Number(size) >= 12);
    }
  });

  test('holds every line of the letter', () => {
    const letter = wholeLetter();
    const document = renderLetterHtml(letter, print);
    for (const text of [
      letter.subject,
      letter.date,
      letter.reference,
      ...letter.address,
      ...letter.enclosures,
      ...letter.blocks.flatMap(({lead, lines}) => [...(lead ? [lead] : []), ...lines]),
      ...print.letterhead.lines,
    ])
      assert.ok(document.includes(text), text);
  });

  test('shows what is missing, and that it is a draft', () => {
    const draft = draftLetter(templateOf('resolution'), {}, 'anna');
    const document = renderLetterHtml(draft, {...print, draft: true});
    assert.ok(document.includes('<mark>{results}</mark>'));
    assert.ok(document.includes('Draft. Not to be sent.'));
    assert.doesNotMatch(renderLetterHtml(wholeLetter(), print), /<mark>|Draft/);
  });

  test('marks the language of words that are not in the one of the letter', () => {
    const french: Letter = {...wholeLetter(), language: 'fr'};
    assert.match(renderLetterHtml(french, print), /<dl lang="en" dir="ltr">/);
    assert.doesNotMatch(renderLetterHtml(wholeLetter(), print), /<dl lang/);
  });

  test('has the same tags whatever words a person or a hospital wrote', () => {
    const words = fc.constantFrom(...hostileWords.filter((each) => each.trim()));
    const fill = (word: string): Letter =>
      draftLetter(
        templateOf('resolution'),
        Object.fromEntries(
          fieldNames.map((name) => {
            const {type} = letterFields[name];
            if (type === 'date') return [name, '2026-03-12'];
            return [name, type === 'list' ? [word, word] : word];
          }),
        ),
        'anna',
      );
    const head = (word: string): LetterPrint => ({
      ...print,
      letterhead: {name: word, lines: [word, word]},
      styleSheet: word,
    });
    // A gap is marked, so that words like `{results}` are compared with what they show.
    const shape = (document: string): string =>
      tagsOf(document)
        .filter((tag) => !/^<\/?mark>$/.test(tag))
        .map((tag) => tag.replace(/href="[^"]*"/, 'href'))
        .join('\n');
    const plain = shape(renderLetterHtml(fill('word'), head('word')));
    fc.assert(
      fc.property(words, (word) => {
        assert.equal(shape(renderLetterHtml(fill(word), head(word))), plain);
      }),
    );
    assert.ok(plain.includes('<li>'));
  });
});
