import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {followPattern} from './follow-pattern.js';
import {compilePattern, type Pattern} from './index.js';
import {parsePattern} from './parse-pattern.js';
import {patternStates, placeBefore, sizeLimit, type PatternState} from './pattern-states.js';

function compiled(source: string, options = {}): Pattern {
  const pattern = compilePattern(source, options);
  if ('problem' in pattern) assert.fail(`${source}: ${pattern.problem}`);
  return pattern;
}

/** What the platform's own matcher says, for patterns and texts on which it comes to an end. */
const nativeMatches = (source: string, text: string, flags = 'u'): boolean =>
  new RegExp(`^(?:${source})$`, flags).test(text);
const nativeContains = (source: string, text: string, flags = 'u'): boolean =>
  new RegExp(source, flags).test(text);

/** V8 looks for `\B` between the halves of a surrogate pair too, where ECMAScript has no position. */
const readable = (source: string, text: string): string =>
  source.includes('\\B') ? text.replaceAll('😀', 'é') : text;

const textOf = fc
  .array(fc.constantFrom('a', 'b', 'c', 'A', '1', '-', ' ', '\n', 'é', '😀', '\ud83d'), {
    maxLength: 9,
  })
  .map((characters) => characters.join(''));

const atom = fc.constantFrom(
  ...['a', 'b', 'ab', '1', '-', 'é', '😀', '.', '\\d', '\\D', '\\w', '\\W', '\\s', '\\S'],
  ...['\\.', '\\n', '\\x61', '\\u0061', '\\u{1F600}', '\\uD83D\\uDE00', '\\p{L}', '\\P{Lu}', '\\/'],
  ...['[ab]', '[^a]', '[a-c]', '[\\d-]', '[^\\s\\S]', '[]', '[^]', '[\\]a]', '[😀é]', '[\\p{Ll}1]'],
  ...['^', '$', '\\b', '\\B', '', '\\cA', '\\0', '\\t'],
);
const quantifier = fc.oneof(
  fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{0}', '{1,}', '{0,3}', '{2,3}?', '{,2}'),
  fc.tuple(fc.nat(2), fc.nat(2)).map(([least, more]) => `{${least},${least + more}}`),
);
const {source: sourceOf} = fc.letrec<{source: string}>((tie) => ({
  source: fc.oneof(
    {maxDepth: 4, depthSize: 'small'},
    {weight: 3, arbitrary: atom},
    fc.array(tie('source'), {minLength: 1, maxLength: 3}).map((parts) => parts.join('')),
    fc.array(tie('source'), {minLength: 2, maxLength: 3}).map((parts) => `(${parts.join('|')})`),
    fc.tuple(tie('source'), quantifier).map(([inner, times]) => `(?:${inner})${times}`),
    fc.tuple(tie('source'), quantifier).map(([inner, times]) => inner + times),
    tie('source').map((inner) => `(?<name>${inner})`),
  ),
}));

const isAccepted = (source: string, flags: string): boolean => {
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
};

