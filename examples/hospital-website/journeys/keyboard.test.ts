import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {figure} from '../../stage/figure.js';
import {keyboardAt} from '../../stage/focus.js';
import {personAt} from '../../stage/person.js';
import {openStage, type Stage} from '../../stage/stage.js';
import {assertClean} from '../../stage/visit.js';
import {words} from '../../stage/words.js';

describe('someone who has only a keyboard', () => {
  let stage: Stage;

  before(async () => {
    stage = await openStage();
  });

  // Without a stage there is nothing to close, and the failure to report is the one above.
  after(() => (stage as Stage | undefined)?.close());

  it('files a complaint, follows it and says it is not resolved, and always sees where they are', async () => {
    const seen = await stage.visit();
    const {page} = seen;
    const person = personAt(page);
    const keyboard = keyboardAt(page);
    const {form, receipt} = words;

    await page.goto(`${stage.service.origin}/patient-relations.html`);
    await person.sees(words.feedback.complaint);
    await keyboard.tabTo(words.feedback.complaint);
    await keyboard.press('Enter');
    await person.sees(form.gate);
    await keyboard.tabTo(form.gateNo);
    await keyboard.press('Enter');

    await person.sees(form.identity);
    await keyboard.tabTo(form.named);
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.tabTo(form.patient);
    await keyboard.press('Space');
    await keyboard.tabTo(form.next);
    await keyboard.press('Enter');

    await person.sees(form.ownWords);
    await keyboard.tabTo(form.next);
    await keyboard.press('Enter');
    await person.sees(form.check.one);
    await keyboard.tabTo(new RegExp(`^a “.*${form.required}`));
    await keyboard.press('Enter');
    await keyboard.type('Nobody came when I rang.');
    await keyboard.tabTo(form.next);
    await keyboard.press('Enter');
    await person.sees(form.outcomes);
    await keyboard.tabTo(form.apology);
    await keyboard.press('Space');
    await keyboard.tabTo(form.next);
    await keyboard.press('Enter');
    await person.sees(form.files);
    await keyboard.tabTo(form.next);
    await keyboard.press('Enter');
    await person.sees('Nobody came when I rang.');
    await keyboard.tabTo(new RegExp(`button “${form.send}”`));
    await keyboard.press('Enter');
    await person.sees(receipt.received);
    const code = await person.readsCode();
    const reference = await person.readsReference();
    await keyboard.tabTo(receipt.checkLabel);
    await keyboard.type(code.slice(-4));
    await keyboard.press('Enter');
    await person.sees(receipt.kept);

    const {office} = stage;
    await office.resolve(await office.findCase(reference), 'The bell works again.');
    await page.goto(`${stage.service.origin}/my-case.html`);
    await person.sees(words.code.code);
    await keyboard.tabTo(words.code.code);
    await keyboard.type(code.toLowerCase());
    await keyboard.press('Enter');
    await person.sees('The bell works again.');
    await keyboard.tabTo(words.case.no);
    await keyboard.press('Enter');
    await keyboard.tabTo(words.case.reason);
    await keyboard.type('Who was on duty?');
    await keyboard.tabTo(words.case.notResolved);
    await keyboard.press('Enter');
    await person.sees(words.case.reopenedText);

    figure(`keys pressed with the focus in sight after each: ${keyboard.keys()}`);
    assertClean(seen, [stage.service.origin]);
    await seen.close();
  });

  it('opens the launcher’s dialog, closes it with Escape and is back at the button', async () => {
    const seen = await stage.visit();
    const keyboard = keyboardAt(seen.page);
    await seen.page.goto(`${stage.service.origin}/contact.html`);
    const launcher = seen.page.getByRole('button', {name: words.feedback.title});
    await launcher.waitFor();

    await keyboard.tabTo(words.feedback.title);
    await keyboard.press('Enter');
    await seen.page.getByRole('dialog').waitFor();
    await keyboard.tabTo(words.feedback.question);
    await keyboard.press('Escape');

    await seen.page.getByRole('dialog').waitFor({state: 'hidden'});
    assert.equal(await launcher.evaluate((button) => button.matches(':focus')), true);
    await seen.close();
  });

  it('leaves the page quickly by pressing Escape three times, and nothing typed comes back', async () => {
    const seen = await stage.visit();
    const {page} = seen;
    const person = personAt(page);
    await page.goto(`${stage.service.origin}/patient-relations.html`);
    await person.startsComplaint();
    await page.getByLabel(words.form.anonymous).check();
    await page.getByLabel(words.form.patient).check();
    await person.goesOn();
    await person.writes(words.form.ownWords, 'Nobody else may read this.');

    for (const key of ['Escape', 'Escape', 'Escape']) await page.keyboard.press(key);
    await page.waitForURL(`${stage.service.origin}/`);

    await page.goBack().catch(() => undefined);
    assert.equal(await page.getByText('Nobody else may read this.').count(), 0);
    await seen.close();
  });
});
