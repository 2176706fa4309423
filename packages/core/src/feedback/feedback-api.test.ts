import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createClient, type Client, type ClientOptions} from '../client.js';
import {RefusedByHostError} from '../errors/pr-error.js';
import {createFaultPlan, withFaults, type Fault, type FaultRule} from '../testing/faults.js';
import {createMemoryTransport, type MemoryTransport} from '../testing/memory-transport.js';
import {sampleFeedback, sampleSubmission} from '../testing/builders.js';
import type {OperationName, Transport} from '../transport/transport.js';
import type {Delivery} from './feedback-api.js';

function clientOver(transport: Transport, options: Partial<ClientOptions> = {}): Client {
  return createClient({facilityId: 'riverside', transport, ...options});
}

/** A transport that writes down which operations went through it. */
function counting(inner: Transport) {
  const sent: OperationName[] = [];
  const transport: Transport = {
    send(operation, request, options) {
      sent.push(operation);
      return inner.send(operation, request, options);
    },
  };
  return {transport, sent};
}

async function isStored(memory: MemoryTransport, accessCode: string): Promise<boolean> {
  const {faults} = memory;
  faults.clear();
  const reply = await memory.send('read-case', {
    facilityId: 'riverside',
    caseId: 'mine',
    accessCode,
  });
  return reply.ok;
}

describe('Feedback that is sent', () => {
  test('is received, with a number and the dates that are promised', async () => {
    const now = () => new Date('2025-11-20T18:00:00Z');
    const memory = createMemoryTransport({now});
    const submission = sampleSubmission();
    assert.deepEqual(await clientOver(memory).feedback.submit(submission), {
      status: 'received',
      receipt: {
        id: submission.id,
        reference: 'PR-2025-000001',
        receivedAt: '2025-11-20T18:00:00.000Z',
        promises: [
          {what: 'acknowledge', due: '2025-11-27'},
          {what: 'respond', due: '2025-12-20'},
        ],
      },
    });
  });

  test('is rejected with paths from the feedback itself, and nothing is stored', async () => {
    const memory = createMemoryTransport();
    const {transport, sent} = counting(memory);
    const feedback = sampleFeedback({
      story: 'x'.repeat(10_001),
      patient: {birthDate: '1948-02-30'},
    });
    const submission = sampleSubmission({feedback});
    const delivery = await clientOver(transport).feedback.submit(submission);
    assert.deepEqual(delivery, {
      status: 'rejected',
      code: 'invalid',
      problems: [
        {path: '/story', code: 'too-long'},
        {path: '/patient/birthDate', code: 'impossible-date'},
      ],
    });
    assert.deepEqual(sent, ['submit-feedback']);
    assert.ok(!(await isStored(memory, submission.accessCode)));
  });

  test('is rejected by the service, too, with paths from the feedback itself', async () => {
    const memory = createMemoryTransport();
    const feedback = sampleFeedback({occasion: {locationId: 'nowhere'}});
    const {feedback: api} = clientOver(memory);
    const code = 'mistyped';
    assert.deepEqual(await api.submit(sampleSubmission({feedback})), {
      status: 'rejected',
      code: 'invalid',
      problems: [{path: '/occasion/locationId', code: 'unknown-value'}],
    });
    assert.deepEqual(await api.submit(sampleSubmission({accessCode: 'ACDE'})), {
      status: 'rejected',
      code: 'invalid',
      problems: [{path: '/accessCode', code}],
    });
  });

  test('anonymously leaves the page without what was typed into other fields before', async () => {
    const memory = createMemoryTransport();
    const submission = sampleSubmission({feedback: sampleFeedback({identity: 'anonymous'})});
    const delivery = await clientOver(memory).feedback.submit(submission);
    assert.equal(delivery.status, 'received');
    const {accessCode} = submission;
    const reply = await clientOver(memory).cases.read({caseId: 'mine', accessCode});
    assert.doesNotMatch(JSON.stringify(reply), /Rosa|Elena|20417|0142|Orchard|V-88120/);
  });

  test('to a facility that is not there is rejected', async () => {
    const client = createClient({facilityId: 'elsewhere', transport: createMemoryTransport()});
    const delivery = await client.feedback.submit(sampleSubmission());
    assert.deepEqual(delivery, {status: 'rejected', code: 'unknown-facility', problems: []});
  });
});

