import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import * as fc from 'fast-check';
import {concerns, type Concern} from './concern.js';
import {proposedLexicon} from './lexicon/index.js';
import {createSignalReader} from './signal-reader.js';
import type {LanguageLexicon} from './signal-lexicon.js';
import {textWords} from './text-words.js';

const read = createSignalReader(proposedLexicon);
const raised = (text: string): readonly Concern[] => [
  ...new Set(read(text).flatMap(({concern, negated}) => (negated ? [] : [concern]))),
];
const denied = (text: string): readonly Concern[] => [
  ...new Set(read(text).flatMap(({concern, negated}) => (negated ? [concern] : []))),
];

const said: readonly (readonly [Concern, readonly string[]])[] = [
  ['abuse', ['He abused my mother', 'abusaron de mi madre', 'تعرضت أمي لسوء المعاملة']],
  ['assault', ['The aide HIT me twice', 'Me pegaron en la cara', 'ضربوني في الغرفة']],
  ['neglect', ['left him in his own urine all night', 'Lo dejaron en su orina', 'هذا إهمال شديد']],
  ['self-harm', ['I want to kill myself', 'Quiero morirme', 'أفكر في الانتحار']],
  ['current-danger', ['She is in danger', 'Mi hijo está en peligro', 'ابني في خطر']],
  ['death', ['My father died on Monday', 'Mi padre falleció el lunes', 'توفي والدي يوم الاثنين']],
  [
    'serious-harm',
    ['They operated on the wrong leg', 'Operaron la pierna equivocada', 'عملية خاطئة في العين'],
  ],
  [
    'emergency-care-refusal',
    ['They refused to treat her', 'Se negaron a atenderla', 'رفضوا علاجه في الطوارئ'],
  ],
  ['infant-error', ['We got the wrong baby', 'Se llevaron a mi bebé', 'أسقطوا طفلي على الأرض']],
  [
    'identity-error',
    [
      'medicine for another: wrong wristband',
      'Me dieron medicina de otro paciente',
      'أعطوني دواء مريض آخر',
    ],
  ],
  [
    'injury',
    ['I have bruises on my arm', 'Se fracturó la muñeca, una fractura', 'عندي كدمات وكسور'],
  ],
  ['restraint', ['She was tied to the bed', 'Lo amarraron a la cama', 'ربطوها في السرير']],
  ['privacy-breach', ['They told my employer', 'Violaron mi privacidad', 'انتهكوا خصوصيتي']],
  ['discrimination', ['because of my accent', 'Fue por mi acento', 'بسبب ديني']],
  ['litigation', ['You will hear from my attorney', 'Hablé con un abogado', 'سأتصل بالمحامي']],
  ['regulator', ['I will tell the Joint Commission', 'Lo voy a denunciar', 'سأخبر وزارة الصحة']],
  ['media', ['I will go to the newspapers', 'Iré a la prensa', 'سأذهب إلى الصحافة']],
  [
    'premature-discharge',
    ['She was sent home too early', 'Me dieron de alta demasiado pronto', 'أخرجوها قبل أن تشفى'],
  ],
  ['missing-valuables', ['Somebody stole my ring', 'Me robaron el anillo', 'سرقوا خاتمي']],
  ['device-failure', ['The infusion pump stopped', 'Falló la bomba', 'تعطل الجهاز في الليل']],
  ['infant', ['Our newborn was cold', 'Mi recién nacida tenía frío', 'كان الرضيع يبكي']],
  ['repeat', ['This is my third complaint', 'Es la tercera queja', 'هذه شكوى ثانية']],
];

