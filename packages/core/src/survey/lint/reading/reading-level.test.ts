import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {englishSyllables, spanishSyllables} from './count-syllables.js';
import {countedWords, readingLevel} from './reading-level.js';

/** Counted by a person. */
const english: Readonly<Record<number, string>> = {
  1:
    'care help staff were clean asked pain ward worse keep through rough time pleased changed cause told you your ' +
    'right safe choose must law state pay bill write sign drugs nurse heard closed helped signed times rules phone ' +
    'age faith deaf health death once large their here don’t can’t called filled',
  2:
    'needed nurses doctor happy people little table waited being patient question listen science quiet lion notice ' +
    'person office complaint language doing trying lawyer refuse decide answer agree within review ' +
    'surgeon visits someone sometimes written copies consent abuse safety safely process nation before partner ' +
    'illness changes choices trouble tables settled people’s didn’t couldn’t isn’t grievance every million union ' +
    'careful statement create',
  3:
    'hospital family radio medical easily important together medicine privacy decision directive visitors ' +
    'interpret carrying advocate history disabled origin religion agency federal deliver already another anyone everyone ' +
    'several idea area various different condition companion opinion violence apartment agreement previous',
  4:
    'experience information appreciate material communicate emergency interpreter discriminate appropriate ' +
    'participate community military especially advocacy responsible confidential security',
  5: 'representative discrimination accommodation disability immediately individual university association',
  6: 'responsibility nondiscrimination',
};
const spanish: Readonly<Record<number, string>> = {
  1: 'que pie muy bien dio guion hay su ley voz plan',
  2:
    'día bueno ciudad queja leer causa guerra ahí caer peor usted carta leyes salud pago copia firma viaje cuenta ' +
    'agua guía baúl oír país',
  3:
    'hospital paciente atención países preguntas ahora cigüeña derecho cuidado idioma ayuda servicio leído médico ' +
    'privado decidir decisión familia queremos gratuita',
  4:
    'enfermera aéreo medicina preocupó comunicar información intérprete tratamiento garantía voluntades ' +
    'averiguar lingüístico',
  5: 'consentimiento discapacidad representante discriminación anticipadas',
  6: 'responsabilidad inmediatamente',
};
const counted = (lists: Readonly<Record<number, string>>): readonly (readonly [string, number])[] =>
  Object.entries(lists).flatMap(([count, words]) =>
    words.split(' ').map((word) => [word, Number(count)] as const),
  );

describe('Syllables', () => {
  for (const [word, count] of counted(english))
    test(`of the English word "${word}" are ${count}`, () => {
      assert.equal(englishSyllables(word), count);
    });
  for (const [word, count] of counted(spanish))
    test(`of the Spanish word "${word}" are ${count}`, () => {
      assert.equal(spanishSyllables(word), count);
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
