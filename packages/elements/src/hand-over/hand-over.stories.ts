import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {waitFor as waitForBriefly} from 'storybook/test';
import {sealHandOver} from '@patient-relations/core/hand-over';
import {
  createFaultPlan,
  createMemoryTransport,
  sampleFacility,
  type Fault,
} from '@patient-relations/core/testing';
import type {PrHandOver} from './hand-over.js';
import '../client/pr-client.js';
import '../complaint-form/pr-complaint-form.js';
import './pr-hand-over.js';

/** Patient enough for a busy machine. */
const waitFor = <Found>(look: () => Found | Promise<Found>): Promise<Found> =>
  waitForBriefly(look, {timeout: 10_000});

const faults = createFaultPlan();
const transport = createMemoryTransport({faults});

const meta: Meta<PrHandOver> = {
  title: 'pr-hand-over',
  component: 'pr-hand-over',
  render: (): TemplateResult => html`
    <pr-client facility-id=${sampleFacility().id} .transport=${transport}>
      <pr-hand-over>
        <template data-form="complaint">
          <pr-complaint-form leave-url="#left"></pr-complaint-form>
        </template>
        <p>
          <a href="#tell-us">Tell us here</a>, or call the patient relations office:
          <a href="tel:+15550100100">+1 555 010 0100</a>
        </p>
      </pr-hand-over>
    </pr-client>
  `,
};
export default meta;

type Story = StoryObj<PrHandOver>;

interface Scene {
  readonly form?: string;
  readonly language?: string;
  readonly answers?: object;
  readonly fault?: Fault;
  /** Another's key, or a second look. */
  readonly wrong?: 'key' | 'used';
}

const begun = {
  '/identity': 'named',
  '/person/role': 'patient',
  '/story': 'I rang the bell for forty minutes at night and nobody came.',
};

/** As someone opens the page with the code of a kiosk. */
async function arrive({
  form = 'complaint',
  language = 'en',
  answers = begun,
  fault,
  wrong,
}: Scene): Promise<void> {
  faults.clear();
  const sealed = await sealHandOver({form, language, answers});
  const facilityId = transport.facility.id;
  await transport.asDevice('lobby').send('hand-over', {facilityId, ...sealed.handOver});
  if (wrong === 'used')
    await transport.send('collect-hand-over', {facilityId, id: sealed.handOver.id});
  const other = await sealHandOver({form, language, answers});
  const [id] = sealed.fragment.split('.');
  const [, key = ''] = (wrong === 'key' ? other : sealed).fragment.split('.');
  if (fault) faults.set({fault});
  history.replaceState(history.state, '', `#${id ?? ''}.${key}`);
}

const showing = (shown: string, scene?: Scene): Story => ({
  loaders: [() => (scene ? arrive(scene) : undefined)],
  play: async ({canvasElement}) => {
    await waitFor(() => {
      const root = canvasElement.querySelector('pr-hand-over')?.shadowRoot;
      if (!root?.querySelector(shown)) throw new Error(`nothing matches ${shown}`);
    });
  },
});

export const TakenOver: Story = showing('.card', {});

export const WithoutWhatDoesNotFit: Story = showing('.card li', {
  answers: {...begun, '/occasion/locationId': 'a-wing-that-is-gone'},
});

export const OnItsWay: Story = showing('.wait', {fault: {kind: 'slow', ms: Infinity}});

export const UsedBefore: Story = showing('.card', {wrong: 'used'});

export const Damaged: Story = showing('.card', {wrong: 'key'});

export const Offline: Story = showing('.card button', {fault: {kind: 'offline'}});

export const WithoutAFormForIt: Story = showing('blockquote', {form: 'another'});

export const NobodyCameFromAKiosk: Story = showing('slot');

export const RightToLeft: Story = {
  ...showing('.card', {language: 'ar'}),
  globals: {locale: 'ar'},
};

export const Spanish: Story = {...showing('.card', {language: 'es'}), globals: {locale: 'es'}};

export const Dark: Story = {...TakenOver, globals: {theme: 'dark'}};

export const HighContrast: Story = {...Offline, tags: ['forced-colors']};

export const OnASmallPhone: Story = {...TakenOver, tags: ['phone']};
