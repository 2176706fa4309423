import {expect, fixture, html, nextFrame, waitUntil as waitBriefly} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import {correctClock, todayIn} from '@patient-relations/core/facility';
import {readEnrolment, writeEnrolment} from '@patient-relations/core/kiosk';
import {createMemoryTransport, type MemoryTransport} from '@patient-relations/core/testing';
import type {PrKiosk} from './kiosk.js';
import type {KioskWipedEvent} from './kiosk.events.js';
import {ReceiptPaperEvent} from '../receipt/receipt.events.js';
import type {DeviceRecord, DeviceStore} from './device-store.js';
import {drawn} from './drawn.js';
// What a kiosk loads when it starts: read here, so that no test waits for the sources to be made ready.
import '../client/page-outbox.js';
import './pr-kiosk.js';
import '../complaint-form/pr-complaint-form.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

type Configuration = Parameters<typeof configure>[1];

/** As staff write it. */
async function configure(
  transport: MemoryTransport,
  configuration: Readonly<Record<string, unknown>>,
): Promise<void> {
  const facilityId = transport.facility.id;
  const reply = await transport.staff.send('configure-kiosk', {
    facilityId,
    deviceId: 'lobby-1',
    configuration,
  });
  if (!reply.ok) throw new Error(reply.problem.code);
}

/** Takes away what this origin keeps, and waits for a tab that is on its way out. */
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

