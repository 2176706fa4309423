import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {within} from './within.js';

describe('What may take so long and no longer', () => {
  test('ends then, however often memory was tidied meanwhile', async () => {
    setFlagsFromString('--expose-gc');
    const tidy = runInNewContext('gc') as () => void;
    const signal = within(200, new AbortController().signal);
    for (let turn = 0; turn < 10; turn += 1) {
      tidy();
      await wait(5);
    }
    assert.equal(signal.aborted, false);
    await wait(250);
    assert.equal(signal.aborted, true);
    assert.equal((signal.reason as DOMException).name, 'TimeoutError');
  });

  test('ends before where it is given up', () => {
    const leaving = new AbortController();
    const signal = within(60_000, leaving.signal);
    leaving.abort();
    assert.equal(signal.aborted, true);
  });
});
