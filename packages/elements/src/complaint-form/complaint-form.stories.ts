import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, userEvent, waitFor as waitForBriefly} from 'storybook/test';
import {createClient} from '@patient-relations/core/client';
import {
  createFaultPlan,
  createMemoryTransport,
  sampleFile,
  type Fault,
  type FaultPlan,
} from '@patient-relations/core/testing';
import type {PrComplaintForm} from './complaint-form.js';
import './pr-complaint-form.js';

/** Patient enough for a busy machine. */
const waitFor = <Found>(look: () => Found | Promise<Found>): Promise<Found> =>
  waitForBriefly(look, {timeout: 10_000});

/** A form with a service in memory, and someone who fills it in. Selectors, not words: stories run in any language. */
interface Scene {
  readonly element: PrComplaintForm;
  readonly root: ShadowRoot;
  readonly faults: FaultPlan;
}

type Step = 'gate' | 'you' | 'story' | 'wish' | 'files' | 'review';

const steps: readonly Step[] = ['gate', 'you', 'story', 'wish', 'files', 'review'];

async function find<Found extends Element = HTMLElement>(
  {root}: Scene,
  selector: string,
): Promise<Found> {
  return waitFor(() => {
    const found = root.querySelector<Found>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  });
}

async function press(scene: Scene, selector: string): Promise<void> {
  await userEvent.click(await find(scene, selector));
}

async function type(scene: Scene, selector: string, text: string): Promise<void> {
  await userEvent.type(await find(scene, selector), text);
}

/** As someone pastes a long text: at once. */
async function paste(scene: Scene, text: string): Promise<void> {
  const field = await find<HTMLTextAreaElement>(scene, '#story');
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
}

async function goOn(scene: Scene): Promise<void> {
  await press(scene, 'form .primary');
}

/** Answers one step and leaves it. */
const answers: Readonly<Record<Step, (scene: Scene) => Promise<void>>> = {
  gate: (scene) => press(scene, '.row button:last-child'),
  you: async (scene) => {
    await find(scene, 'details');
    await press(scene, '[value=named]');
    await press(scene, '[value=patient]');
    await type(scene, '#person-name', 'Rosa Quintero');
    await goOn(scene);
  },
  story: async (scene) => {
    await type(scene, '#story', 'I rang the bell for forty minutes at night and nobody came.');
    await userEvent.selectOptions(await find(scene, '#occasion-locationId'), 'main-campus');
    await goOn(scene);
  },
  wish: async (scene) => {
    await press(scene, '[value=explanation]');
    await press(scene, '[value=phone]');
    await type(scene, '#contact-phone', '+1 555 010 0142');
    await goOn(scene);
  },
  files: async (scene) => {
    // Nobody chooses files on a device that others use.
    if (scene.element.sharedDevice) return;
    await waitFor(() => expect(scene.root.querySelector('#contact-phone')).toBeNull());
    await goOn(scene);
  },
  review: async (scene) => {
    await find(scene, '.part');
    await goOn(scene);
  },
};

/** Makes the service, and answers every step before the one named. */
async function walkTo(canvas: HTMLElement, step?: Step, fault?: Fault): Promise<Scene> {
  const faults = createFaultPlan(...(fault ? [{fault}] : []));
  const transport = createMemoryTransport({faults});
  const element = canvas.querySelector('pr-complaint-form');
  const root = element?.shadowRoot;
  if (!element || !root) throw new Error('no element');
  element.client = createClient({facilityId: transport.facility.id, transport});
  const scene = {element, root, faults};
  await find(scene, 'h2');
  for (const before of steps.slice(0, step ? steps.indexOf(step) : 0)) await answers[before](scene);
  return scene;
}

/** Sends while something goes wrong. */
async function sendWith(canvas: HTMLElement, fault?: Fault): Promise<Scene> {
  const scene = await walkTo(canvas, 'review');
  if (fault) scene.faults.set({fault});
  await answers.review(scene);
  return scene;
}

const meta: Meta<PrComplaintForm> = {
  title: 'pr-complaint-form',
  component: 'pr-complaint-form',
  args: {kind: 'complaint', sharedDevice: false},
  argTypes: {
    kind: {control: 'select', options: ['complaint', 'compliment', 'suggestion', 'question']},
  },
  render: ({kind, sharedDevice}): TemplateResult => html`
    <pr-complaint-form
      kind=${kind}
      leave-url="#left"
      my-case-url="/my-case"
      ?shared-device=${sharedDevice}
    >
      <p>Call the patient relations office: <a href="tel:+15550100100">+1 555 010 0100</a></p>
    </pr-complaint-form>
  `,
};
export default meta;

type Story = StoryObj<PrComplaintForm>;

export const DangerGate: Story = {
  play: async ({canvasElement}) => void (await walkTo(canvasElement)),
};

export const WhomToCall: Story = {
  play: async ({canvasElement}) => {
    const scene = await walkTo(canvasElement);
    await press(scene, '.urgent');
    await find(scene, '.call');
  },
};

export const AboutYou: Story = {
  play: async ({canvasElement}) => {
    const scene = await walkTo(canvasElement, 'you');
    await press(scene, 'summary');
    await find(scene, 'table');
  },
};

export const SpeakingForThePatient: Story = {
  play: async ({canvasElement}) => {
    const scene = await walkTo(canvasElement, 'you');
    await press(scene, '[value=confidential]');
    await press(scene, '[value=representative]');
    await find(scene, '#person-authority');
  },
};

