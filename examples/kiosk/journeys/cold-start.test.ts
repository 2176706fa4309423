import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {CDPSession, Page} from 'playwright-core';
import {figure} from '../../stage/figure.js';
import {kioskPersonAt} from '../../stage/kiosk-person.js';
import {openKioskStand, type KioskStand} from '../../stage/kiosk-stand.js';
import type {Visit} from '../../stage/visit.js';

const starts = 5;
/** What may be read before a finger finds the first screen ready: the style, the kiosk, the page's script, an icon. */
const neededFirst = ['kiosk.css', 'pr-kiosk.js', 'kiosk.js', 'mark.svg'];

interface Start {
  /** Until the button is there, as someone before the screen waits. */
  readonly waitedMs: number;
  /** What of that the page worked, by the processor's own clock: whatever else this machine does. */
  readonly workedMs: number;
  readonly files: readonly string[];
  readonly fromNetwork: readonly string[];
}

describe('the kiosk at a cold start without a network', () => {
  let stand: KioskStand;
  let seen: Visit;

  before(async () => {
    stand = await openKioskStand();
    seen = await stand.open();
    await kioskPersonAt(seen.page).enrolls(stand.device.enrolment);
  });
  after(async () => {
    await (seen as Visit | undefined)?.close();
    await (stand as KioskStand | undefined)?.close();
  });

  it('answers the first tap from its own files, on a slow tablet', async () => {
    await seen.context.setOffline(true);
    // Nothing of the page before is in the memory of the next.
    await seen.page.goto('about:blank');
    const worker = await seen.context.newCDPSession(seen.page);
    await worker.send('ServiceWorker.enable');
    const measured: Start[] = [];
    while (measured.length < starts) {
      await worker.send('ServiceWorker.stopAllWorkers');
      const page = await seen.context.newPage();
      measured.push(await startOn(page, stand.address));
      await page.locator('pr-kiosk #begin').click();
      await page.getByRole('button', {name: 'English', exact: true}).waitFor();
      await page.close();
    }
    const waited = inOrder(measured.map(({waitedMs}) => waitedMs));
    const worked = inOrder(measured.map(({workedMs}) => workedMs));
    figure(
      `kiosk: ${waited[starts >> 1]} ms to the first tap, offline, 4× CPU throttle, worker stopped: median of ` +
        `${waited.join(', ')}; of these worked ${worked.join(', ')}`,
    );
    for (const {files, fromNetwork} of measured) {
      assert.deepEqual(fromNetwork, []);
      assert.deepEqual(
        files.filter((file) => !neededFirst.includes(file)),
        [],
      );
    }
  });
});

async function startOn(page: Page, address: string): Promise<Start> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
  await page.addInitScript(noteFirstScreen);
  const before = await workOf(session);
  // Told by the page: to look for the button from outside would be work for it.
  const told = page.waitForEvent('console', (message) => message.text() === 'first tap');
  await page.goto(address, {waitUntil: 'commit'});
  await told;
  const workedMs = (await workOf(session)) - before;
  return {workedMs: Math.round(workedMs), ...(await page.evaluate(readNotes))};
}

/** Milliseconds that the page's main thread has worked. */
async function workOf(session: CDPSession): Promise<number> {
  const {metrics} = await session.send('Performance.getMetrics');
  const {value = NaN} = metrics.find(({name}) => name === 'TaskDuration') ?? {};
  return value * 1000;
}

function inOrder(times: readonly number[]): readonly number[] {
  return times.toSorted((one, other) => one - other);
}

/** Runs in the page before its scripts: notes the frame in which the button to begin is first there. */
function noteFirstScreen(): void {
  const look = (): void => {
    const kiosk = document.querySelector('pr-kiosk');
    if (!kiosk?.shadowRoot?.querySelector('#begin')) return void requestAnimationFrame(look);
    performance.mark('first-tap');
    console.debug('first tap');
  };
  requestAnimationFrame(look);
}

/** Runs in the page. */
function readNotes(): Omit<Start, 'workedMs'> {
  const [ready] = performance.getEntriesByName('first-tap');
  const waitedMs = Math.round(ready?.startTime ?? NaN);
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const before = resources.filter(({startTime}) => startTime <= waitedMs);
  const nameOf = ({name}: PerformanceResourceTiming): string => name.split('/').at(-1)!;
  return {
    waitedMs,
    files: before.map(nameOf),
    // What the service worker answered began there.
    fromNetwork: before.filter(({workerStart}) => workerStart === 0).map(nameOf),
  };
}
