import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {figure} from '../../stage/figure.js';
import type {FrontOptions} from '../../stage/front.js';
import {personAt} from '../../stage/person.js';
import {policyWithoutOurs} from '../../stage/policy.js';
import {openStage, type Stage} from '../../stage/stage.js';
import type {Visit, VisitOptions} from '../../stage/visit.js';
import {words} from '../../stage/words.js';

const phone = '(614) 555-0142';
const story = 'Told on a page that had its troubles.';

describe('when something is wrong with the page or its scripts', () => {
  let stage: Stage;

  before(async () => {
    stage = await openStage();
  });

  // Without a stage there is nothing to close, and the failure to report is the one above.
  after(() => (stage as Stage | undefined)?.close());

  async function onAPage(
    frontOptions: FrontOptions,
    look: (page: Page, seen: Visit) => Promise<void>,
    options: VisitOptions = {},
  ): Promise<void> {
    const front = await stage.front(frontOptions);
    const seen = await stage.visit(options);
    await seen.page.goto(`${front.origin}/patient-relations.html`);
    await look(seen.page, seen);
    await seen.close();
  }

  const inPages = (change: (html: string) => string) => ({
    change: (path: string, content: string) => (path.endsWith('.html') ? change(content) : content),
  });

  const choice = (page: Page) => page.getByRole('button', {name: words.feedback.complaint});

  it('shows the phone number to someone whose browser runs no scripts', async () => {
    await onAPage({}, (page) => page.getByText(phone).waitFor(), {javaScriptEnabled: false});
  });

  it('shows the phone number when the entry file is not the one the page asked for', async () => {
    const change = (path: string, content: string): string =>
      path === '/cdn/pr-feedback.js' ? `${content}\nglobalThis.tampered = true;` : content;
    await onAPage({change}, async (page) => {
      await page.getByText(phone).waitFor();
      assert.equal(await choice(page).count(), 0);
      assert.equal(await page.evaluate(() => 'tampered' in globalThis), false);
    });
  });

  it('does not run a chunk that was tampered with: it says so and shows the phone number', async () => {
    const change = (path: string, content: string): string =>
      path.startsWith('/cdn/chunks/') ? `${content}\nglobalThis.tampered = true;` : content;
    await onAPage({change}, async (page) => {
      await choice(page).click();
      await personAt(page).sees(words.feedback.failed);
      await page.getByText(phone).waitFor();
      assert.equal(await page.evaluate(() => 'tampered' in globalThis), false);
    });
  });

  it('works when the page loads the entry file with a query string', async () => {
    const front = inPages((html) => html.replace('/cdn/pr-feedback.js', '/cdn/pr-feedback.js?v=7'));
    await onAPage(front, async (page, seen) => {
      const person = personAt(page);
      await person.startsComplaint();
      await person.tellsAnonymously(story);
      await person.sends();
      await person.sees(words.receipt.received);
      assert.deepEqual(seen.violations, []);
      const entries = seen.requests.filter((address) => address.includes('/cdn/pr-feedback.js'));
      assert.equal(entries.length, 1, 'the entry is loaded once, under the address the page gave');
    });
  });

  it('keeps the phone number and warns the developer once when base-url is missing', async () => {
    const front = inPages((html) => html.replace('base-url="/"', ''));
    await onAPage(front, async (page, seen) => {
      await page.waitForFunction(() => customElements.get('pr-feedback'));
      await page.getByText(phone).waitFor();
      await page.waitForLoadState('networkidle');
      assert.equal(await choice(page).count(), 0);
      const warnings = seen.messages.filter((message) => message.includes('<pr-feedback>'));
      assert.equal(warnings.length, 1, warnings.join('\n'));
      assert.match(warnings[0] ?? '', /^warning:.*base-url/);
    });
  });

  it('keeps the phone number in sight when the service cannot be reached', async () => {
    await onAPage({fault: () => 'cut-before'}, async (page) => {
      await page.getByText(phone).waitFor();
      await choice(page).click();
      await personAt(page).presses(words.form.gateNo);
      await personAt(page).sees(words.form.unreachable);
      await page.getByText(phone).waitFor();
    });
  });

  it('sends without a worker on a page that does not list our Trusted Types policy', async () => {
    await onAPage({policy: policyWithoutOurs}, async (page, seen) => {
      const longest = await longestTaskOf(page);
      const workers: string[] = [];
      page.on('worker', (worker) => workers.push(worker.url()));
      const person = personAt(page);
      await person.startsComplaint();
      await person.tellsAnonymously(story);
      await person.sends();
      await person.sees(words.receipt.received);
      assert.deepEqual(workers, []);
      // Asking for a policy that is not listed is itself reported; nothing else may be.
      assert.ok(seen.violations.length > 0);
      assert.ok(seen.violations.every((said) => said.startsWith('trusted-types')));
      figure(`longest task with the puzzle on the main thread: ${await longest()} ms`);
    });
  });
});

/** Starts to watch for tasks that keep the page from answering. */
async function longestTaskOf(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, {longTasks: tasks});
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({duration}) => Math.round(duration)));
    }).observe({entryTypes: ['longtask']});
  });
  return () =>
    page.evaluate(() => {
      const {longTasks} = globalThis as unknown as {readonly longTasks: readonly number[]};
      return Math.max(0, ...longTasks);
    });
}
