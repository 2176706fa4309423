import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {userEvent, waitFor as waitForBriefly} from 'storybook/test';
import {createClient} from '@patient-relations/core/client';
import {createDraftStore} from '@patient-relations/core/draft';
import {createMemoryTransport, sampleFacility} from '@patient-relations/core/testing';
import type {PrDraft} from './draft.js';
import '../complaint-form/pr-complaint-form.js';
import './pr-draft.js';

/** Patient enough for a busy machine. */
const waitFor = <Found>(look: () => Found | Promise<Found>): Promise<Found> =>
  waitForBriefly(look, {timeout: 10_000});

const meta: Meta<PrDraft> = {
  title: 'pr-draft',
  component: 'pr-draft',
  render: (): TemplateResult => {
    const facility = sampleFacility();
    const client = createClient({
      facilityId: facility.id,
      transport: createMemoryTransport({facility}),
    });
    return html`
      <pr-draft facility-id=${facility.id}>
        <pr-complaint-form leave-url="#left" .client=${client}>
          <p>Call the patient relations office: <a href="tel:+15550100100">+1 555 010 0100</a></p>
        </pr-complaint-form>
      </pr-draft>
    `;
  },
};
export default meta;

type Story = StoryObj<PrDraft>;

const day = 24 * 60 * 60_000;
const answers = {
  '/identity': 'named',
  '/person/role': 'patient',
  '/story': 'I rang the bell for forty minutes at night and nobody came.',
};

/** As a person left this device: nothing on it, or what they wrote some time ago. */
async function prepare(kept?: object, {version = '1', agoMs = 60_000} = {}): Promise<void> {
  sessionStorage.clear();
  const drafts = createDraftStore({now: () => Date.now() - agoMs});
  await drafts.purge();
  const key = {facilityId: sampleFacility().id, form: 'complaint'};
  if (kept) await drafts.save(key, {version, answers: kept});
}

async function find(canvas: HTMLElement, selector: string, inside = 'pr-draft'): Promise<Element> {
  return waitFor(() => {
    const found = canvas.querySelector(inside)?.shadowRoot?.querySelector(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  });
}

const showing = (shown: string, ...kept: Parameters<typeof prepare>): Story => ({
  loaders: [() => prepare(...kept)],
  play: async ({canvasElement}) => void (await find(canvasElement, shown)),
});

export const Kept: Story = showing('.keeping');

export const HowSafeItIs: Story = {
  ...Kept,
  play: async ({canvasElement}) => {
    await userEvent.click(await find(canvasElement, 'summary'));
  },
};

export const PutBack: Story = showing('#fresh', answers);

export const WithoutWhatNoLongerFits: Story = showing(
  '.news li',
  {
    ...answers,
    '/occasion/locationId': 'a-wing-that-is-gone',
    '/a/question/that/is/gone': 'The night nurse was kind.',
  },
  {version: '0'},
);

export const AskedBeforeItIsErased: Story = {
  ...PutBack,
  play: async ({canvasElement}) => {
    await userEvent.click(await find(canvasElement, '#fresh'));
    await find(canvasElement, '#fresh-yes');
  },
};

export const StartedFresh: Story = {
  ...PutBack,
  play: async ({canvasElement}) => {
    await userEvent.click(await find(canvasElement, '#fresh'));
    await userEvent.click(await find(canvasElement, '#fresh-yes'));
    await find(canvasElement, '.notice');
  },
};

export const OnASharedComputer: Story = {
  loaders: [() => prepare()],
  play: async ({canvasElement}) => {
    await userEvent.click(await find(canvasElement, '[type=checkbox]'));
    await find(canvasElement, '.notice');
  },
};

export const WithoutAName: Story = {
  loaders: [() => prepare()],
  play: async ({canvasElement}) => {
    const form = 'pr-complaint-form';
    await userEvent.click(await find(canvasElement, '.row button:last-child', form));
    await userEvent.click(await find(canvasElement, '[value=anonymous]', form));
    await find(canvasElement, '.notice');
  },
};

export const TooOld: Story = showing('.notice', answers, {agoMs: 2 * day});

export const NoRoomOnTheDevice: Story = {
  loaders: [() => prepare()],
  play: async ({canvasElement}) => {
    const {put} = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
    try {
      const form = 'pr-complaint-form';
      await userEvent.click(await find(canvasElement, '.row button:last-child', form));
      await userEvent.click(await find(canvasElement, '[value=named]', form));
      await find(canvasElement, '.danger');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  },
};

export const RightToLeft: Story = {...WithoutWhatNoLongerFits, globals: {locale: 'ar'}};

export const Spanish: Story = {...WithoutWhatNoLongerFits, globals: {locale: 'es'}};

export const Dark: Story = {...WithoutWhatNoLongerFits, globals: {theme: 'dark'}};

export const HighContrast: Story = {...WithoutWhatNoLongerFits, tags: ['forced-colors']};

export const OnASmallPhone: Story = {...WithoutWhatNoLongerFits, tags: ['phone']};
