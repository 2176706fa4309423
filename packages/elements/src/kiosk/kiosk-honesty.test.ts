import {aTimeout, expect, fixture, html, waitUntil as waitBriefly} from '@open-wc/testing';

import {writeEnrolment, type KioskReport} from '@patient-relations/core/kiosk';
import {
  createMemoryTransport,
  sampleSubmission,
  type MemoryTransport,
} from '@patient-relations/core/testing';
import {PrClient} from '../client/client.js';
import {createDeviceStore, type DeviceStore} from './device-store.js';
import type {PrKiosk} from './kiosk.js';
import '../client/page-outbox.js';
import './pr-kiosk.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

/** Takes away what this origin keeps, and waits for whoever is on the way out. */
async function clearOrigin(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  for (const {name = ''} of await indexedDB.databases())
    await new Promise((resolve, reject) => {
      const removing = indexedDB.deleteDatabase(name);
      removing.onsuccess = resolve;
      removing.onerror = reject;
    });
}

type Send = MemoryTransport['send'];

describe('a kiosk that something goes wrong with', () => {
  let element: PrKiosk;
  let transport: MemoryTransport;
  let store: DeviceStore;
  let replaced: number;
  const {transaction} = IDBDatabase.prototype;
  /** A disk that is full gives what is on it, and takes nothing. */
  const fill = (): void => {
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      if (mode === 'readwrite') throw new DOMException('no room', 'QuotaExceededError');
      return transaction.call(this, names, mode, options);
    };
  };
  const handleReplace = (event: Event): void => {
    // The page of the tests has to stay.
    event.preventDefault();
    replaced += 1;
  };

  before(clearOrigin);

  beforeEach(async () => {
    document.documentElement.lang = 'en';
    replaced = 0;
    transport = createMemoryTransport();
    transport.asDevice('lobby-1');
    const enrolment = writeEnrolment({
      facilityId: transport.facility.id,
      deviceId: 'lobby-1',
      token: 'device-token-of-the-lobby',
      configurationKey: await transport.configurationKey(),
    });
    store = createDeviceStore();
    await store.write({enrolment});
    window.addEventListener('pr-kiosk-replace', handleReplace);
  });

  afterEach(() => {
    window.removeEventListener('pr-kiosk-replace', handleReplace);
    element.remove();
    IDBDatabase.prototype.transaction = transaction;
    return clearOrigin();
  });

  /** Opens the page on the device; `through` sees whatever it asks of the service. */
  async function open(through: (send: Send) => Send = (send) => send): Promise<void> {
    const device = transport.asDevice('lobby-1');
    const watched = {send: through(device.send.bind(device))} as MemoryTransport;
    element = await fixture<PrKiosk>(html`
      <pr-kiosk version="1.0.0" .transport=${watched} .deviceStore=${store}>
        <template data-activity="suggestion"><textarea></textarea></template>
        <template data-activity="survey"><textarea></textarea></template>
      </pr-kiosk>
    `);
    await waitUntil(() => find('.stage') && !find('.at-starting'), 'started');
  }

  const find = (selector: string): HTMLElement | null =>
    element.shadowRoot!.querySelector(selector);
  const words = (): string => element.shadowRoot!.textContent.replace(/\s+/g, ' ');
  const at = (screen: string): Promise<void> =>
    waitUntil(() => find(`.at-${screen}`), `at ${screen}`);
  const press = async (label: string): Promise<void> => {
    const buttons = [...element.shadowRoot!.querySelectorAll('button')];
    const button = buttons.find(({textContent}) => textContent.includes(label));
    if (!button) throw new Error(`no button "${label}" in ${words()}`);
    button.click();
    await element.updateComplete;
  };
  const erase = async (): Promise<void> => {
    await press('Stop and erase');
    await press('Erase it');
  };
  const begin = async (): Promise<void> => {
    await press('Touch to begin');
    await press('English');
    await press('Share an idea');
    await at('activity');
  };

  it('stays locked after a reload, though its disk had no room to keep that', async () => {
    await open();
    await begin();
    history.pushState(null, '', location.href);
    fill();
    await erase();
    await at('locked');
    for (let reload = 0; reload < 2; reload += 1) {
      element.remove();
      await open();
      await at('locked');
    }

    expect(words()).to.contain('history');
    expect(replaced).to.equal(0);
  });

  it('never tells the office that nothing waits before it has looked', async () => {
    const offline = {fault: {kind: 'offline'}, on: ['deliver-sealed']} as const;
    transport.faults.set(offline);
    await open();
    await sendsAWord();
    element.remove();
    const reports = await untilFirstReport();

    expect(reports.map(({queued}) => queued)).to.deep.equal([1]);
  });

  it('tells whoever erases while their words are on the way that these still go, and they do, once', async () => {
    let isOnItsWay = false;
    const never = (send: Send): Send =>
      ((...call: Parameters<Send>) => {
        if (call[0] !== 'deliver-sealed') return send(...call);
        isOnItsWay = true;
        return new Promise(() => undefined);
      }) as Send;
    await open(never);
    await begin();
    void sendsAWord();
    await waitUntil(() => isOnItsWay, 'on its way');
    await press('Stop and erase');
    expect(words()).to.contain('What you have sent still goes to the hospital.');
    await press('Erase it');
    await waitUntil(() => replaced === 1, 'wiped');
    element.remove();
    expect(await cases()).to.equal(0);
    await open();

    await waitUntil(async () => (await cases()) > 0, 'arrived');
    expect(await cases()).to.equal(1);
  });

  async function cases(): Promise<number> {
    const page = await transport.staff.send('list-cases', {facilityId: transport.facility.id});
    return page.ok ? page.value.cases.length : NaN;
  }

  /** What someone sends from a form, without the form. */
  async function sendsAWord(): Promise<void> {
    await waitUntil(() => find('pr-client[facility-id=riverside]'));
    const client = await (find('pr-client') as PrClient).load();
    await client.feedback.submit(sampleSubmission());
  }

  /** What the office hears at first from a kiosk on whose device the queue takes a while to read. */
  async function untilFirstReport(): Promise<readonly KioskReport[]> {
    const {loadOutbox} = PrClient.prototype;
    const reports: KioskReport[] = [];
    let isRead = false;
    let read = (): void => undefined;
    const ready = new Promise<void>((resolve) => (read = resolve)).then(() => void (isRead = true));
    PrClient.prototype.loadOutbox = async function () {
      const outbox = await loadOutbox.call(this);
      const status = {get: () => (isRead ? outbox!.status : {writes: [], troubles: [], lost: 0})};
      return Object.create(outbox!, {ready: {value: ready}, status});
    };
    try {
      await open((send) => (operation, request, options) => {
        if (operation === 'report-kiosk')
          reports.push((request as {readonly report: KioskReport}).report);
        return send(operation, request, options);
      });
      await aTimeout(500);
      read();
      await waitUntil(() => reports.length > 0, 'reported');
    } finally {
      PrClient.prototype.loadOutbox = loadOutbox;
    }
    return reports;
  }
});
