import assert from 'node:assert/strict';
import {createHmac, randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, test, type TestContext} from 'node:test';
import {SMTPServer} from 'smtp-server';
import {sampleFacility, sampleFeedback, sampleFile} from '@patient-relations/core/testing';
import type {ServiceConfig} from './config/service-config.js';
import {startMailReceiver, type MailReceiver} from './testing/mail-receiver.js';
import {requestsTo, withCode, withToken} from './testing/requests.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';
import {waitUntil} from './testing/wait-until.js';

const canary = 'quetzalcanary';

interface Hook {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

function later(from: Date, ms: number): string {
  return new Date(from.getTime() + ms).toISOString();
}

describe('A notice that a case is waiting', () => {
  let receiver: MailReceiver;
  const posts: {readonly headers: object; readonly text: string}[] = [];
  let webhookStatus = 204;
  const webhookServer = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      posts.push({headers: request.headers, text});
      response
        .writeHead(webhookStatus, webhookStatus === 302 ? {location: '/elsewhere'} : {})
        .end();
    });
  });
  let webhook = '';

  before(async () => {
    receiver = await startMailReceiver(SMTPServer);
    await once(webhookServer.listen(0, '127.0.0.1'), 'listening');
    webhook = `http://127.0.0.1:${(webhookServer.address() as AddressInfo).port}/hook`;
  });
  after(async () => {
    await receiver.down();
    webhookServer.close();
  });

  async function start(context: TestContext, options: Parameters<typeof startTestService>[0]) {
    const service = await startTestService(options);
    context.after(() => service.end());
    return service;
  }

  function config(notice: object, smtp = true): ServiceConfig {
    return testConfig({
      facilities: [{tenant: 'north', facility: sampleFacility(), notice}],
      ...(smtp && {
        smtp: {host: '127.0.0.1', port: receiver.port, from: 'noreply@riverside.example'},
      }),
    });
  }

  test('goes to the configured mailbox and webhook once, and says nothing else', async (context) => {
    const notice = {email: 'office@riverside.example', webhook};
    const service = await start(context, {config: config(notice), everyMs: 20});
    const requests = requestsTo(service);
    const submission = {feedback: sampleFeedback({story: canary})};
    const {id, accessCode, body} = await requests.submit(submission);
    await requests.submit({id, accessCode, ...submission});
    const {mails} = receiver;
    await waitUntil(() => mails.length > 0 && posts.length > 0);
    await waitUntil(async () => (await states(service)).every((state) => state === 'sent'));

    assert.deepEqual([mails.length, posts.length], [1, 1]);
    const [{to, text: mail} = {to: [], text: ''}] = mails;
    assert.deepEqual(to, ['office@riverside.example']);
    assert.match(mail, /Subject: A case is waiting\./);
    assert.match(mail, /\r\n\r\nA case is waiting\.\s*$/);
    const [{headers, text} = {headers: {}, text: ''}] = posts;
    assert.equal(text, '{"notice":"A case is waiting."}');
    const everything = JSON.stringify([mail, headers, text]);
    for (const secret of [canary, id, body.reference, accessCode, 'Rosa', 'riverside-'])
      assert.ok(!everything.includes(secret), secret);
  });

  test('waits while nobody takes it, and gets through when someone does, by any instance', async (context) => {
    posts.length = 0;
    webhookStatus = 500;
    let clock = new Date();
    const now = (): Date => clock;
    const service = await start(context, {config: config({webhook}, false), everyMs: 20, now});
    await service.again();
    const {status} = await requestsTo(service).submit();
    assert.equal(status, 201, 'the person is not kept waiting for a notice');
    // A receiver has the post before the service has the answer: only then is the next try's time known.
    const settled = (attempts: number, waitMs: number): Promise<void> => {
      const next = new Date(clock.getTime() + waitMs).toISOString();
      return waitUntil(async () => {
        const row = await notice(service);
        return row?.attempts === attempts && row.next_try_at === next;
      });
    };
    await settled(1, 15_000);
    webhookStatus = 302;
    clock = new Date(clock.getTime() + 20_000);
    await settled(2, 30_000);
    webhookStatus = 204;
    clock = new Date(clock.getTime() + 40_000);
    await waitUntil(async () => (await states(service))[0] === 'sent');
    assert.equal(posts.length, 3, 'a redirect is not followed, and nothing comes twice');
  });

  test('that never gets through is seen in /ready', async (context) => {
    webhookStatus = 500;
    let clock = new Date();
    const service = await start(context, {
      config: config({webhook}, false),
      everyMs: 20,
      now: () => clock,
    });
    const requests = requestsTo(service);
    await requests.submit();
    for (let tries = 1; tries <= 3; tries += 1) {
      const next = new Date(clock.getTime() + 15_000 * 2 ** (tries - 1)).toISOString();
      await waitUntil(async () => (await notice(service))?.next_try_at === next);
      assert.equal((await notice(service))?.attempts, tries, 'each wait is longer');
      clock = new Date(clock.getTime() + 3_600_000);
    }
    const {body, status} = await requests.get('/ready');
    assert.equal(status, 200, 'it still takes feedback in');
    assert.match(body.warnings.join(), /NOTICES OVERDUE: 1/);
    clock = new Date(clock.getTime() + 8 * 24 * 3_600_000);
    await waitUntil(async () => (await states(service))[0] === 'failed');
    assert.ok(!service.log().includes(webhook), 'where notices go is not in the log');
  });

  test('whose receiver never answers holds up neither files nor a stop, and stays due', async (context) => {
    let asked = 0;
    const silent = createServer(() => (asked += 1));
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    context.after(() => {
      silent.closeAllConnections();
      silent.close();
    });
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
    let scanned = 0;
    const service = await start(context, {
      config: config({webhook: url}, false),
      everyMs: 20,
      scanner: () => Promise.resolve((scanned += 1) > 0 ? 'released' : 'refused'),
    });
    const requests = requestsTo(service);
    const {accessCode} = await requests.submit();
    await waitUntil(() => asked === 1);
    const bytes = Buffer.from(await sampleFile().file.arrayBuffer());
    const path = `/v1/facilities/riverside/cases/mine/files/${randomUUID()}`;
    await requests.upload(path, {name: 'a.png', bytes}, withCode(accessCode));
    await waitUntil(() => scanned === 1);
    const started = Date.now();
    await service.close();
    assert.ok(Date.now() - started < 3000, `it took ${Date.now() - started} ms to stop`);
    const row = await notice(service);
    assert.equal(row?.state, 'waiting');
    assert.ok(row.next_try_at <= new Date().toISOString(), 'the next start may send it at once');
  });

  test('is signed, so that its receiver can tell it from a made-up one, a replay and one that came before', async (context) => {
    posts.length = 0;
    webhookStatus = 500;
    let clock = new Date('2026-03-12T20:30:00.400Z');
    const service = await start(context, {
      config: config({webhook, webhookKeyVariable: 'PR_HOOK_KEY'}, false),
      everyMs: 20,
      now: () => clock,
      variable: (name) => (name === 'PR_HOOK_KEY' ? 'a key of both' : undefined),
    });
    await requestsTo(service).submit();
    await waitUntil(async () => (await notice(service))?.next_try_at === later(clock, 15_000));
    webhookStatus = 204;
    clock = new Date(clock.getTime() + 20_000);
    await waitUntil(async () => (await states(service))[0] === 'sent');
    const [first, second] = posts.map(({headers, text}) => ({headers: {...headers}, text}) as Hook);
    assert.equal(first?.headers['pr-delivery-id'], second?.headers['pr-delivery-id']);
    assert.equal(second?.headers['pr-delivery-id'], (await notice(service))?.id);
    const times = [first, second].map((hook) => Number(hook?.headers['pr-timestamp']));
    assert.deepEqual(times, [1_773_347_400, 1_773_347_420]);
    for (const hook of [first, second]) {
      const {
        'pr-delivery-id': id,
        'pr-timestamp': at,
        'pr-signature': signature,
      } = hook?.headers ?? {};
      const mac = createHmac('sha256', 'a key of both').update(`${at}.${id}.${hook?.text}`);
      assert.equal(signature, `v1=${mac.digest('hex')}`);
    }
  });

  test('waits while the mail server is down for a day, is seen to wait, and comes once', async (context) => {
    receiver.mails.length = 0;
    let clock = new Date('2026-03-12T20:30:00.000Z');
    const service = await start(context, {
      config: config({email: 'office@riverside.example'}),
      everyMs: 20,
      now: () => clock,
    });
    const requests = requestsTo(service);
    const manager = withToken(await service.staffToken('riverside', ['manager']));
    await receiver.down();
    await requests.submit();
    const waits: number[] = [];
    const end = clock.getTime() + 24 * 3_600_000;
    for (let next = clock; next.getTime() < end;) {
      clock = next;
      await waitUntil(async () => {
        const row = await notice(service);
        return row?.attempts === waits.length + 1 && row.reason === 'not-accepted';
      });
      next = new Date((await notice(service))?.next_try_at ?? '');
      waits.push(next.getTime() - clock.getTime());
      await service.db.updateTable('outgoing').set({reason: null}).execute();
    }
    assert.deepEqual(waits.slice(0, 9), [
      ...[15_000, 30_000, 60_000, 120_000, 240_000, 480_000, 960_000, 1_920_000, 3_600_000],
    ]);
    assert.ok(waits.length > 25 && waits.slice(9).every((wait) => wait === 3_600_000));
    assert.match((await requests.get('/ready')).body.warnings.join(), /NOTICES OVERDUE: 1/);
    const list = await requests.get('/v1/staff/facilities/riverside/outgoing', manager);
    const [{state, purpose, attempts}] = list.body.outgoing;
    assert.deepEqual([state, purpose, attempts], ['waiting', 'case-waiting', waits.length]);
    await receiver.up();
    clock = new Date(clock.getTime() + 3_600_000);
    await waitUntil(async () => (await states(service))[0] === 'sent');
    const {id} = (await notice(service)) ?? {};
    assert.deepEqual(
      receiver.mails.map(({messageId}) => messageId),
      [`<${id}@riverside>`],
    );
  });

  test('that was tried while the clock of the machine was years ahead goes out once it is right again', async (context) => {
    receiver.mails.length = 0;
    let clock = new Date('2029-01-01T00:00:00.000Z');
    const now = (): Date => clock;
    const options = {config: config({email: 'office@riverside.example'}), everyMs: 20, now};
    const service = await start(context, options);
    await receiver.down();
    await requestsTo(service).submit();
    await waitUntil(async () => (await notice(service))?.reason === 'not-accepted');
    clock = new Date('2026-03-12T20:30:00.000Z');
    await receiver.up();
    await waitUntil(async () => (await states(service))[0] === 'sent');
    assert.equal(receiver.mails.length, 1);
  });

  test('that nobody configured is missed loudly', async (context) => {
    const service = await start(context, {config: config({}, false)});
    const {body} = await requestsTo(service).get('/ready');
    assert.match(body.warnings.join(), /NO NOTICES: nobody at "riverside"/);
    assert.match(service.warnings.join(), /NO NOTICES/);
    const half = await start(context, {config: config({email: 'a@riverside.example'}, false)});
    assert.match(half.warnings.join(), /NO MAIL SERVER/);
  });

  async function states({db}: Pick<TestService, 'db'>) {
    return (await db.selectFrom('outgoing').select('state').execute()).map(({state}) => state);
  }

  async function notice({db}: Pick<TestService, 'db'>) {
    return db.selectFrom('outgoing').selectAll().executeTakeFirst();
  }
});
