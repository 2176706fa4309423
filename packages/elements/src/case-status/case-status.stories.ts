import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, userEvent, waitFor as waitForBriefly} from 'storybook/test';
import type {Client, FeedbackSubmission} from '@patient-relations/core';
import type {PatientCase, StoredCaseEvent} from '@patient-relations/core/case';
import {createClient} from '@patient-relations/core/client';
import type {Transport} from '@patient-relations/core/transport';
import {
  actAsStaff,
  createFaultPlan,
  createMemoryTransport,
  sampleAccessCode,
  sampleFile,
  sampleSubmission,
  type Fault,
  type FaultPlan,
  type StaffAtWork,
} from '@patient-relations/core/testing';
import './pr-case-status.js';

/** Patient enough for a busy machine. */
const waitFor = <Found>(look: () => Found | Promise<Found>): Promise<Found> =>
  waitForBriefly(look, {timeout: 10_000});

/** A service in memory with one case in it, and what can be done to both. */
interface Scene {
  readonly client: Client;
  readonly faults: FaultPlan;
  readonly submission: FeedbackSubmission;
  readonly staff: StaffAtWork;
  readonly transport: Transport;
  readonly canvas: HTMLElement;
  readonly root: ShadowRoot;
}

const day = 86_400_000;

/** Makes the service, draws the element with it, and opens the case unless `opened` says otherwise. */
async function openScene(
  canvas: HTMLElement,
  {daysAgo = 3, opened = true, before, served}: SceneOptions = {},
): Promise<Scene> {
  const faults = createFaultPlan();
  let ago = daysAgo;
  const transport = createMemoryTransport({faults, now: () => new Date(Date.now() - ago * day)});
  const client = createClient({facilityId: transport.facility.id, transport});
  const submission = sampleSubmission();
  await client.feedback.submit(submission);
  const element = canvas.querySelector('pr-case-status');
  const root = element?.shadowRoot;
  if (!element || !root) throw new Error('no element');
  const staff = actAsStaff(transport.staff, transport.facility.id);
  const scene = {client, faults, submission, staff, transport, canvas, root};
  await before?.(scene);
  ago = 0;
  element.client = served ? answering(scene, served) : client;
  if (opened) {
    element.code = submission.accessCode;
    await says(scene, '.facts');
  }
  return scene;
}

interface SceneOptions {
  readonly daysAgo?: number;
  readonly opened?: boolean;
  /** What happened to the case before it is looked at. */
  readonly before?: (scene: Scene) => Promise<unknown>;
  /** What the service adds to the case when the person reads it. */
  readonly served?: (value: PatientCase) => Partial<PatientCase>;
}

async function says({root}: Pick<Scene, 'root'>, selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  });
}

async function type(scene: Scene, selector: string, text: string): Promise<void> {
  await userEvent.type(await says(scene, selector), text);
}

async function press(scene: Scene, selector: string): Promise<void> {
  await userEvent.click(await says(scene, selector));
}

async function reply(scene: Scene): Promise<void> {
  await type(scene, '#reply', 'It was the night of the 2nd.');
  await press(scene, 'form:has(#reply) button.primary');
}

async function longTalk({staff, client, submission}: Scene): Promise<void> {
  const address = {caseId: 'mine', accessCode: submission.accessCode};
  await staff.acknowledge(submission.id, 'We have your complaint and are looking into it.');
  for (let turn = 0; turn < 3; turn += 1) {
    const text = `I wrote this ${'with many words '.repeat(40)}and-one-that-never-ends${'-on'.repeat(60)}.`;
    await client.cases.sendMessage({...address, id: crypto.randomUUID(), text});
    await staff.sendMessage(submission.id, 'Thank you.\n\nThat helps us.');
  }
  await client.cases.addFile({...address, id: crypto.randomUUID(), ...sampleFile()});
}

const resolved = async ({staff, submission}: Scene): Promise<void> => {
  await staff.acknowledge(submission.id);
  await staff.resolve(submission.id, 'The bell was broken. It is mended, and we are sorry.');
};

const meta: Meta = {
  title: 'pr-case-status',
  component: 'pr-case-status',
  render: (): TemplateResult => html`
    <pr-case-status base-url="/" facility-id="riverside" leave-url="#left">
      <p>Call the patient relations office: <a href="tel:+15550100100">+1 555 010 0100</a></p>
    </pr-case-status>
  `,
};
export default meta;

