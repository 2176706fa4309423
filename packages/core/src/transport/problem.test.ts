import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import {fieldProblems, jsonPointer, readProblem} from './problem.js';

describe('What a schema refuses', () => {
  const schema = z.strictObject({
    'a/b': z.optional(z.strictObject({'c~d': z.string().check(z.minLength(1), z.maxLength(3))})),
    list: z.optional(z.array(z.number()).check(z.maxLength(2))),
    kind: z.optional(z.enum(['one', 'two'])),
    date: z.optional(z.string().check(z.refine(() => false, {params: {code: 'impossible-date'}}))),
    pattern: z.optional(z.string().check(z.regex(/^x$/))),
    named: z.optional(z.record(z.string().check(z.regex(/^[a-z]+$/)), z.number())),
    needed: z.string(),
  });
  const problemsOf = (value: unknown) => {
    const parsed = schema.safeParse(value, {reportInput: true});
    return parsed.success ? [] : fieldProblems(parsed.error.issues);
  };
  const needed = 'there';

  const refused: readonly (readonly [value: unknown, path: string, code: string])[] = [
    [{}, '/needed', 'required'],
    [{needed: 1}, '/needed', 'wrong-type'],
    [{needed, 'a/b': {'c~d': 'long'}}, '/a~1b/c~0d', 'too-long'],
    [{needed, 'a/b': {'c~d': ''}}, '/a~1b/c~0d', 'required'],
    [{needed, list: [1, 2, 3]}, '/list', 'too-many'],
    [{needed, list: [1, 'Marmalade']}, '/list/1', 'wrong-type'],
    [{needed, kind: 'Marmalade'}, '/kind', 'unknown-value'],
    [{needed, date: 'Marmalade'}, '/date', 'impossible-date'],
    [{needed, pattern: 'Marmalade'}, '/pattern', 'wrong-format'],
    [{needed, Marmalade: 'Marmalade'}, '', 'unknown-field'],
    [{needed, 'a/b': {'c~d': 'x', Marmalade: 1}}, '/a~1b', 'unknown-field'],
    [{needed, named: {Marmalade: 1}}, '/named', 'unknown-field'],
    [{needed, named: {there: 'Marmalade'}}, '/named/there', 'wrong-type'],
    ['Marmalade', '', 'wrong-type'],
  ];
  for (const [value, path, code] of refused)
    test(`is ${code} at ${path || 'the top'}, and no word of what was sent`, () => {
      assert.deepEqual(problemsOf(value), [{path, code}]);
    });

  test('has a path that any JSON Pointer reader follows', () => {
    assert.equal(jsonPointer(['a/b', 0, 'c~d']), '/a~1b/0/c~0d');
    assert.equal(jsonPointer([]), '');
  });
});

describe('A problem document', () => {
  test('is read for what the SDK acts on, and for nothing else', () => {
    const body = {
      type: 'about:blank',
      title: 'Marmalade',
      detail: 'Marmalade',
      status: 599,
      code: 'invalid',
      errors: [
        {path: '/feedback/story', code: 'too-long', value: 'Marmalade'},
        {path: '/feedback/story', code: 'Marmalade in prose'},
        {path: 'Marmalade, said the person', code: 'too-long'},
        {path: '', code: 'unknown-field'},
        'Marmalade',
        null,
      ],
    };
    assert.deepEqual(readProblem(400, body), {
      status: 400,
      code: 'invalid',
      errors: [
        {path: '/feedback/story', code: 'too-long'},
        {path: '', code: 'unknown-field'},
      ],
    });
  });

  test('is read where a place of a notice has a hyphen in its name', () => {
    const path = '/notice/texts/es-MX/sections/right-to-care/heading';
    const errors = [{path, code: 'required'}];
    assert.deepEqual(readProblem(400, {code: 'invalid', errors}).errors, errors);
  });

  test('of a newer service keeps a code this version does not know', () => {
    assert.equal(readProblem(409, {code: 'needs-a-witness'}).code, 'needs-a-witness');
  });

  test('that is anything else is an unknown problem', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({code: fc.anything(), errors: fc.anything()})),
        (body) => {
          const {status, code, errors} = readProblem(403, body);
          assert.equal(status, 403);
          assert.match(code, /^[a-z][a-z-]*$/);
          assert.ok(Array.isArray(errors));
        },
      ),
    );
    const page = '<html><body>Sign in to Marmalade Wi-Fi</body></html>';
    assert.deepEqual(readProblem(403, page), {status: 403, code: 'unknown', errors: []});
    assert.equal(readProblem(403, {code: 'Marmalade'}).code, 'unknown');
  });
});
