import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import standard from 'fhirpath/fhir-context/r4';
import {r4Model} from './r4-model.js';

// Every element has these, and their types do not depend on where they are.
const isEverywhere = (path: string): boolean =>
  /\.(extension|modifierExtension|id|contained|implicitRules)$/.test(path);

describe('the part of FHIR R4 that expressions know', () => {
  const roots = new Set(Object.keys(r4Model.path2Type).map((path) => path.split('.')[0]));
  const isOurs = ([path]: readonly [string, unknown]): boolean =>
    roots.has(path.split('.')[0]) && path.includes('.') && !isEverywhere(path);

  for (const field of [
    'path2Type',
    'path2TypeWithoutElements',
    'choiceTypePaths',
    'pathsDefinedElsewhere',
    'path2Repeating',
  ] as const) {
    test(`says of the types it has what the standard says: ${field}`, () => {
      const sorted = (entries: readonly (readonly [string, unknown])[]): unknown =>
        [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
      const theirs = Object.entries(standard[field]).filter(isOurs);
      assert.ok(theirs.length > 5);
      assert.deepEqual(sorted(Object.entries(r4Model[field])), sorted(theirs));
    });
  }

  test('derives each type from what the standard derives it from', () => {
    const ours = Object.entries(r4Model.type2Parent);
    assert.ok(ours.length > 50);
    for (const [type, parent] of ours) assert.equal(parent, standard.type2Parent[type], type);
  });
});
