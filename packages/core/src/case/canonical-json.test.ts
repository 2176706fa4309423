import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import {canonicalJson} from './canonical-json.js';

describe('The canonical form', () => {
  test('is that of an independent implementation of RFC 8785, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({maxDepth: 5, noUnicodeString: false} as object), (value) => {
        fc.pre(!/\p{Surrogate}/u.test(textOf(value)));
        assert.equal(canonicalJson(value), canonicalize(value));
      }),
      {numRuns: 1000},
    );
  });

  test('reads back as the value it was made of', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('does not depend on the order in which properties were set', () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.string(), fc.integer()), {selector: ([key]) => key});
    fc.assert(
      fc.property(pairs, (entries) => {
        const forth = Object.fromEntries(entries);
        const back = Object.fromEntries([...entries].reverse());
        assert.equal(canonicalJson(forth), canonicalJson(back));
      }),
    );
  });

  test('writes the numbers of RFC 8785, appendix B', () => {
    const numbers: readonly (readonly [bits: bigint, written: string])[] = [
      [0x0000000000000000n, '0'],
      [0x8000000000000000n, '0'],
      [0x0000000000000001n, '5e-324'],
      [0x7fefffffffffffffn, '1.7976931348623157e+308'],
      [0x4340000000000000n, '9007199254740992'],
      [0x44b52d02c7e14af6n, '1e+23'],
      [0x444b1ae4d6e2ef50n, '1e+21'],
      [0x3eb0c6f7a0b5ed8dn, '0.000001'],
      [0x3eb0c6f7a0b5ed8cn, '9.999999999999997e-7'],
      [0x41b3de4355555553n, '333333333.3333332'],
      [0xbecbf647612f3696n, '-0.0000033333333333333333'],
      [0x43143ff3c1cb0959n, '1424953923781206.2'],
    ];
    for (const [bits, written] of numbers)
      assert.equal(canonicalJson(new Float64Array(new BigUint64Array([bits]).buffer)[0]), written);
  });

  test('sorts by UTF-16 code units, as RFC 8785, section 3.2.3 shows', () => {
    const shown = {
      '\u20ac': 1,
      '\r': 2,
      '\ufb33': 3,
      '1': 4,
      '\ud83d\ude00': 5,
      '\u0080': 6,
      '\u00f6': 7,
    };
    const keys = Object.keys(JSON.parse(`[${canonicalJson(shown)}]`) as object);
    assert.equal(keys.length, 1);
    assert.equal(
      canonicalJson(shown),
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
  });

  test('leaves out what is undefined in an object, as a store does', () => {
    assert.equal(canonicalJson({a: undefined, b: 1}), '{"b":1}');
  });

  test('keeps a __proto__ key as the key it is', () => {
    const text = '{"__proto__":{"a":1},"b":2}';
    assert.equal(canonicalJson(JSON.parse(text)), text);
  });

  const refused: readonly (readonly [what: string, value: unknown])[] = [
    ['a number that is not finite', {n: NaN}],
    ['infinity', [Infinity]],
    ['half of a surrogate pair in a value', {text: 'a\ud83d'}],
    ['half of a surrogate pair in a key', {'\udc00': 1}],
    ['undefined', undefined],
    ['a hole in a list', [1, , 2]], // eslint-disable-line no-sparse-arrays
    ['a date', {at: new Date(0)}],
    ['a map', new Map([['a', 1]])],
    ['a bigint', 1n],
    ['a function', () => 1],
  ];
  for (const [what, value] of refused)
    test(`refuses ${what}, because it would not come back from a store`, () => {
      assert.throws(() => canonicalJson(value), TypeError);
    });
});

function textOf(value: unknown): string {
  return JSON.stringify(value).replaceAll(/\\u(d[89a-f][0-9a-f]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}
