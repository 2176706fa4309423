import assert from 'node:assert/strict';
import {pbkdf2Sync} from 'node:crypto';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {checkPin, hashPin, pinDelayMs} from './kiosk-pin.js';

const salt = Buffer.from('salt of the kiosk').toString('base64url');

describe('A PIN', () => {
  test('opens for what was typed, and for nothing else', async () => {
    const pin = await hashPin('482913', {salt, iterations: 100});
    assert.ok(await checkPin(pin, '482913'));
    for (const typed of ['', '0', '482914', '48291', '4829130', ' 482913', '482913 ', 'undefined'])
      assert.ok(!(await checkPin(pin, typed)), typed);
  });

  test('opens for digits of any script a keyboard may have', async () => {
    const pin = await hashPin('482913', {salt, iterations: 100});
    for (const typed of ['٤٨٢٩١٣', '۴۸۲۹۱۳', '४८२९१३', '৪৮২৯১৩', '４８２９１３'])
      assert.ok(await checkPin(pin, typed), typed);
    assert.ok(!(await checkPin(pin, '٤٨٢٩١٤')));
    assert.ok(!(await checkPin(pin, '⁴⁸²⁹¹³')));
  });

  test('is kept as PBKDF2 with SHA-256, as any other tool computes it', async () => {
    const {hash} = await hashPin('482913', {salt, iterations: 1234});
    const expected = pbkdf2Sync('482913', Buffer.from(salt, 'base64url'), 1234, 32, 'sha256');
    assert.equal(hash, expected.toString('base64url'));
  });

  test('is not opened by a hash that is empty or cut off', async () => {
    const {hash} = await hashPin('482913', {salt, iterations: 100});
    for (const short of ['', hash.slice(0, 10), `${hash}A`])
      assert.ok(!(await checkPin({salt, iterations: 100, hash: short}, '482913')));
  });

  test('differs from every other PIN', async () => {
    const digits = fc.stringMatching(/^\d{6,12}$/);
    await fc.assert(
      fc.asyncProperty(digits, digits, async (kept, typed) => {
        const pin = await hashPin(kept, {salt, iterations: 1});
        assert.equal(await checkPin(pin, typed), kept === typed);
      }),
      {numRuns: 50},
    );
  });
});

describe('Wrong PINs', () => {
  test('cost nothing at first: fingers slip', () => {
    assert.deepEqual([0, 1, 2, 3, 4].map(pinDelayMs), [0, 0, 0, 0, 0]);
  });

  test('cost more and more from the fifth on', () => {
    assert.deepEqual([5, 6, 7, 8, 9].map(pinDelayMs), [30_000, 60_000, 120_000, 240_000, 480_000]);
  });

  test('never lock anyone out for ever, however many they are', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (failures, more) => {
        const delay = pinDelayMs(failures);
        assert.ok(delay >= 0 && delay <= 15 * 60_000);
        assert.ok(pinDelayMs(failures + more) >= delay);
      }),
    );
    assert.equal(pinDelayMs(Number.MAX_SAFE_INTEGER), 15 * 60_000);
  });

  test('are not forgiven where their number is damaged', () => {
    for (const failures of [NaN, -1, -Infinity]) assert.equal(pinDelayMs(failures), 15 * 60_000);
  });

  test('make guessing six digits a matter of years', () => {
    const oneYearMs = 365 * 86_400_000;
    assert.ok((1_000_000 / 2) * pinDelayMs(1000) > 10 * oneYearMs);
  });
});
