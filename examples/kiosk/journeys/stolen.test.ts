import assert from 'node:assert/strict';
import {cp, mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {chromium, type BrowserContext} from 'playwright-core';
import {findBrowser} from '../../../scripts/find-browser.mjs';
import {english as formWords} from '../../../packages/elements/src/complaint-form/messages/en.js';
import {english as words} from '../../../packages/elements/src/kiosk/messages/en.js';
import {queuedOn} from '../../stage/device-queue.js';
import {kioskPersonAt} from '../../stage/kiosk-person.js';
import {openKioskStand, untilKept, type KioskStand} from '../../stage/kiosk-stand.js';

/** Each is typed by someone: sent without a network, sent and received, half written, still on the screen. */
const typed = {
  waits: 'Marzipantower',
  arrived: 'Quittenlantern',
  erased: 'Tangerinedrum',
  onScreen: 'Gooseberrybell',
} as const;

/** Put in the clear into the browser's own database: shows that the search finds what is there. */
const control = 'Elderflowerflag';

describe('a kiosk that is stolen', () => {
  let stand: KioskStand;
  let profile: string;
  let context: BrowserContext;

  before(async () => {
    stand = await openKioskStand();
    profile = await mkdtemp(join(tmpdir(), 'pr-stolen-'));
    const {executablePath, args, env} = await findBrowser();
    const given = Object.entries(env).filter((entry): entry is [string, string] => !!entry[1]);
    context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: [...args],
      env: Object.fromEntries(given),
    });
  });
  after(async () => {
    await (context as BrowserContext | undefined)?.close();
    await (stand as KioskStand | undefined)?.close();
    await rm(profile, {recursive: true, force: true});
  });

  it('holds nothing that anyone typed, neither in use nor switched off, but as ciphertext', async () => {
    const page = await context.newPage();
    const person = kioskPersonAt(page);
    await page.goto(stand.address);
    await untilKept(page);
    await person.enrolls(stand.device.enrolment);
    await person.complains(`The ${typed.arrived} was too bright.`);
    await person.readsCode();
    await person.presses(words.done);
    await person.leaves(() => Promise.resolve());
    const writes = async (word: string): Promise<void> => {
      await person.opens('complaint');
      await person.presses(formWords.gateNo);
      await page.getByLabel(formWords.anonymous).check();
      await page.getByLabel(formWords.patient).check();
      await person.goesOn();
      await person.writes(formWords.ownWords, word);
    };
    await writes(typed.erased);
    await person.leaves(() => person.stops());
    await context.setOffline(true);
    await page.reload();
    await person.complains(`The ${typed.waits} leaked.`);
    await person.sees('Stored on this device');
    await person.presses(words.done);
    await person.leaves(() => Promise.resolve());
    assert.equal(await queuedOn(page), 1);
    await writes(typed.onScreen);
    await page.evaluate(keepInTheClear, control);

    assert.deepEqual(
      await foundIn(profile, [control]),
      [control],
      'the search finds what is there',
    );
    assert.deepEqual(await foundIn(profile, Object.values(typed)), []);
    await context.close();
    assert.deepEqual(await foundIn(profile, Object.values(typed)), []);
  });
});

/** Runs in the page. */
async function keepInTheClear(word: string): Promise<void> {
  const opening = indexedDB.open('control', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('words').add(word, 'word');
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  opening.result.close();
}

/** The words that are in any file below a folder, in any of the ways a browser writes letters. */
async function foundIn(folder: string, wanted: readonly string[]): Promise<readonly string[]> {
  // Of a browser in use the files change while they are read.
  const copy = await mkdtemp(join(tmpdir(), 'pr-copy-'));
  await cp(folder, copy, {
    recursive: true,
    // Sockets and locks of the running browser are no files.
    filter: (path) => !/Singleton|DevToolsActivePort/.test(path),
  });
  const found = new Set<string>();
  const entries = await readdir(copy, {recursive: true, withFileTypes: true});
  for (const entry of entries.filter((each) => each.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    for (const word of wanted)
      if (formsOf(word).some((form) => bytes.includes(form))) found.add(word);
  }
  await rm(copy, {recursive: true, force: true});
  return [...found];
}

function formsOf(word: string): readonly Buffer[] {
  const little = Buffer.from(word, 'utf16le');
  return [Buffer.from(word, 'utf8'), little, Buffer.from(little).swap16()];
}
