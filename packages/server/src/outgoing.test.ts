import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo, Server} from 'node:net';
import {after, before, describe, test, type TestContext} from 'node:test';
import {SMTPServer} from 'smtp-server';
import {sampleFacility, sampleFeedback, sampleFile} from '@patient-relations/core/testing';
import type {ServiceConfig} from './config/service-config.js';
import {requestsTo, withCode} from './testing/requests.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';
import {waitUntil} from './testing/wait-until.js';

const canary = 'quetzalcanary';

describe('A notice that a case is waiting', () => {
  const mails: {readonly to: string; readonly text: string}[] = [];
  const posts: {readonly headers: object; readonly text: string}[] = [];
  let webhookStatus = 204;
  const mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        mails.push({to: session.envelope.rcptTo.map(({address}) => address).join(), text});
        done();
      });
    },
  });
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
  let smtpPort = 0;
  let webhook = '';

  before(async () => {
    await once(mailServer.listen(0, '127.0.0.1'), 'listening');
    smtpPort = ((mailServer.server as Server).address() as AddressInfo).port;
    await once(webhookServer.listen(0, '127.0.0.1'), 'listening');
    webhook = `http://127.0.0.1:${(webhookServer.address() as AddressInfo).port}/hook`;
  });
  after(() => {
    mailServer.close();
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
      ...(smtp && {smtp: {host: '127.0.0.1', port: smtpPort, from: 'noreply@riverside.example'}}),
    });
  }

  test('goes to the configured mailbox and webhook once, and says nothing else', async (context) => {
    const notice = {email: 'office@riverside.example', webhook};
    const service = await start(context, {config: config(notice), everyMs: 20});
    const requests = requestsTo(service);
    const submission = {feedback: sampleFeedback({story: canary})};
    const {id, accessCode, body} = await requests.submit(submission);
    await requests.submit({id, accessCode, ...submission});
    await waitUntil(() => mails.length > 0 && posts.length > 0);
    await waitUntil(async () => (await states(service)).every((state) => state === 'sent'));

    assert.deepEqual([mails.length, posts.length], [1, 1]);
    const [{to, text: mail} = {to: '', text: ''}] = mails;
    assert.equal(to, 'office@riverside.example');
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

  test('that nobody configured is missed loudly', async (context) => {
    const service = await start(context, {config: config({}, false)});
    const {body} = await requestsTo(service).get('/ready');
    assert.match(body.warnings.join(), /NO NOTICES: nobody at "riverside"/);
    assert.match(service.warnings.join(), /NO NOTICES/);
    const half = await start(context, {config: config({email: 'a@riverside.example'}, false)});
    assert.match(half.warnings.join(), /NO MAIL SERVER/);
  });

  async function states({db}: Pick<TestService, 'db'>) {
    return (await db.selectFrom('notices').select('state').execute()).map(({state}) => state);
  }

  async function notice({db}: Pick<TestService, 'db'>) {
    return db.selectFrom('notices').selectAll().executeTakeFirst();
  }
});
