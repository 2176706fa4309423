import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {english as words} from '../../../packages/elements/src/kiosk/messages/en.js';
import {english as surveyWords} from '../../../packages/elements/src/survey/messages/en.js';
import {queuedOn, untilNothingWaits} from '../../stage/device-queue.js';
import {kioskPersonAt, type KioskPerson} from '../../stage/kiosk-person.js';
import {openKioskStand, type KioskStand} from '../../stage/kiosk-stand.js';
import type {Visit} from '../../stage/visit.js';
import {words as siteWords} from '../../stage/words.js';

const {case: caseWords} = siteWords;

describe('what is sent at a kiosk without a network', () => {
  let stand: KioskStand;
  let seen: Visit;
  let page: Page;
  let person: KioskPerson;

  before(async () => {
    stand = await openKioskStand();
  });
  after(() => (stand as KioskStand | undefined)?.close());
  beforeEach(async () => {
    seen = await stand.open();
    ({page} = seen);
    person = kioskPersonAt(page);
    await person.enrolls(stand.device.enrolment);
  });
  afterEach(() => (seen as Visit | undefined)?.close());

  /** Ten choices, each of which leads on, and then a few words. */
  async function answersSurvey(reason: string): Promise<void> {
    for (let question = 1; question <= 10; question += 1) {
      await page.getByRole('heading', {name: `Question ${question} of 11`, exact: true}).waitFor();
      await page.locator('pr-survey').getByRole('radio').first().click({force: true});
    }
    await page.locator('pr-survey').getByRole('textbox').fill(reason);
    await person.presses(surveyWords.send);
  }
  const seesNothingOf = async (word: RegExp): Promise<void> => {
    const shown = await page.locator('body').ariaSnapshot();
    assert.doesNotMatch(shown, word);
    assert.doesNotMatch(await page.evaluate(() => document.documentElement.outerHTML), word);
  };

  it('is said to be stored, is gone from the screen, and comes to the office once, under the code that was shown', async () => {
    const story = 'The tangerine elevator stopped between two floors.';
    const cases = await stand.stage.office.countCases();
    await seen.context.setOffline(true);
    await page.reload();
    await person.complains(story);
    await person.sees('Stored on this device');
    const code = (await page.locator('pr-stored .code').innerText()).replace(/\s/g, '');
    assert.match(code, /^(\w{4}-){4}\w{4}$/);
    assert.equal(await page.getByText('The hospital has your words').count(), 0);
    await person.presses(words.done);
    await person.sees(words.goodbyeStored);
    await person.leaves(() => Promise.resolve());

    assert.equal(await queuedOn(page), 1, 'the queue outlives the wipe');
    await person.opens('complaint');
    await seesNothingOf(/tangerine/);
    assert.equal(await stand.stage.office.countCases(), cases, 'nothing has arrived');

    await seen.context.setOffline(false);
    await untilNothingWaits(page);
    assert.equal(await stand.stage.office.countCases(), cases + 1);
    await seesNothingOf(/tangerine/);
    const phone = await stand.stage.visit();
    await phone.page.goto(`${stand.origin}/my-case.html`);
    await kioskPersonAt(phone.page).opensCase(code);
    await kioskPersonAt(phone.page).sees(caseWords.receivedText);
    const term = phone.page.locator('pr-case-status dt', {hasText: caseWords.reference});
    const reference = (await term.locator('xpath=following-sibling::dd').innerText()).trim();
    const {office} = stand.stage;
    assert.equal(await office.readStory(await office.findCase(reference)), story);
    await phone.close();
  });

  it('is a survey, too: its answers come to the office once', async () => {
    const word = 'persimmon';
    const answered = async (): Promise<number> =>
      (await stand.surveys.readResponses()).filter((each) => JSON.stringify(each).includes(word))
        .length;
    await seen.context.setOffline(true);
    await page.reload();
    await person.opens('survey');
    await answersSurvey(word);
    await person.sees('Stored on this device');
    await person.presses(words.done);
    await person.sees(words.goodbyeStored);
    await person.leaves(() => Promise.resolve());
    assert.equal(await queuedOn(page), 1);
    assert.equal(await answered(), 0);

    await seen.context.setOffline(false);
    await untilNothingWaits(page);
    assert.equal(await answered(), 1);
    await seesNothingOf(/persimmon/);
  });

  it('waits on when the hospital no longer takes anything from this device, which says so and takes no more', async () => {
    const cases = await stand.stage.office.countCases();
    await seen.context.setOffline(true);
    await page.reload();
    await person.complains('The quince-colored door was locked.');
    await person.sees('Stored on this device');
    await person.presses(words.done);
    await person.leaves(() => Promise.resolve());

    await stand.stage.service.revokeDevice('lobby');
    await seen.context.setOffline(false);
    await page.reload();
    await person.sees(words.unauthorized);
    assert.equal(await queuedOn(page), 1, 'nothing is dropped');
    assert.equal(await page.locator('pr-kiosk #begin').count(), 0, 'nobody begins');
    assert.equal(await stand.stage.office.countCases(), cases);
  });
});
