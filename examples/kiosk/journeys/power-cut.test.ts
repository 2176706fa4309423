import assert from 'node:assert/strict';
import {appendFile, mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {createSealingKeyPair, sealingKeyOf} from '@patient-relations/core/outbox';
import {openLossyNetwork, type LossyNetwork} from './lossy/lossy-network.js';
import {startBrowser, type BrowserProcess} from './lossy/browser-process.js';
import {lossyFiles} from './lossy/lossy-run.js';
import {createRandom} from './lossy/random.js';
import {facilityId, plan} from './lossy/writes.js';

describe('a kiosk whose power goes off in the middle of a write', () => {
  let profile: string;
  let network: LossyNetwork;
  let browser: BrowserProcess | undefined;

  before(async () => {
    profile = await mkdtemp(join(tmpdir(), 'pr-power-'));
    const key = await sealingKeyOf((await createSealingKeyPair()).publicKey);
    const keyFile = {type: 'application/json', content: JSON.stringify(key)};
    network = await openLossyNetwork({
      // There is no service behind it: everything waits on the device.
      service: 'http://127.0.0.1:9',
      files: {...(await lossyFiles()), [`/v1/facilities/${facilityId}/sealing-key`]: keyFile},
      random: createRandom(1),
      badness: 0,
    });
  });
  after(async () => {
    await browser?.kill();
    await (network as LossyNetwork | undefined)?.close();
    await rm(profile, {recursive: true, force: true});
  });

  it('keeps what was stored before, and what is stored after it', async () => {
    const people = (await plan(40, createRandom(2))).slice(0, 4);
    const stored = new Set<string>();
    for (const person of people) {
      const page = await start(stored);
      assert.deepEqual(await queueOf(page), {count: stored.size, lost: 0});
      await page.evaluate((writes) => globalThis.lossy.send(writes), person);
      await browser?.kill();
      await writeHalf(profile);
    }
    assert.equal(stored.size, people.flat().length);
    assert.deepEqual(await queueOf(await start(stored)), {count: stored.size, lost: 0});
  });

  async function start(stored: Set<string>): Promise<Page> {
    browser = await startBrowser(profile);
    const page = await browser.open('about:blank');
    await page.exposeFunction('told', (id: string) => stored.add(id));
    await page.goto(`${network.origin}/lossy.html`);
    await page.evaluate(() => globalThis.lossy.ready);
    return page;
  }
});

async function queueOf(page: Page): Promise<{readonly count: number; readonly lost: number}> {
  const {count, lost} = await page.evaluate(() => globalThis.lossy.waiting());
  return {count, lost};
}

/** What LevelDB leaves of a record of 500 bytes when the power goes off: its head, and some of what it holds. */
async function writeHalf(profile: string): Promise<void> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const names = await readdir(folder, {recursive: true});
  const log = names
    .filter((name) => /\d+\.log$/.test(name))
    .sort()
    .at(-1);
  assert.ok(log, 'this browser keeps its databases in LevelDB');
  const head = [0x12, 0x34, 0x56, 0x78, 0xf4, 0x01, 1];
  await appendFile(join(folder, log), Buffer.from([...head, ...Array.from({length: 20}, () => 7)]));
}
