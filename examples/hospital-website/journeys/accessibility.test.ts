import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {axeFindings} from '../../stage/axe.js';
import {figure} from '../../stage/figure.js';
import {noticeOfficeOf} from '../../stage/notice-office.js';
import type {Office} from '../../stage/office.js';
import {personAt} from '../../stage/person.js';
import {openStage, type Stage} from '../../stage/stage.js';
import {surveyOfficeOf} from '../../stage/survey-office.js';
import {arabicWords, words as englishWords, type Words} from '../../stage/words.js';

describe('accessibility of the site, in every step', () => {
  let stage: Stage;
  let checked = 0;

  before(async () => {
    stage = await openStage();
    await surveyOfficeOf(stage.service);
    await noticeOfficeOf(stage.service);
  });

  after(async () => {
    figure(`states checked by axe (WCAG 2.0–2.2 A, AA) with 0 violations: ${checked}`);
    // Without a stage there is nothing to close, and the failure to report is the one above.
    await (stage as Stage | undefined)?.close();
  });

  async function check(page: Page, state: string, within = 'html'): Promise<void> {
    assert.deepEqual(await axeFindings(page, within), [], state);
    checked += 1;
  }

  const pages = [
    '',
    'contact.html',
    'patient-relations.html',
    'my-case.html',
    'survey.html',
    'rights.html',
    'help.html',
  ];
  const translated = ['es', 'ar'].flatMap((language) =>
    ['patient-relations.html', 'my-case.html', 'rights.html', 'help.html'].map(
      (name) => `${language}/${name}`,
    ),
  );

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no violation on any page as it opens, ${colorScheme}`, async () => {
      const {page, close} = await stage.visit({bypassCSP: true, colorScheme});
      for (const name of [...pages, ...translated]) {
        await page.goto(`${stage.service.origin}/${name}`);
        await page
          .locator(':is(pr-feedback, pr-case-status, pr-survey, pr-rights-notice, pr-guide) button')
          .first()
          .waitFor();
        await check(page, name);
      }
      await page.goto(`${stage.service.origin}/contact.html`);
      await personAt(page).presses(englishWords.feedback.title);
      await page.getByRole('dialog').waitFor();
      await check(page, 'the launcher’s dialog');
      await close();
    });

    for (const [language, folder, words] of [
      ['English', '', englishWords],
      ['Arabic', 'ar/', arabicWords],
    ] as const) {
      it(`has no violation from the first choice to the answer, in ${language}, ${colorScheme}`, async () => {
        const {page, close} = await stage.visit({
          bypassCSP: true,
          colorScheme,
          viewport: {width: 390, height: 844},
        });
        // The page around them has been checked above, and nothing there changes.
        const look = (state: string) =>
          check(
            page,
            `${state}, ${language}, ${colorScheme}`,
            ':is(main pr-feedback, main pr-case-status)',
          );
        await walk({
          page,
          words,
          look,
          office: stage.office,
          address: `${stage.service.origin}/${folder}`,
        });
        await close();
      });
    }
  }
});

interface Walk {
  readonly page: Page;
  readonly words: Words;
  readonly look: (state: string) => Promise<void>;
  readonly office: Office;
  readonly address: string;
}

async function walk({page, words, look, office, address}: Walk): Promise<void> {
  const person = personAt(page, words);
  const {form, receipt, code: codeWords, case: caseWords} = words;
  await page.goto(`${address}patient-relations.html`);
  await person.presses(words.feedback.complaint);
  await person.sees(form.gate);
  await look('danger gate');
  await person.presses(form.gateYes);
  await look('whom to call');
  await person.presses(form.goOn);
  await person.sees(form.identity);
  await person.goesOn();
  await look('who you are, with errors');
  await page.getByText(form.readers).click();
  await page.getByLabel(form.confidential).check();
  await page.getByLabel(form.representative).check();
  await page.getByLabel(form.authority).waitFor();
  await look('who you are, every question');
  await person.goesOn();
  await person.goesOn();
  await look('what happened, with errors');
  await person.writes(form.ownWords, 'Nobody came when I rang the bell.');
  await page.locator('pr-complaint-form select').first().selectOption({index: 1});
  await person.presses(form.moreStory);
  await page.getByLabel(form.staffRole).waitFor();
  await look('what happened, every question');
  await person.goesOn();
  await page.locator('pr-complaint-form input[value=phone]').first().check();
  await person.presses(form.moreWish);
  await page.getByLabel(form.safetyNote).waitFor();
  await look('what would help, every question');
  await person.goesOn();
  await look('what would help, with errors');
  await person.writes(form.phoneNumber, '(614) 555-0199');
  await person.goesOn();
  await look('files');
  await person.goesOn();
  await look('review');
  await page.context().setOffline(true);
  await person.sends();
  await person.sees(form.waiting);
  await look('offline, not sent yet');
  await page.context().setOffline(false);
  await person.sees(receipt.received);
  const code = await person.readsCode();
  const reference = await person.readsReference();
  await look('receipt');
  await person.presses(receipt.checkNow);
  await look('receipt, with an error');
  await person.presses(receipt.skip);
  await look('receipt, code kept');

  const caseId = await office.findCase(reference);
  await page.goto(`${address}my-case.html`);
  await person.opensCase('2222');
  await person.sees(codeWords.mistyped);
  await look('mistyped code');
  await person.opensCase(code);
  await person.sees(caseWords.receivedText);
  await look('case received');
  await person.presses(caseWords.withdraw);
  await look('asked whether to take the case back');
  await person.presses(caseWords.keep);
  await office.resolve(caseId, 'The bell works again.');
  await person.presses(caseWords.refresh);
  await person.sees(caseWords.resolvedText);
  await person.presses(caseWords.no);
  await look('answered, not resolved');
}
