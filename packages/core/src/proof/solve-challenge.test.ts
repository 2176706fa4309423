import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createChallenge, verifySolution} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2';
import type {Challenge} from '../transport/transport.js';
import {solveChallenge} from './solve-challenge.js';

const hmacSignatureSecret = 'a secret of the service';
type Wishes = Partial<Parameters<typeof createChallenge>[0]>;

async function puzzle(wishes: Wishes = {}): Promise<Challenge> {
  const made = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 50,
    keyPrefix: '0',
    hmacSignatureSecret,
    deriveKey,
    ...wishes,
  });
  return JSON.parse(JSON.stringify(made)) as Challenge;
}

async function isAccepted(challenge: Challenge, solution: {counter: number; derivedKey: string}) {
  const {verified} = await verifySolution({
    challenge: challenge as unknown as Parameters<typeof verifySolution>[0]['challenge'],
    solution,
    hmacSignatureSecret,
    deriveKey,
  });
  return verified;
}

describe('A puzzle of the service', () => {
  const kinds: readonly Wishes[] = [
    {},
    {keyPrefix: '00', cost: 10},
    {keyPrefix: '0f3', cost: 5},
    {keyPrefix: 'A'},
    {algorithm: 'PBKDF2/SHA-384'},
    {algorithm: 'PBKDF2/SHA-512', keyLength: 48},
    {counter: 37, keyPrefixLength: 16},
    {expiresAt: new Date(Date.now() + 60_000), data: {id: 'some-id'}},
  ];
  for (const wishes of kinds)
    test(`is solved so that the library accepts it: ${JSON.stringify(wishes)}`, async () => {
      const challenge = await puzzle(wishes);
      const solution = await solveChallenge(challenge);
      assert.ok(solution);
      assert.ok(await isAccepted(challenge, solution));
      const wrong = {...solution, counter: solution.counter + 1};
      assert.ok(!(await isAccepted(challenge, wrong)), 'the judge should judge');
    });

  const impossible = {keyPrefix: 'ffffffffffff'};

  test('is given up at once when the person stops it', async () => {
    const controller = new AbortController();
    const solving = solveChallenge(await puzzle(impossible), controller.signal);
    setTimeout(() => controller.abort(), 20);
    const start = performance.now();
    assert.equal(await solving, undefined);
    assert.ok(performance.now() - start < 5_000);
  });

  test('is not begun when it was stopped before', async () => {
    assert.equal(await solveChallenge(await puzzle(impossible), AbortSignal.abort()), undefined);
  });

  test('is given up after its time', async () => {
    assert.equal(await solveChallenge(await puzzle(impossible), undefined, 30), undefined);
  });

  test('leaves the page responsive while it is solved', async () => {
    const controller = new AbortController();
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
      if (turns === 5) controller.abort();
    }, 1);
    assert.equal(await solveChallenge(await puzzle(impossible), controller.signal), undefined);
    clearInterval(timer);
    // One more may have been on its way when it was stopped.
    assert.ok(turns >= 5, `${turns} turns`);
  });
});
