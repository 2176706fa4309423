import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchBrowser} from '../../stage/browser.js';
import {wholeStrings} from './wipe/heap.js';
import type {KioskUnderTest} from './wipe/kiosk-under-test.js';
import {serveSmallKiosk} from './wipe/small/serve-small-kiosk.js';
import {runSessions} from './wipe/wipe-run.js';

describe('what one person wrote on a small kiosk', () => {
  let browser: Browser;
  let kiosk: KioskUnderTest;

  before(async () => {
    browser = await launchBrowser([wholeStrings]);
    kiosk = await serveSmallKiosk();
  });

  after(async () => {
    await (kiosk as KioskUnderTest | undefined)?.close();
    await (browser as Browser | undefined)?.close();
  });

  it('is found nowhere by the next, in 5 sessions and the heap after them', async () => {
    const {written} = await runSessions(browser, kiosk, {
      sessions: Number(process.env['SESSIONS'] ?? 5),
      seed: 5,
      heapEvery: 100,
      warmUp: 2,
    });

    assert.ok(written >= 5, 'people wrote');
  });
});
