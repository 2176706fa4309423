import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {sampleEntries} from '../testing/sample-work.js';
import {fieldProblems} from '../transport/problem.js';
import {entryKinds, entrySchema} from './entry-schema.js';

const kinds = Object.keys(sampleEntries) as (keyof typeof sampleEntries)[];

/** What is wrong with an entry, as a caller is told. */
function problemsOf(entry: unknown): readonly (readonly [string, string])[] {
  const {error} = entrySchema.safeParse(entry);
  return error ? fieldProblems(error.issues).map(({path, code}) => [path, code]) : [];
}

describe('What staff enter in the record of a case', () => {
  test('has a sample of each kind', () => {
    assert.deepEqual([...entryKinds].sort(), [...kinds].sort());
  });

  for (const kind of kinds)
    test(`is taken as "${kind}", and refused with a field that nobody knows`, () => {
      const payload = sampleEntries[kind];
      assert.deepEqual(problemsOf({kind, version: 7, payload}), []);
      const [[, code] = []] = problemsOf({kind, version: 7, payload: {...payload, surprise: 1}});
      assert.ok(code === 'unknown-field', `refused as ${code}`);
    });

  test('is refused where a note is a megabyte long, by its place and without its words', () => {
    const text = 'x'.repeat(1024 * 1024);
    assert.deepEqual(problemsOf({kind: 'noted', version: 1, payload: {text}}), [
      ['/payload/text', 'too-long'],
    ]);
  });

  test('is refused where a person is named by nothing', () => {
    assert.deepEqual(problemsOf({kind: 'person-named', version: 1, payload: {part: 'subject'}}), [
      ['/payload/name', 'required'],
    ]);
  });

  test('is refused where a day does not exist', () => {
    const payload = {...sampleEntries['follow-up-set'], on: '2026-02-30'};
    assert.deepEqual(problemsOf({kind: 'follow-up-set', version: 1, payload}), [
      ['/payload/on', 'impossible-date'],
    ]);
  });

  test('is refused where its kind is unknown, or one that only the service writes', () => {
    for (const kind of ['praised', 'triaged', 'escalated', 'merged-into'])
      assert.notDeepEqual(problemsOf({kind, version: 1, payload: {}}), []);
  });
});
