import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {NewCaseEvent, StoredCaseEvent} from '../case/case-event.js';
import {sampleCase} from '../testing/builders.js';
import {sampleWorkEvents} from '../testing/sample-work.js';
import {fieldCatalogue} from './field-catalogue.js';

const fields = Object.values(fieldCatalogue).flat();
const file = {id: 'file-1', name: 'bell.png', mediaType: 'image/png', bytes: 70, sha256: 'ab'};
const closing: readonly NewCaseEvent[] = [
  {kind: 'file-added', payload: {file}},
  {kind: 'closed', payload: {text: 'We have done what we could.'}},
  {kind: 'reopened', payload: {reason: 'A new witness.'}},
  {kind: 'withdrawn', payload: {reason: 'It is enough.'}},
];

/** A case in which every kind of thing has happened once. The service alone ties two cases together. */
function fullCase(): readonly StoredCaseEvent[] {
  const said = sampleCase(undefined, closing).map((event) => ({
    ...event,
    actor: {...event.actor, id: 'kiosk-lobby'},
  }));
  const link = {id: 'link-1', caseId: 'case-2', relation: 'series'};
  const [first] = said;
  assert.ok(first);
  return [...said, ...sampleWorkEvents(said), {...first, kind: 'linked', payload: link}];
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
}

describe('The fields that an office expects of its database', () => {
  test('are about a hundred, and each stands there once', () => {
    assert.ok(fields.length >= 75, `${fields.length} fields`);
    assert.equal(new Set(fields.map(({id}) => id)).size, fields.length);
  });

  const events = fullCase();
  for (const {id, home} of fields) {
    if (!('event' in home)) continue;
    test(`"${id}" is in "${home.event}" at "${home.field}"`, () => {
      const event = events.findLast(({kind}) => kind === home.event);
      assert.notEqual(valueAt(event, home.field), undefined);
    });
  }
});
