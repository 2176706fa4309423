import type {Page} from 'playwright-core';
import {openKioskStand} from '../../../stage/kiosk-stand.js';
import type {KioskUnderTest} from './kiosk-under-test.js';
import {moveOn} from './test-clock.js';
import {answerAll} from './type-at-random.js';

/** Where a kiosk's page is, and what it is set up with. */
export interface KioskPlace {
  readonly address: string;
  readonly enrolment: string;
  /** Cuts what is written off from the service, or lets it through again. */
  cut(isCut: boolean): void;
  close(): Promise<void>;
}

/** The example's kiosk before the real service, on a network that can be cut. */
export async function openKioskPage(): Promise<KioskUnderTest> {
  let isCut = false;
  const stand = await openKioskStand({
    fault: (method) => (isCut && method !== 'GET' ? 'cut-before' : undefined),
  });
  const {address, device} = stand;
  return kioskAt({
    address,
    enrolment: device.enrolment,
    cut: (now) => void (isCut = now),
    close: () => stand.close(),
  });
}

/** A kiosk's page as people use it. */
export function kioskAt({address, enrolment, cut, close}: KioskPlace): KioskUnderTest {
  return {
    address,
    async enroll(page) {
      await page.locator('#set-up').click();
      await page.locator('#enrolment').fill(enrolment);
      // Staff were here: the kiosk clears itself.
      await Promise.all([page.waitForEvent('load'), page.locator('#enrol').click()]);
    },
    untilReady: (page) => page.locator('#begin').waitFor(),
    async begin(page, random) {
      await page.locator('#begin').click();
      const languages = page.locator('.languages button');
      const cards = page.locator('.activities .card');
      await languages.or(cards).first().waitFor();
      if ((await languages.count()) > 0) await random.oneOf(await languages.all()).click();
      await cards.first().waitFor();
      await random.oneOf(await cards.all()).click();
      // A form may still be on its way: nobody turns away before there is anything.
      const form = page.locator('[slot=activity] > :not([hidden])');
      const controls = form.locator('button, input, textarea').filter({visible: true});
      await controls.first().waitFor();
    },
    endings: {
      'stopped and erased': stop,
      'walked away': walkAway,
      'left the form quickly': async (page) => {
        const [leave] = await page.locator('#leave').filter({visible: true}).all();
        await (leave ? leave.click() : stop(page));
      },
      'asked for the way to a phone, and walked away': async (page) => {
        const phone = page.locator('.tools button', {hasText: 'phone'});
        if (await phone.isVisible()) await phone.click();
        await walkAway(page);
      },
      'answered all': async (page, word) => {
        await answerAll(page, word, () => isSent(page));
        await stop(page);
      },
      'answered all without a network': async (page, word) => {
        cut(true);
        await answerAll(page, word, () => isSent(page));
        await walkAway(page);
        cut(false);
      },
    },
    close,
  };
}

/** Ends the session by its button. Where something was sent, even in this very moment, it asks nothing. */
async function stop(page: Page): Promise<void> {
  await page.locator('#stop').click();
  const erase = page.locator('#erase');
  const goodbye = page.locator('.at-goodbye');
  await erase.or(goodbye).first().waitFor();
  if (await goodbye.isVisible()) await moveOn(page, 10);
  else await erase.click();
}

async function walkAway(page: Page): Promise<void> {
  await moveOn(page, 61);
  await page.locator('#stay').waitFor();
  await moveOn(page, 31);
}

/** Then the button to go is the one to press. */
async function isSent(page: Page): Promise<boolean> {
  return (await page.locator('#stop.primary').count()) > 0;
}