describe('A puzzle', () => {
  test('is solved when the service asks for it, and the person notices nothing', async () => {
    const {transport, sent} = counting(createMemoryTransport({proof: 'required'}));
    const delivery = await clientOver(transport).feedback.submit(sampleSubmission());
    assert.equal(delivery.status, 'received');
    assert.deepEqual(sent, ['submit-feedback', 'request-challenge', 'submit-feedback']);
  });

  test('is not asked for again by a replay', async () => {
    const {transport, sent} = counting(createMemoryTransport({proof: 'required'}));
    const client = clientOver(transport);
    const submission = sampleSubmission();
    const first = await client.feedback.submit(submission);
    sent.length = 0;
    assert.deepEqual(await client.feedback.submit(submission), first);
    assert.deepEqual(sent, ['submit-feedback']);
  });

  test('is spared to someone who is signed in at the portal', async () => {
    const memory = createMemoryTransport({proof: 'required'});
    const {transport, sent} = counting(memory.asPortalUser('subject-1'));
    const client = clientOver(transport);
    assert.equal((await client.feedback.submit(sampleSubmission())).status, 'received');
    assert.deepEqual(sent, ['submit-feedback']);
    const list = await client.cases.list();
    assert.ok(list.ok && list.value.cases.length === 1);
  });

  test('that expired while it was solved is replaced by another, silently', async () => {
    let now = new Date('2025-11-20T18:00:00Z').getTime();
    const memory = createMemoryTransport({proof: 'required', now: () => new Date(now)});
    const {transport, sent} = counting(memory);
    const {solveChallenge} = await import('../proof/index.js');
    let solved = 0;
    const client = clientOver(transport, {
      async solveChallenge(challenge, signal) {
        solved += 1;
        if (solved === 1) now += 600_000;
        return solveChallenge(challenge, signal);
      },
    });
    assert.equal((await client.feedback.submit(sampleSubmission())).status, 'received');
    assert.equal(solved, 2);
    assert.equal(sent.filter((operation) => operation === 'request-challenge').length, 2);
  });

  test('that is never right leaves the words on the device, after three tries', async () => {
    const {transport, sent} = counting(createMemoryTransport({proof: 'required'}));
    const solveChallenge = () => Promise.resolve({counter: 0, derivedKey: 'ff'});
    const delivery = await clientOver(transport, {solveChallenge}).feedback.submit(
      sampleSubmission(),
    );
    assert.deepEqual(delivery, {status: 'waiting'});
    assert.equal(sent.filter((operation) => operation === 'request-challenge').length, 3);
  });

  test('that cannot be solved or was stopped leaves the words on the device', async () => {
    const memory = createMemoryTransport({proof: 'required'});
    const solvers = [
      () => Promise.resolve(undefined),
      () => Promise.reject(new TypeError('a form of puzzle this version does not know')),
    ];
    for (const solveChallenge of solvers) {
      const submission = sampleSubmission();
      const delivery = await clientOver(memory, {solveChallenge}).feedback.submit(submission);
      assert.deepEqual(delivery, {status: 'waiting'});
      assert.ok(!(await isStored(memory, submission.accessCode)));
    }
  });

  test('that the service will not set is a rejection', async () => {
    const memory = createMemoryTransport({proof: 'required'});
    const problem = {status: 404, code: 'unknown-facility', errors: []} as const;
    memory.faults.set({fault: {kind: 'refuse', problem}, on: ['request-challenge']});
    const delivery = await clientOver(memory).feedback.submit(sampleSubmission());
    assert.deepEqual(delivery, {status: 'rejected', code: 'unknown-facility', problems: []});
  });
});

