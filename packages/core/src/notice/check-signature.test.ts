import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {signatureProblems} from './check-signature.js';
import type {Signature} from './acknowledgement.js';

const drawn = (...strokes: readonly (readonly number[])[]): Signature => ({
  type: 'drawn',
  width: 400,
  height: 120,
  strokes,
});
const codeOf = (signature: Signature): string | undefined => signatureProblems(signature)[0]?.code;

describe('A drawn signature', () => {
  test('of a wave, a straight line, or a cross of two short lines is one', () => {
    assert.deepEqual(signatureProblems(drawn([10, 60, 30, 40, 50, 60, 70, 40])), []);
    assert.deepEqual(signatureProblems(drawn([10, 60, 60, 60])), []);
    assert.deepEqual(signatureProblems(drawn([10, 10, 24, 24], [24, 10, 10, 24])), []);
  });

  test('may leave its field and come back', () => {
    assert.deepEqual(signatureProblems(drawn([10, 60, -5, 130, 90, 60])), []);
  });

  test('is none without a line, with a dot, with many dots on one spot, or with a twitch', () => {
    assert.deepEqual(signatureProblems(drawn()), [{path: '/signature/strokes', code: 'required'}]);
    assert.equal(codeOf(drawn([10, 10])), 'too-short');
    assert.equal(codeOf(drawn([10, 10], [11, 10], [10, 11])), 'too-short');
    assert.equal(codeOf(drawn([10, 10, 20, 10])), 'too-short');
    // A pen that rests and trembles makes ink and goes nowhere.
    assert.equal(codeOf(drawn(Array.from({length: 200}, (_, at) => 10 + (at % 3)))), 'too-short');
  });

  test('is refused as soon as it is no list of points in whole pixels', () => {
    for (const strokes of [
      [[10, 60, 30]],
      [[]],
      [[0.5, 1, 90, 90]],
      [[NaN, 1, 90, 90]],
      [[0, 0, 1e9, 0]],
    ])
      assert.equal(codeOf(drawn(...strokes)), 'wrong-format');
    assert.equal(codeOf({...drawn([0, 0, 90, 90]), width: 0} as Signature), 'wrong-format');
  });

  test('is bounded in how many points and lines it has', () => {
    const line = Array.from({length: 20_000}, (_, at) => at % 400);
    assert.deepEqual(signatureProblems(drawn(line)), []);
    assert.equal(codeOf(drawn([...line, 1, 1])), 'too-many');
    assert.equal(codeOf(drawn(...Array.from({length: 501}, () => [0, 0, 40, 40]))), 'too-many');
  });
});

describe('A typed signature', () => {
  const typed = (name: string): Signature => ({type: 'typed', name});

  test('is a name, in any script, of one letter or of several words', () => {
    for (const name of ['Ana', 'X', 'منى', '李', 'J. O’Neil-Smith'])
      assert.deepEqual(signatureProblems(typed(name)), []);
  });

  test('is none while it is blank, and not one of marks alone', () => {
    assert.deepEqual(signatureProblems(typed(' \t')), [
      {path: '/signature/name', code: 'required'},
    ]);
    for (const name of ['.', '123', '--', 'Ana\nMaria', 'A\u0000'])
      assert.equal(codeOf(typed(name)), 'wrong-format');
    assert.equal(codeOf(typed('a'.repeat(201))), 'too-long');
  });
});
