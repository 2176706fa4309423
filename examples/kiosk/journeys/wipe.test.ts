import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchBrowser} from '../../stage/browser.js';
import {wholeStrings} from './wipe/heap.js';
import {openKioskPage} from './wipe/kiosk-page.js';
import type {KioskUnderTest} from './wipe/kiosk-under-test.js';
import {serveSmallKiosk} from './wipe/small/serve-small-kiosk.js';
import {runSessions} from './wipe/wipe-run.js';

const kiosks: Readonly<Record<string, () => Promise<KioskUnderTest>>> = {
  'a small kiosk': serveSmallKiosk,
  "the example's kiosk": openKioskPage,
};

describe('what one person wrote', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser([wholeStrings]);
  });

  after(() => (browser as Browser | undefined)?.close());

  for (const [name, open] of Object.entries(kiosks)) {
    it(`on ${name} is found nowhere by the next, in 5 sessions and the heap after them`, async (test) => {
      const kiosk = await open();
      test.after(() => kiosk.close());

      const {written} = await runSessions(browser, kiosk, {
        sessions: 5,
        seed: 5,
        heapEvery: 5,
        warmUp: 2,
      });

      assert.ok(written >= 5, 'people wrote');
    });
  }
});
