import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {englishOfCase as caseWords} from '../../../packages/elements/src/case-status/messages/en-case.js';
import {english as guideWords} from '../../../packages/elements/src/guide/messages/en.js';
import {english as words} from '../../../packages/elements/src/help-request/messages/en.js';
import {personAt} from '../../stage/person.js';
import {openStage, type Stage} from '../../stage/stage.js';
import {assertClean, type Visit, type VisitOptions} from '../../stage/visit.js';

const callMeBack = String(words['topic-call-back']);

describe('help on the hospital’s page', () => {
  let stage: Stage;
  let seen: Visit;
  let page: Page;

  before(async () => {
    stage = await openStage();
  });

  // Without a stage there is nothing to close, and the failure to report is the one above.
  after(() => (stage as Stage | undefined)?.close());

  afterEach(() => seen.close());

  async function open(name: string, options: VisitOptions = {}): Promise<void> {
    seen = await stage.visit(options);
    page = seen.page;
    await page.goto(`${stage.service.origin}/${name}`);
    await page.locator('pr-guide a').first().waitFor();
  }

  it('finds an answer without a request, and leads to it by an address that can be passed on', async () => {
    await open('help.html');
    await page.waitForLoadState('networkidle');
    const before = seen.requests.length;
    await page.getByRole('searchbox', {name: guideWords.search}).fill('interpreter');
    const found = page
      .locator('pr-guide')
      .getByRole('link', {name: /interpreter/i})
      .first();
    await found.click();
    await page.locator('pr-guide').getByRole('heading', {name: guideWords.next}).waitFor();
    // A browser may ask for the page's icon again when the address changes.
    const asked = seen.requests.slice(before).filter((address) => !address.endsWith('/mark.svg'));
    for (const address of asked)
      assert.match(address, /\/cdn\/chunks\/\w+\.js$/, 'nobody hears what is searched');
    assert.match(page.url(), /#guide-[a-z-]+$/);
    const heading = await page.locator('pr-guide h2').first().innerText();

    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await page.locator('pr-guide').getByRole('heading', {name: heading}).waitFor();
    assertClean(seen, [stage.service.origin]);
  });

  it('asks for a call, and the request is a case with a code of its own', async () => {
    await open('help.html', {viewport: {width: 390, height: 844}, hasTouch: true});
    const person = personAt(page);
    const form = page.locator('pr-help-request');
    await form.getByLabel(callMeBack, {exact: true}).check();
    await form.getByLabel(words.named).check();
    await form.getByLabel(words.patient, {exact: true}).check();
    const cases = await stage.office.countCases();
    await form.getByLabel(words.phoneNumber).fill('(614) 555-0199');
    await form.getByRole('button', {name: words.send, exact: true}).click();
    const code = await person.readsCode();
    assert.equal(await stage.office.countCases(), cases + 1);
    await page.goto(`${stage.service.origin}/my-case.html`);
    await person.opensCase(code);
    await page.getByText(caseWords.wrote).click();
    await person.sees(callMeBack);
    assertClean(seen, [stage.service.origin]);
  });

  it('shows the languages the hospital speaks, each in its own writing and direction', async () => {
    await open('ar/help.html');
    const assistance = page.locator('pr-language-assistance');
    const spanish = assistance.locator('[lang="es"]').first();
    await spanish.waitFor();
    assert.equal(await spanish.evaluate((element) => getComputedStyle(element).direction), 'ltr');
    assert.equal(
      await assistance.evaluate((element) => getComputedStyle(element).direction),
      'rtl',
    );
    assertClean(seen, [stage.service.origin]);
  });
});
