import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {findJsonFault} from './json-fault.js';

describe('A fault in JSON', () => {
  const broken: readonly (readonly [text: string, line: number, column: number])[] = [
    ['', 1, 1],
    ['{\n  "item": [,]\n}', 2, 12],
    ['{"a": 1,}', 1, 9],
    ['{"a" 1}', 1, 6],
    ['[1, 2', 1, 6],
    ['[1, 2}', 1, 6],
    ['{"a": 01}', 1, 8],
    ['{} {}', 1, 4],
    ['{"a": "b\nc"}', 1, 7],
    ["{'a': 1}", 1, 2],
  ];
  for (const [text, line, column] of broken)
    test(`is found at line ${line}, column ${column} of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(findJsonFault(text), {line, column});
    });

  test('is found exactly where the parser finds one', () => {
    const isJson = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      'true',
      ' ',
      '"',
      '-',
      '\\',
    );
    fc.assert(
      fc.property(
        fc.array(piece, {maxLength: 8}),
        fc.jsonValue(),
        fc.nat(),
        (pieces, value, at) => {
          const whole = JSON.stringify(value, undefined, 1);
          const cut = at % (whole.length + 1);
          for (const text of [
            pieces.join(''),
            whole,
            whole.slice(0, cut) + pieces.join('') + whole.slice(cut),
          ])
            assert.equal(findJsonFault(text) === undefined, isJson(text), text);
        },
      ),
      {numRuns: 2000},
    );
  });
});
