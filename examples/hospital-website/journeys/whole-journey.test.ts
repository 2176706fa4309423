import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {personAt} from '../../stage/person.js';
import {openStage, type Stage} from '../../stage/stage.js';
import {assertClean} from '../../stage/visit.js';
import {words} from '../../stage/words.js';

describe('from the hospital’s page to an answer, under the strict policy', () => {
  let stage: Stage;

  before(async () => {
    stage = await openStage();
  });

  // Without a stage there is nothing to close, and the failure to report is the one above.
  after(() => (stage as Stage | undefined)?.close());

  it('lets a person tell, get a code, follow the case, read the answer and say that it is not enough', async () => {
    const {office, service} = stage;
    const seen = await stage.visit();
    const {page} = seen;
    const person = personAt(page);
    const story = 'I rang the bell for forty minutes and nobody came.';

    await page.goto(`${service.origin}/patient-relations.html`);
    await person.startsComplaint();
    await person.tellsByName(story);
    await person.sees(story);
    await person.sends();
    await person.sees(words.receipt.received);
    const [code, reference] = [await person.readsCode(), await person.readsReference()];

    await page.goto(`${service.origin}/my-case.html`);
    await person.opensCase(code);
    await person.sees(words.case.receivedText);
    await person.sees(reference);

    const caseId = await office.findCase(reference);
    assert.equal(await office.readStory(caseId), story);
    await office.acknowledge(caseId, 'Ana from patient relations has your case.');
    await person.presses(words.case.refresh);
    await person.sees(words.case.acknowledgedText);
    await person.sees('Ana from patient relations has your case.');

    await office.resolve(caseId, 'The bell was broken. It works again. We are sorry.');
    await person.presses(words.case.refresh);
    await person.sees('The bell was broken. It works again. We are sorry.');
    await person.presses(words.case.no);
    await person.writes(words.case.reason, 'Who was on duty?');
    await person.presses(words.case.notResolved);
    await person.sees(words.case.reopenedText);
    await person.sees('Who was on duty?');

    assertClean(seen, [service.origin]);
    assert.ok(!seen.requests.some((address) => address.includes(code)), 'no code in an address');
    await seen.close();
  });

  it('tells a person that a code is mistyped before anything is asked', async () => {
    const {service} = stage;
    const seen = await stage.visit();
    const person = personAt(seen.page);
    await seen.page.goto(`${service.origin}/my-case.html`);
    await seen.page.getByLabel(words.code.code).waitFor();
    await seen.page.waitForLoadState('networkidle');
    const before = seen.requests.length;

    await person.opensCase('AAAA-AAAA-AAAA-AAAA-AAAC');

    await person.sees(words.code.mistyped);
    assert.equal(seen.requests.length, before);
    assertClean(seen, [service.origin]);
    await seen.close();
  });
});