describe('What somebody writes', () => {
  for (const [concern, texts] of said)
    test(`points to "${concerns[concern]}", in English, Spanish and Arabic`, () => {
      for (const text of texts) assert.ok(raised(text).includes(concern), text);
    });

  test('points to every concern but the one that nobody writes', () => {
    const tried = new Set(said.map(([concern]) => concern));
    const left = (Object.keys(concerns) as Concern[]).filter((concern) => !tried.has(concern));
    assert.deepEqual(left, ['well-known']);
  });

  test('points to nothing where there is nothing', () => {
    for (const text of [
      '',
      'The soup was cold and the television did not work.',
      'I waited two hours at the desk. The nurse was lovely.',
      'La sopa estaba fría y nadie abrió la ventana.',
      'La bomba de agua hace ruido. Dicen que coma más verdura.',
      'كان الطعام باردا والغرفة صاخبة',
      'We hit traffic on the way. The press of the crowd. I am a big fan.',
      'The infantry museum is abutting the car park.',
    ])
      assert.deepEqual(read(text), [], text);
  });

  const missedOnce: readonly (readonly [Concern, string])[] = [
    ['self-harm', 'I made very clear threats to end my own life, twice'],
    ['self-harm', 'because I said I was going to take an overdose'],
    ['self-harm', 'thoughts around feeling at risk to myself'],
    ['death', 'told the day before that my baby had no heartbeat'],
    ['premature-discharge', 'You discharge service users too early'],
    ['premature-discharge', 'I felt I was not ready to be discharged'],
    ['premature-discharge', 'I end up being discharged far too early'],
    ['regulator', 'We intend to report them for their attitude'],
    ['assault', 'Felt threatened by him, and not understood'],
    ['neglect', 'I was left on the toilet once for a very long time'],
  ];
  for (const [concern, text] of missedOnce)
    test(`points to "${concerns[concern]}" as people put it in real comments: ${text.slice(0, 24)}…`, () => {
      assert.ok(raised(text).includes(concern));
    });

  test('is found whatever language they chose before they wrote', () => {
    assert.deepEqual(raised('Hello. Mi padre falleció. والدي في خطر'), ['death', 'current-danger']);
  });

  test('may be spelled with capitals, accents, vowel marks and invisible characters', () => {
    for (const text of [
      'ABUSE',
      'ａｂｕｓｅ',
      'ab\u00aduse',
      'a\u200dbuse',
      'ábúsé',
      'a\u0301buse',
      '‘abuse’',
      'self-abuse',
    ])
      assert.deepEqual(raised(text), ['abuse'], text);
    for (const text of [
      'إهمال',
      'اهمال',
      'أهمال',
      'إهمـــال',
      'إِهْمَال',
      'والإهمال',
      'بالإهمال',
      'ﺇﻫﻤﺎﻝ',
    ])
      assert.deepEqual(raised(text), ['neglect'], text);
    assert.deepEqual(raised('ى قرحة فراش'), raised('ي قرحه فراش'));
    assert.deepEqual(raised('don’t want to live'), ['self-harm']);
  });

  test('is not found within another word', () => {
    assert.deepEqual(raised('The disabused gunsmith has skilled staff'), []);
  });

  test('is found as one thing only where no sentence ends in between', () => {
    assert.deepEqual(raised('I want to die'), ['self-harm']);
    assert.deepEqual(raised('What do you want? To die of boredom'), []);
    assert.deepEqual(raised('I want\nto die'), ['self-harm']);
    assert.deepEqual(raised('I want\n \nto die'), []);
  });

  test('is marked at its place, also after emoji and letters that are written in two', () => {
    const text = '😡😡 é: they ABUSED  my\nmother, who died';
    const places = read(text).map(({start, end, concern}) => [concern, text.slice(start, end)]);
    assert.deepEqual(places, [
      ['abuse', 'ABUSED'],
      ['death', 'died'],
    ]);
    const decomposed = 'El doctor la abuso\u0301 ahi\u0301';
    const [signal] = read(decomposed);
    assert.equal(decomposed.slice(signal?.start, signal?.end), 'abuso\u0301');
  });

  test('tells where, never what', () => {
    for (const signal of read('My father died. They abused him.'))
      assert.deepEqual(Object.keys(signal).sort(), ['concern', 'end', 'negated', 'start']);
  });

  test('counts once where one phrase lies within another', () => {
    const text = 'switched at birth and sexual assaulted';
    const found = read(text).filter(({concern}) => concern === 'abuse');
    assert.deepEqual(
      found.map(({start, end}) => text.slice(start, end)),
      ['sexual assaulted'],
    );
  });
});

describe('What somebody denies', () => {
  const denials: readonly (readonly [Concern, readonly string[]])[] = [
    [
      'injury',
      [
        'No one hurt me',
        'nobody ever hurt my son',
        'There were no injuries',
        'no signs of injury',
        'No hubo lesiones',
        'Nadie me lastimó',
        'لم يحدث أي إصابة',
      ],
    ],
    [
      'abuse',
      ['I was not abused', 'There was never any abuse', 'No hubo maltrato', 'بدون أي إساءة'],
    ],
    ['death', ['She has not died', 'No murió', 'لم يتوفى أحد، ما مات أحد']],
  ];
  for (const [concern, texts] of denials)
    test(`is noted, and raises no "${concerns[concern]}"`, () => {
      for (const text of texts) {
        assert.ok(denied(text).includes(concern), text);
        assert.ok(!raised(text).includes(concern), text);
      }
    });

  test('takes nothing from what they say beside it', () => {
    for (const text of [
      'Nobody hurt me, but they hurt my mother.',
      'No, he hit me',
      'No he hit me',
      'I was not only abused',
      'Not a day without abuse',
      'Patients should not be abused',
      'She should not have been abused',
      'I asked them not to restrain her',
      'They said no one abused him',
      'No debería haber maltrato',
      'Nobody answered. He abused her.',
      'no doubt he abused her',
      'None of the injuries was treated',
      'No he abused me',
      'No he sufrido tanto: es abuso',
      'Dicen que no hubo abuso',
    ])
      assert.notDeepEqual(raised(text), [], text);
  });
});