type Story = StoryObj;

export const AtFirst: Story = {
  play: async ({canvasElement}) => {
    await openScene(canvasElement, {opened: false});
  },
};

export const TypingError: Story = {
  play: async ({canvasElement}) => {
    const scene = await openScene(canvasElement, {opened: false});
    await type(scene, '#code', '2345 6789{Enter}');
    await waitFor(() => expect(scene.root.activeElement?.id).toBe('error-summary'));
  },
};

export const WrongCode: Story = {
  play: async ({canvasElement}) => {
    const scene = await openScene(canvasElement, {opened: false});
    await type(scene, '#code', `${sampleAccessCode()}{Enter}`);
    await waitFor(() => expect(scene.root.activeElement?.id).toBe('error-summary'));
  },
};

/** Asks for the case while something is wrong. */
const openingWith = (fault: Fault, shows: string): Story => ({
  play: async ({canvasElement}) => {
    const scene = await openScene(canvasElement, {opened: false});
    scene.faults.set({fault});
    await type(scene, '#code', `${scene.submission.accessCode}{Enter}`);
    await says(scene, shows);
  },
});

export const Opening: Story = openingWith(
  {kind: 'slow', ms: Infinity},
  'button[aria-disabled=true]',
);

export const Offline: Story = openingWith({kind: 'offline'}, '#error-summary');

export const ServiceDown: Story = openingWith({kind: 'server-error'}, '#error-summary');

export const Busy: Story = openingWith({kind: 'busy', retryAfterMs: 9000}, '#error-summary');

export const SignedInWithSeveralCases: Story = {
  play: async ({canvasElement}) => {
    const {transport, client} = signedIn();
    await client.feedback.submit(sampleSubmission());
    await client.feedback.submit(sampleSubmission());
    const element = canvasElement.querySelector('pr-case-status');
    if (!element?.shadowRoot) throw new Error('no element');
    element.client = client;
    await says({root: element.shadowRoot}, '.case');
    await expect(transport.facility.id).toBe('riverside');
  },
};

function signedIn(): {
  readonly transport: ReturnType<typeof createMemoryTransport>;
  client: Client;
} {
  const transport = createMemoryTransport();
  const facilityId = transport.facility.id;
  const portal = transport.asPortalUser('subject-1');
  return {transport, client: createClient({facilityId, transport: portal, token: () => 'token'})};
}

/** A case that is open, after what happened to it before and what the person does then. */
const open = (options: SceneOptions = {}, then?: (scene: Scene) => Promise<unknown>): Story => ({
  play: async ({canvasElement}) => {
    const scene = await openScene(canvasElement, options);
    await then?.(scene);
  },
});

export const JustReceived: Story = open();

export const WithMessagesAndFiles: Story = open({before: longTalk});

export const MissedADate: Story = open({daysAgo: 40});

export const Resolved: Story = open({before: resolved});

/** What the service adds to the case it answers with: what no office here can do by itself. */
function answering(
  {client, transport}: Scene,
  change: (value: PatientCase) => Partial<PatientCase>,
): Client {
  return createClient({
    facilityId: client.facilityId,
    transport: {
      ...transport,
      send: async (name, ...rest) => {
        const reply = await transport.send(name, ...rest);
        if (name !== 'read-case' || !reply.ok) return reply;
        const value = reply.value as PatientCase;
        return {...reply, value: {...value, ...change(value)}} as typeof reply;
      },
    },
  });
}

/** A case that goes on with one more event from the office. */
const withEvent =
  (
    kind: string,
    payload: StoredCaseEvent['payload'],
    others: Partial<PatientCase> = {},
  ): NonNullable<SceneOptions['served']> =>
  ({events}) => {
    const last = events.at(-1)!;
    const {payload: _payload, ...frame} = last;
    const event = {
      ...{...frame, id: crypto.randomUUID(), position: last.position + 1, kind},
      ...{actor: {role: 'staff'} as const, ...(payload && {payload})},
    };
    return {events: [...events, event], ...others};
  };

const seen = ({staff, submission}: Scene): Promise<unknown> => staff.acknowledge(submission.id);

