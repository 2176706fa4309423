import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, userEvent, waitFor as waitForBriefly} from 'storybook/test';
import {writeEnrolment} from '@patient-relations/core/kiosk';
import type {Transport} from '@patient-relations/core';
import {createMemoryTransport, type MemoryTransport} from '@patient-relations/core/testing';
import type {DeviceRecord, DeviceStore} from './device-store.js';
import './pr-kiosk.js';
import '../complaint-form/pr-complaint-form.js';
import '../help-request/pr-help-request.js';

/** Patient enough for a busy machine. */
const waitFor = <Found>(look: () => Found | Promise<Found>): Promise<Found> =>
  waitForBriefly(look, {timeout: 15_000});

const deviceId = 'lobby-1';
const pin = '314159';

/** A device in a lobby, and the service it belongs to. */
interface Lobby {
  readonly transport: MemoryTransport;
  /** The service as the device reaches it. */
  readonly asDevice: Transport;
  readonly store: DeviceStore;
}

/**
 * A kiosk has its page and its origin to itself, and does not begin on one where something is left. These stories share
 * a page with Storybook and with each other.
 */
async function makePageNew(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  window.name = '';
  history.replaceState(null, '', location.pathname + location.search);
  for (const {name = ''} of await indexedDB.databases()) await deleteDatabase(name);
  if (document.getElementById('scripts-root')) return;
  // Storybook puts it there when it has shown its first story: to a kiosk, something that was not there before.
  const scripts = document.createElement('div');
  scripts.id = 'scripts-root';
  document.body.append(scripts);
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    for (const end of ['success', 'error', 'blocked'] as const)
      request.addEventListener(end, () => resolve());
  });
}

/** Makes a device that is set up, or one that is not. */
async function openLobby(
  configuration: Readonly<Record<string, unknown>> = {},
  {isEnrolled = true}: {readonly isEnrolled?: boolean} = {},
): Promise<Lobby> {
  await makePageNew();
  const transport = createMemoryTransport();
  const facilityId = transport.facility.id;
  const asDevice = transport.asDevice(deviceId);
  await transport.staff.send('configure-kiosk', {
    facilityId,
    deviceId,
    configuration: {
      pin,
      locationId: 'main-campus',
      handOverUrl: 'https://hospital.example/continue',
      coolDownSeconds: 60,
      ...configuration,
    },
  });
  const configurationKey = await transport.configurationKey();
  const token = 'token-of-a-device-in-a-story';
  const enrolment = writeEnrolment({facilityId, deviceId, token, configurationKey});
  let record: DeviceRecord = isEnrolled ? {enrolment} : {};
  const store: DeviceStore = {
    read: () => Promise.resolve(record),
    write(change) {
      record = {...record, ...change};
      return Promise.resolve();
    },
  };
  return {transport, asDevice, store};
}

const render = (
  _args: unknown,
  {loaded}: {readonly loaded: Record<string, unknown>},
): TemplateResult => {
  const {asDevice, store} = loaded['lobby'] as Lobby;
  return html`
    <pr-kiosk
      version="1.0.0"
      .transport=${asDevice}
      .deviceStore=${store}
      @pr-kiosk-replace=${(event: Event) => event.preventDefault()}
    >
      <img slot="picture" src="/hospital/art/river-day.svg" alt="" style="object-position: 78%" />
      <template data-activity="complaint"><pr-complaint-form></pr-complaint-form></template>
      <template data-activity="compliment">
        <pr-complaint-form kind="compliment"></pr-complaint-form>
      </template>
      <template data-activity="question">
        <pr-complaint-form kind="question"></pr-complaint-form>
      </template>
      <template data-activity="suggestion">
        <pr-complaint-form kind="suggestion"></pr-complaint-form>
      </template>
      <template data-activity="help"><pr-help-request></pr-help-request></template>
      <p slot="contact">Call the patient relations office: +1 555 010 0100</p>
    </pr-kiosk>
  `;
};

const meta: Meta = {
  title: 'pr-kiosk',
  component: 'pr-kiosk',
  parameters: {layout: 'fullscreen'},
  loaders: [async () => ({lobby: await openLobby()})],
  render,
};
export default meta;

