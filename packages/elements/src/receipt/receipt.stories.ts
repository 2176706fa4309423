import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, userEvent, waitFor as waitForBriefly} from 'storybook/test';
import {createAccessCode} from '@patient-relations/core/access';
import type {FeedbackReceipt} from '@patient-relations/core';
import type {PrReceipt} from './receipt.js';
import './pr-receipt.js';

/** The same code in every run, so that pictures of stories can be compared. */
const code = createAccessCode((length) => Uint8Array.from({length}, (_each, index) => index));

const receipt: FeedbackReceipt = {
  id: '6b1f0a52-6c0f-4f7e-9d0c-0d7c0a4f1c11',
  reference: 'PR-2025-000017',
  receivedAt: '2025-11-04T04:30:00.000Z',
  promises: [
    {what: 'acknowledge', due: '2025-11-10'},
    {what: 'respond', due: '2025-12-03'},
  ],
};

/** Patient enough for a busy machine. */
const waitFor = <Found>(look: () => Found | Promise<Found>): Promise<Found> =>
  waitForBriefly(look, {timeout: 10_000});

const meta: Meta<PrReceipt> = {
  title: 'pr-receipt',
  component: 'pr-receipt',
  args: {status: 'received', anonymous: false, sharedDevice: false, printer: false},
  render: ({status, anonymous, sharedDevice, printer}): TemplateResult => html`
    <pr-receipt
      .code=${code}
      status=${status}
      .receipt=${status === 'received' ? receipt : undefined}
      ?anonymous=${anonymous}
      ?shared-device=${sharedDevice}
      ?printer=${printer}
      time-zone="America/Chicago"
      .copy=${'What happened\nI rang the bell for forty minutes at night.'}
      my-case-url="/my-case"
    ></pr-receipt>
  `,
};
export default meta;

type Story = StoryObj<PrReceipt>;

const rootIn = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector('pr-receipt')?.shadowRoot;
  if (!root) throw new Error('no receipt');
  return root;
};

/** Presses the nth button of the element's own. */
const press = async (root: ShadowRoot, selector: string): Promise<void> => {
  const button = await waitFor(() => {
    const found = root.querySelector(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  });
  await userEvent.click(button);
};

export const Received: Story = {};

export const ReceivedAnonymously: Story = {args: {anonymous: true}};

export const Unconfirmed: Story = {args: {status: 'unconfirmed'}};

export const Waiting: Story = {args: {status: 'waiting', anonymous: true}};

/** The square comes late, with what draws it. */
const findSquare = (canvas: HTMLElement): Promise<void> =>
  waitFor(() => expect(rootIn(canvas).querySelector('.qr svg')).not.toBeNull());

export const OnASharedDevice: Story = {
  args: {sharedDevice: true},
  play: ({canvasElement}) => findSquare(canvasElement),
};

export const OnASharedDeviceDark: Story = {...OnASharedDevice, globals: {theme: 'dark'}};

export const OnASharedDeviceRightToLeft: Story = {...OnASharedDevice, globals: {locale: 'ar'}};

export const OnASharedSmallPhone: Story = {...OnASharedDevice, tags: ['phone']};

/** Prints beside a printer that gives no sign, and answers whether paper came out, or not yet. */
const printing = (answer?: 'yes' | 'no'): Story => ({
  args: {sharedDevice: true, printer: true},
  beforeEach: () => {
    const {print} = window;
    window.print = () => undefined;
    return () => {
      window.print = print;
    };
  },
  play: async ({canvasElement}) => {
    await findSquare(canvasElement);
    const root = rootIn(canvasElement);
    await press(root, '.card > .row button');
    if (answer) await press(root, `[data-paper=${answer}]`);
    await waitFor(() => expect(root.querySelector('.camera + .notice')).not.toBeNull());
  },
});

export const DidThePaperComeOut: Story = printing();

export const PaperCame: Story = printing('yes');

export const NoPaperCame: Story = printing('no');

export const Hidden: Story = {
  play: async ({canvasElement}) => {
    const root = rootIn(canvasElement);
    await press(root, 'button.quiet');
    await waitFor(() => expect(root.querySelector('.code')).toBeNull());
  },
};

export const SaidAloud: Story = {
  play: async ({canvasElement}) => {
    await press(rootIn(canvasElement), 'summary');
  },
};

export const TypedWrong: Story = {
  play: async ({canvasElement}) => {
    const root = rootIn(canvasElement);
    await press(root, '#end');
    await userEvent.keyboard('2222{Enter}');
    await waitFor(() => expect(root.activeElement?.id).toBe('error-summary'));
  },
};

export const Kept: Story = {
  play: async ({canvasElement}) => {
    const root = rootIn(canvasElement);
    await press(root, '#end');
    await userEvent.keyboard(`${code.slice(-4).toLowerCase()}{Enter}`);
    await waitFor(() => expect(root.activeElement?.id).toBe('kept'));
  },
};

export const RightToLeft: Story = {globals: {locale: 'ar'}};

export const Spanish: Story = {globals: {locale: 'es'}};

export const Dark: Story = {globals: {theme: 'dark'}};

export const HighContrast: Story = {tags: ['forced-colors'], args: {anonymous: true}};

export const OnASmallPhone: Story = {tags: ['phone'], args: {status: 'waiting'}};
