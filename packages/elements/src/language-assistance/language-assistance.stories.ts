import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {userEvent, waitFor as waitForBriefly} from 'storybook/test';
import {createClient} from '@patient-relations/core/client';
import type {Facility} from '@patient-relations/core/facility';
import {
  createFaultPlan,
  createMemoryTransport,
  sampleFacility,
  type Fault,
} from '@patient-relations/core/testing';
import type {PrLanguageAssistance} from './language-assistance.js';
import {taglines} from './taglines/taglines.js';
import './pr-language-assistance.js';

/** Patient enough for a busy machine. */
const waitFor = <Found>(look: () => Found | Promise<Found>): Promise<Found> =>
  waitForBriefly(look, {timeout: 10_000});

const meta: Meta<PrLanguageAssistance> = {
  title: 'pr-language-assistance',
  component: 'pr-language-assistance',
  render: (): TemplateResult => html`
    <pr-language-assistance leave-url="#left" my-case-url="/my-case">
      <p>Call the patient relations office: <a href="tel:+15550100100">+1 555 010 0100</a></p>
    </pr-language-assistance>
  `,
};
export default meta;

type Story = StoryObj<PrLanguageAssistance>;

/** Gives the element a service in memory and waits for what a story shows. */
async function show(
  canvas: HTMLElement,
  shown: string,
  {facility = sampleFacility(), fault}: {facility?: Facility; fault?: Fault} = {},
): Promise<ShadowRoot> {
  const faults = createFaultPlan(...(fault ? [{fault}] : []));
  const transport = createMemoryTransport({faults, facility});
  const element = canvas.querySelector('pr-language-assistance');
  const root = element?.shadowRoot;
  if (!element || !root) throw new Error('no element');
  element.client = createClient({facilityId: facility.id, transport});
  await waitFor(() => {
    if (!root.querySelector(shown)) throw new Error(`nothing matches ${shown}`);
  });
  return root;
}

const showing = (shown: string, scene?: Parameters<typeof show>[2]): Story => ({
  play: async ({canvasElement}) => void (await show(canvasElement, shown, scene)),
});

export const Offered: Story = showing('.taglines');

export const EveryLanguage: Story = showing('.taglines', {
  facility: sampleFacility({
    assistance: {
      ...sampleFacility().assistance,
      languages: taglines.map(({tag, name}) => ({tag, name})),
    },
  }),
});

export const LittleIsKnown: Story = showing('.card', {
  facility: sampleFacility({assistance: {languages: []}}),
});

export const AskingForAnInterpreter: Story = {
  play: async ({canvasElement}) => {
    const root = await show(canvasElement, '.taglines');
    const ask = root.querySelector('.card button');
    if (!ask) throw new Error('no button');
    await userEvent.click(ask);
    await waitFor(() => {
      if (!root.querySelector('pr-help-request')) throw new Error('no form');
    });
  },
};

export const Loading: Story = showing('.muted', {fault: {kind: 'slow', ms: Infinity}});

export const Unreachable: Story = showing('.danger', {fault: {kind: 'unreachable'}});

export const RightToLeft: Story = {...Offered, globals: {locale: 'ar'}};

export const Spanish: Story = {...Offered, globals: {locale: 'es'}};

export const Dark: Story = {...Offered, globals: {theme: 'dark'}};

export const HighContrast: Story = {...Offered, tags: ['forced-colors']};

export const OnASmallPhone: Story = {...Offered, tags: ['phone']};
