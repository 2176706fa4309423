import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {
  accessCodeGroups,
  createAccessCode,
  parseAccessCode,
  spellingAlphabet,
  spokenAccessCode,
} from './index.js';

const symbols = [...'23456789ACDEFHJKMPRTVWX'];
const seeded = fc.uint8Array({minLength: 200, maxLength: 200}).map((bytes) => {
  let at = 0;
  return createAccessCode((length) =>
    Uint8Array.from({length}, () => (bytes[at++ % bytes.length] ?? 0) % 253),
  );
});

describe('A new access code', () => {
  test('is five groups of four symbols, of which no two look alike', () => {
    for (let count = 0; count < 200; count += 1)
      assert.match(createAccessCode(), /^[2-9ACDEFHJKMPRTVWX]{4}(-[2-9ACDEFHJKMPRTVWX]{4}){4}$/);
    assert.ok(!symbols.some((symbol) => '0O1ILZSBGUYNQ'.includes(symbol)));
  });

  test('carries at least 80 random bits', () => {
    const randomSymbols = 20 - 1;
    const bits = randomSymbols * Math.log2(symbols.length);
    assert.equal(bits.toFixed(1), '85.9');
    assert.ok(bits >= 80);
  });

  test('favours no symbol: every byte that is used stands for as many as any other', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      // The byte under test once, then zeros: a byte that is passed over leaves no other symbol but the zeros'.
      let isFirst = true;
      const code = createAccessCode((length) => {
        const bytes = new Uint8Array(length);
        if (isFirst) bytes[0] = byte;
        isFirst = false;
        return bytes;
      });
      if (byte >= 253) assert.equal(code.slice(0, 4), '2222');
      else counts.set(code.charAt(0), (counts.get(code.charAt(0)) ?? 0) + 1);
    }
    assert.equal(counts.size, 23);
    assert.deepEqual(new Set(counts.values()), new Set([11]));
  });

  test('spreads evenly over the symbols in practice', () => {
    const counts = new Map<string, number>();
    for (let count = 0; count < 4000; count += 1)
      for (const symbol of createAccessCode().replaceAll('-', '').slice(0, 19))
        counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    const expected = (4000 * 19) / 23;
    const chiSquare = [...counts.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    );
    // 22 degrees of freedom: a fair source exceeds 66 once in about a million runs.
    assert.ok(chiSquare < 66, `chi-square ${chiSquare.toFixed(1)}`);
  });

  test('asks for more random bytes when too many of them cannot be used', () => {
    let asked = 0;
    const code = createAccessCode((length) => {
      asked += 1;
      return new Uint8Array(length).fill(asked < 3 ? 255 : 7);
    });
    assert.equal(asked, 3);
    assert.equal(parseAccessCode(code), code);
  });
});

describe('A typed access code', () => {
  test('is read as it was made', () => {
    fc.assert(fc.property(seeded, (code) => parseAccessCode(code) === code));
  });

  test('is refused with any one symbol wrong', () => {
    fc.assert(
      fc.property(seeded, (code) => {
        for (const [index, right] of [...code].entries())
          for (const wrong of symbols.filter((symbol) => symbol !== right)) {
            if (right === '-') break;
            assert.equal(
              parseAccessCode(code.slice(0, index) + wrong + code.slice(index + 1)),
              undefined,
            );
          }
      }),
      {numRuns: 60},
    );
  });

  test('is refused with any two symbols swapped, wherever they stand', () => {
    fc.assert(
      fc.property(seeded, (code) => {
        const plain = [...code.replaceAll('-', '')];
        for (const [one, first] of plain.entries())
          for (const [other, second] of plain.entries()) {
            if (other <= one || first === second) continue;
            const swapped = Object.assign([...plain], {[one]: second, [other]: first}).join('');
            assert.equal(parseAccessCode(swapped), undefined, `${one} and ${other}`);
          }
      }),
      {numRuns: 60},
    );
  });

  test('is refused with a symbol too few or too many', () => {
    fc.assert(
      fc.property(seeded, fc.constantFrom(...symbols), (code, more) => {
        assert.equal(parseAccessCode(code.slice(0, -1)), undefined);
        assert.equal(parseAccessCode(code + more), undefined);
      }),
    );
  });

  test('may be in small letters, without hyphens, with blanks, or with another dash', () => {
    fc.assert(
      fc.property(
        seeded,
        fc.constantFrom('', ' ', '  ', '–', '—', '\u2011', '\t', '\u00a0', '\u200e-'),
        (code, dash) => {
          assert.equal(parseAccessCode(` ${code.toLowerCase().replaceAll('-', dash)}\n`), code);
        },
      ),
    );
  });

  test('may be in full-width characters, or in the digits of an Arabic or Persian keyboard', () => {
    fc.assert(
      fc.property(seeded, (code) => {
        const digitsFrom = (zero: number) =>
          code.replaceAll(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
        assert.equal(parseAccessCode(digitsFrom(0x0660)), code);
        assert.equal(parseAccessCode(digitsFrom(0x06f0)), code);
        assert.equal(parseAccessCode(digitsFrom(0xff10)), code);
      }),
    );
  });

  test('may hold what looks or sounds like a symbol in its place', () => {
    const twins = {'2': 'Z', '5': 'S', '8': 'B', '6': 'G', V: 'UY', M: 'N'};
    fc.assert(
      fc.property(seeded, (code) => {
        for (const [symbol, others] of Object.entries(twins))
          for (const other of others)
            assert.equal(parseAccessCode(code.replaceAll(symbol, other)), code);
      }),
    );
  });

  test('is refused, and never throws, for anything else', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (typed) => {
        fc.pre(typed.length !== 20 && typed.length !== 24);
        assert.equal(parseAccessCode(typed), undefined);
      }),
    );
    for (const typed of ['', '2222-2222', 'O'.repeat(20), '😀'.repeat(10), 'ß'.repeat(10)])
      assert.equal(parseAccessCode(typed), undefined);
  });
});

describe('A code that is read aloud', () => {
  test('is said group by group, one word a symbol', () => {
    assert.deepEqual(spokenAccessCode('2A3C-XW9P'), [
      ['two', 'Alfa', 'three', 'Charlie'],
      ['X-ray', 'Whiskey', 'nine', 'Papa'],
    ]);
    assert.deepEqual(accessCodeGroups('2A3C-XW9P'), ['2A3C', 'XW9P']);
  });

  test('has a word of its own for every symbol', () => {
    const words = symbols.map((symbol) => spellingAlphabet[symbol]);
    assert.ok(words.every((word) => word !== undefined && word.length > 2));
    assert.equal(new Set(words).size, 23);
  });

  test('takes the words of another language, and falls back to the symbol', () => {
    assert.deepEqual(spokenAccessCode('2A', {2: 'dos'}), [['dos', 'A']]);
  });
});
