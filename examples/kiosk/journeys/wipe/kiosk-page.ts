import type {Page} from 'playwright-core';
import {openKioskStand} from '../../../stage/kiosk-stand.js';
import type {KioskUnderTest} from './kiosk-under-test.js';
import {moveOn} from './test-clock.js';
import {answerAll} from './type-at-random.js';

/** The example's kiosk before the real service, on a network that can be cut. */
export async function openKioskPage(): Promise<KioskUnderTest> {
  let isCut = false;
  const stand = await openKioskStand({
    fault: (method) => (isCut && method !== 'GET' ? 'cut-before' : undefined),
  });
  return {
    address: stand.address,
    async enroll(page) {
      await page.locator('#set-up').click();
      await page.locator('#enrolment').fill(stand.device.enrolment);
      await page.locator('#enrol').click();
    },
    untilReady: (page) => page.locator('#begin').waitFor(),
    async begin(page, random) {
      await page.locator('#begin').click();
      const languages = page.locator('.languages button');
      const cards = page.locator('.activities .card');
      await languages.or(cards).first().waitFor();
      if ((await languages.count()) > 0) await random.oneOf(await languages.all()).click();
      await cards.first().waitFor();
      const card = random.oneOf(await cards.all());
      const name = await card.locator('.card-name').innerText();
      await card.click();
      await page.locator('[slot=activity] > :not([hidden])').first().waitFor();
      return name;
    },
    endings: {
      'stopped and erased': stop,
      'walked away': walkAway,
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
        isCut = true;
        await answerAll(page, word, () => isSent(page));
        await walkAway(page);
        isCut = false;
      },
    },
    close: () => stand.close(),
  };
}

/** Ends the session by its button: what was sent needs no question. */
async function stop(page: Page): Promise<void> {
  const isDone = await isSent(page);
  await page.locator('#stop').click();
  if (isDone) {
    await page.locator('.at-goodbye').waitFor();
    await moveOn(page, 10);
  } else await page.locator('#erase').click();
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
