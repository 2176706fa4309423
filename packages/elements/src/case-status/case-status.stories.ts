import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, userEvent, waitFor as waitForBriefly} from 'storybook/test';
import type {Client, FeedbackSubmission} from '@patient-relations/core';
import {createClient} from '@patient-relations/core/client';
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
  readonly canvas: HTMLElement;
  readonly root: ShadowRoot;
}

const day = 86_400_000;

/** Makes the service, draws the element with it, and opens the case unless `opened` says otherwise. */
async function openScene(
  canvas: HTMLElement,
  {daysAgo = 3, opened = true, before}: SceneOptions = {},
): Promise<Scene> {
  const faults = createFaultPlan();
  const transport = createMemoryTransport({
    faults,
    now: () => new Date(Date.now() - daysAgo * day),
  });
  const client = createClient({facilityId: transport.facility.id, transport});
  const submission = sampleSubmission();
  await client.feedback.submit(submission);
  const element = canvas.querySelector('pr-case-status');
  const root = element?.shadowRoot;
  if (!element || !root) throw new Error('no element');
  const staff = actAsStaff(transport.staff, transport.facility.id);
  const scene = {client, faults, submission, staff, canvas, root};
  await before?.(scene);
  element.client = client;
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
