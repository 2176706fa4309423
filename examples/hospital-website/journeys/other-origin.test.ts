import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchBrowser} from './stage/browser.js';
import {startFront, type Front} from './stage/front.js';
import {personAt} from './stage/person.js';
import {policyForService} from './stage/policy.js';
import {freePort, startService, type RunningService} from './stage/service.js';
import {assertClean, visit} from './stage/visit.js';
import {words} from './stage/words.js';

describe('when the service is on another origin than the page', () => {
  let browser: Browser;
  let service: RunningService;
  let front: Front;

  before(async () => {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    front = await startFront({
      policy: policyForService(origin),
      change: (path, content) =>
        path.endsWith('.html')
          ? content.replaceAll('base-url="/"', `base-url="${origin}"`)
          : content,
    });
    [browser, service] = await Promise.all([
      launchBrowser(),
      startService({origins: [front.origin]}, port),
    ]);
  });

  after(async () => {
    await browser.close();
    await front.close();
    await service.close();
  });

  it('files and follows a case with one origin added to connect-src, and asks nobody else for anything', async () => {
    const seen = await visit(browser);
    const person = personAt(seen.page);

    await seen.page.goto(`${front.origin}/patient-relations.html`);
    await person.startsComplaint();
    await person.tellsAnonymously('Told across two origins.');
    await person.sends();
    await person.sees(words.receipt.received);
    const code = await person.readsCode();
    await seen.page.goto(`${front.origin}/my-case.html`);
    await person.opensCase(code);
    await person.sees(words.case.receivedText);

    assertClean(seen, [front.origin, service.origin]);
    const called = seen.requests.filter((address) => address.startsWith(service.origin));
    assert.ok(called.length > 0);
    assert.ok(called.every((address) => new URL(address).pathname.startsWith('/v1/')));
    await seen.close();
  });
});