describe('What the person is told when there is no answer', () => {
  const outcomes: readonly (readonly [fault: Fault, told: Delivery, stored: boolean])[] = [
    [{kind: 'offline'}, {status: 'waiting', retryAfterMs: undefined, stored: undefined}, false],
    [
      {kind: 'busy', retryAfterMs: 60_000},
      {status: 'waiting', retryAfterMs: 60_000, stored: undefined},
      false,
    ],
    [{kind: 'busy'}, {status: 'waiting', retryAfterMs: undefined, stored: undefined}, false],
    [
      {kind: 'unreachable'},
      {status: 'unconfirmed', retryAfterMs: undefined, stored: undefined},
      false,
    ],
    [
      {kind: 'server-error'},
      {status: 'unconfirmed', retryAfterMs: undefined, stored: undefined},
      false,
    ],
    [
      {kind: 'timeout-before-commit'},
      {status: 'unconfirmed', retryAfterMs: undefined, stored: undefined},
      false,
    ],
    [
      {kind: 'timeout-after-commit'},
      {status: 'unconfirmed', retryAfterMs: undefined, stored: undefined},
      true,
    ],
    [{kind: 'malformed-answer'}, {status: 'unconfirmed'}, true],
  ];
  for (const [fault, told, stored] of outcomes)
    test(`is "${told.status}" after ${fault.kind}, and sending again is always safe`, async () => {
      const memory = createMemoryTransport();
      const client = clientOver(memory);
      const submission = sampleSubmission();
      memory.faults.set({fault, on: ['submit-feedback']});
      assert.deepEqual(await client.feedback.submit(submission), told);
      assert.equal(await isStored(memory, submission.accessCode), stored);
      const again = await client.feedback.submit(submission);
      assert.equal(again.status, 'received');
      assert.deepEqual(await client.feedback.submit(submission), again);
      const list = await memory.staff.send('list-cases', {facilityId: 'riverside'});
      assert.ok(list.ok && list.value.cases.length === 1);
    });

  test('is "received" when the network delivers it twice', async () => {
    const memory = createMemoryTransport();
    memory.faults.set({fault: {kind: 'duplicate'}});
    assert.equal((await clientOver(memory).feedback.submit(sampleSubmission())).status, 'received');
  });

  test('is "waiting" when only the puzzle could not be fetched: nothing can have been stored', async () => {
    const kinds = [
      'unreachable',
      'timeout-after-commit',
      'server-error',
      'malformed-answer',
    ] as const;
    for (const kind of kinds) {
      const memory = createMemoryTransport({proof: 'required'});
      memory.faults.set({fault: {kind}, on: ['request-challenge']});
      const submission = sampleSubmission();
      assert.equal((await clientOver(memory).feedback.submit(submission)).status, 'waiting', kind);
      assert.ok(!(await isStored(memory, submission.accessCode)));
    }
  });

  test('is "unconfirmed" when the answer to the solved puzzle is lost', async () => {
    const memory = createMemoryTransport({proof: 'required'});
    let sent = 0;
    const after = createFaultPlan({fault: {kind: 'timeout-after-commit'}});
    const faulty = withFaults(memory, after);
    const transport: Transport = {
      send(operation, request, options) {
        if (operation === 'submit-feedback') sent += 1;
        return (sent === 2 ? faulty : memory).send(operation, request, options);
      },
    };
    const submission = sampleSubmission();
    const delivery = await clientOver(transport).feedback.submit(submission);
    assert.equal(delivery.status, 'unconfirmed');
    assert.ok(await isStored(memory, submission.accessCode));
  });

  test('is nothing when the person stopped it, or the host page did not let it leave', async () => {
    const memory = createMemoryTransport();
    const rule: FaultRule = {fault: {kind: 'slow', ms: Infinity}};
    memory.faults.set(rule);
    const controller = new AbortController();
    const {signal} = controller;
    const sending = clientOver(memory).feedback.submit(sampleSubmission(), {signal});
    setTimeout(() => controller.abort(), 5);
    await assert.rejects(sending, (error: unknown) => error === signal.reason);
    const refusing: Transport = {
      send: (operation) => Promise.reject(new RefusedByHostError(`No ${operation}.`)),
    };
    await assert.rejects(
      clientOver(refusing).feedback.submit(sampleSubmission()),
      RefusedByHostError,
    );
  });
});
