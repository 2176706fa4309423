import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {figure} from '../../stage/figure.js';
import type {Fault} from '../../stage/front.js';
import {keptIn, openKioskStand, untilKept, type KioskStand} from '../../stage/kiosk-stand.js';
import {assertClean, type Visit} from '../../stage/visit.js';

describe('the kiosk without a network', () => {
  let stand: KioskStand;
  let seen: Visit;
  let wrong: (path: string) => Fault | undefined;
  let change: (path: string, content: string) => string;

  before(async () => {
    stand = await openKioskStand({
      fault: (_method, path) => wrong(path),
      change: (path, content) => change(path, content),
    });
  });
  after(() => (stand as KioskStand | undefined)?.close());
  afterEach(() => (seen as Visit | undefined)?.close());

  const nothingWrong = (): void => {
    wrong = () => undefined;
    change = (_path, content) => content;
  };
  before(nothingWrong);
  afterEach(nothingWrong);

  it('is there after one visit, with every file of every language and no network at all', async () => {
    seen = await stand.open();
    await seen.context.setOffline(true);
    await seen.page.reload();
    const [name, ...others] = Object.keys(await keptIn(seen.page));
    assert.match(name ?? '', /^patient-relations-kiosk-[0-9a-f]{16}$/);
    assert.deepEqual(others, [], 'one cache');
    const loaded = await seen.page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0]!);
      const paths = (await cache.keys()).map(({url}) => new URL(url));
      const answers = await Promise.all(paths.map((url) => fetch(url).catch(() => undefined)));
      return {
        missing: paths.filter((_url, index) => !answers[index]?.ok).map(({pathname}) => pathname),
        count: paths.length,
      };
    });
    assert.deepEqual(loaded.missing, []);
    figure(`kiosk: ${loaded.count} files and answers kept`);
    assertClean(
      {...seen, errors: () => seen.errors().filter((said) => !/DISCONNECTED/.test(said))},
      [stand.origin],
    );
  });

  it('keeps the facility, the survey and every notice in each language, and nothing anyone else reads', async () => {
    seen = await stand.open();
    const facility = '/v1/facilities/riverside';
    const survey = `${facility}/surveys/outpatient-experience?campaign=lobby-kiosk`;
    // As the kiosk does at each start: what only devices may read comes along with their own configuration.
    const fetched = seen.context.waitForEvent('response', (answer) =>
      answer.url().endsWith(survey),
    );
    await seen.page.evaluate(
      ({address, token}) => fetch(address, {headers: {authorization: `Device ${token}`}}),
      {address: `${facility}/kiosk/configuration`, token: stand.device.token},
    );
    await fetched;
    const answersKept = async (): Promise<readonly string[]> =>
      Object.values(await keptIn(seen.page))
        .flat()
        .filter((path) => path.startsWith('/v1/'));
    // One comes after the other, and the last of them some time after the survey.
    const until = Date.now() + 20_000;
    while ((await answersKept()).length < 2 + 3 * 2 && Date.now() < until)
      await seen.page.waitForTimeout(100);
    const answers = await answersKept();
    assert.deepEqual(
      answers.filter((path) => !path.includes('/notices/')),
      [facility, survey],
    );
    for (const language of ['en', 'es', 'ar']) {
      const notice = `${facility}/notices/us-federal-rights`;
      assert.ok(answers.includes(`${notice}?language=${language}`));
      assert.ok(answers.some((path) => path.endsWith(`/sections?language=${language}`)));
    }
    assert.equal(answers.length, 2 + 3 * 2);
  });

  it('never keeps what is written, what is personal, or what is refused', async () => {
    seen = await stand.open();
    const before = await keptIn(seen.page);
    await seen.page.evaluate(async () => {
      const facility = '/v1/facilities/riverside';
      const ask = (path: string, init?: RequestInit): Promise<unknown> =>
        fetch(path, init).catch(() => undefined);
      await ask('/v1/feedback/5f7c8c1e-0a8f-4a7e-9d53-0d9a1f8b7a01', {method: 'PUT', body: '{}'});
      await ask(`${facility}/challenges`, {method: 'POST', body: '{}'});
      await ask(`${facility}/cases`);
      await ask(`${facility}/my-due-notices`);
      await ask(`${facility}/surveys/no-such-survey`);
      await ask('/v1/case');
      await ask('/styles.css');
    });
    assert.deepEqual(await keptIn(seen.page), before);
  });

  it('shows the last answer where the network takes too long, and the newest where it does not', async () => {
    seen = await stand.open();
    const read = (): Promise<{readonly status: number; readonly name: string}> =>
      seen.page.evaluate(async () => {
        const answer = await fetch('/v1/facilities/riverside');
        const {name} = (await answer.json()) as {readonly name: {readonly en: string}};
        return {status: answer.status, name: name.en};
      });
    const expected = {status: 200, name: 'Riverside Community Hospital'};
    for (const fault of ['hang', 'cut-before', {status: 503}] as const) {
      wrong = () => fault;
      assert.deepEqual(await read(), expected, JSON.stringify(fault));
    }
    nothingWrong();
    assert.deepEqual(await read(), expected);
  });

  it('goes on with the version that is there where an update does not arrive whole', async () => {
    seen = await stand.open();
    const before = await keptIn(seen.page);
    await stand.release('Half an update');
    change = (path, content) => (path === '/kiosk/kiosk.css' ? `${content}/* cut */` : content);
    const state = await seen.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const {installing} = await new Promise<ServiceWorkerRegistration>((resolve) => {
        registration!.addEventListener('updatefound', () => resolve(registration!));
        void registration!.update();
      });
      return new Promise<string>((resolve) => {
        installing!.addEventListener('statechange', () => resolve(installing!.state));
      });
    });
    assert.equal(state, 'redundant');
    assert.deepEqual(await keptIn(seen.page), before, 'nothing of the half is left');
    await seen.context.setOffline(true);
    await seen.page.reload();
    assert.doesNotMatch(await seen.page.title(), /Half/);
    await untilKept(seen.page);
  });
});