const explained = {
  en: [
    'At first we said December 1, 2025.',
    'We need more time. The new date is December 22, 2025.',
    'There is more than one date for this. This one comes first.',
  ],
  es: [
    'Al principio le dijimos el 1 de diciembre de 2025.',
    'Nos hace falta más tiempo. La nueva fecha es 22 de diciembre de 2025.',
    'Hay más de una fecha para esto. Esta es la primera.',
  ],
  ar: [
    'قلنا لك في البداية 1 ديسمبر 2025.',
    'نحتاج إلى وقت أطول. الموعد الجديد هو 22 ديسمبر 2025.',
    'هناك أكثر من موعد لهذا الأمر. هذا هو الأقرب.',
  ],
};

const inWords = ([en, es, ar]: readonly (string | undefined)[]) => ({
  en: en ?? '',
  es: es ?? '',
  ar: ar ?? '',
});

const because = [0, 1, 2].map((index) =>
  inWords([explained.en[index], explained.es[index], explained.ar[index]]),
);

const asked = async ({root}: Scene): Promise<void> => {
  for (const summary of root.querySelectorAll<HTMLElement>('.why summary')) summary.click();
};

const moreTime = withEvent(
  'extended',
  {
    until: '2025-12-22',
    text: 'We wait for a report from the maker of the bell. We will call you as soon as it is here.',
  },
  {
    dates: [
      {
        what: 'acknowledge',
        due: '2025-11-10',
        state: 'kept',
        because: [
          inWords([
            'We gave you this date on November 3, 2025, when you told us.',
            'Le dimos esta fecha el 3 de noviembre de 2025, cuando nos lo contó.',
            'أعطيناك هذا الموعد في 3 نوفمبر 2025 عندما أخبرتنا.',
          ]),
        ],
      },
      {what: 'respond', due: '2025-12-22', state: 'open', because},
    ],
  },
);

const onHold = withEvent('paused-in-a-later-version', undefined, {
  dates: [
    {
      what: 'respond',
      due: '2025-12-22',
      state: 'paused',
      because: [
        inWords([
          'Our answer: on hold. If we go on today, by December 22, 2025.',
          'Nuestra respuesta: en pausa. Si seguimos hoy, a más tardar el 22 de diciembre de 2025.',
          'جوابنا: متوقف الآن. إذا تابعنا اليوم ففي موعد أقصاه 22 ديسمبر 2025.',
        ]),
        inWords([
          'It has been on hold since November 20, 2025: we wait for you to say yes.',
          'Está en pausa desde el 20 de noviembre de 2025: esperamos su permiso.',
          'الحساب متوقف منذ 20 نوفمبر 2025: ننتظر موافقتك.',
        ]),
      ],
    },
  ],
});

const closed = withEvent(
  'closed',
  {
    text: 'We talked with all who were there that night. We could not find out who turned the bell off.\n\nWe are sorry that we cannot tell you more.',
  },
  // What the service said of its dates was said before this.
  {dates: undefined},
);

const letter = withEvent('letter-sent', {
  kind: 'resolution',
  language: 'en',
  subject: 'Our answer to your complaint',
  paragraphs: [
    {type: 'paragraph', lines: ['Dear Ms. Quintero,', 'You told us that nobody came to the bell.']},
    {
      type: 'list',
      lead: 'This is what we did:',
      lines: ['We talked with the nurses of that night.', 'We tested each bell on the ward.'],
    },
    {type: 'paragraph', lines: ['The bell was broken. It is mended, and we are sorry.']},
    {type: 'signature', lines: ['Robin Shah', 'Patient relations']},
  ],
});

export const DatesExplained: Story = open({before: seen, served: moreTime}, asked);

export const MoreTimeNeeded: Story = open({before: seen, served: moreTime});

export const MoreTimeNeededInSpanish: Story = {
  ...open({before: seen, served: moreTime}, asked),
  globals: {locale: 'es'},
};

export const MoreTimeNeededInArabic: Story = {
  ...open({before: seen, served: moreTime}, asked),
  globals: {locale: 'ar'},
};

export const OnHold: Story = open({before: seen, served: onHold}, asked);

export const ClosedWithoutAgreement: Story = open({before: seen, served: closed});

export const ClosedWithoutAgreementInTheDark: Story = {
  ...open({before: seen, served: closed}),
  globals: {theme: 'dark'},
};

export const TakenUpAgain: Story = open({
  before: resolved,
  served: withEvent('reopened', {}),
});

export const JoinedWithAnother: Story = open({
  served: withEvent('merged-into', {}, {dates: [], mergedInto: {reference: 'PR-2025-000117'}}),
});

