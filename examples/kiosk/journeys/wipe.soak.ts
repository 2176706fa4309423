import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchBrowser} from '../../stage/browser.js';
import {figure} from '../../stage/figure.js';
import {wholeStrings} from './wipe/heap.js';
import {openKioskPage} from './wipe/kiosk-page.js';
import type {KioskUnderTest} from './wipe/kiosk-under-test.js';
import {runSessions} from './wipe/wipe-run.js';

const sessions = 1_000;
const minutesEach = 2;
const mostGrowth = 2 ** 20;

describe('what strangers wrote on a kiosk, one after the other', () => {
  let browser: Browser;
  let kiosk: KioskUnderTest;

  before(async () => {
    browser = await launchBrowser([wholeStrings]);
    kiosk = await openKioskPage();
  });

  after(async () => {
    await (kiosk as KioskUnderTest | undefined)?.close();
    await (browser as Browser | undefined)?.close();
  });

  it('is found nowhere by the next, and the heap does not grow with them', async () => {
    const seed = Number(process.env['PR_SEED'] ?? Date.now() % 1e9);

    const {written, growthPerThousand} = await runSessions(browser, kiosk, {
      sessions,
      seed,
      heapEvery: 100,
      warmUp: 100,
    });

    assert.ok(written >= sessions / 2, 'people wrote');
    figure(
      `wipe, ${Math.round((sessions * minutesEach) / 60)} hours of one person every ${minutesEach} minutes`,
    );
    figure(
      `wipe, growth of the heap for 1,000 sessions: ${Math.round(growthPerThousand / 1024)} kB`,
    );
    assert.ok(growthPerThousand <= mostGrowth, 'at most 1 MB for 1,000 sessions');
  });
});
