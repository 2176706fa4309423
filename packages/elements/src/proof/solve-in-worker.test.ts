import {expect} from '@open-wc/testing';
import {solveInWorker} from './solve-in-worker.js';

describe('a puzzle that is solved off the main thread', () => {
  const parameters = {
    algorithm: 'PBKDF2/SHA-256',
    nonce: '00'.repeat(16),
    salt: '00'.repeat(16),
    cost: 1,
    keyPrefix: '0',
  };

  it('comes back with its solution', async () => {
    const solution = await solveInWorker({parameters, signature: ''});

    expect(solution?.derivedKey).to.match(/^0/);
  });

  it('is given up when it is of an unknown kind, so that nobody waits forever', async () => {
    for (const unknown of [{...parameters, algorithm: 'ROT13'}, {}])
      expect(await solveInWorker({parameters: unknown, signature: ''})).to.equal(undefined);
  });
});
