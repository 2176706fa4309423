import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {figure} from '../../stage/figure.js';
import {kioskPersonAt} from '../../stage/kiosk-person.js';
import {openKioskStand, type KioskStand} from '../../stage/kiosk-stand.js';
import type {Visit} from '../../stage/visit.js';

/** Files that are read before a finger finds the first screen ready: the page, its style, the elements' entries. */
const mostFiles = 24;

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
    // A page of its own: nothing of the one before is in its memory.
    await seen.page.close();
    const page = await seen.context.newPage();
    const session = await seen.context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
    await page.addInitScript(noteFirstScreen);
    await page.goto(stand.address);
    await page.locator('pr-kiosk #begin').click();
    await page.getByRole('button', {name: 'English', exact: true}).waitFor();
    const {readyMs, files, fromNetwork} = await page.evaluate(readNotes);
    figure(
      `kiosk: ${Math.round(readyMs)} ms to the first tap, offline, 4× CPU throttle; ${files} files`,
    );
    assert.deepEqual(fromNetwork, []);
    assert.ok(files <= mostFiles, `${files} files`);
    assert.ok(readyMs > 0);
  });
});

/** Runs in the page before its scripts: notes the frame in which the button to begin is first there. */
function noteFirstScreen(): void {
  const look = (): void => {
    const kiosk = document.querySelector('pr-kiosk');
    if (!kiosk?.shadowRoot?.querySelector('#begin')) return void requestAnimationFrame(look);
    performance.mark('first-tap');
  };
  requestAnimationFrame(look);
}

/** Runs in the page. */
function readNotes(): {
  readonly readyMs: number;
  readonly files: number;
  readonly fromNetwork: readonly string[];
} {
  const [ready] = performance.getEntriesByName('first-tap');
  const readyMs = ready?.startTime ?? 0;
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const before = resources.filter(({startTime}) => startTime <= readyMs);
  return {
    readyMs,
    files: before.length,
    // What the service worker answered began there.
    fromNetwork: before.filter(({workerStart}) => workerStart === 0).map(({name}) => name),
  };
}
