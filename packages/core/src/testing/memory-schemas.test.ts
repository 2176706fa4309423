import assert from 'node:assert/strict';
import {inspect} from 'node:util';
import {describe, test} from 'node:test';
import {UnexpectedResponseError} from '../errors/pr-error.js';
import type {OperationName, RequestOf, Transport} from '../transport/transport.js';
import {sampleAccessCode, sampleFacility, sampleFeedback} from './builders.js';
import {withSchemas} from './memory-schemas.js';
import {createMemoryTransport} from './memory-transport.js';

const facilityId = 'riverside';
const id = '6f7c2f7e-0d3c-4f7e-9a53-0a4b5d3f9c01';
const own = {facilityId, caseId: 'mine', accessCode: sampleAccessCode()};
const receipt = {id, caseId: id, version: 2, at: '2025-11-03T09:30:00.000Z'};

/** What stands behind the checks answers everything with one value. */
function checkedWith(value: unknown) {
  const sent: OperationName[] = [];
  const service: Transport = {
    send(operation) {
      sent.push(operation);
      return Promise.resolve({ok: true, value: value as never});
    },
  };
  return {transport: withSchemas(service), sent};
}

describe('A request that is not of its form', () => {
  const feedback = sampleFeedback({story: 'x'.repeat(10_001)});
  const bad: readonly (readonly [OperationName, object, path: string, code: string])[] = [
    [
      'submit-feedback',
      {id, facilityId, accessCode: own.accessCode, feedback},
      '/feedback/story',
      'too-long',
    ],
    ['send-message', {...own, id, text: ''}, '/text', 'required'],
    ['send-message', {...own, id, text: '  '}, '/text', 'required'],
    ['send-message', {...own, id, text: 'x'.repeat(5_001)}, '/text', 'too-long'],
    ['withdraw', {...own, id, reason: 'x'.repeat(2_001)}, '/reason', 'too-long'],
    ['say-not-resolved', {...own, id, reason: 'x'.repeat(2_001)}, '/reason', 'too-long'],
    [
      'command-case',
      {facilityId, caseId: id, id, version: 1, command: 'resolve'},
      '/text',
      'required',
    ],
    [
      'command-case',
      {facilityId, caseId: id, id, version: 0, command: 'acknowledge'},
      '/version',
      'required',
    ],
  ];
  for (const [operation, request, path, code] of bad)
    test(`${operation} with ${code} at ${path} is refused before anything is looked up`, async () => {
      const {transport, sent} = checkedWith(receipt);
      const reply = await transport.send(operation, request as RequestOf<typeof operation>);
      assert.ok(!reply.ok);
      assert.equal(reply.problem.status, 400);
      assert.equal(reply.problem.code, 'invalid');
      assert.ok(
        reply.problem.errors.some((error) => error.path === path),
        inspect(reply.problem),
      );
      assert.deepEqual(sent, []);
      if (operation !== 'command-case') assert.deepEqual(reply.problem.errors, [{path, code}]);
    });
});

describe('The memory service', () => {
  test('does not pass off a facility that no service would start with', async () => {
    const wrong: readonly object[] = [
      {languages: []},
      {limits: 'Marmalade'},
      {externalRoutes: [{name: {en: 'A'}, url: 'javascript:Marmalade'}]},
    ];
    for (const overrides of wrong) {
      const memory = createMemoryTransport({facility: sampleFacility(overrides)});
      await assert.rejects(memory.send('read-facility', {facilityId}), (error: unknown) => {
        assert.ok(error instanceof UnexpectedResponseError);
        assert.doesNotMatch(inspect(error, {depth: null, showHidden: true}), /Marmalade|invalid_/);
        return true;
      });
    }
  });

  test('refuses by its schemas whoever calls', async () => {
    const memory = createMemoryTransport();
    const request = {facilityId, caseId: id, id, version: 1, command: 'resolve'} as const;
    for (const caller of [memory, memory.staff, memory.asPortalUser('rosa')]) {
      const reply = await caller.send('command-case', request);
      assert.ok(!reply.ok);
      assert.deepEqual(reply.problem.errors, [{path: '/text', code: 'required'}]);
    }
  });
});
