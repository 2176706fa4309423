import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {english as formWords} from '../../../packages/elements/src/complaint-form/messages/en.js';
import {english as phoneWords} from '../../../packages/elements/src/hand-over/messages/en.js';
import {english as words} from '../../../packages/elements/src/kiosk/messages/en.js';
import {kioskPersonAt, type KioskPerson} from '../../stage/kiosk-person.js';
import {openKioskStand, type KioskStand} from '../../stage/kiosk-stand.js';
import {readSquare} from '../../stage/read-square.js';
import {assertClean, type Visit} from '../../stage/visit.js';

const story = 'The kumquat-colored bell rang all night.';
const phoneSize = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};

describe('an unfinished form on its way from the kiosk to a phone', () => {
  let stand: KioskStand;
  let kiosk: Visit;
  let page: Page;
  let person: KioskPerson;
  let phones: Visit[];

  before(async () => {
    stand = await openKioskStand();
    await stand.configure({handOverUrl: `${stand.origin}/continue.html`});
  });
  after(() => (stand as KioskStand | undefined)?.close());
  beforeEach(async () => {
    phones = [];
    kiosk = await stand.open();
    ({page} = kiosk);
    person = kioskPersonAt(page);
    await person.enrolls(stand.device.enrolment);
  });
  afterEach(async () => {
    for (const visit of [kiosk, ...phones]) await visit.close();
  });

  async function writesHalf(): Promise<void> {
    await person.opens('complaint');
    await person.presses(formWords.gateNo);
    await page.getByLabel(formWords.anonymous).check();
    await page.getByLabel(formWords.patient).check();
    await person.goesOn();
    await person.writes(formWords.ownWords, story);
  }

  /** What a phone's camera makes of the square on the screen. */
  async function asksForSquare(): Promise<string> {
    await person.presses(words.phone);
    const square = page.locator('pr-kiosk .square svg');
    await square.waitFor();
    return readSquare(stand.stage.browser, await square.screenshot());
  }

  async function phoneAt(address: string): Promise<Page> {
    const phone = await stand.stage.visit(phoneSize);
    phones.push(phone);
    await phone.page.goto(address);
    return phone.page;
  }

  const sees = (phone: Page, text: string): Promise<void> => kioskPersonAt(phone).sees(text);
  /** The form asks again from its beginning, filled in: whether anyone is in danger may have changed. */
  async function findsWords(phone: Page): Promise<void> {
    const other = kioskPersonAt(phone);
    await sees(phone, phoneWords.hereTitle);
    await other.presses(formWords.gateNo);
    await other.goesOn();
    assert.equal(await phone.getByRole('textbox', {name: formWords.ownWords}).inputValue(), story);
  }

  const asked = (): Promise<void> =>
    page.getByRole('heading', {name: words.phoneAsk, exact: true}).waitFor();

  it('goes on there, is sent from there once, and leaves nothing on the kiosk', async () => {
    const cases = await stand.stage.office.countCases();
    await writesHalf();
    const address = await asksForSquare();
    assert.ok(address.startsWith(`${stand.origin}/continue.html#`));
    const phone = await phoneAt(address);
    await findsWords(phone);
    const [, key = ''] = new URL(address).hash.split('.');
    assert.ok(key.length > 20);
    assert.equal(phone.url().includes('#'), false, 'the key is out of the address');
    assert.equal(stand.stage.service.log().includes(key), false);

    await asked();
    await person.leaves(async () => {
      await person.presses(words.phoneThere);
      await person.sees(words.goodbyeHandedOver);
    });
    assert.doesNotMatch(await page.evaluate(() => document.documentElement.outerHTML), /kumquat/);

    const other = kioskPersonAt(phone);
    await other.goesOn();
    await phone.getByLabel(formWords.explanation).check();
    await other.goesOn();
    await other.goesOn();
    await other.sends();
    await other.readsCode();
    assert.equal(await stand.stage.office.countCases(), cases + 1);
    assertClean(kiosk, [stand.origin]);
    assertClean(phones[0]!, [stand.origin]);
  });

  it('is still on the kiosk where the phone lost the answer, and goes by another square', async () => {
    await writesHalf();
    const address = await asksForSquare();
    const lost = await stand.stage.visit(phoneSize);
    phones.push(lost);
    // The relay has given it out; what it gave never comes.
    await lost.page.route('**/hand-overs/**', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await lost.page.goto(address);
    await asked();
    await person.presses(words.phoneNotThere);
    assert.equal(await page.getByRole('textbox', {name: formWords.ownWords}).inputValue(), story);

    const another = await asksForSquare();
    assert.notEqual(another, address);
    const phone = await phoneAt(another);
    await findsWords(phone);
    await asked();
    // Whoever walks off with their phone leaves nothing either.
    await person.leaves(() => person.stops());
  });

  it('is given out once: a square that is scanned again opens nothing', async () => {
    await writesHalf();
    const address = await asksForSquare();
    await sees(await phoneAt(address), phoneWords.hereTitle);
    const stranger = await phoneAt(address);
    await sees(stranger, phoneWords.goneTitle);
    assert.doesNotMatch(await stranger.locator('body').ariaSnapshot(), /kumquat/);
  });

  const endings: Readonly<Record<string, () => Promise<void>>> = {
    'is erased': () => person.leaves(() => person.stops()),
    'is gone on with at the kiosk': () => person.presses(words.phoneBack),
    'goes with its page': async () => void (await page.reload()),
  };
  for (const [ending, end] of Object.entries(endings))
    it(`opens for no picture of the square once it ${ending}`, async () => {
      await writesHalf();
      const address = await asksForSquare();
      await end();
      const stranger = await phoneAt(address);
      await sees(stranger, phoneWords.goneTitle);
      assert.doesNotMatch(await stranger.locator('body').ariaSnapshot(), /kumquat/);
      assertClean(kiosk, [stand.origin]);
    });

  it('is said to have run out where nobody came for it in time, with the words still there', async () => {
    await page.route('**/hand-overs/*', async (route) => {
      if (route.request().method() !== 'GET') return route.continue();
      const answer = await route.fetch();
      const reply = (await answer.json()) as object;
      return route.fulfill({response: answer, json: {...reply, state: 'expired'}});
    });
    await writesHalf();
    await asksForSquare();
    await person.sees(words.phoneExpired);
    assert.equal(await page.locator('pr-kiosk .square').count(), 0);
    await person.presses(words.phoneBack);
    assert.equal(await page.getByRole('textbox', {name: formWords.ownWords}).inputValue(), story);
  });

  it('waits for a phone that has no network yet', async () => {
    await writesHalf();
    const address = new URL(await asksForSquare());
    const phone = await phoneAt(`${address.origin}${address.pathname}`);
    await phone.waitForLoadState('networkidle');
    await phones[0]!.context.setOffline(true);
    await phone.evaluate((hash) => {
      location.hash = hash;
    }, address.hash);
    await sees(phone, phoneWords.offlineTitle);
    assert.equal(phone.url().includes('#'), false);
    await phones[0]!.context.setOffline(false);
    await findsWords(phone);
  });

  it('is a survey, too, by its id', async () => {
    const question = 'How well did it work to book your visit?';
    const answer = {name: 'Badly', exact: true};
    await person.opens('survey');
    await page.getByRole('group', {name: question}).getByRole('radio', answer).check();
    const phone = await phoneAt(await asksForSquare());
    await sees(phone, phoneWords.hereTitle);
    const chosen = phone.locator('pr-survey').getByRole('radio', {checked: true});
    await chosen.waitFor();
    // This one in this question, and no other in any.
    const there = phone.getByRole('group', {name: question}).getByRole('radio', answer);
    assert.equal(await there.isChecked(), true);
    assert.equal(await chosen.count(), 1);
  });
});
