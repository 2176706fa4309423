import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {TransportError, UnexpectedResponseError} from '../errors/pr-error.js';
import type {OperationName, Transport} from '../transport/transport.js';
import {createFaultPlan, withFaults, type Fault, type FaultPlan} from './faults.js';

const facilityId = 'riverside';
const own = {facilityId, caseId: 'mine', accessCode: 'code'};
const answer = {ok: true, value: {id: 'case'}} as never;

function faultyWith(plan: FaultPlan) {
  const reached: OperationName[] = [];
  const inner: Transport = {
    send(operation) {
      reached.push(operation);
      return Promise.resolve(answer);
    },
  };
  return {transport: withFaults(inner, plan), reached};
}

async function outcomeOf(fault: Fault) {
  const {transport, reached} = faultyWith(createFaultPlan({fault}));
  const outcome: unknown = await transport.send('read-case', own).catch((error: unknown) => error);
  return {outcome, reached: reached.length};
}

describe('A fault', () => {
  const failures: readonly (readonly [Fault, failure: string, reached: number])[] = [
    [{kind: 'offline'}, 'offline', 0],
    [{kind: 'unreachable'}, 'unreachable', 0],
    [{kind: 'server-error'}, 'server', 0],
    [{kind: 'busy'}, 'busy', 0],
    [{kind: 'timeout-before-commit'}, 'timeout', 0],
    [{kind: 'timeout-after-commit'}, 'timeout', 1],
  ];
  for (const [fault, failure, reachedTimes] of failures)
    test(`of kind ${fault.kind} reaches the service ${reachedTimes} times and looks like ${failure}`, async () => {
      const {outcome, reached} = await outcomeOf(fault);
      assert.ok(outcome instanceof TransportError);
      assert.equal(outcome.failure, failure);
      assert.equal(reached, reachedTimes);
    });

  test('of being busy says how long', async () => {
    const {outcome} = await outcomeOf({kind: 'busy', retryAfterMs: 1500});
    assert.equal((outcome as TransportError).retryAfterMs, 1500);
  });

  test('of a malformed answer comes after the call did its work', async () => {
    const {outcome, reached} = await outcomeOf({kind: 'malformed-answer'});
    assert.ok(outcome instanceof UnexpectedResponseError);
    assert.equal(reached, 1);
  });

  test('of duplicate delivery reaches the service twice and answers once', async () => {
    assert.deepEqual(await outcomeOf({kind: 'duplicate'}), {outcome: answer, reached: 2});
  });

  test('of refusal answers with its problem', async () => {
    const problem = {status: 409, code: 'stale', errors: []} as const;
    const {outcome, reached} = await outcomeOf({kind: 'refuse', problem});
    assert.deepEqual(outcome, {ok: false, problem});
    assert.equal(reached, 0);
  });

  test('of slowness goes on after its time', async () => {
    const start = performance.now();
    assert.deepEqual(await outcomeOf({kind: 'slow', ms: 30}), {outcome: answer, reached: 1});
    assert.ok(performance.now() - start >= 25);
  });
});

describe('A plan of faults', () => {
  const failsOn = async (transport: Transport, operation: 'read-case' | 'read-facility') =>
    transport.send(operation, own).then(
      () => false,
      () => true,
    );

  test('strikes the operations it names, and no other', async () => {
    const plan = createFaultPlan({fault: {kind: 'offline'}, on: ['read-case']});
    const {transport} = faultyWith(plan);
    assert.ok(await failsOn(transport, 'read-case'));
    assert.ok(!(await failsOn(transport, 'read-facility')));
  });

  test('strikes as often as it says, and then the next rule', async () => {
    const plan = createFaultPlan(
      {fault: {kind: 'offline'}, on: ['read-case'], lasts: 2},
      {fault: {kind: 'busy'}, lasts: 1},
    );
    const {transport} = faultyWith(plan);
    assert.ok(!(await failsOn(transport, 'read-facility')) === false);
    assert.ok(await failsOn(transport, 'read-case'));
    assert.ok(await failsOn(transport, 'read-case'));
    assert.ok(!(await failsOn(transport, 'read-case')));
  });

  test('strikes until a promise settles, however it does', async () => {
    for (const settle of [() => undefined, () => Promise.reject(new Error('done'))]) {
      const {promise, end} = pending();
      const {transport} = faultyWith(
        createFaultPlan({fault: {kind: 'offline'}, lasts: promise.then(settle)}),
      );
      assert.ok(await failsOn(transport, 'read-case'));
      assert.ok(await failsOn(transport, 'read-case'));
      end();
      await new Promise((resolve) => setTimeout(resolve));
      assert.ok(!(await failsOn(transport, 'read-case')));
    }
  });

  test('can be changed and cleared while the transport runs', async () => {
    const plan = createFaultPlan();
    const {transport} = faultyWith(plan);
    assert.ok(!(await failsOn(transport, 'read-case')));
    plan.set({fault: {kind: 'offline'}});
    assert.ok(await failsOn(transport, 'read-case'));
    plan.clear();
    assert.ok(!(await failsOn(transport, 'read-case')));
  });

  test('lets a call be slow and fail as well', async () => {
    const plan = createFaultPlan(
      {fault: {kind: 'offline'}},
      {fault: {kind: 'slow', ms: 20}},
      {fault: {kind: 'slow', ms: 20}},
    );
    const start = performance.now();
    assert.ok(await failsOn(faultyWith(plan).transport, 'read-case'));
    assert.ok(performance.now() - start >= 35);
  });

  test('never keeps a caller who stops, however slow it is', async () => {
    const {transport, reached} = faultyWith(createFaultPlan({fault: {kind: 'slow', ms: Infinity}}));
    for (const abortedBefore of [true, false]) {
      const controller = new AbortController();
      const {signal} = controller;
      if (abortedBefore) controller.abort();
      const sending = transport.send('read-case', own, {signal});
      setTimeout(() => controller.abort(), 5);
      await assert.rejects(sending, (error: unknown) => error === signal.reason);
    }
    assert.deepEqual(reached, []);
  });
});

function pending(): {readonly promise: Promise<void>; readonly end: () => void} {
  let end = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {promise, end};
}
