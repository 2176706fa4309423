import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {Browser, CDPSession, Page} from 'playwright-core';
import {launchBrowser} from '../../../stage/browser.js';
import {startFront, type Front} from '../../../stage/front.js';
import {holdersInHeap, wholeStrings} from './heap.js';
import {assertNowhere, everythingIn} from './look-everywhere.js';

const word = 'quokka7look';

/** What a careless page could do with a word. Each is run in the page. */
const careless: Readonly<Record<string, (word: string) => unknown>> = {
  document: (given) => {
    const host = document.createElement('div');
    const field = document.createElement('input');
    host.attachShadow({mode: 'open'}).append(field);
    field.value = given;
    document.body.append(host);
  },
  title: (given) => (document.title = given),
  'window name': (given) => (window.name = given),
  address: (given) => history.replaceState({given}, ''),
  'history of the tab': (given) => {
    history.pushState(null, '', `#${given}`);
    history.back();
    return new Promise((resolve) => addEventListener('popstate', resolve, {once: true}));
  },
  'local storage': (given) => localStorage.setItem('draft', given),
  'session storage': (given) => sessionStorage.setItem('draft', given),
  cookies: (given) => (document.cookie = `draft=${given}`),
  databases: (given) =>
    new Promise((resolve) => {
      const request = indexedDB.open('drafts', 1);
      request.addEventListener('upgradeneeded', () => {
        const bytes = new TextEncoder().encode(given);
        request.result.createObjectStore('rows', {autoIncrement: true}).add({sealed: [bytes]});
      });
      request.addEventListener('success', () => {
        request.result.close();
        resolve(undefined);
      });
    }),
  caches: async (given) => (await caches.open('answers')).put('/answer', new Response(given)),
};

describe('the look for what a person left', () => {
  let browser: Browser;
  let front: Front;
  let page: Page;
  let session: CDPSession;

  before(async () => {
    browser = await launchBrowser([wholeStrings]);
    front = await startFront({files: {'/kiosk/index.html': '<!doctype html><title>Look</title>'}});
  });

  after(async () => {
    await (front as Front | undefined)?.close();
    await (browser as Browser | undefined)?.close();
  });

  beforeEach(async () => {
    const context = await browser.newContext();
    page = await context.newPage();
    session = await context.newCDPSession(page);
    await page.goto(`${front.origin}/kiosk/`);
  });

  for (const [place, leave] of Object.entries(careless)) {
    it(`finds it in: ${place}`, async () => {
      assertNowhere(await everythingIn(page, session), word, 'before');

      await page.evaluate(leave, word);

      const places = await everythingIn(page, session);
      assert.ok(places[place]!.includes(word));
      assert.throws(() => assertNowhere(places, word, 'after'));
    });
  }

  it('finds it marked on the page', async () => {
    await page.evaluate((given) => {
      document.body.append(given);
      getSelection()?.selectAllChildren(document.body);
    }, word);

    assert.ok((await everythingIn(page, session))['selection']!.includes(word));
  });

  it('finds it far inside a text in the heap, and names who holds it', async () => {
    assert.deepEqual(await holdersInHeap(session, word), []);

    await page.evaluate((given) => {
      // A text that is built from two is kept as two until somebody reads it.
      const text = `${'x'.repeat(5_000)}${given}`;
      Object.assign(window, {drafts: new Map([['complaint', JSON.parse(JSON.stringify(text))]])});
    }, word);

    const holders = await holdersInHeap(session, word);
    assert.match(holders.join('\n'), /drafts: Map/);
  });
});
