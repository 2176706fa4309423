import {expect, fixture, waitUntil as waitBriefly} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import {createClient} from '@patient-relations/core/client';
import {sealHandOver, type HandedOver} from '@patient-relations/core/hand-over';
import {createKioskClient, type KioskClient} from '@patient-relations/core/kiosk-client';
import {createMemoryTransport, type MemoryTransport} from '@patient-relations/core/testing';
import type {DraftForm} from '../draft/draft-form.js';
import type {PrHandOver} from './hand-over.js';
import '../client/pr-client.js';
import '../complaint-form/pr-complaint-form.js';
import './pr-hand-over.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

const story = 'I rang the bell for an hour and nobody came.';
const begun: HandedOver = {
  form: 'complaint',
  language: 'en',
  answers: {'/identity': 'named', '/person/role': 'patient', '/story': story},
};

describe('pr-hand-over', () => {
  let element: PrHandOver;
  let transport: MemoryTransport;
  let time: Date;
  let client: KioskClient;

  beforeEach(() => {
    document.documentElement.lang = 'en';
    time = new Date('2026-05-01T12:00:00Z');
    transport = createMemoryTransport({now: () => time});
    client = createKioskClient({facilityId: transport.facility.id, transport});
  });

  afterEach(() => {
    document.documentElement.lang = 'en';
    setAddress('');
  });

  const setAddress = (hash: string): void =>
    history.replaceState(null, '', location.pathname + location.search + hash);

  /** Hands over at the kiosk; answers with what its QR code holds after `#`. */
  async function handOver(handedOver: HandedOver = begun): Promise<string> {
    const sealed = await sealHandOver(handedOver);
    await transport
      .asDevice('lobby')
      .send('hand-over', {facilityId: transport.facility.id, ...sealed.handOver});
    return sealed.fragment;
  }

  async function open(fragment?: string): Promise<void> {
    if (fragment !== undefined) setAddress(`#${fragment}`);
    const forms = createClient({facilityId: transport.facility.id, transport});
    element = await fixture<PrHandOver>(html`
      <pr-hand-over .client=${client}>
        <template data-form="complaint"><pr-complaint-form></pr-complaint-form></template>
        <p id="fallback">Tell us here</p>
      </pr-hand-over>
    `);
    // As a page's own script gives it.
    new MutationObserver(() => giveClient()).observe(element, {childList: true});
    const giveClient = (): void => {
      const found = element.querySelector('pr-complaint-form');
      if (found) found.client = forms;
    };
    giveClient();
  }

  const root = (): ShadowRoot => element.shadowRoot!;
  const heading = (text: string): Promise<void> =>
    waitUntil(() => root().querySelector('h2')?.textContent === text, text);
  const form = (): DraftForm | null => element.querySelector<DraftForm>('pr-complaint-form');
  const isShown = (selector: string): boolean =>
    element.querySelector(selector)?.checkVisibility() ?? false;
  const isFilled = (): Promise<void> =>
    waitUntil(
      () => (form()?.draft as Record<string, unknown> | undefined)?.['/story'] === story,
      'filled',
    );
  const press = (label: string): void =>
    [...root().querySelectorAll('button')]
      .find((each) => each.textContent.trim() === label)!
      .click();
  const accessible = (): Promise<void> => expect(element).to.be.accessible() as never;

  it('can be used by everyone in each of its states', async function () {
    this.timeout(60_000);
    await open();
    await accessible();
    const fragment = await handOver({...begun, answers: {'/occasion/locationId': 'gone-wing'}});
    await open(fragment);
    await waitUntil(() => root().querySelector('.card li') !== null, 'left out');
    await accessible();
    await open(fragment);
    await heading('This code no longer works');
    await accessible();
    transport.faults.set({fault: {kind: 'unreachable'}});
    await open(fragment);
    await heading('We cannot reach the hospital');
    await accessible();
    transport.faults.set({fault: {kind: 'slow', ms: Infinity}});
    await open(fragment);
    await waitUntil(() => root().querySelector('.wait') !== null);
    await accessible();
  });

  it('goes on with what a person began at the kiosk, with the focus on what it says', async () => {
    await open(await handOver());
    await heading('Go on here');
    await isFilled();
    expect(isShown('pr-complaint-form')).to.equal(true);
    expect(isShown('#fallback')).to.equal(false);
    expect(root().activeElement?.id).to.equal('heading');
  });

  it('goes on in the language chosen at the kiosk', async () => {
    await open(await handOver({...begun, language: 'ar'}));
    await heading('تابع هنا');
    expect(element.lang).to.equal('ar');
    await waitUntil(() => form()?.shadowRoot?.querySelector('[dir=rtl]'), 'form');
    expect(getComputedStyle(root().querySelector('.card')!).direction).to.equal('rtl');
  });

  it('has taken the key out of the address before anything else of the page can run', async () => {
    const fragment = await handOver();
    const entries = history.length;
    setAddress(`#${fragment}`);
    element = document.createElement('pr-hand-over');
    element.client = client;
    document.body.append(element);
    expect(location.hash).to.equal('');
    expect(location.href).not.to.contain('#');
    expect(history.length).to.equal(entries);
    element.remove();
  });

  it('keeps the key nowhere, and sends it to nobody', async () => {
    const fragment = await handOver();
    const [, key = ''] = fragment.split('.');
    const sent: unknown[] = [];
    client = createKioskClient({
      facilityId: transport.facility.id,
      transport: {
        send: (...call) => {
          sent.push(call);
          return transport.send(...call);
        },
      },
    });
    await open(fragment);
    await heading('Go on here');
    await isFilled();
    expect(sent).to.have.length(1);
    for (const place of [
      JSON.stringify(sent),
      JSON.stringify({...sessionStorage, ...localStorage}),
      JSON.stringify(history.state),
      element.outerHTML,
      root().innerHTML,
    ])
      expect(place).not.to.contain(key);
    expect(element.outerHTML).not.to.contain(story);
  });

  it('shows what the page shows to whoever does not come from a kiosk, and leaves their address alone', async () => {
    for (const hash of ['#news', '#1.2']) {
      setAddress(hash);
      await open();
      await element.updateComplete;
      expect(isShown('#fallback')).to.equal(true);
      expect(root().querySelector('h2')).to.equal(null);
      expect(location.hash).to.equal(hash);
    }
  });

  it('says so when a code was used before, or is too old', async () => {
    const fragment = await handOver();
    await open(fragment);
    await heading('Go on here');
    await open(fragment);
    await heading('This code no longer works');
    expect(isShown('#fallback')).to.equal(true);
    expect(element.querySelector('pr-complaint-form')).to.equal(null);
    const later = await handOver();
    time = new Date(time.getTime() + 15 * 60_000);
    await open(later);
    await heading('This code no longer works');
  });

  it('says so when what came is damaged', async () => {
    const [mine = '', other = ''] = [await handOver(), await handOver()];
    await open(`${mine.split('.')[0]}.${other.split('.')[1]}`);
    await heading('This cannot be read');
    expect(isShown('#fallback')).to.equal(true);
    expect(element.querySelector('pr-complaint-form')).to.equal(null);
  });

  it('tries again where there is no network, by a key press or by itself, and loses nothing', async () => {
    const fragment = await handOver();
    transport.faults.set({fault: {kind: 'offline'}});
    await open(fragment);
    await heading('We cannot reach the hospital');
    await waitUntil(() => root().activeElement?.id === 'heading', 'focus');
    await sendKeys({press: 'Tab'});
    expect(root().activeElement?.textContent.trim()).to.equal('Try again');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => root().activeElement?.id === 'heading', 'still offline');
    await heading('We cannot reach the hospital');
    transport.faults.clear();
    dispatchEvent(new Event('online'));
    await heading('Go on here');
    await isFilled();
  });

  it('tells aloud that it is on its way', async () => {
    const fragment = await handOver();
    transport.faults.set({fault: {kind: 'slow', ms: Infinity}});
    await open(fragment);
    await waitUntil(
      () => root().querySelector('[role=status]')?.textContent.includes('Bringing over'),
      'status',
    );
    expect(isShown('#fallback')).to.equal(false);
  });

  it('says by their questions which answers do not fit here', async () => {
    const answers = {...(begun.answers as object), '/occasion/locationId': 'gone-wing'};
    await open(await handOver({...begun, answers}));
    await isFilled();
    await waitUntil(() => root().querySelector('.card li') !== null, 'left out');
    expect(root().querySelector('.card li')!.textContent.trim()).to.equal('Where was it?');
  });

  it('takes whatever came without breaking', async () => {
    for (const answers of [null, 'words', [1], {'/story': {deep: 1}, '/wish/outcomes': [{}]}]) {
      await open(await handOver({form: 'complaint', language: '<b>', answers}));
      await heading('Go on here');
      await waitUntil(() => form()?.shadowRoot?.querySelector('button'), 'form');
      expect(element.lang).to.equal('');
    }
    await open(await handOver({form: 'complaint', language: 'en', answers: undefined}));
    await heading('Go on here');
  });

  it('gives a person their words back where the page has no such form', async () => {
    await open(await handOver({...begun, form: 'x"] , pr-complaint-form['}));
    await heading('This page cannot go on with it');
    expect(root().querySelector('blockquote')!.textContent).to.equal(story);
    expect(isShown('#fallback')).to.equal(true);
  });

  it('takes over from a code that is scanned while the page is open, but from no second one', async () => {
    await open();
    location.hash = await handOver();
    await heading('Go on here');
    expect(location.hash).to.equal('');
    await isFilled();
    const other = await handOver({...begun, answers: {'/story': 'of someone else'}});
    location.hash = other;
    await waitUntil(() => location.hash === '', 'address');
    expect(element.querySelectorAll('pr-complaint-form')).to.have.length(1);
    await isFilled();
  });

  it('uses the client around it, the form inside it, too', async () => {
    setAddress(`#${await handOver()}`);
    const page = await fixture(html`
      <pr-client facility-id=${transport.facility.id} .transport=${transport}>
        <pr-hand-over>
          <template data-form="complaint"><pr-complaint-form></pr-complaint-form></template>
        </pr-hand-over>
      </pr-client>
    `);
    element = page.querySelector('pr-hand-over')!;
    await heading('Go on here');
    await isFilled();
  });

  for (const lang of ['es', 'ar'])
    it(`says every word of its own in ${lang}`, async () => {
      document.documentElement.lang = lang;
      const answers = {'/occasion/locationId': 'gone-wing', '/a/b': 'words of my own'};
      await open(await handOver({...begun, language: lang, answers}));
      await waitUntil(() => root().querySelectorAll('.card li').length === 2, 'left out');
      expect(root().querySelector('[lang=en]')).to.equal(null);
      await accessible();
    });

  it('fits a phone at 400 % zoom', async () => {
    await open(await handOver({...begun, answers: {'/occasion/locationId': 'gone-wing'}}));
    await waitUntil(() => root().querySelector('.card li') !== null, 'left out');
    element.style.setProperty('inline-size', '320px');
    await element.updateComplete;
    expect(root().querySelector('.card')!.scrollWidth).to.be.at.most(320);
  });
});
