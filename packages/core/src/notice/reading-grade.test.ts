import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readingGrade} from './reading-grade.js';

const countsOf = (
  passages: string | readonly string[],
  language = 'en',
): readonly [number, number] => {
  const {words, sentences} = readingGrade(passages, language);
  return [words, sentences];
};

describe('The reading grade', () => {
  test('of English is the Flesch-Kincaid grade, worked out by hand', () => {
    // 11 words, 2 sentences, 14 syllables: 0.39 · 5.5 + 11.8 · 14/11 − 15.59 = 1.573.
    const grade = readingGrade('You can say no to a test. Ask us for anybody.', 'en-US');
    assert.deepEqual(grade, {
      language: 'en-US',
      words: 11,
      sentences: 2,
      formula: 'Flesch-Kincaid grade',
      value: 1.57,
      isTooHard: false,
    });
  });

  test('of English agrees with what the formula is known to give for well-known sentences', () => {
    // 9 words, 1 sentence, 11 syllables.
    assert.equal(readingGrade('The quick brown fox jumps over the lazy dog.', 'en').value, 2.34);
    // 30 words, 1 sentence, 48 syllables: 0.39 · 30 + 11.8 · 48/30 − 15.59 = 14.99.
    const address =
      'Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in ' +
      'Liberty, and dedicated to the proposition that all men are created equal.';
    const {value, isTooHard} = readingGrade(address, 'en');
    assert.equal(value, 14.99);
    assert.ok(isTooHard);
  });

  test('of Spanish is the Fernández-Huerta score, worked out by hand', () => {
    // 6 words, 2 sentences, 13 syllables: 206.84 − 60 · 13/6 − 1.02 · 3 = 73.78. 70 and more suits grade 6.
    const grade = readingGrade('Pida ayuda. Usted decide sin miedo.', 'es');
    assert.equal(grade.formula, 'Fernández-Huerta');
    assert.equal(grade.words, 6);
    assert.equal(grade.value, 73.78);
    assert.ok(!grade.isTooHard);
    assert.ok(
      readingGrade('La administración hospitalaria garantiza confidencialidad.', 'es').isTooHard,
    );
  });

  test('of Arabic and of a text without words is not measured, and says so', () => {
    const {formula, value, isTooHard, words} = readingGrade('لك الحق في أن تسأل. اتصل بنا.', 'ar');
    assert.deepEqual(
      {formula, value, isTooHard, words},
      {formula: 'none', value: undefined, isTooHard: false, words: 7},
    );
    assert.equal(readingGrade('{hospital} 911', 'en').formula, 'none');
    assert.equal(readingGrade([], 'en').value, undefined);
  });

  test('is judged by the grade that is allowed, to the last digit', () => {
    const text = 'Someone else may then decide about your medical care for you at that time.';
    const {value = 0} = readingGrade(text, 'en');
    assert.ok(value > 5 && value < 8, String(value));
    assert.ok(readingGrade(text, 'en', value - 0.01).isTooHard);
    assert.ok(!readingGrade(text, 'en', value + 0.01).isTooHard);
  });
});

describe('What is read', () => {
  test('is counted by paragraph, item and sentence', () => {
    assert.deepEqual(countsOf('You can:\n\n- say no\n- ask\n\nTell us. Now!'), [8, 5]);
    assert.deepEqual(countsOf(['Your care', 'We tell you.']), [5, 2]);
    assert.deepEqual(countsOf('¿Qué pasa? ¡Llame! «Ya.» Así es.', 'es'), [6, 4]);
  });

  test('is not cut into shorter sentences by abbreviations, numbers or addresses', () => {
    assert.deepEqual(countsOf('Dr. Lee works in the U.S. and at St. Mary.'), [10, 1]);
    assert.deepEqual(countsOf('It costs 1.50 a day, e.g. on Mondays.'), [7, 1]);
    assert.deepEqual(
      countsOf('Read https://a.example/b.html now. Or write to a.b@c.example. Then wait.'),
      [7, 3],
    );
    assert.deepEqual(countsOf('Wait 7. 8 of us come. {hospital} helps.'), [5, 3]);
  });

  test('leaves out numbers, telephone numbers, addresses and what is filled in, but no name', () => {
    assert.deepEqual(
      countsOf('Call [{phone}](tel:{phone}) or +1 (555) 010-2000 within 7 days.'),
      [4, 1],
    );
    assert.deepEqual(countsOf('See 42 CFR 482.13 at [our page](https://a.example).'), [5, 1]);
    assert.deepEqual(countsOf('We are the Centers for Medicare.'), [6, 1]);
  });

  test('counts the parts of a compound, and a word with an apostrophe once', () => {
    assert.deepEqual(countsOf('Don’t use the follow-up **patient’s** form.'), [7, 1]);
  });
});