export const LetterSent: Story = open({before: seen, served: letter}, async ({root}) => {
  root.querySelector<HTMLElement>('[aria-labelledby=letters] summary')?.click();
});

export const WordsTakenOut: Story = open({
  before: async ({staff, submission}) => {
    await staff.sendMessage(submission.id, 'Words that were about someone else.');
  },
  served: ({events}) => {
    const [first, message] = events;
    const {payload: _payload, ...bare} = message!;
    const redacted = {...bare, id: 'redacted', position: 3, kind: 'redacted'};
    return {events: [first!, bare, {...redacted, payload: {position: 2}}]};
  },
});

export const NotResolved: Story = open({before: resolved}, async (scene) => {
  await press(scene, '[aria-pressed]:last-of-type');
  await type(scene, '#reason', 'Nobody called me.');
});

export const Reopened: Story = open({before: resolved}, async (scene) => {
  await press(scene, '[aria-pressed]:last-of-type');
  await press(scene, 'form:has(#reason) button');
  await waitFor(() => expect(scene.root.querySelector('[aria-pressed]')).toBeNull());
});

export const EmptyMessage: Story = open({}, async (scene) => {
  await press(scene, 'form:has(#reply) button');
  await says(scene, '#error-summary');
});

export const SendingAMessage: Story = open({}, async (scene) => {
  scene.faults.set({fault: {kind: 'slow', ms: Infinity}, on: ['send-message']});
  await reply(scene);
  await says(scene, 'form:has(#reply) button[aria-disabled=true]');
});

export const MessageUnconfirmed: Story = open({}, async (scene) => {
  scene.faults.set({fault: {kind: 'timeout-after-commit'}, on: ['send-message']});
  await reply(scene);
  await says(scene, '#reply-outcome');
});

export const MessageStillOnThisDevice: Story = open({}, async (scene) => {
  scene.faults.set({fault: {kind: 'offline'}, on: ['send-message']});
  await reply(scene);
  await says(scene, '#reply-outcome');
});

export const MessageReceived: Story = open({}, async (scene) => {
  await reply(scene);
  await says(scene, '.thread .mine');
});

export const AddingFiles: Story = open({}, async (scene) => {
  await press(scene, '[aria-labelledby=files] button');
  const input = await says(scene, '#attachments');
  await userEvent.upload(input, [
    new File(['%PDF-1.7'], 'letter.pdf', {type: 'application/pdf'}),
    new File(['MZ\u0000\u0003'], 'photo.jpg', {type: 'image/jpeg'}),
  ]);
  await says(scene, '.file .error');
});

export const FileFailed: Story = open({}, async (scene) => {
  scene.faults.set({fault: {kind: 'timeout-before-commit'}, on: ['add-file']});
  await press(scene, '[aria-labelledby=files] button');
  const file = new File(['%PDF-1.7'], 'letter.pdf', {type: 'application/pdf'});
  await userEvent.upload(await says(scene, '#attachments'), file);
  await press(scene, '[aria-labelledby=files] > .row button.primary');
  await says(scene, '[id^=retry-]');
});

export const TakingItBack: Story = open({}, async (scene) => {
  await press(scene, 'button.quiet');
  await says(scene, 'dialog[open]');
});

export const TakenBack: Story = open({}, async (scene) => {
  await press(scene, 'button.quiet');
  await press(scene, 'dialog button.primary');
  await waitFor(() => expect(scene.root.querySelector('dialog[open]')).toBeNull());
});

export const CannotBeReadAgain: Story = open({before: longTalk}, async (scene) => {
  scene.faults.set({fault: {kind: 'unreachable'}});
  await press(scene, '.bar button');
  await says(scene, '#error-summary');
});

export const RightToLeft: Story = {...open({before: longTalk}), globals: {locale: 'ar'}};

export const Spanish: Story = {...open({before: resolved}), globals: {locale: 'es'}};

export const Dark: Story = {...open({before: resolved}), globals: {theme: 'dark'}};

export const HighContrast: Story = {...open({before: longTalk}), tags: ['forced-colors']};

export const OnASmallPhone: Story = {...open({before: longTalk}), tags: ['phone']};

export const NothingConfigured: Story = {
  render: () => html`
    <pr-case-status>
      <p>Call the patient relations office: <a href="tel:+15550100100">+1 555 010 0100</a></p>
    </pr-case-status>
  `,
};
