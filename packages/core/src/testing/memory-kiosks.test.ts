import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createKioskClient} from '../kiosk-client.js';
import {handOverLifeMs} from '../hand-over/hand-over.js';
import {sealHandOver} from '../hand-over/hand-over-cipher.js';
import {TransportError} from '../errors/pr-error.js';
import {createMemoryTransport} from './memory-transport.js';

const facilityId = 'riverside';
const unfinished = {form: 'complaint', language: 'en', answers: {}};

describe('The relay of the memory service', () => {
  function stage() {
    let now = Date.parse('2025-11-03T09:30:00.000Z');
    const memory = createMemoryTransport({now: () => new Date(now)});
    const {kiosk} = createKioskClient({facilityId, transport: memory.asDevice('lobby')});
    const {kiosk: phone} = createKioskClient({facilityId, transport: memory});
    const pass = (ms: number) => void (now += ms);
    return {memory, kiosk, phone, pass};
  }

  test('keeps a form for fifteen minutes, and not a moment longer', async () => {
    const {kiosk, phone, pass} = stage();
    const [{handOver}, {handOver: late}] = [
      await sealHandOver(unfinished),
      await sealHandOver(unfinished),
    ];
    const first = await kiosk.handOver(handOver);
    assert.ok(first.ok);
    assert.equal(first.value.expiresAt, '2025-11-03T09:45:00.000Z');
    await kiosk.handOver(late);
    pass(handOverLifeMs - 1);
    assert.ok((await phone.collectHandOver(handOver.id)).ok);
    pass(1);
    const reply = await phone.collectHandOver(late.id);
    assert.ok(!reply.ok && reply.problem.code === 'not-found');
    assert.deepEqual(await kiosk.readHandOverState(late.id), {
      ok: true,
      value: {state: 'expired'},
    });
    assert.deepEqual(await kiosk.readHandOverState(handOver.id), {
      ok: true,
      value: {state: 'collected'},
    });
  });

  test('tells another kiosk nothing of a form', async () => {
    const {memory, kiosk} = stage();
    const {handOver} = await sealHandOver(unfinished);
    await kiosk.handOver(handOver);
    const {kiosk: other} = createKioskClient({facilityId, transport: memory.asDevice('ward-4')});
    const state = await other.readHandOverState(handOver.id);
    assert.ok(!state.ok && state.problem.code === 'not-found');
    const replaced = await other.handOver(handOver);
    assert.ok(!replaced.ok && replaced.problem.code === 'conflict');
    const withdrawn = await other.withdrawHandOver(handOver.id);
    assert.ok(!withdrawn.ok && withdrawn.problem.code === 'not-found');
    assert.ok((await kiosk.collectHandOver(handOver.id)).ok, 'It is still there.');
  });

  test('has faults as anything else has', async () => {
    const {memory, kiosk, phone} = stage();
    const {handOver} = await sealHandOver(unfinished);
    memory.faults.set({fault: {kind: 'timeout-after-commit'}, on: ['hand-over'], lasts: 1});
    await assert.rejects(kiosk.handOver(handOver), TransportError);
    assert.ok((await kiosk.handOver(handOver)).ok, 'The same again is safe.');
    memory.faults.set({fault: {kind: 'offline'}, on: ['collect-hand-over'], lasts: 1});
    await assert.rejects(phone.collectHandOver(handOver.id), TransportError);
    assert.ok((await phone.collectHandOver(handOver.id)).ok, 'Nobody had collected it.');
  });
});

describe('A client of kiosks', () => {
  test('says what it means by where it sends it, with the device’s token', async () => {
    const sent: string[] = [];
    const lasting: string[] = [];
    const answers: readonly object[] = [
      {signed: 'a.b.c'},
      {at: '2025-11-03T09:30:00.000Z'},
      {id: 'x', expiresAt: '2025-11-03T09:45:00.000Z'},
      {state: 'waiting'},
      {state: 'expired'},
      {ciphertext: 'AAAA'},
    ];
    const fetch = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init);
      const {pathname} = new URL(request.url);
      sent.push(`${request.method} ${pathname} ${request.headers.get('authorization')}`);
      if (request.keepalive) lasting.push(pathname);
      return Promise.resolve(Response.json(answers[sent.length - 1]));
    };
    const options = {
      facilityId: 'a/b',
      baseUrl: 'https://service.example',
      deviceToken: 't',
      fetch,
    };
    const {kiosk} = createKioskClient(options);
    await kiosk.readConfiguration();
    await kiosk.report({
      version: '1.0.0',
      configurationVersion: 0,
      queued: 0,
      refused: 0,
      lost: 0,
      oldestSeconds: 0,
      state: 'ready',
      troubles: [],
    });
    await kiosk.handOver({id: 'x', ciphertext: 'AAAA'});
    await kiosk.readHandOverState('x');
    await kiosk.withdrawHandOver('x');
    await kiosk.collectHandOver('x');
    assert.deepEqual(sent, [
      'GET /v1/facilities/a%2Fb/kiosk/configuration Device t',
      'PUT /v1/facilities/a%2Fb/kiosk/report Device t',
      'PUT /v1/facilities/a%2Fb/hand-overs/x Device t',
      'GET /v1/facilities/a%2Fb/hand-overs/x Device t',
      'PUT /v1/facilities/a%2Fb/hand-overs/x/withdrawal Device t',
      'POST /v1/facilities/a%2Fb/hand-overs/x/collection Device t',
    ]);
    // What is taken back is taken back also where the page goes away meanwhile.
    assert.deepEqual(lasting, ['/v1/facilities/a%2Fb/hand-overs/x/withdrawal']);
  });
});