describe('pr-kiosk', () => {
  let element: PrKiosk;
  let transport: MemoryTransport;
  let record: DeviceRecord;
  let replaced: number;
  let wiped: KioskWipedEvent[];
  const {now} = performance;
  let later: number;

  const store: DeviceStore = {
    read: () => Promise.resolve(record),
    write(change) {
      record = {...record, ...change};
      return Promise.resolve();
    },
  };

  // On a device that is a kiosk and nothing else: what other files of tests have kept in this browser it would clear
  // first, and ask for another document. Which of them came before is the file system's to say.
  before(clearOrigin);

  beforeEach(async () => {
    document.documentElement.lang = 'en';
    later = 0;
    performance.now = () => now.call(performance) + later;
    replaced = 0;
    wiped = [];
    transport = createMemoryTransport();
    record = {enrolment: await enrolmentLine()};
    window.addEventListener('pr-kiosk-replace', handleReplace);
    window.addEventListener('pr-kiosk-wiped', handleWiped);
  });

  afterEach(() => {
    performance.now = now;
    window.removeEventListener('pr-kiosk-replace', handleReplace);
    window.removeEventListener('pr-kiosk-wiped', handleWiped);
    element.remove();
  });

  const handleReplace = (event: Event): void => {
    // The page of the tests has to stay.
    event.preventDefault();
    replaced += 1;
  };
  const handleWiped = (event: KioskWipedEvent): void => void wiped.push(event);

  async function enrolmentLine(): Promise<string> {
    transport.asDevice('lobby-1');
    return writeEnrolment({
      facilityId: transport.facility.id,
      deviceId: 'lobby-1',
      token: 'device-token-of-the-lobby',
      configurationKey: await transport.configurationKey(),
    });
  }

  const forms = html`
    <template data-activity="complaint">
      <pr-complaint-form kind="complaint"></pr-complaint-form>
    </template>
    <template data-activity="suggestion">
      <label>Your idea <textarea id="idea"></textarea></label>
    </template>
    <p slot="contact">Call 555 010 0100</p>
  `;

  async function start(configuration: Configuration = {}, inside: TemplateResult = forms) {
    await configure(transport, configuration);
    element = await fixture<PrKiosk>(html`
      <pr-kiosk version="1.0.0" .transport=${transport.asDevice('lobby-1')} .deviceStore=${store}
        >${inside}</pr-kiosk
      >
    `);
    await waitUntil(() => find('.stage') && !find('.at-starting'), 'started');
  }

  const root = (): ShadowRoot => element.shadowRoot!;
  const find = (selector: string): HTMLElement | null => root().querySelector(selector);
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
  const button = (label: string): HTMLButtonElement => {
    const found = [...root().querySelectorAll('button')].find((each) =>
      each.textContent.replace(/\s+/g, ' ').includes(label),
    );
    if (!found) throw new Error(`no button "${label}" in ${words()}`);
    return found;
  };
  const press = async (label: string): Promise<void> => {
    button(label).click();
    await element.updateComplete;
  };
  const at = (screen: string): Promise<void> =>
    waitUntil(
      () => find(`.at-${screen}`),
      `at ${screen}, ${root().querySelector('.stage')?.className}`,
    );
  const begin = async (): Promise<void> => {
    await press('Touch to begin');
    await press('English');
    await at('choice');
  };
  const writeIdea = async (text: string): Promise<HTMLTextAreaElement> => {
    await press('Share an idea');
    await at('activity');
    const field = element.querySelector<HTMLTextAreaElement>('#idea')!;
    field.value = text;
    field.focus();
    return field;
  };
  const walkAway = async (seconds: number): Promise<void> => {
    later += seconds * 1000;
    // The kiosk looks twice a second.
    await new Promise((resolve) => setTimeout(resolve, 700));
    await element.updateComplete;
  };

  it('welcomes in each language, and begins at one touch', async () => {
    await start({welcome: {en: 'Welcome to Riverside'}});

    expect(words()).to.contain('Welcome to Riverside').and.contain('المس للبدء');
    await expect(element).to.be.accessible();
    await press('Touch to begin');
    await at('language');
    await expect(element).to.be.accessible();
  });

  it('lets nobody wait at the first screen for what only a session needs', async () => {
    await start();
    await waitUntil(() => record.configuration);
    element.remove();
    const device = transport.asDevice('lobby-1');
    const asked: string[] = [];
    const watched = {
      send(operation: string, request: never, options: never) {
        asked.push(operation);
        return device.send(operation as 'read-facility', request, options);
      },
    } as MemoryTransport;
    const started = new Promise<string>((resolve) => {
      const look = (): void => resolve(`${asked.join()} ${find('#begin')?.textContent}`);
      window.addEventListener('pr-kiosk-started', look, {once: true});
    });
    element = await fixture<PrKiosk>(html`
      <pr-kiosk .transport=${watched} .deviceStore=${store}>${forms}</pr-kiosk>
    `);

    expect(await started).to.match(/^ \s*Touch to begin/);
    await waitUntil(() => asked.includes('read-facility'));
  });

  it('can be used by everyone on each screen of a session', async function () {
    this.timeout(40_000);
    await start();
    await begin();
    await expect(element).to.be.accessible();
    await writeIdea('');
    await expect(element).to.be.accessible();
    await press('Stop and erase');
    await expect(element).to.be.accessible();
    await press('Go on');
    await walkAway(61);
    await expect(element).to.be.accessible();
  });

  it('speaks the language that was chosen, in every form inside', async () => {
    await start();
    await press('Touch to begin');
    await press('العربية');
    await waitUntil(() => words().includes('ماذا تريد أن تفعل؟'));

    expect(element.lang).to.equal('ar');
    expect(find('.stage')!.dir).to.equal('rtl');
    root().querySelectorAll<HTMLElement>('.card')[0]!.click();
    await waitUntil(() =>
      element.querySelector('pr-complaint-form')?.shadowRoot?.querySelector('[dir=rtl]'),
    );
  });

  it('tells each form that the device is shared, and moves the focus to it by its name', async () => {
    await start();
    await begin();
    await press('Tell us what went wrong');
    await at('activity');

    const form = element.querySelector('pr-complaint-form')!;
    expect(form.sharedDevice).to.equal(true);
    await waitUntil(() => document.activeElement === form.parentElement);
    expect(form.parentElement!.ariaLabel).to.equal('Tell us what went wrong');
  });

  it('says beside each code where it is used', async () => {
    await start();
    element.myCaseUrl = '/my-case';
    await begin();
    await press('Tell us what went wrong');
    await at('activity');

    expect(element.querySelector('pr-complaint-form')!.myCaseUrl).to.equal('/my-case');
  });

  it('asks whether someone is there, and goes on at any key, which presses nothing else', async () => {
    await start();
    await begin();
    const field = await writeIdea('half a thought');
    button('Stop and erase').focus();
    await walkAway(61);

    const dialog = find('dialog') as HTMLDialogElement;
    expect(dialog.open).to.equal(true);
    expect(dialog.getAttribute('role')).to.equal('alertdialog');
    expect(root().activeElement?.id).to.equal('stay');
    expect(words()).to.contain('Are you still there?').and.contain('29 seconds');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => !find('dialog'));

    expect(root().activeElement?.id).to.equal('stop');
    expect(field.value).to.equal('half a thought');
    expect(find('.at-activity')).not.to.equal(null);
  });

  it('says the seconds at twenty, ten and five to a screen reader, and not in between', async () => {
    await start();
    await begin();
    const said: string[] = [];
    await walkAway(61);
    const region = (): string => find('dialog [role=status]')!.textContent.trim();
    expect(region()).to.equal('');
    for (const [seconds, words] of [
      [9, '20 seconds left'],
      [5, ''],
      [5, '10 seconds left'],
      [5, '5 seconds left'],
    ] as const) {
      later += seconds * 1000 - 700;
      await waitUntil(() => region() === words, `${words}, and not ${region()}`);
      said.push(region());
    }

    expect(said.join()).to.equal('20 seconds left,,10 seconds left,5 seconds left');
  });

  it('wipes when nobody is there, proves it, and asks for a new document', async () => {
    await start();
    await begin();
    await writeIdea('Quetzalcoatlus');
    await walkAway(61);
    await walkAway(31);
    await waitUntil(() => wiped.length === 1);
    await waitUntil(() => replaced === 1);

    expect(wiped).to.have.length(1);
    expect(wiped[0]!.report.checks.every(({left}) => left.length === 0)).to.equal(true);
    expect(JSON.stringify(wiped[0]!.report)).not.to.contain('Quetzalcoatlus');
    expect(element.querySelector('textarea')).to.equal(null);
    expect(JSON.stringify(record)).not.to.contain('Quetzalcoatlus');
    expect(find('.at-wiping')).not.to.equal(null);
  });

  it('asks for a new document again where someone told the browser to keep this one', async () => {
    const {setTimeout: after} = window;
    const soon = (run: () => void, ms?: number): number => after(run, ms === 15_000 ? 50 : ms);
    window.setTimeout = soon as typeof setTimeout;
    try {
      await start();
      await begin();
      await writeIdea('stay');
      await press('Stop and erase');
      await press('Erase it');
      await waitUntil(() => replaced > 1);
    } finally {
      window.setTimeout = after;
    }

    expect(wiped).to.have.length(1);
  });

  it('wipes at once when a tablet that slept is woken, though its clock stood still', async () => {
    await start();
    await begin();
    await writeIdea('asleep');
    // A minute and a half is too long, whatever the part of it in which the screen was dark.
    later += 55_000;
    const {now: today} = Date;
    const visible = Object.getOwnPropertyDescriptor(Document.prototype, 'visibilityState')!;
    const show = (state: string): void => {
      Object.defineProperty(document, 'visibilityState', {configurable: true, get: () => state});
      document.dispatchEvent(new Event('visibilitychange'));
    };
    try {
      show('hidden');
      Date.now = () => today() + 40_000;
      show('visible');
      await waitUntil(() => replaced === 1);
    } finally {
      Date.now = today;
      Object.defineProperty(Document.prototype, 'visibilityState', visible);
      delete (document as {visibilityState?: unknown}).visibilityState;
    }
  });

  it('asks once before it erases, and keeps everything for whoever goes on', async () => {
    await start();
    await begin();
    const field = await writeIdea('keep me');
    await press('Stop and erase');
    expect(find('dialog')).not.to.equal(null);
    await press('Go on');
    expect(find('dialog')).to.equal(null);
    expect(field.value).to.equal('keep me');
    await press('Stop and erase');
    await press('Erase it');

    await waitUntil(() => replaced === 1);
    expect(field.value).to.equal('');
  });

  it('says where the words are once they were sent, thanks, and wipes', async function () {
    this.timeout(20_000);
    await start({coolDownSeconds: 3});
    await begin();
    await writeIdea('sent');
    element
      .querySelector('#idea')!
      .dispatchEvent(new Event('pr-stored', {bubbles: true, composed: true}));
    await element.updateComplete;
    await press('I am done');
    expect(words()).to.contain('Thank you').and.contain('locked on this device');
    await expect(element).to.be.accessible();

    await waitUntil(() => replaced === 1);
  });

  it('asks before it erases what nobody has, though something else was sent, and as soon as it has all is done', async () => {
    await start();
    await begin();
    await press('Tell us what went wrong');
    await at('activity');
    const form = element.querySelector('pr-complaint-form')!;
    form.draft = {'/story': 'Marmalade'};
    await waitUntil(() => form.hasWords && form.draft);
    form.dispatchEvent(new Event('pr-survey-received', {bubbles: true, composed: true}));
    await element.updateComplete;
    // It asks the forms anew twice a second.
    await waitUntil(() => words().includes('Stop and erase'));
    await press('Stop and erase');
    expect(words()).to.contain('Erase it');
    await press('Go on');
    await walkAway(61);
    expect(words()).to.contain('Are you still there?').and.to.contain('is not erased');
    // As where the hospital has it: nobody touches the kiosk for that.
    form.wipe();

    await waitUntil(() => words().includes('I am done'));
  });

  it('says that a form which the page did not load cannot be shown, with a way back, and tells the developer which', async () => {
    const warnings: string[] = [];
    const {warn} = console;
    console.warn = (text: string) => void warnings.push(text);
    try {
      await start(
        {},
        html`
          <template data-activity="complaint">
            <pr-complaint-form kind="complaint"></pr-complaint-form>
          </template>
          <template data-activity="survey"><pr-never-loaded></pr-never-loaded></template>
        `,
      );
      await press('Touch to begin');
      await press('English');
      await press('Rate your visit');
      expect(words()).to.contain('Getting ready');
      await waitUntil(() => words().includes('We cannot show this right now'));
      expect(warnings.join()).to.contain('<pr-never-loaded> is not defined');
      await expect(element).to.be.accessible();
      find('#other')!.click();
      await at('choice');
      await press('Tell us what went wrong');
      expect(words()).to.not.contain('Getting ready');
    } finally {
      console.warn = warn;
    }
  });

  it('shows a form that comes late as soon as it is there', async () => {
    await start(
      {},
      html`<template data-activity="survey"><pr-late-form></pr-late-form></template>`,
    );
    await press('Touch to begin');
    await press('English');
    await at('activity');
    expect(words()).to.contain('Getting ready');
    customElements.define('pr-late-form', class extends HTMLElement {});

    await waitUntil(() => !words().includes('Getting ready'));
    expect(words()).to.not.contain('We cannot show');
  });

  it('keeps a form for someone who looks at another one', async () => {
    await start();
    await begin();
    const field = await writeIdea('still mine');
    await press('Other choices');
    await press('Tell us what went wrong');
    expect(field.checkVisibility()).to.equal(false);
    await press('Other choices');
    await press('Share an idea');

    expect(field.checkVisibility()).to.equal(true);
    expect(field.value).to.equal('still mine');
  });

  it('lets whoever has sent one thing do another, and the same anew, but not before they have their code', async () => {
    await start();
    await begin();
    const says = async (from: Element, event: string): Promise<void> => {
      from.dispatchEvent(new Event(event, {bubbles: true, composed: true}));
      await element.updateComplete;
    };
    const field = await writeIdea('sent');
    await says(field, 'pr-feedback-received');
    await press('Other choices');
    expect(words()).to.contain('I am done');
    await press('Share an idea');
    expect(field.checkVisibility(), 'with its code').to.equal(true);
    await says(field, 'pr-receipt-kept');
    await press('Other choices');
    await press('Share an idea');

    expect(field.checkVisibility()).to.equal(false);
    const [, fresh] = element.querySelectorAll<HTMLTextAreaElement>('#idea');
    expect(fresh!.checkVisibility()).to.equal(true);
    expect(fresh!.value).to.equal('');
  });

  it('says that words are on this device as long as some of them are', async () => {
    await start();
    await begin();
    const field = await writeIdea('sent');
    field.dispatchEvent(new Event('pr-stored', {bubbles: true, composed: true}));
    await press('Other choices');
    await press('Tell us what went wrong');
    const form = element.querySelector('pr-complaint-form')!;
    form.dispatchEvent(new Event('pr-feedback-received', {bubbles: true, composed: true}));
    await element.updateComplete;
    await press('I am done');

    expect(words()).to.contain('locked on this device');
  });

  it('locks and says so when something of a person is left, also after a reload', async () => {
    await start();
    await begin();
    history.pushState(null, '', location.href);
    await press('Stop and erase');
    await press('Erase it');
    await at('locked');

    expect(replaced).to.equal(0);
    expect(words()).to.contain('This device is locked').and.contain('history');
    expect(record.left!.join()).to.contain('history');
    await expect(element).to.be.accessible();
  });

  it('stays locked after a reload, though the history is then as long as when the page was new', async () => {
    await start();
    await begin();
    history.pushState(null, '', location.href);
    await press('Stop and erase');
    await press('Erase it');
    await at('locked');
    element.remove();

    await start();

    await at('locked');
    expect(replaced).to.equal(0);
    expect(words()).to.contain('history');
  });

  it('wipes what a browser brings back as it was left', async () => {
    await start();
    await begin();
    await writeIdea('gone elsewhere');

    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));

    await waitUntil(() => replaced === 1);
    expect(wiped[0]!.report.clean).to.equal(true);
  });

  it("keeps the browser's own search, printing and dragging from everyone but staff", async () => {
    await start();
    await begin();
    const field = await writeIdea('not for dragging');
    const isRefused = (event: Event): boolean => !field.dispatchEvent(event);
    const asked = {bubbles: true, cancelable: true, composed: true};
    const search = (): Event => new KeyboardEvent('keydown', {...asked, key: 'f', ctrlKey: true});

    expect(isRefused(search())).to.equal(true);
    expect(isRefused(new KeyboardEvent('keydown', {...asked, key: 'f'}))).to.equal(false);
    for (const type of ['dragstart', 'dragover', 'drop'])
      expect(isRefused(new DragEvent(type, asked)), type).to.equal(true);
    element.remove();
    expect(isRefused(search())).to.equal(false);
  });

  it('stays on its page, whatever someone touches', async () => {
    await start(
      {},
      html`
        <template data-activity="help">
          <a id="phone" href="tel:5550100100">Call</a>
          <a id="away" href="https://example.org/">Read</a>
          <form id="form" action="/search">
            <input name="word" value="secret" /><button>Find</button>
          </form>
        </template>
      `,
    );
    await press('Touch to begin');
    await press('English');
    await at('activity');
    const {href} = location;
    const {length} = history;
    for (const id of ['phone', 'away']) element.querySelector<HTMLElement>(`#${id}`)!.click();
    element.querySelector<HTMLElement>('#form button')!.click();
    const menu = new MouseEvent('contextmenu', {bubbles: true, cancelable: true, composed: true});
    expect(element.querySelector('#away')!.dispatchEvent(menu), 'opens elsewhere').to.equal(false);
    await nextFrame();

    expect(location.href).to.equal(href);
    expect(history.length).to.equal(length);
  });

  it('shows the number of the hospital as something to read, and not as a way to tap that leads nowhere', async () => {
    record = {};
    element = await fixture<PrKiosk>(html`
      <pr-kiosk .transport=${transport} .deviceStore=${store}>
        <p slot="contact">Call <a id="desk" href="tel:+15550100100">555-010-0100</a></p>
      </pr-kiosk>
    `);
    await at('out-of-order');

    expect(element.querySelector('#desk')!.textContent).to.equal('555-010-0100');
    expect(element.querySelector('[slot=contact] [href]')).to.equal(null);
  });

  it('offers one way out of a form and one way back, in words of its own', async () => {
    await start();
    await begin();
    await press('Tell us what went wrong');
    await at('activity');
    const form = element.querySelector('pr-complaint-form')!;
    await waitUntil(() => form.shadowRoot?.querySelector('#leave'));

    expect(form.shadowRoot!.querySelector('#leave')!.checkVisibility()).to.equal(false);
    expect(form.shadowRoot!.querySelector('#leave-hint')!.checkVisibility()).to.equal(false);
    expect(button('Stop and erase').checkVisibility()).to.equal(true);
    expect(button('Other choices').checkVisibility()).to.equal(true);
  });

  it('shows nothing of what was written while it asks whether someone is still there', async () => {
    await start();
    await begin();
    await writeIdea('between us');
    await press('Stop and erase');

    const dialog = find('dialog')!;
    const behind = getComputedStyle(dialog, '::backdrop').backgroundColor;
    expect(behind, 'without an alpha').to.match(/^rgb\(/);
  });

  it('ends the session when someone leaves a form quickly', async () => {
    await start();
    await begin();
    await press('Tell us what went wrong');
    await at('activity');
    for (let time = 0; time < 3; time += 1) await sendKeys({press: 'Escape'});

    await waitUntil(() => replaced === 1);
    expect(wiped).to.have.length(1);
  });

  it('makes everything larger, lower and louder for one person alone', async () => {
    await start();
    const before = parseFloat(getComputedStyle(document.documentElement).fontSize);
    await press('Text size');
    expect(parseFloat(getComputedStyle(document.documentElement).fontSize)).to.equal(before * 1.25);
    await press('Lower the screen');
    expect(button('Lower the screen').getAttribute('aria-pressed')).to.equal('true');
    await press('Sound medium');
    const volume = getComputedStyle(find('main')!).getPropertyValue('--pr-volume');
    expect(volume.trim()).to.equal('1');

    element.remove();
    expect(parseFloat(getComputedStyle(document.documentElement).fontSize)).to.equal(before);
  });

  describe('on a large, upright screen', () => {
    const picture = html`${forms}<img slot="picture" alt="" />`;
    const isSeen = (): boolean =>
      element.querySelector('[slot=picture]')!.checkVisibility({visibilityProperty: true});
    const textSize = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize);

    beforeEach(() => setViewport({width: 1080, height: 1920}));
    afterEach(() => setViewport({width: 800, height: 600}));

    it('is read from further away, and leaves the page as it was', async () => {
      const before = textSize();
      await start();
      expect(textSize()).to.be.closeTo(21.6, 0.01);
      await press('Text size');
      expect(textSize()).to.be.closeTo(27, 0.01);

      element.remove();
      expect(textSize()).to.equal(before);
    });

    it('shows the first choices in the largest print, and that there are more', async () => {
      await setViewport({width: 800, height: 1280});
      const all = ['complaint', 'compliment', 'question', 'suggestion', 'survey', 'rights', 'help'];
      await start(
        {},
        html`
          ${all.map((each) => html`<template data-activity=${each}><p>${each}</p></template>`)}
          <img slot="picture" alt="" />
        `,
      );
      await begin();
      expect(isSeen()).to.equal(true);
      await press('Text size');
      await press('Text size');

      const bar = (): number => find('.bar')!.getBoundingClientRect().top;
      const isShown = (card: Element): boolean => card.getBoundingClientRect().bottom <= bar();
      const cards = [...root().querySelectorAll('.card')];
      expect(cards).to.have.length(7);
      expect(cards.filter(isShown)).to.have.length.greaterThan(3);
      expect(isShown(cards[6]!)).to.equal(false);
      // It is measured once the larger print is drawn.
      await waitUntil(() => find('#more'));
      for (let times = 0; times < 3 && find('#more'); times += 1) {
        await press('More below');
        await drawn();
        await element.updateComplete;
      }
      expect(find('#more')).to.equal(null);
      expect(isShown(cards[6]!)).to.equal(true);
    });

    it('shows the hospital until someone writes, and what is chosen within reach', async () => {
      await start({}, picture);
      expect(isSeen()).to.equal(true);
      await begin();
      expect(isSeen()).to.equal(true);
      const card = button('Share an idea').getBoundingClientRect();
      expect(card.top).to.be.greaterThan(window.innerHeight / 2);

      await press('Tell us what went wrong');
      await at('activity');
      expect(isSeen()).to.equal(false);
    });
  });

  /** What stands in a part of the screen for those who read this language. */
  const inLanguage = (part: string, language: string): string =>
    find(`${part} [lang=${language}]`)?.textContent ?? '';

  it('tells everyone in their own language that it takes nothing now, before anyone has chosen one', async () => {
    record = {};
    await start();
    await at('out-of-order');

    expect(inLanguage('.out-of-order', 'en')).to.contain('cannot take your words now');
    expect(inLanguage('.out-of-order', 'es')).to.contain('no puede recibir sus palabras ahora');
    expect(inLanguage('.out-of-order', 'ar')).to.contain('لا يستطيع هذا الجهاز أخذ كلماتك الآن');
    expect(find('.out-of-order [lang=ar]')!.dir).to.equal('rtl');
    await expect(element).to.be.accessible();
  });

  it('does not begin before staff have set it up, and takes the line they paste', async () => {
    const line = record.enrolment!;
    record = {};
    await start();
    expect(words()).to.contain('not been set up');
    await expect(element).to.be.accessible();
    await press('Set up this device');
    await paste('prk1.nonsense');
    await waitUntil(() => words().includes('This is no set-up line'));
    expect(record.enrolment).to.equal(undefined);
    await paste(line);

    await waitUntil(() => replaced === 1);
    expect(record.enrolment).to.equal(line);
  });

  const setUpAgain = async (line: string): Promise<void> => {
    await start({pin: '314159'});
    await at('out-of-order');
    await press('Set up this device');
    await at('staff');
    await paste(line);
    await waitUntil(() => replaced === 1);
    expect(record.enrolment).to.equal(line);
  };

  it('lets staff set it up again where the line was made for another service', async () => {
    const line = record.enrolment!;
    const configurationKey = await createMemoryTransport().configurationKey();
    record = {enrolment: writeEnrolment({...readEnrolment(line)!, configurationKey})};
    await setUpAgain(line);
  });

  it('lets staff set it up again where the line was taken back before it had any settings', async () => {
    const problem = {status: 401, code: 'unauthorized', errors: []} as const;
    transport.faults.set({fault: {kind: 'refuse', problem}, on: ['read-kiosk-configuration']});
    await setUpAgain(record.enrolment!);
  });

  it('hears of a PIN while it is locked, so that staff come in', async () => {
    record = {...record, left: ['history: length'], entries: 1};
    await start();
    await at('locked');
    // The last that a kiosk does by itself when it starts.
    await waitUntil(async () => (await kiosks())[0]?.report);
    await knock();
    expect(find('.at-locked')).not.to.equal(null);
    const before = record.configuration;
    await configure(transport, {pin: '314159'});

    window.dispatchEvent(new Event('online'));
    await waitUntil(() => record.configuration !== before);
    await openStaff('314159');
  });

  it('is open again by itself once its browser keeps what a kiosk must know', async () => {
    const {write} = store;
    store.write = () => Promise.reject(new Error('no room'));
    try {
      await start();
      await at('out-of-order');
      expect(words()).to.contain('cannot open the place');
    } finally {
      store.write = write;
    }
    window.dispatchEvent(new Event('online'));

    await at('attract');
    expect(record.configuration).to.be.a('string');
  });

  it('begins with a new document once its browser lets it read what it is', async () => {
    const {read} = store;
    store.read = () => Promise.reject(new Error('closed'));
    try {
      await start();
      await at('out-of-order');
      window.dispatchEvent(new Event('online'));
      await new Promise((later) => setTimeout(later, 50));
      expect(replaced).to.equal(0);
    } finally {
      store.read = read;
    }
    window.dispatchEvent(new Event('online'));

    await waitUntil(() => replaced === 1);
  });

  it('keeps its last good settings when others come that nobody signed, and tells staff', async () => {
    await start({pin: '314159', welcome: {en: 'Good settings'}});
    await waitUntil(() => record.configuration);
    element.remove();
    const device = transport.asDevice('lobby-1');
    const forged = {
      async send(operation: string, request: never, options: never) {
        const reply = await device.send(operation as 'read-kiosk-configuration', request, options);
        if (operation !== 'read-kiosk-configuration' || !reply.ok) return reply;
        const [head = '', body = '', sign = ''] = reply.value.signed.split('.');
        const evil = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/')));
        const text = btoa(JSON.stringify({...evil, welcome: {en: 'Evil settings'}, version: 99}));
        const payload = text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
        return {ok: true, value: {signed: [head, payload, sign].join('.')}};
      },
    } as unknown as MemoryTransport;
    element = await fixture<PrKiosk>(html`
      <pr-kiosk .transport=${forged} .deviceStore=${store}>${forms}</pr-kiosk>
    `);
    await at('attract');
    expect(words()).to.contain('Good settings');
    await openStaff('314159');

    await waitUntil(() => words().includes('not signed by the hospital'));
    expect(words()).not.to.contain('Evil');
    await expect(element).to.be.accessible();
  });

  it('lets staff in by a corner held or by keys, and only with the PIN', async function () {
    this.timeout(20_000);
    await start({pin: '314159'});
    find('.corner')!.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
    await at('pin');
    await expect(element).to.be.accessible();
    for (const digit of '000000') button(digit).click();
    await press('Open');
    await waitUntil(() => words().includes('That PIN is not right'));
    expect(record.wrongPins).to.equal(1);
    await sendKeys({type: '314159'});
    await sendKeys({press: 'Tab'});
    await press('Open');
    await at('staff');

    expect(record.wrongPins).to.equal(undefined);
    expect(words()).to.contain('lobby-1').and.contain('Version 1');
  });

  it('makes whoever guesses the PIN wait, across a reload too', async () => {
    record = {...record, wrongPins: 5};
    await start({pin: '314159'});
    await knock();
    await at('pin');
    expect(words()).to.contain('Too many wrong PINs');
    await sendKeys({type: '314159'});
    await sendKeys({press: 'Enter'});
    await element.updateComplete;

    expect(find('.at-pin')).not.to.equal(null);
    later += 31_000;
    await waitUntil(() => !words().includes('Too many wrong PINs'));
    await sendKeys({type: '314159'});
    await sendKeys({press: 'Enter'});
    await at('staff');
  });

  it('gives staff no way in from the screen where no PIN was set', async () => {
    await start();
    await knock();
    await nextFrame();

    expect(find('.at-attract')).not.to.equal(null);
  });

  it('lets staff in without a PIN where the hospital no longer takes what it sends: what waits can be saved, and another line used', async () => {
    await start();
    await waitUntil(() => record.configuration);
    element.remove();
    const problem = {status: 401, code: 'unauthorized', errors: []} as const;
    transport.faults.set({fault: {kind: 'refuse', problem}, on: ['read-kiosk-configuration']});
    await start();
    await waitUntil(() => words().includes('The hospital no longer takes'));
    expect(button('Set up this device').checkVisibility()).to.equal(true);
    await knock();
    await at('staff');

    expect(find('pr-outbox')!.hasAttribute('keeps-all')).to.equal(true);
    expect(words()).not.to.contain('Leave kiosk mode');
    expect(words()).to.contain('The hospital no longer knows this device.');
    expect(words()).not.to.contain('were not meant for this device');
    // Nobody has shown that they are staff: what the browser offers by its own keys stays shut.
    const search = new KeyboardEvent('keydown', {key: 'f', ctrlKey: true, cancelable: true});
    expect(window.dispatchEvent(search)).to.equal(false);
    const line = record.enrolment!;
    await paste(line);
    await waitUntil(() => replaced === 1);
    expect(record.enrolment).to.equal(line);
  });

  it('wipes what a person left before staff give the kiosk back', async () => {
    await start({pin: '314159'});
    await begin();
    const field = await writeIdea('left behind');
    await openStaff('314159');
    expect(field.checkVisibility()).to.equal(false);
    await press('Close');

    await waitUntil(() => replaced === 1);
    expect(field.value).to.equal('');
  });

  it('leaves the kiosk mode where its page has a way out, and else tells staff how a device is left', async () => {
    await start({pin: '314159'});
    await openStaff('314159');
    let asked = 0;
    const leave = (event: Event): void => {
      event.preventDefault();
      asked += 1;
    };
    element.addEventListener('pr-kiosk-exit', leave, {once: true});
    await press('Leave kiosk mode');
    expect(asked).to.equal(1);
    expect(words()).not.to.contain('cannot unlock the device');
    await press('Leave kiosk mode');

    expect(words()).to.contain('This page cannot unlock the device').and.contain('Alt and F4');
  });

  it('reports to the office without a word of anyone', async () => {
    await start({welcome: {en: 'Hi'}});
    await waitUntil(async () => (await kiosks())[0]?.report);

    expect((await kiosks())[0]!.report).to.deep.include({
      version: '1.0.0',
      configurationVersion: 1,
      queued: 0,
      state: 'ready',
      troubles: [],
    });
  });

  it('tells the office that no paper comes out, until someone gets theirs', async () => {
    const say = async (came: boolean): Promise<void> => {
      element.dispatchEvent(new ReceiptPaperEvent(came));
      // The next document says it.
      element.remove();
      await start();
    };
    const troubles = async (): Promise<readonly string[] | undefined> =>
      (await kiosks())[0]?.report?.troubles;
    await start({printer: true});
    await say(false);
    await waitUntil(async () => (await troubles())?.includes('no-printer'));

    await say(true);
    await waitUntil(async () => (await troubles())?.length === 0);
  });

  it('works with its last good settings when there is no connection, and says so honestly', async () => {
    await start({welcome: {en: 'From before'}});
    await waitUntil(() => record.configuration);
    element.remove();
    transport.faults.set({fault: {kind: 'offline'}});
    const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
    Object.defineProperty(Navigator.prototype, 'onLine', {configurable: true, get: () => false});
    try {
      await start({});
      expect(words()).to.contain('From before').and.contain('There is no connection right now');
      expect(inLanguage('.offline', 'es')).to.contain('Ahora no hay conexión');
      expect(inLanguage('.offline', 'ar')).to.contain('لا يوجد اتصال الآن');
      await begin();
      expect(find('.at-choice')).not.to.equal(null);
    } finally {
      Object.defineProperty(Navigator.prototype, 'onLine', online);
    }
  });

  it('takes today from the service where its own clock is wrong', async () => {
    const {now: today} = Date;
    const right = new Date().toISOString().slice(0, 4);
    Date.now = () => today() + 2 * 366 * 86_400_000;
    try {
      await start();
      await waitUntil(() => todayIn('UTC').startsWith(right));
    } finally {
      Date.now = today;
      correctClock(0);
    }
  });

  it('tells staff that the clock of the device is wrong, and bothers nobody else', async () => {
    const {now: today} = Date;
    Date.now = () => today() - 56 * 365 * 86_400_000;
    try {
      await start({pin: '314159'});
      expect(words()).not.to.contain('clock');
      await openStaff('314159');
      await waitUntil(() => words().includes('this clock is wrong'));
    } finally {
      Date.now = today;
    }
  });

  it('takes a newer page between two people, and never in the middle of a session', async () => {
    await start();
    await begin();
    element.updateReady = true;
    await element.updateComplete;
    expect(replaced).to.equal(0);
    element.remove();
    await start();
    element.updateReady = true;

    await waitUntil(() => replaced === 1);
  });

  const knock = async (): Promise<void> => {
    for (const down of ['Control', 'Alt', 'KeyS'] as const) await sendKeys({down});
    for (const up of ['KeyS', 'Alt', 'Control'] as const) await sendKeys({up});
  };
  const paste = async (line: string): Promise<void> => {
    const field = find('#enrolment') as HTMLInputElement;
    field.value = line;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await press('Use this line');
  };
  const openStaff = async (pin: string): Promise<void> => {
    await knock();
    await at('pin');
    await sendKeys({type: pin});
    await sendKeys({press: 'Enter'});
    await at('staff');
  };
  const kiosks = async () => {
    const reply = await transport.staff.send('list-kiosks', {facilityId: transport.facility.id});
    return reply.ok ? reply.value.kiosks : [];
  };
});