describe('A pattern of a definition', () => {
  test('matches whole texts as the platform does, and contains them as it does', () => {
    let compared = 0;
    fc.assert(
      fc.property(sourceOf, fc.array(textOf, {minLength: 4, maxLength: 8}), (source, texts) => {
        fc.pre(isAccepted(source, 'u') && !/\(\?<name>.*\(\?<name>/s.test(source));
        const pattern = compiled(source);
        for (const text of texts.map((typed) => readable(source, typed))) {
          assert.equal(pattern.matches(text), nativeMatches(source, text), `${source} on ${text}`);
          assert.equal(
            pattern.contains(text),
            nativeContains(source, text),
            `${source} in ${text}`,
          );
          compared += 1;
        }
      }),
      {numRuns: 3000},
    );
    assert.ok(compared > 10_000, `only ${compared} comparisons`);
  });

  test('may ignore case, and may let a dot stand for a line end', () => {
    fc.assert(
      fc.property(sourceOf, textOf, (source, typed) => {
        const text = readable(source, typed);
        fc.pre(isAccepted(source, 'usi') && !/\(\?<name>.*\(\?<name>/s.test(source));
        const pattern = compiled(source, {isDotAll: true, isCaseIgnored: true});
        assert.equal(pattern.matches(text), nativeMatches(source, text, 'usi'), source);
        assert.equal(pattern.contains(text), nativeContains(source, text, 'usi'), source);
      }),
      {numRuns: 1000},
    );
  });

  test('is read only where the platform reads it too, in one of its modes, and then alike', () => {
    const sourceOfSoup = fc
      .array(
        fc.constantFrom(
          ...[
            'a',
            'b',
            '1',
            '-',
            '\\',
            '[',
            ']',
            '(',
            ')',
            '(?:',
            '(?=',
            '(?<!',
            '(?<n>',
            '{',
            '}',
          ],
          ...[
            ',',
            '|',
            '*',
            '+',
            '?',
            '^',
            '$',
            '.',
            '\\w',
            '\\d',
            '\\-',
            '@',
            '#',
            ' ',
            '2',
            '\\p{',
          ],
        ),
        {maxLength: 10},
      )
      .map((parts) => parts.join(''));
    const seen = {read: 0, refused: 0};
    fc.assert(
      fc.property(sourceOfSoup, textOf, (source, text) => {
        const pattern = compilePattern(source);
        if ('problem' in pattern) {
          seen.refused += 1;
          if (pattern.problem === 'invalid') assert.equal(isAccepted(source, 'u'), false, source);
          else assert.match(source, /\(\?|\\\d/);
          return;
        }
        seen.read += 1;
        const flags = isAccepted(source, 'u') ? 'u' : '';
        assert.ok(isAccepted(source, flags), source);
        fc.pre(flags === 'u' || /^[\0-\ud7ff]*$/.test(text));
        assert.equal(pattern.matches(text), nativeMatches(source, text, flags), source);
      }),
      {numRuns: 20_000},
    );
    assert.ok(seen.read > 1000 && seen.refused > 1000, JSON.stringify(seen));
  });

  test('may be written as hospitals write them', () => {
    for (const [source, right, wrong] of [
      ['[0-9]{10}', '0123456789', '012345678'],
      ['^\\d{3}-\\d{2}-\\d{4}$', '123-45-6789', '123-45-67890'],
      ['^[\\w-\\.]+@([\\w-]+\\.)+[\\w-]{2,4}$', 'a.b-c@mail.example.org', 'a.b@example'],
      ['[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}', 'SW1A 1AA', 'SW1A 1A'],
      ['(\\+|00)\\d{1,3}[\\s\\-]?\\d+', '+44-20123', '44 20123'],
      ["[\\p{L} '\\-]+", 'Nuñez-O’Neill'.replace('’', "'"), 'Nuñez 2'],
      ['yes|no', 'no', 'not'],
      ['[\\s\\S]{0,4000}', 'x'.repeat(4000), 'x'.repeat(4001)],
      ['\\"\\@\\#\\&\\ \\_\\%', '"@#& _%', '\\"@#& _%'],
      ['[\\d-x]+[a\\-z]', '1-x-', '1-xb'],
      ['', '', 'a'],
    ] as const) {
      assert.equal(compiled(source).matches(right), true, source);
      assert.equal(compiled(source).matches(wrong), false, source);
    }
  });

  test('that needs backtracking is refused, and the report says by what', () => {
    for (const [source, part] of [
      ['(a)\\1', '\\1'],
      ['(?<x>a)\\k<x>', '\\k<x>'],
      ['(?=.*\\d).{8,}', '(?='],
      ['a(?!b)', '(?!'],
      ['(?<=a)b', '(?<='],
      ['(?<!a)b', '(?<!'],
      ['(?i)yes', '(?i'],
      ['(?i:yes)', '(?i'],
      ['(?>a+)b', '(?>'],
    ])
      assert.deepEqual(compilePattern(source!), {problem: 'unsupported', part});
    assert.equal(compiled('\\\\1[(?=]\\(?').matches('\\1='), true, 'what only looks like it');
  });

  test('that is no pattern is refused', () => {
    for (const source of [
      '(',
      ')',
      '[',
      'a{2,1}',
      '*',
      'a**',
      '\\',
      '[b-a]',
      'a++',
      '^*',
      '\\p{Nope}',
      '{',
      '\\A',
      'a{',
    ])
      assert.deepEqual(compilePattern(source), {problem: 'invalid'}, source);
  });

  test('that is too large is refused before it is written out', () => {
    for (const source of [
      'a{10001}',
      'a{99999999999999999999}',
      '(a{100}){101}',
      '((((a{0,99}){0,99}){0,99}){0,99}){0,99}',
      '((){9999}){9999}',
      '(?:){999999999}',
      `${'('.repeat(201)}a${')'.repeat(201)}`,
      '('.repeat(5000),
      'a'.repeat(10_001),
    ])
      assert.deepEqual(compilePattern(source), {problem: 'too-large'}, source.slice(0, 40));
    assert.equal(compiled(`${'('.repeat(200)}a${')'.repeat(200)}`).matches('a'), true);
  });
});

describe('A pattern on 50,000 characters', () => {
  const length = 50_000;

  /** How many places it has and how often one was looked at. */
  function effort(source: string, text: string, isWhole: boolean) {
    const root = parsePattern(source, 'u');
    if ('problem' in root) assert.fail(source);
    const end = placeBefore([]);
    const start = patternStates(root, end);
    assert.ok(start, source);
    const states = new Set<PatternState>([start]);
    for (const state of states) for (const next of state.next) states.add(next);
    let edges = 0;
    for (const state of states) edges += state.next.length;
    return {...followPattern({start, end}, text, isWhole), most: edges + 1};
  }

  const catastrophes = [
    '(a+)+',
    '(a|aa)+',
    '(a|a)*',
    '(a*)*',
    '(.*)*x',
    '(.*a){12}x',
    '(a?){30}a{30}',
    '((a{1,9}){1,9}){1,9}',
    '([a-z]+)*\\d',
    '(a|b|ab)*c',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(\\w+\\s?)*',
    '(?:a*?)*?b',
    '.*.*.*.*.*=.*',
    '(\\b|a)*!',
  ];

  for (const source of catastrophes)
    test(`looks at no place twice a character: ${source}`, () => {
      for (const text of [
        'a'.repeat(length),
        `${'a'.repeat(length - 1)}!`,
        'ab'.repeat(length / 2),
      ])
        for (const isWhole of [true, false]) {
          const {steps, most} = effort(source, text, isWhole);
          assert.ok(steps <= most * (length + 1), `${steps} steps, ${most} a character`);
        }
    });

  test('is right about the first and the last character', () => {
    assert.equal(compiled('(a+)+').matches('a'.repeat(length)), true);
    assert.equal(compiled('(a+)+').matches(`${'a'.repeat(length)}!`), false);
    assert.equal(compiled('(a|aa)+$').contains(`!${'a'.repeat(length)}`), true);
    assert.equal(compiled('(.*)*x').matches(`${'a'.repeat(length)}x`), true);
    assert.equal(compiled('(.*)*x').contains('a'.repeat(length)), false);
  });

  test('never has more places than the limit lets it', () => {
    fc.assert(
      fc.property(sourceOf, fc.nat(120), fc.nat(120), (inner, least, more) => {
        const source = `(?:(?:${inner}){${least},${least + more}}){${more}}`;
        fc.pre(isAccepted(source, 'u') && !/\(\?<name>.*\(\?<name>/s.test(source));
        const root = parsePattern(source, 'u');
        if ('problem' in root) assert.fail(source);
        const start = patternStates(root, placeBefore([]));
        const states = new Set(start ? [start] : []);
        for (const state of states) for (const next of state.next) states.add(next);
        assert.ok(states.size <= sizeLimit + 1, `${states.size}`);
      }),
      {numRuns: 200},
    );
  });
});