type Story = StoryObj;

/** A device that is configured in a way of its own. */
const configured = (configuration: Readonly<Record<string, unknown>>): Pick<Story, 'loaders'> => ({
  loaders: [async () => ({lobby: await openLobby(configuration)})],
});

async function find(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const root = canvas.querySelector('pr-kiosk')?.shadowRoot;
    const found = root?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  });
}

const press = async (canvas: HTMLElement, ...selectors: readonly string[]): Promise<void> => {
  for (const selector of selectors) await userEvent.click(await find(canvas, selector));
};

const inEnglish = ['#begin', '.languages button[lang="en"]'] as const;
const firstForm = [...inEnglish, '.card'] as const;

/** Presses one control after the other, and waits for what is then on the screen. */
const pressing =
  (selectors: readonly string[], shows: string): NonNullable<Story['play']> =>
  async ({canvasElement}) => {
    await find(canvasElement, '.at-attract');
    await press(canvasElement, ...selectors);
    await find(canvasElement, shows);
  };

const atFirst: NonNullable<Story['play']> = pressing([], '#begin');

export const Welcome: Story = {play: atFirst};

export const WelcomeInOwnWords: Story = {
  ...configured({
    welcome: {
      en: 'Riverside listens.',
      es: 'Riverside le escucha.',
      ar: 'ريفرسايد تستمع إليك.',
    },
  }),
  play: atFirst,
};

export const WelcomeDark: Story = {globals: {theme: 'dark'}, play: atFirst};

export const WelcomeOnASmallPhone: Story = {tags: ['phone'], play: atFirst};

/** Has a browser answer as it may, for one story. */
const havingBrowser =
  (part: object, name: string, descriptor: PropertyDescriptor): (() => () => void) =>
  () => {
    const before = Object.getOwnPropertyDescriptor(part, name);
    Object.defineProperty(part, name, {...descriptor, configurable: true});
    return () => {
      if (before) Object.defineProperty(part, name, before);
      else Reflect.deleteProperty(part, name);
    };
  };

export const WelcomeOffline: Story = {
  beforeEach: havingBrowser(navigator, 'onLine', {value: false}),
  play: pressing([], '.offline'),
};

export const Languages: Story = {play: pressing(['#begin'], '.at-language')};

export const Activities: Story = {play: pressing(inEnglish, '.at-choice')};

export const ActivitiesDark: Story = {
  globals: {theme: 'dark'},
  play: pressing(inEnglish, '.at-choice'),
};

export const ActivitiesRightToLeft: Story = {
  play: pressing(['#begin', '.languages button[lang="ar"]'], '.at-choice[dir="rtl"]'),
};

export const ActivitiesSpanish: Story = {
  play: pressing(['#begin', '.languages button[lang="es"]'], '.at-choice[lang="es"]'),
};

export const ActivitiesOnASmallPhone: Story = {
  tags: ['phone'],
  play: pressing(inEnglish, '.at-choice'),
};

export const ActivitiesHighContrast: Story = {
  tags: ['forced-colors'],
  play: pressing(inEnglish, '.at-choice'),
};

export const AForm: Story = {play: pressing(firstForm, '.at-activity')};

export const LargePrint: Story = {
  play: pressing([...inEnglish, '.tool', '.tool'], '.at-choice'),
};

export const ScreenLowered: Story = {
  play: pressing([...inEnglish, '.tool:nth-of-type(2)'], '.lowered'),
};

export const StopAndErase: Story = {play: pressing([...firstForm, '#stop'], 'dialog[open]')};

/** Lets the time without a touch pass, for one story. */
const withoutATouch = (): (() => void) => {
  const {now} = performance;
  const start = now.call(performance);
  // A second is as long as ten, until the kiosk asks.
  performance.now = () => {
    const at = now.call(performance);
    return Math.min(start + (at - start) * 10, start + 65_000);
  };
  return () => {
    performance.now = now;
  };
};

export const StillThere: Story = {
  beforeEach: withoutATouch,
  play: pressing(firstForm, 'dialog[open]'),
};

