import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {english as formWords} from '../../../packages/elements/src/complaint-form/messages/en.js';
import {english as words} from '../../../packages/elements/src/kiosk/messages/en.js';
import {queuedOn, untilNothingWaits} from '../../stage/device-queue.js';
import {kioskPersonAt, type KioskPerson} from '../../stage/kiosk-person.js';
import {openKioskStand, type KioskStand} from '../../stage/kiosk-stand.js';
import {surveyWords} from '../../stage/survey-words.js';
import {assertClean, type Visit} from '../../stage/visit.js';

const veryBad = 'Very bad';

describe('answers at a kiosk that the hospital has something to say to', () => {
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

  /** Says at one of ten choices how bad it was, leaves out the others, and writes why. */
  async function answersBadly(reason: string): Promise<void> {
    const survey = page.locator('pr-survey');
    const {next} = surveyWords;
    for (let question = 1; question <= 10; question += 1) {
      await page.getByRole('heading', {name: `Question ${question} of 11`, exact: true}).waitFor();
      const worst = survey.getByRole('radio', {name: veryBad, exact: true});
      if ((await worst.count()) > 0) await worst.click({force: true});
      else await person.presses(next);
    }
    await survey.getByRole('textbox').fill(reason);
    await person.presses(surveyWords.send);
  }

  /** So often the office finds these words among the answers. */
  async function answered(word: string): Promise<number> {
    const responses = await stand.surveys.readResponses();
    return responses.filter((each) => JSON.stringify(each).includes(word)).length;
  }

  it('are a private case, too, where someone was badly served and would like to talk', async () => {
    const {office} = stand.stage;
    const cases = await office.countCases();
    const reason = 'The rhubarb-colored door was locked.';
    await person.opens('survey');
    await answersBadly(reason);
    await person.sees(surveyWords.received);
    assert.equal(await answered('rhubarb'), 1);
    await page.getByRole('button', {name: words.done}).waitFor();

    await page.getByLabel(reason).check();
    await person.presses(surveyWords.offerOpen);
    await person.presses(formWords.gateNo);
    const form = page.locator('pr-survey pr-complaint-form');
    assert.equal(await form.getAttribute('shared-device'), '');
    await page.getByLabel(formWords.anonymous).check();
    await page.getByLabel(formWords.patient).check();
    await person.goesOn();
    const story = page.getByRole('textbox', {name: formWords.ownWords});
    assert.equal(await story.inputValue(), reason);
    const more = `${reason} Nobody came.`;
    await story.fill(more);
    // What is written now, nobody has.
    await page.getByRole('button', {name: words.stop, exact: true}).waitFor();
    await person.goesOn();
    await page.getByLabel(formWords.explanation).check();
    await person.goesOn();
    await person.sends();
    await person.readsCode();
    const reference = await person.readsReference();
    assert.equal(await office.countCases(), cases + 1);
    assert.equal(await office.readStory(await office.findCase(reference)), more);
    await person.leaves(() => person.presses(words.done));
    assert.doesNotMatch(await page.content(), /rhubarb/);
    assertClean(seen, [stand.origin]);
  });

  it('come too late where the survey has ended meanwhile: the person is told so, and nothing of it is left on the screen', async () => {
    await person.opens('survey');
    await page.getByRole('heading', {name: 'Question 1 of 11', exact: true}).waitFor();
    await stand.surveys.endsAtKiosk();
    await answersBadly('The damson-colored door was locked.');
    await person.sees(surveyWords['survey-closed']);
    assert.equal(await answered('damson'), 0);
    assert.equal(await page.getByText(words.goodbyeReceived).count(), 0);
    await person.leaves(() => person.stops());
    assert.doesNotMatch(await page.content(), /damson/);
    assert.equal(await queuedOn(page), 1, 'sealed, for staff');
  });

  it('stay on the device where its token is taken back while someone writes, and nobody begins after them', async () => {
    const cases = await stand.stage.office.countCases();
    await person.opens('complaint');
    await person.presses(formWords.gateNo);
    await person.tellsAnonymously('The mulberry-colored door was locked.');
    await stand.stage.service.revokeDevice('lobby');
    await person.sends();
    await person.sees('Stored on this device');
    await person.sees('The hospital does not take it from this device right now');
    assert.equal(await page.getByText('as soon as there is a connection').count(), 0);
    assert.equal(await page.getByText(words.goodbyeReceived).count(), 0);
    await person.presses(words.done);
    await person.sees(words.goodbyeKept);
    await person.sees(words.unauthorized);

    assert.equal(await page.locator('pr-kiosk #begin').count(), 0, 'nobody begins');
    assert.equal(await queuedOn(page), 1, 'nothing is dropped');
    assert.equal(await stand.stage.office.countCases(), cases);
    assert.doesNotMatch(await page.content(), /mulberry/);

    // No PIN was set here. What waits gets out all the same: by a line that is made anew.
    await person.presses(words.setUp);
    await person.sees(words.settingsUnauthorized);
    const {enrolment} = await stand.stage.service.createDevice('lobby-2');
    await page.getByRole('textbox', {name: words.enrolmentLabel}).fill(enrolment);
    await person.presses(words.enrol);
    await untilNothingWaits(page);
    assert.equal(await stand.stage.office.countCases(), cases + 1);
  });
});
