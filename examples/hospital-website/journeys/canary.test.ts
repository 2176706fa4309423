import {after, before, describe, it} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {figure} from '../../stage/figure.js';
import type {Fault, Front} from '../../stage/front.js';
import {assertNowhere, assertRecorded, recordBubblingEvents} from '../../stage/nowhere.js';
import {personAt} from '../../stage/person.js';
import {openStage, type Stage} from '../../stage/stage.js';
import {words} from '../../stage/words.js';

const faults: Readonly<Record<string, Fault>> = {
  'a cut connection': 'cut-before',
  'an error of the service': {status: 500},
  'a busy service': {status: 429, headers: {'retry-after': '1'}},
  'a lost answer': 'cut-after',
  'no answer at all': 'hang',
};

describe('what a person typed', () => {
  let stage: Stage;
  let front: Front;
  let wrong: Fault | undefined;

  before(async () => {
    stage = await openStage();
    front = await stage.front({fault: (method) => (method === 'PUT' ? wrong : undefined)});
  });

  // Without a stage there is nothing to close, and the failure to report is the one above.
  after(() => (stage as Stage | undefined)?.close());

  it('appears in no address, console, log, attribute, storage or bubbling event, whatever fails', async () => {
    const seen = await stage.visit();
    const {page} = seen;
    const person = personAt(page);
    const canaries = createCanaries();
    const lookEverywhere = async (moment: string): Promise<void> => {
      await assertNowhere(seen, stage, {canaries: canaries.list, moment});
    };
    await page.addInitScript(recordBubblingEvents);
    // So that a minute without an answer passes in no time.
    await page.clock.install();
    await page.goto(`${front.origin}/patient-relations.html`);
    await person.startsComplaint();
    await page.getByLabel(words.form.confidential).check();
    await page.getByLabel(words.form.representative).check();
    await fillScreens(page, canaries, lookEverywhere);
    await person.sees(canaries.list[0] ?? '');
    await lookEverywhere('at the review');

    wrong = faults['a cut connection'];
    await person.sends();
    await page.getByRole('button', {name: words.form.tryNow}).waitFor();
    for (const [name, fault] of Object.entries(faults)) {
      wrong = fault;
      await tryAgain(page);
      await lookEverywhere(`after ${name}`);
    }
    wrong = undefined;
    await person.triesAgain();
    await person.sees(words.receipt.received);
    await lookEverywhere('on the receipt');
    await assertRecorded(page, 'pr-feedback-received');
    const code = await person.readsCode();

    await page.goto(`${front.origin}/my-case.html`);
    canaries.list.push(code, code.replaceAll('-', ''));
    await person.opensCase(code);
    await person.sees(words.case.receivedText);
    for (const [name, fault] of Object.entries(faults)) {
      wrong = fault;
      await person.writes(words.case.reply, canaries.next());
      await page
        .locator('#reply')
        .locator('xpath=ancestor::form')
        .locator('button.primary')
        .click();
      await letTimePassUntil(page, page.locator('#reply-outcome'));
      await lookEverywhere(`on the case page after ${name}`);
    }
    wrong = undefined;
    figure(`canary words looked for, and found nowhere: ${canaries.list.length}`);
    await seen.close();
  });
});

interface Canaries {
  readonly list: string[];
  /** A word that nobody has written before. */
  next(): string;
  /** A value of a form of its own, which must be found nowhere either. */
  say(value: string): string;
}

function createCanaries(): Canaries {
  const list: string[] = [];
  return {
    list,
    next() {
      const word = `canary${String.fromCharCode(97 + (list.length % 26))}${list.length}quokka`;
      list.push(word);
      return word;
    },
    say(value) {
      if (!list.includes(value)) list.push(value);
      return value;
    },
  };
}

/** Answers every question of every screen up to the review. */
async function fillScreens(
  page: Page,
  canaries: Canaries,
  look: (moment: string) => Promise<void>,
): Promise<void> {
  const person = personAt(page);
  const form = page.locator('pr-complaint-form form');
  for (let screen = 1; screen < 8; screen += 1) {
    await fillScreen(form, canaries);
    await addFile(form, canaries);
    await look(`on screen ${screen}`);
    if ((await form.locator('button.primary').innerText()) === words.form.send) return;
    await person.goesOn();
    await page.waitForTimeout(50);
  }
}

/** Adds a file where the screen asks for some: its name and what is in it are a person's own, too. */
async function addFile(form: Locator, canaries: Canaries): Promise<void> {
  const button = form.getByRole('button', {name: words.form.addFiles, exact: true});
  if ((await button.count()) === 0) return;
  await button.click();
  const name = `${canaries.next()}.txt`;
  await form.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(canaries.next()),
  });
  await form.getByText(name).first().waitFor();
}

async function fillScreen(form: Locator, canaries: Canaries): Promise<void> {
  for (const more of [words.form.moreStory, words.form.moreWish]) {
    const button = form.getByRole('button', {name: more});
    if ((await button.count()) > 0) await button.click();
  }
  for (const select of await form.locator('select').all()) {
    const last = (await select.locator('option').count()) - 1;
    await select.selectOption({index: last});
  }
  // One way of contact after the other, so that each field of each way is met.
  for (const way of ['post', 'email', 'phone']) {
    const radio = form.locator(`input[type=radio][value=${way}]`);
    if ((await radio.count()) > 0) {
      await radio.first().check();
      await fillTexts(form, canaries);
    }
  }
  await fillTexts(form, canaries);
}

async function fillTexts(form: Locator, canaries: Canaries): Promise<void> {
  const texts = form.locator('textarea, input:not([type=radio], [type=checkbox], [type=file])');
  for (const field of await texts.all()) {
    const type = await field.getAttribute('type');
    if (type === 'date') await field.fill(canaries.say('2024-02-29'));
    else if (type === 'time') await field.fill('23:57');
    else if (type === 'email') await field.fill(`${canaries.next()}@example.org`);
    else if (type === 'tel') await field.fill(canaries.say('(614) 555-0187'));
    else await field.fill(canaries.next());
  }
}

/** Tries once more and waits until that attempt, with the retries inside it, is over. */
async function tryAgain(page: Page): Promise<void> {
  const ready = page.getByRole('button', {name: words.form.tryNow});
  const trying = page.getByRole('button', {name: words.form.sending});
  await ready.click();
  await trying.waitFor();
  await letTimePassUntil(page, ready);
}

async function letTimePassUntil(page: Page, sight: Locator): Promise<void> {
  for (let minutes = 0; minutes < 10; minutes += 0.5) {
    if (await sight.isVisible()) return;
    await page.clock.runFor(30_000);
    await new Promise((later) => setTimeout(later, 100));
  }
  await sight.waitFor();
}
