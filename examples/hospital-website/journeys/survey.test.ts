import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import type {ResponseItem} from '../../../packages/core/src/survey/index.js';
import type {PrComplaintForm} from '../../../packages/elements/src/complaint-form/complaint-form.js';
import type {Fault, Front} from '../../stage/front.js';
import {axeFindings} from '../../stage/axe.js';
import {assertNowhere, assertRecorded, recordBubblingEvents} from '../../stage/nowhere.js';
import {openStage, type Stage} from '../../stage/stage.js';
import {surveyOfficeOf, type SurveyOffice} from '../../stage/survey-office.js';
import {arabicSurveyWords, surveyWords as words} from '../../stage/survey-words.js';
import {assertClean, type Visit, type VisitOptions} from '../../stage/visit.js';

const phone = {viewport: {width: 390, height: 844}, hasTouch: true};
const reason = 'What is the main reason for your answer?';

describe('a survey on the hospital’s page', () => {
  let stage: Stage;
  let office: SurveyOffice;
  let front: Front;
  let wrong: Fault | undefined;
  let seen: Visit;
  let page: Page;

  before(async () => {
    stage = await openStage();
    office = await surveyOfficeOf(stage.service);
    front = await stage.front({fault: (method) => (method === 'PUT' ? wrong : undefined)});
  });

  // Without a stage there is nothing to close, and the failure to report is the one above.
  after(() => (stage as Stage | undefined)?.close());

  beforeEach(() => {
    wrong = undefined;
  });

  afterEach(() => seen.close());

  async function open(name = 'survey.html', options: VisitOptions = {}): Promise<void> {
    seen = await stage.visit(options);
    page = seen.page;
    await page.goto(`${front.origin}/${name}`);
    await page.locator('pr-survey').getByRole('radio').first().waitFor();
  }

  const answer = (question: string, option: string): Promise<void> =>
    page
      .getByRole('group', {name: question})
      .getByRole('radio', {name: option, exact: true})
      .check();

  const write = (text: string): Promise<void> =>
    page.getByRole('textbox', {name: reason}).fill(text);

  const press = (name: string): Promise<void> =>
    page.getByRole('button', {name, exact: true}).click();

  const sees = (text: string): Promise<void> =>
    page.getByText(text).filter({visible: true}).first().waitFor();

  /** The stored responses in which the person wrote this. */
  const stored = async (text: string): Promise<number> =>
    (await office.readResponses()).filter((response) => JSON.stringify(response).includes(text))
      .length;

  it('is read, answered on a phone, sent, and with the hospital when the page says so', async () => {
    await open('survey.html', phone);
    await page.getByRole('heading', {name: 'Your visit', exact: true}).waitFor();
    await answer('All in all, how was your care?', 'Very good');
    await write('The nurse on the late shift sat down with me.');
    await press(words.send);
    await sees(words.received);

    const [response] = (await office.readResponses()).filter(({item}) =>
      answersOf(item, 'reason').includes('The nurse on the late shift sat down with me.'),
    );
    assert.equal(response?.status, 'completed');
    assert.match(response.questionnaire ?? '', /outpatient-experience\|1\.0\.0$/);
    assert.deepEqual(answersOf(response.item, 'overall'), ['very-good']);
    assertClean(seen, [front.origin]);
  });

  it('is stored once though its first answer was lost and it was sent again', async () => {
    await open();
    await write('Sent twice, to be counted once.');
    wrong = 'cut-after';
    await press(words.send);
    await sees(words.unconfirmed);
    assert.equal(await page.getByText(words.received).count(), 0, 'nothing is claimed yet');
    assert.equal(await stored('Sent twice, to be counted once.'), 1);

    wrong = undefined;
    await page
      .getByRole('button', {name: words.tryNow, exact: true})
      .click({timeout: 5_000})
      .catch(() => sees(words.received));
    await sees(words.received);
    assert.equal(await stored('Sent twice, to be counted once.'), 1);
  });

  it('is kept while the device is offline, and sent by itself when it is not', async () => {
    await open();
    await write('Written in the basement.');
    // What sends is fetched while there is a connection, as on any page that was looked at for a while.
    await page.getByRole('button', {name: words.send}).focus();
    await page.waitForLoadState('networkidle');
    await seen.context.setOffline(true);
    await press(words.send);
    await sees(words.waiting);
    await sees('Written in the basement.');
    assert.equal(await stored('Written in the basement.'), 0);

    await seen.context.setOffline(false);
    await sees(words.received);
    assert.equal(await stored('Written in the basement.'), 1);
  });

  it('offers a person who was badly served to talk, with nothing filled in that they did not choose', async () => {
    await open();
    await answer('All in all, how was your care?', 'Very bad');
    await write('Nobody told me why I waited.');
    await press(words.send);
    await sees(words.received);
    await sees(words.offer);
    for (const box of await page.getByRole('checkbox').all())
      assert.equal(await box.isChecked(), false);
    await press(words.offerOpen);
    await page.locator('pr-complaint-form').getByRole('button').first().waitFor();
    const {story} = await page
      .locator('pr-complaint-form')
      .evaluate((complaint) => ({...(complaint as PrComplaintForm).prefill}));
    assert.equal(story ?? '', '', 'what they wrote is not taken along unless they say so');
    assertClean(seen, [front.origin]);
  });

  it('offers nothing of the kind to a person who was well served', async () => {
    await open();
    await answer('All in all, how was your care?', 'Good');
    await press(words.send);
    await sees(words.received);
    assert.equal(await page.getByText(words.offer).count(), 0);
  });

  it('goes on in another language where it was, with every answer', async () => {
    await open();
    await answer('All in all, how was your care?', 'Okay');
    await write('Lift two was broken.');
    await page.evaluate(() => {
      document.documentElement.lang = 'ar';
      document.documentElement.dir = 'rtl';
    });
    const group = page.getByRole('group', {name: 'بشكل عام، كيف كانت رعايتكم؟'});
    await group.waitFor();
    assert.ok(await group.getByRole('radio', {name: 'متوسطة', exact: true}).isChecked());
    const field = page.locator('pr-survey textarea');
    assert.equal(await field.inputValue(), 'Lift two was broken.');
    await press(arabicSurveyWords.send);
    await sees(arabicSurveyWords.received);
    const [response] = (await office.readResponses()).filter((each) =>
      JSON.stringify(each).includes('Lift two was broken.'),
    );
    assert.equal(response?.language, 'ar');
    assertClean(seen, [front.origin]);
  });

  it('is right to left where its language is, and nothing lies outside a narrow screen', async () => {
    for (const name of ['survey.html', 'es/survey.html', 'ar/survey.html']) {
      await open(name, {viewport: {width: 320, height: 640}});
      const direction = await page
        .locator('pr-survey')
        .evaluate((survey) => getComputedStyle(survey).direction);
      assert.equal(direction, name.startsWith('ar') ? 'rtl' : 'ltr');
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.ok(overflow <= 0, `${name} is ${overflow} px wider than a 320 px screen`);
      assertClean(seen, [front.origin]);
      await seen.close();
    }
  });

  it('has nothing that axe finds fault with, in each language, before and after it is sent', async () => {
    for (const [folder, said] of [
      ['', words],
      ['ar/', arabicSurveyWords],
    ] as const) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await open(`${folder}survey.html`, {bypassCSP: true, colorScheme});
        assert.deepEqual(await axeFindings(page), [], `${folder} ${colorScheme}`);
        await press(said.send);
        await sees(said.received);
        assert.deepEqual(await axeFindings(page, 'pr-survey'), [], `${folder} sent`);
        await seen.close();
      }
    }
  });

  it('tells nobody what a person wrote, whatever fails', async () => {
    seen = await stage.visit();
    page = seen.page;
    await page.addInitScript(recordBubblingEvents);
    await page.goto(`${front.origin}/survey.html`);
    await page.locator('pr-survey textarea').waitFor();
    const canaries = ['canarya1quokka'];
    await write(canaries[0] ?? '');
    await answer('All in all, how was your care?', 'Very bad');
    const look = (moment: string): Promise<void> => assertNowhere(seen, stage, {canaries, moment});
    await look('while it is written');
    for (const fault of ['cut-before', {status: 500}, 'cut-after'] as const) {
      wrong = fault;
      const again = page.getByRole('button', {name: words.tryNow, exact: true});
      await (
        (await again.isVisible()) ? again : page.getByRole('button', {name: words.send})
      ).click();
      await again.waitFor();
      await look(`after ${JSON.stringify(fault)}`);
    }
    wrong = undefined;
    await page
      .getByRole('button', {name: words.tryNow, exact: true})
      .click({timeout: 5_000})
      .catch(() => sees(words.received));
    await sees(words.received);
    await look('when it was received');
    await assertRecorded(page, 'pr-survey-change');
    await assertRecorded(page, 'pr-survey-submit');
    await assertRecorded(page, 'pr-survey-received');
  });
});

/** The answers to a question: the codes of options, or the words. */
function answersOf(items: readonly ResponseItem[] | undefined, linkId: string): readonly string[] {
  const answers = items?.find((item) => item.linkId === linkId)?.answer ?? [];
  return answers.map(({valueCoding, valueString}) => valueCoding?.code ?? valueString ?? '');
}