const snippets = [
  ...said.flatMap(([, texts]) => texts),
  'no one',
  'not',
  'never',
  'nadie',
  'لم',
  'hurt me',
  'was',
  'the soup',
  '،',
  ',',
  '\n',
  'a\u0301',
  '😀',
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...snippets), {maxLength: 6}).map((parts) => parts.join(' ')),
  fc.string({unit: 'binary', maxLength: 60}),
);

describe('Two texts', () => {
  test('point to what each of them points to, when one follows the other', () => {
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('. ', '\n\n', '! '), (one, other, between) => {
        const moved = one.length + between.length;
        const apart = [
          ...read(one),
          ...read(other).map(({start, end, ...signal}) => ({
            ...signal,
            start: start + moved,
            end: end + moved,
          })),
        ];
        assert.deepEqual(read(one + between + other), apart);
      }),
      {numRuns: 2000},
    );
  });
});

describe('A text that means harm', () => {
  const long = 100_000;
  const repeated = (part: string) => part.repeat(Math.ceil(long / part.length)).slice(0, long);
  const hostile: readonly (readonly [string, string])[] = [
    ['one letter', repeated('a')],
    ['one word without end', `abus${repeated('e')}`],
    ['beginnings of phrases', repeated('left my own wrong ')],
    ['beginnings of phrases in Arabic', repeated('والال')],
    ['marks out of order', `a${repeated('\u0301\u0323')}`],
    ['marks that stretch', repeated('ـ')],
    ['denials', repeated('no not never one was ')],
    ['line breaks', repeated('\n \n')],
    ['ligatures that are whole sentences', repeated('ﷺ')],
    ['emoji', repeated('👩‍👩‍👧‍👦')],
    ['lone surrogates', repeated('\ud83d')],
    ['signals', repeated('not abused hit me died ')],
    ['stars', repeated('abus* _ ')],
  ];
  for (const [what, text] of hostile)
    test(`of ${long} times ${what} is read in less than a second`, () => {
      const start = performance.now();
      const found = read(text);
      assert.ok(performance.now() - start < 1000, `${(performance.now() - start).toFixed(0)} ms`);
      for (const {start: from, end} of found) assert.ok(from < end && end <= text.length);
    });

  test('takes about twice as long where it is twice as long', () => {
    const part = 'They left my mother in her own urine, not abused, and he hit me. ';
    const time = (times: number): number => {
      const text = part.repeat(times);
      const runs = Array.from({length: 5}, () => {
        const start = performance.now();
        read(text);
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    time(500);
    const [short, four] = [time(500), time(2000)];
    assert.ok(four < short * 10, `${short.toFixed(1)} ms, then ${four.toFixed(1)} ms`);
  });
});

describe('Somebody who adds words of their own', () => {
  const own: LanguageLexicon = {
    language: 'de',
    status: 'reviewed',
    phrases: {death: ['gestorb*', 'ums Leben'], injury: ['_ gebrochen']},
    negators: ['nicht'],
    turners: [],
    fillers: ['ist'],
  };
  const readOwn = createSignalReader([own]);

  test('finds whole words, beginnings and any word in a place', () => {
    const found = (text: string) => readOwn(text).map(({concern}) => concern);
    assert.deepEqual(found('Er ist gestorben'), ['death']);
    assert.deepEqual(found('Sie kam ums Leben'), ['death']);
    assert.deepEqual(found('ums Lebenswerk'), []);
    assert.deepEqual(found('Den Arm gebrochen'), ['injury']);
    assert.deepEqual(found('gebrochen'), []);
  });

  test('finds every phrase that any of our lists holds', () => {
    for (const {language, phrases} of proposedLexicon)
      for (const [concern, list] of Object.entries(phrases))
        for (const phrase of list) {
          const text = phrase.replaceAll('*', '').replaceAll('_', 'word');
          assert.ok(
            read(text).some((signal) => signal.concern === concern),
            `${language}: ${phrase}`,
          );
        }
  });

  test('finds no phrase twice in a list', () => {
    for (const {phrases} of proposedLexicon)
      for (const list of Object.values(phrases)) {
        const words = (token: string) =>
          token === '_' ? [token] : textWords(token).map(({text}) => text);
        const folded = list.map((phrase) => phrase.split(' ').flatMap(words).join(' '));
        const stars = list.map((phrase, index) => `${folded[index]} ${phrase.endsWith('*')}`);
        assert.deepEqual(
          stars.filter((one, index) => stars.indexOf(one) !== index),
          [],
        );
      }
  });
});
