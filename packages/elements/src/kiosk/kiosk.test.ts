import {expect, fixture, html, nextFrame, waitUntil as waitBriefly} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {writeEnrolment} from '@patient-relations/core/kiosk';
import {createMemoryTransport, type MemoryTransport} from '@patient-relations/core/testing';
import type {TemplateResult} from 'lit';
import type {PrKiosk} from './kiosk.js';
import type {KioskWipedEvent} from './kiosk.events.js';
import type {DeviceRecord, DeviceStore} from './device-store.js';
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
});
