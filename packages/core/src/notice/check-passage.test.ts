import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {isPlainLine, passageProblems} from './check-passage.js';
import {readPassage} from './passage.js';

/** What is written, what is found, and where. */
const faults: readonly (readonly [passage: string, code: string, at: number])[] = [
  ['Hi <b>you</b>', 'html', 3],
  ['a <!-- b -->', 'html', 2],
  ['<script>alert(1)</script>', 'html', 0],
  ['see <https://a.example>', 'html', 4],
  ['a &amp; b', 'html', 2],
  ['# Title', 'heading', 0],
  ['a\n\n### b', 'heading', 3],
  ['Title\n=====', 'heading', 5],
  ['![cat](https://a.example/cat.png)', 'image', 0],
  ['say `x`', 'code', 4],
  ['~~~\nx', 'code', 0],
  ['a \\* b', 'code', 2],
  ['1. one\n2. two', 'list', 0],
  ['+ one', 'list', 0],
  ['a:\n- one\n- two', 'list', 0],
  ['- one\n  more', 'list', 0],
  ['- one\n  - two', 'list', 0],
  ['a\n\nb:\n- c', 'list', 3],
  ['| a | b |', 'table', 0],
  ['> said', 'quote', 0],
  ['a\n\n---', 'rule', 3],
  ['an _old_ one', 'emphasis', 3],
  ['~~no~~', 'emphasis', 0],
  ['[x](javascript:alert(1))', 'link', 0],
  ['[x](data:text/html,x)', 'link', 0],
  ['[x](/local)', 'link', 0],
  ['[x][1]', 'link', 0],
  ['[](https://a.example)', 'link', 0],
  ['a [half](https://a.example', 'link', 2],
  ['**[x](https://a.example)**', 'link', 2],
  ['[x](tel:call-me)', 'link', 0],
  ['[x](https://[)', 'link', 0],
  ['javascript: x', 'unsafe-address', 0],
  ['JavaScript :x', 'unsafe-address', 0],
  ['a **b', 'unclosed', 2],
  ['a *b*', 'unclosed', 2],
  ['***a***', 'unclosed', 0],
  ['a {b c}', 'place', 2],
  ['a {hospital', 'place', 2],
  ['a\u0000b', 'character', 1],
  ['a\ud800b', 'character', 1],
  ['a\u202eb', 'character', 1],
];

describe('Whoever writes a passage', () => {
  for (const [passage, code, at] of faults)
    test(`is told of ${JSON.stringify(passage)}, and where`, () => {
      assert.deepEqual(passageProblems(passage)[0], {at, code});
    });

  test('may write all that a person will read as it is meant', () => {
    for (const passage of [
      '',
      'You may **say no**. Is it 5 < 7? It is well-being, R&D, done.',
      '- one\n- **two**\n- [three](https://a.example/x?y=1&z=2)',
      'Call [{phone}](tel:{phone}), write to [{mail}](mailto:{mail}), read [more]({site}) or [below](#care).',
      'نص **مهم** و[رابط](https://a.example/ar).',
      'Your data: what we keep. An underscore_in_a word.',
      'In 2026. Then 7 days. #1 of all. a - b',
      '[911](tel:911)',
    ])
      assert.deepEqual(passageProblems(passage), [], passage);
  });

  test('is told of each fault, in the order of the text', () => {
    const codes = passageProblems('a `b` <i> **c').map(({code}) => code);
    assert.deepEqual(codes, ['code', 'code', 'html', 'unclosed']);
  });

  test('leaves nothing of a mark on the page once no fault is found', () => {
    const piece = fc.constantFrom(
      '**',
      '[',
      '](',
      ')',
      'https://a.example',
      '- ',
      '\n',
      '\n\n',
      'b c',
      '<i>',
      '*',
      '`',
      '#',
      'tel:',
      '1. ',
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 20}), (pieces) => {
        const passage = pieces.join('');
        if (passageProblems(passage).length > 0) return;
        const runs = readPassage(passage).flatMap((block) =>
          block.type === 'list' ? block.items.flat() : block.runs,
        );
        for (const {text} of runs) assert.doesNotMatch(text, /[*`[\]]|<i>/, passage);
      }),
      {numRuns: 2000},
    );
  });

  test('may put a number before a heading, and no mark or line end into it', () => {
    for (const line of ['1. Your care', 'Your rights at {hospital}', ''])
      assert.ok(isPlainLine(line), line);
    for (const line of ['a\nb', '**a**', '[a](https://a.example)', '# a', '<b>', 'a*'])
      assert.ok(!isPlainLine(line), line);
  });
});
