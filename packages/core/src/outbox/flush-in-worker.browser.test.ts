import {expect} from '@open-wc/testing';
import {createMemoryTransport, type MemoryTransport} from '../testing/memory-transport.js';
import {createOutbox} from './create-outbox.js';
import {createIndexedDbOutboxStore, outboxDatabase} from './indexed-db-store.js';
import type {Outbox} from './outbox.js';
import {sampleWrite} from './testing/outbox-stage.js';

const facilityId = 'riverside';
let service: MemoryTransport;
let registration: ServiceWorkerRegistration;
let page: Outbox;

/** Wakes the worker, with the service as its network; what it says in the end. */
function wakeWorker(): Promise<string> {
  const [answers, calls] = [new MessageChannel(), new MessageChannel()];
  calls.port1.onmessage = ({data, ports: [port]}) => {
    const {operation, request} = data;
    service.send(operation, request).then(
      (reply) => port!.postMessage(reply),
      () => port!.postMessage(null),
    );
  };
  registration.active!.postMessage({facilityId}, [answers.port2, calls.port2]);
  return new Promise((resolve) => {
    answers.port1.onmessage = ({data}) => resolve(data as string);
  });
}

async function activated(made: ServiceWorkerRegistration): Promise<void> {
  const worker = (made.installing ?? made.waiting ?? made.active)!;
  while (worker.state !== 'activated')
    await new Promise((next) => worker.addEventListener('statechange', next, {once: true}));
}

beforeEach(async () => {
  service = createMemoryTransport();
  const address = new URL('./testing/flush-worker.ts', import.meta.url);
  registration = await navigator.serviceWorker.register(address, {type: 'module'});
  await activated(registration);
  page = createOutbox({facilityId, transport: service, store: createIndexedDbOutboxStore()});
  await page.ready;
});

afterEach(async () => {
  page.close();
  await registration.unregister();
  await new Promise((next) => {
    indexedDB.deleteDatabase(outboxDatabase).onsuccess = next;
  });
  localStorage.clear();
});

/** Something that a person sent without a network, on a page that they then closed. */
async function leaveBehind() {
  const write = sampleWrite();
  // A device knows the key from the time when it had a network.
  const reply = await service.send('read-sealing-key', {facilityId});
  if (!reply.ok) throw new Error(reply.problem.code);
  page.close();
  service.faults.set({fault: {kind: 'offline'}});
  const store = createIndexedDbOutboxStore();
  page = createOutbox({facilityId, transport: service, store, sealingKey: reply.value});
  await page.send('submit-feedback', write).catch(() => undefined);
  expect(page.status.writes.map(({state}) => state)).to.deep.equal(['stored']);
  page.close();
  return write;
}

describe('what a page left on the device', () => {
  it('is sent by the service worker when there is a network again and no page', async () => {
    const {accessCode} = await leaveBehind();
    service.faults.clear();
    expect(await wakeWorker()).to.equal('sent');
    expect(await createIndexedDbOutboxStore().count()).to.equal(0);
    const mine = await service.send('read-case', {facilityId, caseId: 'mine', accessCode});
    expect(mine.ok).to.equal(true);
  });

  it('stays there while there is none, and the browser is asked to come again', async () => {
    const {id} = await leaveBehind();
    expect(await wakeWorker()).to.contain('Waiting: 1.');
    expect((await createIndexedDbOutboxStore().get(id))?.state).to.equal('stored');
  });

  it('is sent by the service worker also where the service sets a puzzle', async () => {
    service = createMemoryTransport({proof: 'required'});
    const {accessCode} = await leaveBehind();
    service.faults.clear();
    expect(await wakeWorker()).to.equal('sent');
    const mine = await service.send('read-case', {facilityId, caseId: 'mine', accessCode});
    expect(mine.ok).to.equal(true);
  });
});
