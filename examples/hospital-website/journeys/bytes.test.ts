import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {brotliCompressSync, constants} from 'node:zlib';
import type {Page} from 'playwright-core';
import {figure} from '../../stage/figure.js';
import {personAt} from '../../stage/person.js';
import {openStage, type Stage} from '../../stage/stage.js';
import {words} from '../../stage/words.js';

/** Architecture §9; 1 kB is 1,000 bytes. */
const ceilings = {firstTap: 10_000, untilConfirmed: 30_000, language: 2_000};

describe('what a page has to fetch', () => {
  let stage: Stage;

  before(async () => {
    stage = await openStage();
  });

  // Without a stage there is nothing to close, and the failure to report is the one above.
  after(() => (stage as Stage | undefined)?.close());

  it('is ready for the first tap after one request of at most 10 kB', async () => {
    const {page, close} = await stage.visit();
    const fetched = filesOf(page);
    await page.goto(`${stage.service.origin}/patient-relations.html`);
    await page.getByRole('button', {name: words.feedback.complaint}).waitFor();
    await page.waitForLoadState('networkidle');

    const files = await fetched();

    assert.deepEqual([...files.keys()], ['/cdn/pr-feedback.js']);
    assertWithin('ready for the first tap', files, ceilings.firstTap);
    await close();
  });

  it('confirms a complaint after fetching at most 30 kB in all', async () => {
    const {page, close} = await stage.visit();
    const person = personAt(page);
    const fetched = filesOf(page);
    await page.goto(`${stage.service.origin}/patient-relations.html`);
    await person.startsComplaint();
    await person.tellsAnonymously('Short and to the point.');
    const confirmed = page.waitForResponse(
      (response) => response.url().includes('/v1/feedback/') && response.ok(),
    );
    await person.sends();
    await confirmed;

    assertWithin('until a complaint is confirmed', await fetched(), ceilings.untilConfirmed);
    await close();
  });

  for (const [language, direction] of [
    ['es', 'ltr'],
    ['ar', 'rtl'],
  ] as const) {
    it(`shows the first view in ${language} after one request more, and never in English`, async () => {
      const {page, close} = await stage.visit();
      await page.addInitScript(recordWhatIsShown);
      const fetched = filesOf(page);
      await page.goto(`${stage.service.origin}/${language}/patient-relations.html`);
      await page.locator('pr-feedback button').first().waitFor();
      await page.waitForLoadState('networkidle');

      const files = await fetched();
      const shown = await page.evaluate(
        () => (globalThis as unknown as {readonly shownTexts: readonly string[]}).shownTexts,
      );

      assert.equal(files.size, 2, [...files.keys()].join(' '));
      const translation = [...files].find(([path]) => path !== '/cdn/pr-feedback.js');
      assert.ok(translation);
      assertWithin(`first view in ${language}`, new Map([translation]), ceilings.language);
      assert.ok(shown.length > 0);
      assert.ok(
        shown.every((text) => !text.includes(words.feedback.complaint)),
        'no English',
      );
      assert.equal(await directionOf(page), direction);
      await close();
    });
  }
});

/** Collects what elements fetch: everything that is neither the page's own nor the service's data. */
function filesOf(page: Page): () => Promise<ReadonlyMap<string, number>> {
  const addresses = new Map<string, string>();
  page.context().on('response', (response) => {
    const {pathname} = new URL(response.url());
    if (pathname.startsWith('/cdn/')) addresses.set(pathname, response.url());
  });
  return async () => {
    // Asked for again: of what was preloaded, a browser does not always keep the body for its debugger.
    const sizes = [...addresses].map(async ([path, address]) => {
      const body = await page.request.get(address).then((again) => again.body());
      return [path, brotliSize(body)] as const;
    });
    return new Map(await Promise.all(sizes));
  };
}

function brotliSize(body: Buffer): number {
  return brotliCompressSync(body, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
}

function assertWithin(what: string, files: ReadonlyMap<string, number>, ceiling: number): void {
  const sum = [...files.values()].reduce((total, size) => total + size, 0);
  const list = [...files].map(([path, size]) => `${path} ${size}`).join(', ');
  figure(`${what}: ${sum} B of ${ceiling} B brotli, ${files.size} request(s): ${list}`);
  assert.ok(sum <= ceiling, `${what}: ${sum} B`);
}

/** Runs in the page: what the element shows, frame by frame. */
function recordWhatIsShown(): void {
  const shownTexts: string[] = [];
  Object.assign(globalThis, {shownTexts});
  const look = (): void => {
    const text = document.querySelector('pr-feedback')?.shadowRoot?.textContent?.trim();
    if (text && shownTexts.at(-1) !== text) shownTexts.push(text);
    requestAnimationFrame(look);
  };
  look();
}

function directionOf(page: Page): Promise<string> {
  return page
    .locator('pr-feedback button')
    .first()
    .evaluate((button) => getComputedStyle(button).direction);
}
