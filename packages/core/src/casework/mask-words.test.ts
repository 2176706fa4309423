import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {maskOf} from './mask-words.js';

const named = (...names: readonly string[]) => maskOf({names, contacts: []});
const reached = (...contacts: readonly string[]) => maskOf({names: [], contacts});

describe('A name that a role may not see', () => {
  const written: readonly (readonly [name: string, text: string, rest: string])[] = [
    ['Rosa Quintero', 'ROSA QUINTERO called, and Rosa waits', '… called, and … waits'],
    ['Rosa Quintero', 'Rosaline is another', 'Rosaline is another'],
    ['José García', 'Jose Garcia and Jose\u0301 Garci\u0301a', '… and …'],
    ['Anne-Marie Smith-Jones', 'Anne says that Mrs. Jones', '… says that Mrs. …'],
    ["Sean O'Brien", 'Mr O’Brien and Mr. Brien', 'Mr … and Mr. …'],
    ['Li Wu', 'Ms Wu asks; wu is a word', 'Ms … asks; wu is a word'],
    ['王小明', '今天王小明先生来了', '今天…先生来了'],
    ['김철수', '김철수는 기다렸다', '…는 기다렸다'],
    ['สมชาย', 'คุณสมชายรอ', 'คุณ…รอ'],
    ['محمد', 'كتبت لمحمد أمس', 'كتبت … أمس'],
    ['Иван Петров', 'Ивану Петрову звонили', '… … звонили'],
    ['Мария', 'Марии звонили', '… звонили'],
    ['Straße', 'STRASSE', '…'],
  ];
  for (const [name, text, rest] of written)
    test(`${name} is not in “${text}”`, () => assert.equal(named(name)(text), rest));

  test('is not left in any text that holds it as a word of its own', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-öА-я]{3,9}$/);
    fc.assert(
      fc.property(word, word, word, (name, before, after) => {
        const left = named(name)(`${before} ${name} ${after}`);
        assert.ok(!left.split(' ').includes(name) || name === '…', left);
      }),
    );
  });

  test('leaves a text without it as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        assert.equal(named('Zzyzx')(text.replaceAll(/z/giu, '')), text.replaceAll(/z/giu, ''));
      }),
    );
  });
});

describe('How somebody is reached, for a role that may not see it', () => {
  const written: readonly (readonly [contact: string, text: string, rest: string])[] = [
    ['+1 312 555 0147', 'call (312) 555-0147 now', 'call (… now'],
    ['+1 312 555 0147', 'call 312–555–0147, room 0147', 'call …, room 0147'],
    ['+1 312 555 0147', '٣١٢ ٥٥٥ ٠١٤٧', '…'],
    ['555 010 0142 ext 5', 'at 5550100142', 'at …'],
    ['rosa.q@mail.example', 'ROSA.Q@mail.example or rosa.q', '… or …'],
    [
      '12 Elm Row\nRiverside',
      'she lives at 12 elm row in Riverside',
      'she lives at … in Riverside',
    ],
  ];
  for (const [contact, text, rest] of written)
    test(`${contact.replace('\n', ', ')} is not in “${text}”`, () =>
      assert.equal(reached(contact)(text), rest));

  test('is looked for in a long row of digits without waiting', () => {
    const mask = reached(...Array.from({length: 20}, (_, at) => `+1 312 555 ${1000 + at}`));
    const took = (digits: number): number => {
      const times = Array.from({length: 5}, () => {
        const start = performance.now();
        mask('1 '.repeat(digits));
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    took(1000);
    // Eight times as many: 8 times as long, with slack, and 64 where each digit looks at all that come after it.
    assert.ok(took(16_000) / took(2000) < 24);
  });
});
