import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, userEvent, waitFor as waitForBriefly} from 'storybook/test';
import {createClient} from '@patient-relations/core/client';
import {createMemoryTransport} from '@patient-relations/core/testing';
import {define} from '../define-element.js';
import {PrFeedback} from './feedback.js';
import './pr-feedback.js';

/** Patient enough for a busy machine. */
const waitFor = <Found>(look: () => Found | Promise<Found>): Promise<Found> =>
  waitForBriefly(look, {timeout: 10_000});

/** As where a part was tampered with, or is still on its way. */
class WithoutParts extends PrFeedback {
  protected override fetchPart(): Promise<unknown> {
    return this.dataset['parts'] === 'slow'
      ? new Promise(() => undefined)
      : Promise.reject(new Error('gone'));
  }
}
define('story-without-parts', WithoutParts);

declare global {
  interface HTMLElementTagNameMap {
    'story-without-parts': WithoutParts;
  }
}

const client = () => {
  const transport = createMemoryTransport();
  return createClient({facilityId: transport.facility.id, transport});
};

const contacts = html`
  <p>Call the patient relations office: <a href="tel:+15550100100">+1 555 010 0100</a></p>
  <p>Come to the desk beside the main entrance, Monday to Friday, 8 to 5.</p>
`;

const meta: Meta<PrFeedback> = {
  title: 'pr-feedback',
  component: 'pr-feedback',
  args: {layout: 'inline', rightsUrl: ''},
  argTypes: {layout: {control: 'radio', options: ['inline', 'launcher']}},
  render: ({layout, rightsUrl}): TemplateResult => html`
    <pr-feedback
      layout=${layout}
      rights-url=${rightsUrl}
      leave-url="#left"
      my-case-url="/my-case"
      .client=${client()}
    >
      ${contacts}
    </pr-feedback>
  `,
};
export default meta;

type Story = StoryObj<PrFeedback>;

const find = <Found extends Element = HTMLElement>(
  canvas: HTMLElement,
  selector: string,
): Promise<Found> =>
  waitFor(() => {
    const element = canvas.querySelector('pr-feedback, story-without-parts');
    const found = element?.shadowRoot?.querySelector<Found>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  });

const open = async (canvas: HTMLElement, position: number): Promise<void> =>
  userEvent.click(await find(canvas, `.choices > :nth-child(${position})`));

export const Start: Story = {};

export const WithRights: Story = {args: {rightsUrl: '#rights'}};

export const Complaint: Story = {
  play: async ({canvasElement}) => {
    await open(canvasElement, 1);
    const form = await find(canvasElement, 'pr-complaint-form');
    await waitFor(() => expect(form.shadowRoot?.activeElement?.id).toBe('heading'));
  },
};

export const Case: Story = {
  play: async ({canvasElement}) => {
    await open(canvasElement, 5);
    await find(canvasElement, 'pr-case-status');
  },
};

export const BackAtTheStartWithWords: Story = {
  play: async ({canvasElement}) => {
    await open(canvasElement, 2);
    const form = await find(canvasElement, 'pr-complaint-form');
    const choice = await waitFor(() => {
      const found = form.shadowRoot?.querySelector('[value=named]');
      if (!found) throw new Error('no choice yet');
      return found;
    });
    await userEvent.click(choice);
    await userEvent.click(await find(canvasElement, 'button.quiet'));
    await find(canvasElement, '.choices > :nth-child(6)');
  },
};

export const Opening: Story = {
  render: () => html`
    <story-without-parts data-parts="slow" .client=${client()}>${contacts}</story-without-parts>
  `,
  play: async ({canvasElement}) => {
    await open(canvasElement, 1);
    await find(canvasElement, '[aria-disabled=true]');
  },
};

export const DidNotOpen: Story = {
  render: () => html` <story-without-parts .client=${client()}>${contacts}</story-without-parts> `,
  play: async ({canvasElement}) => {
    await open(canvasElement, 1);
    await find(canvasElement, '.notice');
  },
};

export const NotConfigured: Story = {
  render: () => html`<pr-feedback>${contacts}</pr-feedback>`,
};

export const Launcher: Story = {
  args: {layout: 'launcher'},
  play: async ({canvasElement}) => {
    await userEvent.click(await find(canvasElement, 'button'));
    await waitFor(async () => expect(await find(canvasElement, 'dialog[open]')).toBeVisible());
  },
};

export const RightToLeft: Story = {globals: {locale: 'ar'}};

export const Spanish: Story = {globals: {locale: 'es'}};

export const Dark: Story = {globals: {theme: 'dark'}};

export const HighContrast: Story = {tags: ['forced-colors']};

export const OnASmallPhone: Story = {tags: ['phone']};
