import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {englishSyllables, spanishSyllables} from './count-syllables.js';
import {countedWords, readingLevel} from './reading-level.js';

/** Counted by a person. */
const english: Readonly<Record<number, string>> = {
  1: 'care help staff were clean asked pain ward worse keep through rough time pleased changed cause told',
  2: 'needed nurses doctor happy people little table waited being patient question listen science quiet lion',
  3: 'hospital family radio medical easily important together medicine',
  4: 'experience information appreciate material communicate',
};
const spanish: Readonly<Record<number, string>> = {
  1: 'que pie muy bien dio guion hay',
  2: 'día bueno ciudad queja leer causa guerra ahí caer peor',
  3: 'hospital paciente atención países preguntas ahora cigüeña',
  4: 'enfermera aéreo medicina preocupó comunicar',
};

describe('Syllables', () => {
  for (const [count, words] of Object.entries(english))
    for (const word of words.split(' '))
      test(`of the English word "${word}" are ${count}`, () => {
        assert.equal(englishSyllables(word), Number(count));
      });
  for (const [count, words] of Object.entries(spanish))
    for (const word of words.split(' '))
      test(`of the Spanish word "${word}" are ${count}`, () => {
        assert.equal(spanishSyllables(word), Number(count));
      });
});

describe('A reading level', () => {
  test('in English is the Flesch-Kincaid grade', () => {
    // 10 words, 2 sentences, 11 syllables: 0.39 · 5 + 11.8 · 1.1 − 15.59 = −0.66.
    const level = readingLevel(['The nurse came late. She did not help my mother.'], 'en');
    assert.deepEqual(level, {
      language: 'en',
      formula: 'Flesch-Kincaid grade',
      value: -0.7,
      isTooHard: false,
    });
  });

  test('in Spanish is the Fernández-Huerta score', () => {
    // 6 words, 1 sentence, 11 syllables: 206.84 − 60 · 11/6 − 1.02 · 6 = 90.72.
    const level = readingLevel(['¿Le ayudaron con el dolor ayer?'], 'es-MX');
    assert.equal(level.formula, 'Fernández-Huerta');
    assert.equal(level.value, 90.7);
  });

  test('in other languages is not measured, and says so', () => {
    assert.deepEqual(readingLevel(['كيف كانت رعايتكم؟'], 'ar'), {
      language: 'ar',
      formula: 'none',
      isTooHard: false,
    });
    assert.equal(readingLevel(['12 34'], 'en').formula, 'none');
  });

  test('leaves out names and numbers, but not the start of a sentence', () => {
    assert.equal(countedWords('Did Doctor Alexander come to room 12b?'), 4);
    assert.equal(countedWords('I think I’m fine'), 4);
    assert.equal(countedWords('PLEASE ANSWER THIS'), 3);
  });

  test('is judged by the grade that is allowed, in either language', () => {
    const hard = 'The administration prioritizes organizational responsibility.';
    assert.ok(readingLevel([hard], 'en').isTooHard);
    // 7 words, 16 syllables: 62.6, which is grade 7 or 8.
    const middle = ['El médico explicó detalles de la operación.'];
    assert.equal(readingLevel(middle, 'es').value, 62.6);
    assert.ok(readingLevel(middle, 'es', 6).isTooHard);
    assert.ok(!readingLevel(middle, 'es', 8).isTooHard);
  });
});