export const StillThereDark: Story = {
  ...StillThere,
  globals: {theme: 'dark'},
};

/** Begins to thank someone, and wants to go on with a phone. */
async function takeToAPhone(canvas: HTMLElement): Promise<void> {
  await find(canvas, '.at-attract');
  await press(canvas, ...inEnglish, 'li:nth-child(2) .card');
  const answer = await waitFor(() => {
    const form = canvas.querySelector('pr-complaint-form[kind=compliment]')?.shadowRoot;
    const found = form?.querySelector('[type=radio]');
    if (!found) throw new Error('nothing is asked');
    return found;
  });
  await userEvent.click(answer);
  // The way to a phone comes once there is something to take there.
  await waitFor(() => expect(toolNames(canvas)).toContain('Finish on my own phone'));
  await press(canvas, '.tool:last-child');
}

function toolNames(canvas: HTMLElement): readonly string[] {
  const tools = canvas.querySelector('pr-kiosk')?.shadowRoot?.querySelectorAll('.tool');
  return [...(tools ?? [])].map(({textContent}) => textContent.trim());
}

export const GoOnWithAPhone: Story = {
  play: async ({canvasElement}) => {
    await takeToAPhone(canvasElement);
    await find(canvasElement, '.square svg');
  },
};

export const GoOnWithAPhoneDark: Story = {...GoOnWithAPhone, globals: {theme: 'dark'}};

/** Hears of each hand-over as it is left with the service, and says what happens to it then. */
const handingOver = (
  then: (transport: MemoryTransport, id: string) => Promise<unknown>,
): Pick<Story, 'loaders'> => ({
  loaders: [
    async () => {
      const lobby = await openLobby();
      const asDevice: Transport = {
        async send(operation, request, options) {
          const reply = await lobby.asDevice.send(operation, request, options);
          if (operation === 'hand-over' && 'id' in request)
            await then(lobby.transport, String(request.id));
          return reply;
        },
      };
      return {lobby: {...lobby, asDevice}};
    },
  ],
});

export const IsItOnYourPhone: Story = {
  ...handingOver((transport, id) =>
    transport.send('collect-hand-over', {facilityId: transport.facility.id, id}),
  ),
  play: async ({canvasElement}) => {
    await takeToAPhone(canvasElement);
    await find(canvasElement, '#there');
  },
};

export const NotTakenToAPhone: Story = {
  loaders: [
    async () => {
      const lobby = await openLobby();
      lobby.transport.faults.set({fault: {kind: 'offline'}, on: ['hand-over']});
      return {lobby};
    },
  ],
  play: async ({canvasElement}) => {
    await takeToAPhone(canvasElement);
    await find(canvasElement, '.hand-over .notice');
  },
};

export const GoodbyeHandedOver: Story = {
  ...IsItOnYourPhone,
  play: async ({canvasElement}) => {
    await takeToAPhone(canvasElement);
    await press(canvasElement, '#there');
    await find(canvasElement, '.at-goodbye .lead');
  },
};

/** Ends a session in which something was told. */
const endingWith = (told: string, words: string): Story => ({
  play: async ({canvasElement}) => {
    await pressing(firstForm, '.at-activity')({canvasElement} as never);
    const form = canvasElement.querySelector('pr-kiosk pr-complaint-form');
    form?.dispatchEvent(new Event(told, {bubbles: true, composed: true}));
    await press(canvasElement, '#stop.primary');
    const screen = await find(canvasElement, '.at-goodbye .lead');
    await expect(screen).toHaveTextContent(words);
  },
});

export const GoodbyeReceived: Story = endingWith('pr-feedback-received', 'has your words');

export const GoodbyeStored: Story = endingWith('pr-stored', 'locked on this device');

export const Wiping: Story = {
  play: async ({canvasElement}) => {
    await pressing([...inEnglish, '#stop', '#erase'], '.at-wiping')({canvasElement} as never);
  },
};

