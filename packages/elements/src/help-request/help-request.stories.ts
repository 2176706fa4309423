import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {userEvent, waitFor as waitForBriefly} from 'storybook/test';
import {createClient} from '@patient-relations/core/client';
import {requestTopics} from '@patient-relations/core/feedback';
import {
  createFaultPlan,
  createMemoryTransport,
  type Fault,
  type FaultPlan,
} from '@patient-relations/core/testing';
import type {PrHelpRequest} from './help-request.js';
import './pr-help-request.js';

/** Patient enough for a busy machine. */
const waitFor = <Found>(look: () => Found | Promise<Found>): Promise<Found> =>
  waitForBriefly(look, {timeout: 10_000});

/** A form with a service in memory. Selectors, not words: stories run in any language. */
interface Scene {
  readonly root: ShadowRoot;
  readonly faults: FaultPlan;
}

async function find({root}: Scene, selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  });
}

async function press(scene: Scene, selector: string): Promise<void> {
  await userEvent.click(await find(scene, selector));
}

async function open(canvas: HTMLElement, fault?: Fault): Promise<Scene> {
  const faults = createFaultPlan(...(fault ? [{fault}] : []));
  const transport = createMemoryTransport({faults});
  const element = canvas.querySelector('pr-help-request');
  const root = element?.shadowRoot;
  if (!element || !root) throw new Error('no element');
  element.client = createClient({facilityId: transport.facility.id, transport});
  const scene = {root, faults};
  await find(scene, 'h2');
  return scene;
}

/** Answers what a call back needs. */
async function fill(canvas: HTMLElement): Promise<Scene> {
  const scene = await open(canvas);
  await press(scene, '[value=named]');
  await press(scene, '[value=patient]');
  await userEvent.type(await find(scene, '#contact-phone'), '+1 555 010 0142');
  return scene;
}

/** Sends while something goes wrong, and waits for what that looks like. */
const sending = (shown: string, fault?: Fault): Story => ({
  args: {topic: 'call-back'},
  play: async ({canvasElement}) => {
    const scene = await fill(canvasElement);
    if (fault) scene.faults.set({fault});
    await press(scene, 'form .primary');
    await find(scene, shown);
  },
});

const meta: Meta<PrHelpRequest> = {
  title: 'pr-help-request',
  component: 'pr-help-request',
  args: {topic: '', sharedDevice: false},
  argTypes: {topic: {control: 'select', options: ['', ...requestTopics]}},
  render: ({topic, sharedDevice}): TemplateResult => html`
    <pr-help-request
      topic=${topic}
      leave-url="#left"
      my-case-url="/my-case"
      ?shared-device=${sharedDevice}
    >
      <p>Call the patient relations office: <a href="tel:+15550100100">+1 555 010 0100</a></p>
    </pr-help-request>
  `,
};
export default meta;

type Story = StoryObj<PrHelpRequest>;

export const Choosing: Story = {
  play: async ({canvasElement}) => void (await find(await open(canvasElement), 'details')),
};

export const CallMeBack: Story = {
  args: {topic: 'call-back'},
  play: async ({canvasElement}) => void (await fill(canvasElement)),
};

export const Interpreter: Story = {
  args: {topic: 'interpreter'},
  play: async ({canvasElement}) => void (await find(await open(canvasElement), 'details')),
};

export const SafeWays: Story = {
  args: {topic: 'call-back'},
  play: async ({canvasElement}) => {
    const scene = await fill(canvasElement);
    await press(scene, 'details ~ div > button');
    await find(scene, '#contact-safety-note');
  },
};

export const SomethingMissing: Story = {
  play: async ({canvasElement}) => {
    const scene = await open(canvasElement);
    await press(scene, 'form .primary');
    await find(scene, '#error-summary');
  },
};

export const Loading: Story = {
  play: async ({canvasElement}) =>
    void (await find(await open(canvasElement, {kind: 'slow', ms: Infinity}), '.muted')),
};

export const Unreachable: Story = {
  play: async ({canvasElement}) =>
    void (await find(await open(canvasElement, {kind: 'unreachable'}), '#trouble')),
};

export const Sending: Story = sending('.primary[aria-disabled=true]', {
  kind: 'slow',
  ms: Infinity,
});

export const Waiting: Story = sending('.notice .primary', {kind: 'offline'});

export const Unconfirmed: Story = sending('.notice .primary', {kind: 'timeout-after-commit'});

export const Rejected: Story = sending('#trouble', {
  kind: 'refuse',
  problem: {status: 400, code: 'invalid', errors: []},
});

export const Received: Story = sending('pr-receipt');

export const RightToLeft: Story = {...Choosing, globals: {locale: 'ar'}};

export const Spanish: Story = {...Choosing, globals: {locale: 'es'}};

export const Dark: Story = {...Choosing, globals: {theme: 'dark'}};

export const HighContrast: Story = {...CallMeBack, tags: ['forced-colors']};

export const OnASmallPhone: Story = {...Choosing, tags: ['phone']};
