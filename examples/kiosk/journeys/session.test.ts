import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {english as formWords} from '../../../packages/elements/src/complaint-form/messages/en.js';
import arabic from '../../../packages/elements/src/kiosk/messages/ar.js';
import {english as words} from '../../../packages/elements/src/kiosk/messages/en.js';
import {axeFindings} from '../../stage/axe.js';
import {kioskPersonAt, type KioskPerson} from '../../stage/kiosk-person.js';
import {openKioskStand, untilKept, type KioskStand} from '../../stage/kiosk-stand.js';
import {assertClean, type Visit, type VisitOptions} from '../../stage/visit.js';

const lobby = {viewport: {width: 1080, height: 1920}, hasTouch: true};
const tablet = {viewport: {width: 1280, height: 800}, hasTouch: true};

describe('a session at the kiosk', () => {
  let stand: KioskStand;
  let seen: Visit;
  let page: Page;
  let person: KioskPerson;

  before(async () => {
    stand = await openKioskStand();
  });
  after(() => (stand as KioskStand | undefined)?.close());
  afterEach(() => (seen as Visit | undefined)?.close());

  async function open(options: VisitOptions = {}): Promise<void> {
    seen = await stand.open(options);
    ({page} = seen);
    person = kioskPersonAt(page);
    await person.enrolls(stand.device.enrolment);
  }

  it('takes a complaint under the policy that the service sends, and leaves no word behind', async () => {
    // Not through the front: the service's own page, headers and all.
    const {origin} = stand.stage.service;
    seen = await stand.stage.visit(tablet);
    ({page} = seen);
    const answer = await page.goto(`${origin}/kiosk/`);
    const policy = (await answer?.headerValue('content-security-policy')) ?? '';
    assert.match(policy, /require-trusted-types-for 'script'/);
    assert.match(policy, /worker-src 'self'/);
    await untilKept(page);
    person = kioskPersonAt(page);
    await person.enrolls(stand.device.enrolment);
    const cases = await stand.stage.office.countCases();
    await person.complains('The marzipan-colored curtain never closes.');
    await person.readsCode();
    assert.equal(await stand.stage.office.countCases(), cases + 1);
    await person.leaves(() => person.presses(words.done));
    const left = await page.evaluate(() => document.documentElement.outerHTML);
    assert.doesNotMatch(left, /marzipan/);
    assertClean(seen, [origin]);
  });

  it('has nothing that axe finds on any screen, by day and by night', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await open({...lobby, colorScheme, bypassCSP: true});
      const look = async (screen: string): Promise<void> => {
        assert.deepEqual(await axeFindings(page), [], `${screen}, ${colorScheme}`);
      };
      await look('the first screen');
      await person.begins();
      await look('the languages');
      await page.getByRole('button', {name: 'English', exact: true}).click();
      await page.getByRole('heading', {name: words.chooseActivity}).waitFor();
      await look('what can be done');
      await page.getByRole('button', {name: words.complaint}).click();
      await page.getByRole('button', {name: formWords.gateNo, exact: true}).click();
      await look('the form');
      await page.getByRole('button', {name: words.stop, exact: true}).click();
      await look('the question before erasing');
      await seen.close();
    }
  });

  it('goes from the first screen to the form and back by keyboard alone', async () => {
    await open(tablet);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {name: words.chooseLanguage}).waitFor();
    await tabTo(page, 'English');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {name: words.chooseActivity}).waitFor();
    await tabTo(page, words.complaint);
    await page.keyboard.press('Enter');
    await tabTo(page, formWords.gateNo);
    await page.keyboard.press('Enter');
    await page.getByLabel(formWords.anonymous).waitFor();
    await tabTo(page, words.stop);
    await page.keyboard.press('Enter');
    await tabTo(page, words.erase);
    await person.leaves(() => page.keyboard.press('Enter'));
  });

  it('speaks Arabic from right to left from the choice of a language on', async () => {
    await open(lobby);
    await person.begins();
    await page.getByRole('button', {name: 'العربية', exact: true}).click();
    const heading = page.getByRole('heading', {name: arabic.messages.chooseActivity});
    await heading.waitFor();
    assert.equal(await heading.evaluate((element) => getComputedStyle(element).direction), 'rtl');
    const outside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(outside <= 0, `${outside} px outside the screen`);
    assertClean(seen, [stand.origin]);
  });
});

async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', {name}).first();
  await wanted.waitFor();
  for (let step = 0; step < 60; step += 1) {
    const isThere = await wanted.evaluate((element) => {
      const root = element.getRootNode() as Document | ShadowRoot;
      return root.activeElement === element;
    });
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the focus never comes to "${name}"`);
}
