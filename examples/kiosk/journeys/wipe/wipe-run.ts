import assert from 'node:assert/strict';
import type {Browser, CDPSession, Page} from 'playwright-core';
import {figure} from '../../../stage/figure.js';
import {browserSize, heapSize, holdersInHeap, type HeapSize} from './heap.js';
import type {KioskUnderTest} from './kiosk-under-test.js';
import {assertNowhere, everythingIn} from './look-everywhere.js';
import {createRandom, type Random} from './random.js';
import {installTestClock} from './test-clock.js';
import {typeAtRandom} from './type-at-random.js';

/** How long a run is. */
export interface WipeRun {
  readonly sessions: number;
  readonly seed: number;
  /** Looks into the heap after so many sessions, and at the end. */
  readonly heapEvery: number;
  /** Sessions before the first measurement: what is made once is made by then. */
  readonly warmUp: number;
}

/** What a run has measured. */
export interface WipeRunResult {
  readonly written: number;
  readonly endings: Readonly<Record<string, number>>;
  /** By how much the heap has grown since the warm-up, for 1,000 sessions. */
  readonly growthPerThousand: number;
}

interface Report {
  readonly clean: boolean;
  readonly checks: readonly {readonly what: string; readonly left: readonly string[]}[];
}

/** Has strangers use a kiosk one after the other, and looks for what each has written everywhere the next could find it. */
export async function runSessions(
  browser: Browser,
  kiosk: KioskUnderTest,
  run: WipeRun,
): Promise<WipeRunResult> {
  figure(`wipe, seed: ${run.seed}`);
  const random = createRandom(run.seed);
  // Every word of a run begins alike, and with nothing that the page could hold by itself.
  const beginning = `qu${Math.floor(random.next() * 1e9).toString(36)}kka`;
  const context = await browser.newContext({reducedMotion: 'reduce'});
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const reports = await hearOfWipes(page);
  await installTestClock(page);
  await page.goto(kiosk.address);
  await kiosk.enroll?.(page);
  await kiosk.untilReady(page);

  const tally: Record<string, number> = {};
  let written = 0;
  let before: {readonly heap: HeapSize; readonly browser: number} | undefined;
  for (let count = 1; count <= run.sessions; count += 1) {
    const word = `${beginning}${count}z`;
    const reported = reports.length;
    const done = await oneSession(page, kiosk, {random, word});
    written += done.written;
    tally[done.how] = (tally[done.how] ?? 0) + 1;
    const {clean, checks} = reports.at(-1)!;
    assert.equal(reports.length, reported + 1, 'one report for each session');
    const left = checks.filter((check) => check.left.length > 0);
    assert.ok(clean, `session ${count}, ${done.how}, left ${JSON.stringify(left)}`);
    assertNowhere(
      await everythingIn(page, session),
      beginning,
      `after session ${count}, ${done.how}`,
    );
    if (random.chance(0.1)) {
      // A browser puts back what was typed where a page is loaded again.
      await page.reload();
      await kiosk.untilReady(page);
      assertNowhere(
        await everythingIn(page, session),
        beginning,
        `after a reload, session ${count}`,
      );
    }
    if (count % run.heapEvery === 0 || count === run.sessions)
      await assertNotInHeap(session, beginning, count);
    if (count === run.warmUp)
      before = {heap: await heapSize(session), browser: await browserSize(browser)};
  }
  const result = await measured(session, before!, run);
  const size = await browserSize(browser);
  figure(
    `wipe, sessions: ${run.sessions}, fields written into: ${written}, ${JSON.stringify(tally)}`,
  );
  figure(
    `wipe, browser with all processes: ${megabytes(before!.browser)} after ${run.warmUp} sessions, ${megabytes(size)} at the end`,
  );
  await context.close();
  return {written, endings: tally, growthPerThousand: result};
}

async function oneSession(
  page: Page,
  kiosk: KioskUnderTest,
  {random, word}: {readonly random: Random; readonly word: string},
): Promise<{readonly written: number; readonly how: string}> {
  await kiosk.begin(page, random);
  const written = await typeAtRandom(page, random, word);
  const how = random.oneOf(Object.keys(kiosk.endings));
  await Promise.all([page.waitForEvent('load'), kiosk.endings[how]!(page, word)]);
  await kiosk.untilReady(page);
  return {written, how};
}

async function hearOfWipes(page: Page): Promise<readonly Report[]> {
  const reports: Report[] = [];
  await page.exposeBinding('__wiped', (_source, report: Report) => {
    reports.push(report);
    const left = report.checks.filter((check) => check.left.length > 0);
    // Said at once: a kiosk that is not clean locks, and the run ends by waiting for it.
    if (!report.clean) figure(`wipe, not clean, left: ${JSON.stringify(left)}`);
  });
  await page.addInitScript(() => {
    addEventListener('pr-kiosk-wiped', (event) => {
      const {detail, report} = event as Event & {detail?: unknown; report?: unknown};
      (globalThis as unknown as {__wiped: (report: unknown) => void}).__wiped(report ?? detail);
    });
  });
  return reports;
}

async function assertNotInHeap(
  session: CDPSession,
  beginning: string,
  count: number,
): Promise<void> {
  const holders = await holdersInHeap(session, beginning);
  assert.deepEqual(holders, [], `no word in the heap after session ${count}`);
  figure(`wipe, heap searched after session ${count} for ${count} words: found 0`);
}

async function measured(
  session: CDPSession,
  before: {readonly heap: HeapSize},
  {sessions, warmUp}: WipeRun,
): Promise<number> {
  const after = await heapSize(session);
  const counted = sessions - warmUp;
  const growth = after.bytes - before.heap.bytes;
  figure(
    `wipe, heap after collection: ${megabytes(before.heap.bytes)} after ${warmUp} sessions, ` +
      `${megabytes(after.bytes)} ${counted} sessions later; ` +
      `documents ${before.heap.documents} and ${after.documents}, ` +
      `nodes ${before.heap.nodes} and ${after.nodes}, ` +
      `listeners ${before.heap.listeners} and ${after.listeners}`,
  );
  return (growth / counted) * 1000;
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(2)} MB`;
}
