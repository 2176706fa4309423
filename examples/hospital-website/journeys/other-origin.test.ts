import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Front} from '../../stage/front.js';
import {personAt} from '../../stage/person.js';
import {policyForService} from '../../stage/policy.js';
import {freePort} from '../../stage/service-process.js';
import {openStage, type Stage} from '../../stage/stage.js';
import {assertClean} from '../../stage/visit.js';
import {words} from '../../stage/words.js';

describe('when the service is on another origin than the page', () => {
  let stage: Stage;
  let front: Front;

  before(async () => {
    const [port, ownPort] = [await freePort(), await freePort()];
    const service = `http://127.0.0.1:${port}`;
    stage = await openStage({port, changes: {cors: [`http://127.0.0.1:${ownPort}`]}});
    front = await stage.front({
      port: ownPort,
      service: undefined,
      policy: policyForService(service),
      change: (path, content) =>
        path.endsWith('.html')
          ? content.replaceAll('base-url="/"', `base-url="${service}"`)
          : content,
    });
  });

  // Without a stage there is nothing to close, and the failure to report is the one above.
  after(() => (stage as Stage | undefined)?.close());

  it('files and follows a case with one origin added to connect-src, and asks nobody else for anything', async () => {
    const seen = await stage.visit();
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

    assertClean(seen, [front.origin, stage.service.origin]);
    const called = seen.requests.filter((address) => address.startsWith(stage.service.origin));
    assert.ok(called.length > 0);
    assert.ok(called.every((address) => new URL(address).pathname.startsWith('/v1/')));
    await seen.close();
  });
});
