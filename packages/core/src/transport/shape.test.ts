import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {fits, type Shape} from './shape.js';

const cases: readonly (readonly [
  what: string,
  shape: Shape,
  fitting: readonly unknown[],
  others: readonly unknown[],
])[] = [
  ['text', 'string', ['', 'words'], [1, true, null, undefined, ['words'], {}]],
  ['a number', 'number', [0, 1.5], ['1', true, null, undefined]],
  ['yes or no', 'boolean', [true, false], [1, 'true', null, undefined]],
  ['words of a pattern', /^https?:/, ['https://a'], ['javascript:1', 7, undefined, ['https://a']]],
  ['a list', ['number'], [[], [1, 2]], [[1, '2'], [1, null], {0: 1}, '12', null, undefined]],
  ['any object', {}, [{}, {a: 1}], [[], null, undefined, 'words', 7]],
  [
    'an object with fields',
    {name: 'string', 'note?': 'string'},
    [{name: 'a'}, {name: 'a', note: 'b'}, {name: 'a', note: undefined, more: 1}],
    [{}, {note: 'b'}, {name: 1}, {name: 'a', note: 1}, {name: 'a', note: null}, ['a']],
  ],
  ['words by language', {'*': 'string'}, [{}, {en: 'a', es: 'b'}], [{en: 'a', es: 1}, [], 'a']],
  [
    'a list in an object in a list',
    [{list: [{id: 'string'}]}],
    [[], [{list: []}], [{list: [{id: 'a'}]}, {list: []}]],
    [[{}], [{list: [{}]}], [{list: [{id: 'a'}, {id: 1}]}]],
  ],
];

describe('A shape', () => {
  for (const [what, shape, fitting, others] of cases) {
    test(`of ${what} fits what has it`, () => {
      for (const value of fitting) assert.ok(fits(value, shape), JSON.stringify(value));
    });
    test(`of ${what} fits nothing else`, () => {
      for (const value of others) assert.ok(!fits(value, shape), JSON.stringify(value));
    });
  }

  test('is asked about anything at all and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...cases), (value, [, shape]) => {
        assert.equal(typeof fits(value, shape), 'boolean');
      }),
    );
  });

  test('says the same when it is asked twice', () => {
    const pattern = /^a/;
    assert.ok(fits('a', pattern) && fits('a', pattern));
  });
});
