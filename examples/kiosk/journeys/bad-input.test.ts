import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {english as words} from '../../../packages/elements/src/kiosk/messages/en.js';
import {kioskPersonAt, type KioskPerson} from '../../stage/kiosk-person.js';
import {openKioskStand, type KioskStand} from '../../stage/kiosk-stand.js';
import type {Visit} from '../../stage/visit.js';

const pin = '704512';

describe('a kiosk that is tampered with', () => {
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

  it('goes on by the last good settings where others come with a bad signature, and tells staff', async () => {
    await open();
    await page.route('**/kiosk/configuration', async (route) => {
      const answer = await route.fetch();
      const {signed} = (await answer.json()) as {readonly signed: string};
      await route.fulfill({response: answer, json: {signed: withOtherContent(signed)}});
    });
    await page.reload();
    await person.begins();
    await person.knocks();
    await person.typesPin(pin);
    await page.getByText(words.settingsBadSignature).waitFor();
  });

  it('makes whoever guesses the PIN wait, across a reload, and never says how near they were', async () => {
    await open();
    await page.locator('pr-kiosk #begin').waitFor();
    await person.knocks();
    for (const guess of ['000000', '111111', '222222', '333333', '444444']) {
      await person.typesPin(guess);
      await page.getByText(words.pinWrong).first().waitFor();
    }
    const waits = page.getByText(/Too many wrong PINs/).first();
    await waits.waitFor();
    await page.reload();
    await page.locator('pr-kiosk #begin').waitFor();
    await person.knocks();
    await waits.waitFor();
    await person.typesPin(pin);
    assert.equal(await page.getByRole('heading', {name: words.staff, exact: true}).count(), 0);
  });

  it('works with a clock of 1970, and tells staff alone', async () => {
    seen = await stand.stage.visit();
    ({page} = seen);
    person = kioskPersonAt(page);
    await page.addInitScript(() => {
      const {now} = Date;
      const behind = now();
      Date.now = () => now() - behind;
    });
    await page.goto(stand.address);
    await person.enrolls(stand.device.enrolment);
    const cases = await stand.stage.office.countCases();
    await person.complains('Nobody told me how long the wait would be.');
    await person.readsCode();
    assert.equal(await stand.stage.office.countCases(), cases + 1);
    await person.knocks();
    await person.typesPin(pin);
    await page.getByText(/this clock is wrong by more than 5 minutes/).waitFor();
  });

  it('takes nothing but a set-up line as one', async () => {
    seen = await stand.open();
    ({page} = seen);
    await page.getByRole('button', {name: words.setUp, exact: true}).click();
    const field = page.getByRole('textbox', {name: words.enrolmentLabel});
    for (const line of ['prk1.', 'prk1.e30', '<script>alert(1)</script>', 'x'.repeat(5000)]) {
      await field.fill(line);
      await page.getByRole('button', {name: words.enrol, exact: true}).click();
      await page.getByText(words.enrolmentWrong).first().waitFor();
    }
    assert.deepEqual(seen.violations, []);
  });
});

/** The same signature over settings that anyone may leave the kiosk with. */
function withOtherContent(signed: string): string {
  const [header, payload = '', signature] = signed.split('.');
  const content = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const changed = JSON.stringify({...content, version: 99, pin: undefined});
  return [header, Buffer.from(changed).toString('base64url'), signature].join('.');
}
