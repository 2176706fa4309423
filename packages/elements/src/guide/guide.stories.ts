import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, userEvent, waitFor as waitForBriefly} from 'storybook/test';
import {createClient} from '@patient-relations/core/client';
import {createMemoryTransport} from '@patient-relations/core/testing';
import type {PrGuide} from './guide.js';
import './pr-guide.js';

/** Patient enough for a busy machine. */
const waitFor = <Found>(look: () => Found | Promise<Found>): Promise<Found> =>
  waitForBriefly(look, {timeout: 10_000});

const transport = createMemoryTransport();
const client = createClient({facilityId: transport.facility.id, transport});
const contacts = html`<p>Call <a href="tel:+15550100100">555 010 0100</a>, any day, 8 to 6.</p>`;

const meta: Meta<PrGuide> = {
  title: 'pr-guide',
  component: 'pr-guide',
  args: {entry: ''},
  render: ({entry}): TemplateResult => html`
    <pr-guide .client=${client} entry=${entry ?? ''}>${contacts}</pr-guide>
  `,
};
export default meta;

type Story = StoryObj<PrGuide>;

const rootIn = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector('pr-guide')?.shadowRoot;
  if (!root) throw new Error('no guide');
  return root;
};

const find = (root: ShadowRoot, selector: string): Promise<HTMLElement> =>
  waitFor(() => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  });

const type =
  (typed: string, selector: string): NonNullable<Story['play']> =>
  async ({canvasElement}) => {
    const root = rootIn(canvasElement);
    await userEvent.type(await find(root, 'input'), typed);
    await find(root, selector);
  };

export const Topics: Story = {};

export const Found: Story = {play: type('pay my bill', '.found')};

export const NothingFound: Story = {play: type('zeppelin', '.count:not(:empty)')};

export const Entry: Story = {args: {entry: 'complain-outside'}};

export const AdvanceDirectives: Story = {args: {entry: 'do-we-have-yours'}};

export const FormOpened: Story = {
  args: {entry: 'thanks-and-ideas'},
  play: async ({canvasElement}) => {
    const root = rootIn(canvasElement);
    await userEvent.click(await find(root, 'button.step'));
    await find(root, 'pr-complaint-form');
  },
};

export const WithoutAService: Story = {
  args: {entry: 'how-to-complain'},
  render: ({entry}) => html`<pr-guide entry=${entry ?? ''}>${contacts}</pr-guide>`,
};

export const NotInTheGuide: Story = {args: {entry: 'gone'}};

export const NotOpened: Story = {
  // A file that is there and holds no guide: one that is missing would be an error in the console, too.
  render: () => html`<pr-guide src="/index.json">${contacts}</pr-guide>`,
  play: async ({canvasElement}) => {
    const notice = await find(rootIn(canvasElement), '.notice.danger');
    await expect(notice).toBeVisible();
  },
};

export const Spanish: Story = {globals: {locale: 'es'}};

export const RightToLeft: Story = {globals: {locale: 'ar'}};

export const EntryRightToLeft: Story = {globals: {locale: 'ar'}, args: {entry: 'how-to-complain'}};

export const Dark: Story = {globals: {theme: 'dark'}};

export const EntryDark: Story = {globals: {theme: 'dark'}, args: {entry: 'how-to-complain'}};

export const HighContrast: Story = {tags: ['forced-colors'], args: {entry: 'how-to-complain'}};

export const OnASmallPhone: Story = {tags: ['phone']};

export const EntryOnASmallPhone: Story = {tags: ['phone'], args: {entry: 'too-soon-to-leave'}};
