import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import type {Fault, Front} from '../../stage/front.js';
import {personAt, type Person} from '../../stage/person.js';
import {openStage, type Stage} from '../../stage/stage.js';
import type {Visit} from '../../stage/visit.js';
import {words} from '../../stage/words.js';

describe('when the way to the hospital is interrupted', () => {
  let stage: Stage;
  let front: Front;
  let wrong: (method: string, path: string) => Fault | undefined;
  let seen: Visit;
  let page: Page;
  let person: Person;

  before(async () => {
    stage = await openStage();
    front = await stage.front({fault: (method, path) => wrong(method, path)});
  });

  // Without a stage there is nothing to close, and the failure to report is the one above.
  after(() => (stage as Stage | undefined)?.close());

  const isSubmission = (path: string): boolean => path.startsWith('/v1/feedback/');

  async function readyToSend(story: string): Promise<void> {
    wrong = () => undefined;
    seen = await stage.visit();
    page = seen.page;
    person = personAt(page);
    await page.goto(`${front.origin}/patient-relations.html`);
    await person.startsComplaint();
    await person.tellsAnonymously(story);
    await person.sees(story);
  }

  it('keeps the words and says so while the service is down, and delivers them once when it is back', async () => {
    const {office, service} = stage;
    const story = 'Told while the service was down.';
    const casesBefore = await office.countCases();
    await readyToSend(story);
    await service.stop();

    await person.sends();
    await page.getByRole('button', {name: words.form.tryNow}).waitFor();

    await person.sees(story);
    assert.equal(await page.getByText(words.form.received).count(), 0);
    await service.start();
    await person.triesAgain();
    await person.sees(words.receipt.received);
    const caseId = await office.findCase(await person.readsReference());
    assert.equal(await office.readStory(caseId), story);
    assert.equal(await office.countCases(), casesBefore + 1);
    assert.deepEqual(seen.violations, []);
    await seen.close();
  });

  it('says “not confirmed yet” when the answer is lost after the service stored it, and makes no second case', async () => {
    const {office} = stage;
    const story = 'Told while every answer was lost.';
    const casesBefore = await office.countCases();
    await readyToSend(story);
    wrong = (_method, path) => (isSubmission(path) ? 'cut-after' : undefined);

    await person.sends();
    await person.sees(words.form.unconfirmed);

    await person.sees(story);
    assert.equal(await office.countCases(), casesBefore + 1, 'the service has stored it');
    wrong = () => undefined;
    await person.triesAgain();
    await person.sees(words.receipt.received);
    assert.equal(await office.countCases(), casesBefore + 1);
    await seen.close();
  });

  it('waits as long as a busy service asks, and then delivers without being told to', async () => {
    const tries: number[] = [];
    await readyToSend('Told while the service was busy.');
    wrong = (method, path) => {
      if (method !== 'PUT' || !isSubmission(path)) return undefined;
      tries.push(performance.now());
      return tries.length === 1 ? {status: 429, headers: {'retry-after': '7'}} : undefined;
    };

    await person.sends();
    await person.sees(words.form.waiting);
    await person.sees(words.receipt.received);

    const [first = 0, second = 0] = tries;
    assert.ok(second - first >= 7000, `the second try came after ${Math.round(second - first)} ms`);
    await seen.close();
  });

  it('asks before the page is left while words are unsent, and not after they are received', async () => {
    await readyToSend('Not sent, and the page is about to be closed.');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });

    await page.close({runBeforeUnload: true});
    await page.waitForTimeout(300);
    assert.deepEqual(asked, ['beforeunload']);

    await person.sends();
    await person.sees(words.receipt.received);
    await page.close({runBeforeUnload: true});
    assert.deepEqual(asked, ['beforeunload']);
    await seen.close();
  });
});
