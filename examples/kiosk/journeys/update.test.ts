import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {english as formWords} from '../../../packages/elements/src/complaint-form/messages/en.js';
import {kioskPersonAt, type KioskPerson} from '../../stage/kiosk-person.js';
import {keptIn, openKioskStand, type KioskStand} from '../../stage/kiosk-stand.js';
import {assertClean, type Visit} from '../../stage/visit.js';

describe('a new version of the kiosk', () => {
  let stand: KioskStand;
  let seen: Visit;
  let person: KioskPerson;

  before(async () => {
    stand = await openKioskStand();
    // Another version is built meanwhile: that takes longer than people are given.
    await stand.configure({idleSeconds: 600});
  });
  after(() => (stand as KioskStand | undefined)?.close());
  afterEach(() => (seen as Visit | undefined)?.close());

  async function open(): Promise<void> {
    seen = await stand.open();
    person = kioskPersonAt(seen.page);
    await person.enrolls(stand.device.enrolment);
  }

  it('waits while someone writes, and is there for the next person', async () => {
    await open();
    const {page} = seen;
    await person.opens('complaint');
    await page.getByRole('button', {name: formWords.gateNo, exact: true}).click();
    await page.getByLabel(formWords.anonymous).check();
    await page.getByLabel(formWords.patient).check();
    await person.goesOn();
    await person.writes(formWords.ownWords, 'The corridor light flickers all night.');
    const [before = ''] = Object.keys(await keptIn(page));
    const length = await page.evaluate(() => history.length);

    await stand.release('The next version');
    await askForUpdate(page);
    assert.equal(Object.keys(await keptIn(page)).length, 2, 'the old files are still there');
    assert.equal(
      await page.getByRole('textbox', {name: formWords.ownWords}).inputValue(),
      'The corridor light flickers all night.',
    );
    await person.goesOn();
    await page.getByLabel(formWords.explanation).check();
    assert.doesNotMatch(await page.title(), /next version/);

    await person.leaves(() => person.stops());
    assert.equal(await page.title(), 'The next version');
    await untilForgotten(page, before);
    assert.equal(Object.keys(await keptIn(page)).length, 1);
    assert.equal(await page.evaluate(() => history.length), length, 'no entry in the history');
    await seen.context.setOffline(true);
    await page.reload();
    await person.begins();
    assertClean({...seen, errors: () => []}, [stand.origin]);
  });

  it('leaves whoever has begun the files of their page, also where it takes over later than it was asked to', async () => {
    await open();
    const {page, context} = seen;
    const [before = ''] = Object.keys(await keptIn(page));
    await person.opens('complaint');
    // The next version may have other files altogether.
    await page.evaluate(async (name) => {
      const headers = {'content-type': 'text/javascript'};
      const cache = await caches.open(name);
      await cache.put('/cdn/chunks/of-before.js', new Response('export default 1;', {headers}));
    }, before);
    await stand.release('Late');
    await askForUpdate(page);
    await page.evaluate(async () => {
      const {waiting} = (await navigator.serviceWorker.getRegistration())!;
      waiting!.postMessage('take-over', [new MessageChannel().port2]);
    });
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return !registration!.waiting && registration!.active!.state === 'activated';
    });

    await context.setOffline(true);
    const loaded = page.evaluate(async (chunk) => {
      await import(chunk);
    }, '/cdn/chunks/of-before.js');
    await assert.doesNotReject(loaded);
    await context.setOffline(false);
    await person.leaves(() => person.stops());
    assert.equal(await page.title(), 'Late');
    await untilForgotten(page, before);
  });

  it('comes by itself where nobody is in front of the screen', async () => {
    await open();
    await stand.release('Quiet change');
    // Not while the version is built: a busy machine takes longer for that than the page is given.
    const replaced = seen.page.waitForEvent('domcontentloaded');
    // The page that asks is gone before it hears the answer.
    await Promise.all([askForUpdate(seen.page).catch(() => undefined), replaced]);
    await seen.page.waitForFunction(() => document.title === 'Quiet change');
    await person.begins();
  });

  it('waits on while the kiosk is open in another window, too', async () => {
    await open();
    const other = await seen.context.newPage();
    await other.goto(stand.address);
    await person.opens('complaint');
    await stand.release('Two windows');
    await askForUpdate(seen.page);
    await person.leaves(() => person.stops());
    assert.doesNotMatch(await seen.page.title(), /Two windows/);
    assert.equal(Object.keys(await keptIn(seen.page)).length, 2);

    await other.close();
    await person.begins();
    await person.leaves(() => person.stops());
    assert.equal(await seen.page.title(), 'Two windows');
  });
});

/** As the browser does by itself; settles when the new version has everything and waits. */
async function askForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update();
    const {installing} = registration;
    if (!installing) return;
    await new Promise<void>((resolve) => {
      installing.addEventListener('statechange', () => resolve());
    });
  });
}

/** The files of a version go when the page after it is there. */
async function untilForgotten(page: Page, cache: string): Promise<void> {
  await page.waitForFunction(async (name) => !(await caches.has(name)), cache);
}
