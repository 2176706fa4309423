import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {guideProblems, guideReadingGrade} from './check-guide.js';
import {guideEntries} from './content/index.js';
import {guideStructure} from './content/guide-structure.js';
import {english} from './content/en/index.js';
import {spanish} from './content/es/index.js';
import * as inEnglishWords from './en.js';
import * as inSpanishWords from './es.js';
import {guideTopics} from './guide.js';
import {ourGuide} from './ours.js';

const inEnglish = ourGuide('en', inEnglishWords);
const inSpanish = ourGuide('es', inSpanishWords);

describe('The guide we bring', () => {
  test('has something to read in every topic, in English and Spanish', () => {
    for (const guide of [inEnglish, inSpanish]) {
      assert.deepEqual(
        guide.topics.map(({id}) => id),
        guideTopics,
      );
      for (const {id} of guide.topics)
        assert.ok(guide.entries.filter(({topic}) => topic === id).length >= 3, id);
      assert.ok(guide.entries.every(({language}) => language === guide.language));
    }
  });

  test('has nothing wrong with it', () => {
    assert.deepEqual(guideProblems(guideEntries, ['en', 'es']), []);
  });

  test('gives every step its own label in each language, and has no words for what is no entry', () => {
    const ids = guideStructure.map(({id}) => id).sort();
    for (const words of [english, spanish]) {
      assert.deepEqual(Object.keys(words).sort(), ids);
      for (const {id, to} of guideStructure) assert.equal(words[id]?.next.length, to.length, id);
    }
  });

  test('says where each right comes from', () => {
    const withoutSource = guideEntries.filter(({sources}) => sources.length === 0);
    const claims = /\bright to\b|\bby law\b|\bthe law\b|\bmust\b(?! I)/i;
    const silent = withoutSource.filter(({texts}) =>
      texts['en']?.parts.some(({text}) => claims.test(text)),
    );
    assert.deepEqual(
      silent.map(({id}) => id),
      [],
    );
    const sources = guideEntries.flatMap((entry) => entry.sources);
    assert.ok(sources.every(({citation}) => citation.trim() !== ''));
    // Nobody read these again, and no hospital has confirmed them.
    assert.ok(sources.every(({confidence}) => confidence === 'cited'));
  });

  for (const language of ['en', 'es'])
    test(`needs no more than six years of school to be read in ${language}`, (context) => {
      for (const {id, texts} of guideEntries) {
        const level = guideReadingGrade(texts[language]?.parts ?? [], language);
        context.diagnostic(`${id} [${language}]: ${level.formula} ${level.value ?? ''}`);
        assert.equal(level.isTooHard, false, `${id}: ${level.formula} ${level.value ?? ''}`);
        assert.notEqual(level.formula, 'none');
      }
    });
});
