import type {QueuedOperation, QueuedRequest} from '../../outbox/queued-write.js';
import {sealWrite} from '../../outbox/seal.js';
import type {SealBinding, SealedWrite, SealingKey} from '../../outbox/sealed-write.js';
import {solveChallenge} from '../../proof/solve-challenge.js';
import type {Reply, Transport} from '../../transport/transport.js';
import type {ConformanceBench} from './bench.js';
import {expect, expectValue} from './expectation.js';

/** What a case with sealed writes works with. */
export interface SealedBench {
  readonly facilityId: string;
  readonly key: SealingKey;
  /** Seals a request to the backend's key, bound to itself unless something else is named. */
  seal<Name extends QueuedOperation>(
    operation: Name,
    request: QueuedRequest<Name>,
    other?: Partial<SealBinding> & {readonly key?: SealingKey},
  ): Promise<SealedWrite>;
  /** Delivers as a page without an account would, puzzle included, unless somebody else does. */
  deliver(write: SealedWrite, as?: Transport): Promise<Reply<{readonly id: string}>>;
}

/** Reads the backend's sealing key. */
export async function createSealedBench(bench: ConformanceBench): Promise<SealedBench> {
  const {facilityId, target, transport} = bench;
  const key = expectValue(
    await transport.send('read-sealing-key', {facilityId}),
    'Reading the sealing key',
  );
  const solve = target.solveChallenge ?? solveChallenge;
  return {
    facilityId,
    key,
    async seal(operation, request, {key: to = key, ...other} = {}) {
      const binding = {facilityId, operation, id: request.id};
      return {...binding, ...other, sealed: await sealWrite({...binding, ...other}, request, to)};
    },
    async deliver(write, as = transport) {
      const reply = await as.send('deliver-sealed', write);
      if (reply.ok || reply.problem.code !== 'proof-required') return reply;
      const {id} = write;
      const asking = await as.send('request-challenge', {facilityId, id});
      const challenge = expectValue(asking, 'Asking for a puzzle');
      const solution = await solve(challenge);
      expect(solution !== undefined, 'The puzzle should have a solution.');
      return as.send('deliver-sealed', {...write, proof: {challenge, solution}});
    },
  };
}
