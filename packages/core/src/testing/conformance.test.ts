import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {OperationName, RequestOf, Transport} from '../transport/transport.js';
import {ConformanceError, conformanceSuite} from './conformance.js';
import {createMemoryTransport, type MemoryTransport} from './memory-transport.js';

function suiteFor(memory: MemoryTransport, patient: Transport = memory) {
  return conformanceSuite({
    facilityId: memory.facility.id,
    otherFacilityId: 'lakeside',
    createTransport: () => patient,
    createStaffTransport: () => memory.staff,
    createDeviceTransport: () => memory.asDevice('lobby'),
    createPortalTransport: (subject) => memory.asPortalUser(subject),
  });
}

describe('The memory service, without a puzzle,', () => {
  for (const {name, run} of suiteFor(createMemoryTransport())) test(name, run);
});

describe('The memory service, with a puzzle,', () => {
  for (const {name, run} of suiteFor(createMemoryTransport({proof: 'required'}))) test(name, run);
});

describe('The conformance suite', () => {
  test('has no two cases of one name, and every name is a sentence', () => {
    const names = suiteFor(createMemoryTransport()).map(({name}) => name);
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.every((name) => name.split(' ').length > 3));
    assert.ok(names.length >= 35, `only ${names.length} cases`);
  });

  test('leaves out what needs staff when the target names none', () => {
    const memory = createMemoryTransport();
    const without = conformanceSuite({
      facilityId: memory.facility.id,
      createTransport: () => memory,
    });
    const names = new Set(without.map(({name}) => name));
    assert.ok(!names.has('shows the person nothing internal'));
    assert.ok(suiteFor(memory).length > without.length);
  });

  const broken: readonly (readonly [what: string, fault: Alteration, caught: string])[] = [
    [
      'makes a new case of every replay',
      {
        before: (operation, request) =>
          operation === 'submit-feedback' ? renewed(request) : request,
      },
      'makes one case of a submission that arrives many times at once',
    ],
    [
      'tells a mistyped code from a wrong one',
      {
        after: (operation, request, reply) =>
          operation === 'read-case' && (request as {accessCode?: string}).accessCode === 'nonsense'
            ? {ok: false, problem: {status: 400, code: 'unknown-code', errors: []}}
            : reply,
      },
      'answers a wrong, a mistyped and a foreign code alike',
    ],
    [
      'quotes what it refuses',
      {
        after: (_operation, request, reply) =>
          isRefusal(reply)
            ? {ok: false, problem: {...reply.problem, detail: JSON.stringify(request)}}
            : reply,
      },
      'refuses a kind it does not know, naming it and quoting nothing',
    ],
    [
      'shows internal events',
      {
        after: (operation, _request, reply) =>
          operation === 'read-case' && !isRefusal(reply) ? withInternalEvent(reply) : reply,
      },
      'shows the person nothing internal',
    ],
  ];
  for (const [what, alteration, caught] of broken)
    test(`catches a backend that ${what}`, async () => {
      const memory = createMemoryTransport();
      const found = suiteFor(memory, altered(memory, alteration)).find(({name}) => name === caught);
      assert.ok(found);
      await assert.rejects(found.run(), ConformanceError);
    });
});

interface Alteration {
  readonly before?: (operation: OperationName, request: object) => object;
  readonly after?: (operation: OperationName, request: object, reply: object) => object;
}

function altered(transport: Transport, {before, after}: Alteration): Transport {
  return {
    async send<Name extends OperationName>(operation: Name, request: RequestOf<Name>) {
      const sent = (before?.(operation, request) ?? request) as RequestOf<Name>;
      const reply = await transport.send(operation, sent);
      return (after?.(operation, request, reply) ?? reply) as typeof reply;
    },
  };
}

function renewed(request: object): object {
  return {...request, id: crypto.randomUUID()};
}

function isRefusal(reply: object): reply is {ok: false; problem: object} {
  return 'problem' in reply;
}

function withInternalEvent(reply: object): object {
  const {value} = reply as {value: {events: readonly object[]}};
  const internal = {...value.events[0], kind: 'assigned', actor: {role: 'staff', id: 'account'}};
  return {ok: true, value: {...value, events: [...value.events, internal]}};
}