export const Locked: Story = {
  // A database that another page holds open cannot be taken away.
  beforeEach: async () => {
    const held = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('somebody-elses');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error('no database'));
    });
    return () => {
      held.close();
      indexedDB.deleteDatabase('somebody-elses');
    };
  },
  loaders: [
    async () => {
      const lobby = await openLobby();
      await lobby.store.write({left: ['indexed-db: somebody-elses']});
      return {lobby};
    },
  ],
  play: async ({canvasElement}) => {
    await find(canvasElement, '.at-locked');
  },
};

export const NotSetUp: Story = {
  loaders: [async () => ({lobby: await openLobby({}, {isEnrolled: false})})],
  play: async ({canvasElement}) => {
    await find(canvasElement, '#set-up');
  },
};

export const SettingUp: Story = {
  ...NotSetUp,
  play: async ({canvasElement}) => {
    await press(canvasElement, '#set-up');
    await userEvent.type(await find(canvasElement, '#enrolment'), 'prk1.half-a-line');
    await press(canvasElement, '#enrol');
    await find(canvasElement, '#enrolment-error');
  },
};

/** No transaction of the queue fits on the disk: so a browser ends it. */
function transactionThatDoesNotFit(this: IDBDatabase, ...asked: Parameters<typeof transaction>) {
  const begun = transaction.apply(this, asked);
  if (this.name !== 'patient-relations-outbox') return begun;
  const error = new DOMException('', 'QuotaExceededError');
  Object.defineProperty(begun, 'error', {value: error});
  queueMicrotask(() => begun.abort());
  return begun;
}
const {transaction} = IDBDatabase.prototype;

export const StorageFull: Story = {
  beforeEach: havingBrowser(IDBDatabase.prototype, 'transaction', {
    value: transactionThatDoesNotFit,
  }),
  play: async ({canvasElement}) => {
    const reason = await find(canvasElement, '.out-of-order .muted');
    await waitFor(() => expect(reason).toHaveTextContent('no room'));
  },
};

export const NoSettings: Story = {
  loaders: [
    async () => {
      const lobby = await openLobby();
      lobby.transport.faults.set({fault: {kind: 'offline'}});
      return {lobby};
    },
  ],
  play: async ({canvasElement}) => {
    await find(canvasElement, '.at-out-of-order');
  },
};

async function knock(canvas: HTMLElement): Promise<void> {
  await find(canvas, '.at-attract');
  const keys = {ctrlKey: true, altKey: true, code: 'KeyS', key: 's', cancelable: true};
  window.dispatchEvent(new KeyboardEvent('keydown', keys));
  await find(canvas, '.at-pin');
}

async function typePin(canvas: HTMLElement, typed: string): Promise<void> {
  for (const digit of typed) {
    const key = digit === '0' ? 10 : Number(digit);
    await press(canvas, `.pad button:nth-of-type(${key})`);
  }
  await press(canvas, '#open');
}

export const StaffPin: Story = {
  play: async ({canvasElement}) => {
    await knock(canvasElement);
  },
};

export const WrongPin: Story = {
  play: async ({canvasElement}) => {
    await knock(canvasElement);
    await typePin(canvasElement, '000000');
    await find(canvasElement, '.pin .error');
  },
};

export const TooManyWrongPins: Story = {
  loaders: [
    async () => {
      const lobby = await openLobby();
      await lobby.store.write({wrongPins: 7});
      return {lobby};
    },
  ],
  play: async ({canvasElement}) => {
    await knock(canvasElement);
    await find(canvasElement, '.pad [aria-disabled="true"]');
  },
};

export const Staff: Story = {
  play: async ({canvasElement}) => {
    await knock(canvasElement);
    await typePin(canvasElement, pin);
    await find(canvasElement, '.at-staff');
  },
};

export const StaffLeaving: Story = {
  play: async ({canvasElement}) => {
    await knock(canvasElement);
    await typePin(canvasElement, pin);
    await press(canvasElement, '#exit');
    await find(canvasElement, '.staff .notice');
  },
};

export const StaffDark: Story = {...Staff, globals: {theme: 'dark'}};

export const StaffRightToLeft: Story = {...Staff, globals: {locale: 'ar'}};

export const StaffOnASmallPhone: Story = {...Staff, tags: ['phone']};
