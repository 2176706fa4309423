import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {english as formWords} from '../../../packages/elements/src/complaint-form/messages/en.js';
import {english as words} from '../../../packages/elements/src/kiosk/messages/en.js';
import {english as queueWords} from '../../../packages/elements/src/outbox/messages/en.js';
import {queuedOn, untilNothingWaits} from '../../stage/device-queue.js';
import {kioskPersonAt, type KioskPerson} from '../../stage/kiosk-person.js';
import {openKioskStand, type KioskStand} from '../../stage/kiosk-stand.js';
import type {Visit} from '../../stage/visit.js';

const pin = '704512';
const weekMs = 7 * 24 * 60 * 60_000;
const setClock = (aheadMs: number): void => {
  const {now} = Date;
  Date.now = () => now() + aheadMs;
};

describe('what waits at a kiosk', () => {
  let stand: KioskStand;
  let seen: Visit;
  let page: Page;
  let person: KioskPerson;

  before(async () => {
    stand = await openKioskStand();
    await stand.configure({pin});
  });
  after(() => (stand as KioskStand | undefined)?.close());
  afterEach(() => (seen as Visit | undefined)?.close());

  async function open(): Promise<void> {
    seen = await stand.open();
    ({page} = seen);
    person = kioskPersonAt(page);
    await person.enrolls(stand.device.enrolment);
  }

  async function goesOffline(): Promise<void> {
    await seen.context.setOffline(true);
    await page.reload();
  }

  async function leavesStored(story: string): Promise<void> {
    await person.complains(story);
    await person.sees('Stored on this device');
    await person.presses(words.done);
    await person.leaves(() => Promise.resolve());
  }

  /** What staff read about the queue. */
  async function staffReads(text: string | RegExp): Promise<void> {
    await person.knocks();
    await person.typesPin(pin);
    await page.getByRole('heading', {name: words.staff, exact: true}).waitFor();
    await page.locator('pr-outbox').getByText(text).first().waitFor();
  }

  /** The device as it comes back after the browser, and not a person, took something from it. */
  async function withoutPage(act: () => Promise<void>): Promise<void> {
    await page.goto('about:blank');
    await act();
    await page.goto(stand.address);
  }

  it('for a week, with a clock that runs ahead and then stands in 1970, arrives once and whole', async () => {
    await open();
    const cases = await stand.stage.office.countCases();
    await goesOffline();
    await leavesStored('The first of three.');
    for (const aheadMs of [weekMs, -Date.now()]) {
      await page.addInitScript(setClock, aheadMs);
      await page.reload();
      await leavesStored(`Another of three, ${aheadMs}.`);
    }
    await staffReads('3 things wait on this device');
    await page.reload();

    await seen.context.setOffline(false);
    await untilNothingWaits(page);
    assert.equal(await stand.stage.office.countCases(), cases + 3);
    assert.deepEqual(seen.violations, []);
  });

  it('is never said to be stored where the device is full, and what was stored before stays', async () => {
    await open();
    const cases = await stand.stage.office.countCases();
    await goesOffline();
    await leavesStored('There was room for this.');
    await person.opens('complaint');
    await person.presses(formWords.gateNo);
    await person.tellsAnonymously('There was no room for this.');
    const browser = await seen.context.newCDPSession(page);
    const limit = {origin: stand.origin, quotaSize: 1};
    await browser.send('Storage.overrideQuotaForOrigin', limit);
    // For half a minute the browser believes the room that it found before.
    await page.waitForTimeout(31_000);
    await person.sends();
    // "Not sent yet", or "not confirmed" where the machine's own network lets the browser believe it is online.
    await person.sees('Keep this page open');
    assert.equal(await page.getByText('Stored on this device').count(), 0);

    // The page holds it alone, and sends it as soon as it can.
    await seen.context.setOffline(false);
    await person.readsCode();
    await untilNothingWaits(page);
    assert.equal(await stand.stage.office.countCases(), cases + 2);
    await person.presses(words.done);
    await person.leaves(() => Promise.resolve());
  });

  it('that the browser threw away is counted, and staff are told until someone has acted', async () => {
    await open();
    await goesOffline();
    await leavesStored('The browser will throw this away.');
    await withoutPage(async () => {
      const browser = await seen.context.newCDPSession(page);
      await browser.send('Storage.clearDataForOrigin', {
        ...{origin: stand.origin, storageTypes: 'indexeddb'},
      });
    });
    await seen.context.setOffline(false);
    await person.enrolls(stand.device.enrolment);
    await staffReads(/1 thing is gone from this device\. It was not sent\./);
    await person.presses(queueWords.lossKnown);
    await page.getByText(/1 thing is gone/).waitFor({state: 'detached'});
  });

  it('under a key that the service has lost stays for staff, while people go on under the new one', async () => {
    await open();
    const cases = await stand.stage.office.countCases();
    await goesOffline();
    await leavesStored('Sealed to a key that will be lost.');
    const bringBack = await stand.stage.service.loseSealingKey();
    await seen.context.setOffline(false);
    await page.reload();
    await person.complains('Sealed to the new key.');
    await person.readsCode();
    await person.presses(words.done);
    await person.leaves(() => Promise.resolve());
    assert.equal(await stand.stage.office.countCases(), cases + 1);
    assert.equal(await queuedOn(page), 1, 'nothing is dropped');
    await staffReads(queueWords['key-unknown']);

    await bringBack();
    await person.presses(queueWords.tryRefused);
    await untilNothingWaits(page);
    assert.equal(await stand.stage.office.countCases(), cases + 2);
  });
});