export const Anonymous: Story = {
  play: async ({canvasElement}) => {
    const scene = await walkTo(canvasElement, 'you');
    await press(scene, '[value=anonymous]');
    await waitFor(() => expect(scene.root.querySelector('#person-name')).toBeNull());
  },
};

export const NotAnswered: Story = {
  play: async ({canvasElement}) => {
    const scene = await walkTo(canvasElement, 'you');
    await goOn(scene);
    await waitFor(() => expect(scene.root.activeElement?.id).toBe('error-summary'));
  },
};

export const WhatHappened: Story = {
  play: async ({canvasElement}) => {
    const scene = await walkTo(canvasElement, 'story');
    await press(scene, 'form div > button[type=button]:not(.row button)');
    await find(scene, '#occasion-staffRole');
  },
};

export const TooLong: Story = {
  play: async ({canvasElement}) => {
    const scene = await walkTo(canvasElement, 'story');
    await paste(scene, 'Nobody came when I rang. '.repeat(450));
    await goOn(scene);
    await waitFor(() => expect(scene.root.activeElement?.id).toBe('error-summary'));
  },
};

export const WhatWouldHelp: Story = {
  play: async ({canvasElement}) => {
    const scene = await walkTo(canvasElement, 'wish');
    await press(scene, '[value=phone]');
    await press(scene, 'form div > button[type=button]:not(.row button)');
    await find(scene, '#contact-safety-note');
  },
};

export const Files: Story = {
  play: async ({canvasElement}) => {
    const scene = await walkTo(canvasElement, 'files');
    await waitFor(() => expect(scene.root.querySelector('#contact-phone')).toBeNull());
    await press(scene, 'form div > button[type=button]:not(.row button)');
    const {name, file} = sampleFile();
    const chooser = await find(scene, '#attachments');
    await userEvent.upload(chooser, new File([file], name, {type: file.type}));
    await find(scene, '.file');
  },
};

export const Review: Story = {
  play: async ({canvasElement}) => {
    await find(await walkTo(canvasElement, 'review'), '.part');
  },
};

export const LongText: Story = {
  play: async ({canvasElement}) => {
    const scene = await walkTo(canvasElement, 'story');
    const words = `I wrote ${'very many words '.repeat(60)}and-one-that-never-ends${'-on'.repeat(90)}.`;
    await paste(scene, words);
    for (const step of ['story', 'wish', 'files'] as const) await answers[step](scene);
    await find(scene, '.part');
  },
};

export const Sending: Story = {
  play: async ({canvasElement}) => {
    const scene = await sendWith(canvasElement, {kind: 'slow', ms: Infinity});
    await find(scene, 'form .primary[aria-disabled=true]');
  },
};

export const Offline: Story = {
  play: async ({canvasElement}) => {
    await find(await sendWith(canvasElement, {kind: 'offline'}), '.notice .code');
  },
};

export const OfflineOnASharedDevice: Story = {
  args: {sharedDevice: true},
  play: async ({canvasElement}) => {
    await find(await sendWith(canvasElement, {kind: 'offline'}), '.notice .code');
  },
};

export const Unconfirmed: Story = {
  play: async ({canvasElement}) => {
    await find(await sendWith(canvasElement, {kind: 'timeout-after-commit'}), '.notice .code');
  },
};

export const Refused: Story = {
  play: async ({canvasElement}) => {
    const problem = {status: 409, code: 'conflict', errors: []} as const;
    await find(await sendWith(canvasElement, {kind: 'refuse', problem}), '#trouble');
  },
};

export const RefusedAtAField: Story = {
  play: async ({canvasElement}) => {
    const errors = [{path: '/feedback/contact/phone', code: 'wrong-format'}] as const;
    const problem = {status: 400, code: 'invalid', errors} as const;
    await find(await sendWith(canvasElement, {kind: 'refuse', problem}), '#error-summary');
  },
};

export const Received: Story = {
  play: async ({canvasElement}) => {
    await find(await sendWith(canvasElement), 'pr-receipt');
  },
};

export const ServiceNotReached: Story = {
  args: {kind: 'compliment'},
  play: async ({canvasElement}) => {
    await find(await walkTo(canvasElement, undefined, {kind: 'unreachable'}), '#trouble');
  },
};

export const ThankYou: Story = {
  args: {kind: 'compliment'},
  play: async ({canvasElement}) => void (await walkTo(canvasElement)),
};

export const RightToLeft: Story = {
  globals: {locale: 'ar'},
  play: async ({canvasElement}) => {
    const scene = await walkTo(canvasElement, 'you');
    await goOn(scene);
    await find(scene, '#error-summary');
  },
};

export const RightToLeftReview: Story = {
  globals: {locale: 'ar'},
  play: async ({canvasElement}) => {
    await find(await walkTo(canvasElement, 'review'), '.part');
  },
};

export const Spanish: Story = {
  globals: {locale: 'es'},
  play: async ({canvasElement}) => {
    await find(await walkTo(canvasElement, 'wish'), '#wish-outcomes');
  },
};

export const Dark: Story = {
  globals: {theme: 'dark'},
  play: async ({canvasElement}) => {
    await find(await walkTo(canvasElement, 'wish'), '#wish-outcomes');
  },
};

export const HighContrast: Story = {tags: ['forced-colors'], play: NotAnswered.play!};

export const OnASmallPhone: Story = {tags: ['phone'], play: AboutYou.play!};
