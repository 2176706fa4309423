import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {waitFor as waitForBriefly} from 'storybook/test';
import type {Notice, NoticeMode} from '@patient-relations/core/notice';
import {createNoticeClient, type NoticeClient} from '@patient-relations/core/notice-client';
import {
  createFaultPlan,
  createMemoryTransport,
  sampleNotice,
  sampleNoticeValues as values,
  type Fault,
} from '@patient-relations/core/testing';
import type {PrRightsNotice} from './rights-notice.js';
import './pr-rights-notice.js';

const contacts = html`<p>Call us: <a href="tel:+15550100100">+1 555 010 0100</a></p>`;
const [rule] = sampleNotice().delivery;

/** Asks for a signature, and says what is new. */
const signed = sampleNotice({
  delivery: rule ? [{...rule, proof: 'signature'}] : [],
  change: {kind: 'substantive', summary: {en: 'You may have visitors at night.'}},
});

const meta: Meta = {title: 'pr-rights-notice', component: 'pr-rights-notice'};
export default meta;

type Story = StoryObj;

const elementIn = (canvas: HTMLElement): PrRightsNotice => {
  const element = canvas.querySelector('pr-rights-notice');
  if (!element) throw new Error('no element');
  return element;
};

const seen = (element: PrRightsNotice, selector: string): Promise<HTMLElement> =>
  waitForBriefly(
    () => {
      const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`not yet: ${selector}`);
      return found;
    },
    {timeout: 10_000},
  );

const page = (notice: unknown = sampleNotice(), filled: object = values): Story => ({
  render: () => html`
    <pr-rights-notice .notice=${notice} .values=${filled}>${contacts}</pr-rights-notice>
  `,
});

export const Page: Story = page();

export const ReadOnly: Story = {
  render: () => html`
    <pr-rights-notice readonly .notice=${sampleNotice()} .values=${values}></pr-rights-notice>
  `,
};

export const WhatIsNew: Story = {
  render: () => html`
    <pr-rights-notice
      .notice=${signed}
      .values=${values}
      .earlier=${{version: '0'}}
    ></pr-rights-notice>
  `,
};

export const LargePrint: Story = {
  ...page(),
  play: async ({canvasElement}) =>
    (await seen(elementIn(canvasElement), '.tools [aria-pressed="false"]:not([lang])')).click(),
};

export const FixedForm: Story = page(
  sampleNotice({
    form: {
      number: 'CMS-10065',
      files: {en: '/forms/cms-10065.pdf'},
      digests: {en: 'x'.repeat(43)},
    },
  }),
);

export const NotReady: Story = page(sampleNotice(), {});

export const NotInForce: Story = page(sampleNotice({effective: {from: '2999-01-01'}}));

const confirming = (mode: NoticeMode, outcome: string): Story => ({
  render: () => html`
    <pr-rights-notice mode=${mode} .notice=${signed} .values=${values}></pr-rights-notice>
  `,
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement);
    (await seen(element, '.confirm button')).click();
    (await seen(element, `input[value="${outcome}"]`)).click();
  },
});

export const Acknowledging: Story = confirming('self', 'acknowledged');

export const Declining: Story = confirming('self', 'declined');

export const WithStaff: Story = confirming('with-staff', 'unable');

export const ByPhone: Story = confirming('by-phone', 'acknowledged');

export const Drawing: Story = {
  ...confirming('self', 'acknowledged'),
  play: async (context) => {
    await confirming('self', 'acknowledged').play?.(context);
    (await seen(elementIn(context.canvasElement), 'input[value="drawn"]')).click();
    await seen(elementIn(context.canvasElement), 'canvas');
  },
};

export const WithErrors: Story = {
  ...confirming('self', 'acknowledged'),
  play: async (context) => {
    await confirming('self', 'acknowledged').play?.(context);
    await seen(elementIn(context.canvasElement), '#name');
    (await seen(elementIn(context.canvasElement), '.confirm .primary')).click();
    await seen(elementIn(context.canvasElement), '#error-summary');
  },
};

export const WordsWereChanged: Story = {
  ...page(),
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement);
    (await seen(element, '.confirm button')).click();
    (await seen(element, 'input[value="acknowledged"]')).click();
    (await seen(element, '.passages p')).textContent = 'Nous vous traitons avec respect.';
    (await seen(element, '.confirm .primary')).click();
    await seen(element, '#differs');
  },
};

/** A notice of a service in memory, with something wrong from here on. */
async function publish(fault?: Fault, on?: 'read-notice-sections'): Promise<NoticeClient> {
  const faults = createFaultPlan();
  const transport = createMemoryTransport({faults});
  const notice: Notice = sampleNotice();
  const facilityId = transport.facility.id;
  await transport.staff.send('publish-notice', {
    facilityId,
    noticeId: notice.id,
    version: notice.version,
    notice,
    values,
    effectiveFrom: '2025-01-01T08:00:00.000Z',
  });
  if (fault) faults.set({fault, on: [on ?? 'acknowledge-notice']});
  return createNoticeClient({facilityId, transport});
}

const ofService = (client: () => Promise<NoticeClient>, noticeId = 'rights'): Story => ({
  render: () => html`<pr-rights-notice notice-id=${noticeId}>${contacts}</pr-rights-notice>`,
  play: async ({canvasElement}) => {
    elementIn(canvasElement).client = await client();
    await seen(elementIn(canvasElement), '.section, [role="alert"]');
  },
});

export const RestMissing: Story = ofService(() =>
  publish({kind: 'offline'}, 'read-notice-sections'),
);

export const Unknown: Story = ofService(() => publish(), 'unknown');

const sent = (fault?: Fault): Story => {
  const story = ofService(() => publish(fault));
  return {
    ...story,
    play: async (context) => {
      await story.play?.(context);
      const element = elementIn(context.canvasElement);
      (await seen(element, '.confirm button')).click();
      (await seen(element, 'input[value="acknowledged"]')).click();
      await element.updateComplete;
      (await seen(element, '.confirm .primary')).click();
      await seen(element, '#heading');
    },
  };
};

export const Received: Story = sent();

export const NotSentYet: Story = sent({kind: 'offline'});

export const Unconfirmed: Story = sent({kind: 'timeout-after-commit'});

/** Staff who are not signed in: the service takes what staff say from staff alone, and nothing typed is lost. */
export const OnlyStaff: Story = {
  ...ofService(() => publish()),
  play: async (context) => {
    await ofService(() => publish()).play?.(context);
    const element = elementIn(context.canvasElement);
    element.mode = 'with-staff';
    await element.updateComplete;
    (await seen(element, '.confirm button')).click();
    (await seen(element, 'input[value="declined"]')).click();
    for (const id of ['reason', 'effort', 'witnessName', 'witnessRole']) {
      const field = (await seen(element, `#${id}`)) as HTMLInputElement;
      field.value = 'Asked twice';
      field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    }
    (await seen(element, '.confirm .primary')).click();
    await seen(element, '#heading');
  },
};

/** The file at the address of the official form is not the one that was published. */
export const OtherForm: Story = {
  ...page(
    sampleNotice({
      form: {number: 'CMS-10065', files: {en: '/index.json'}, digests: {en: 'x'.repeat(43)}},
    }),
  ),
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement);
    (await seen(element, '.confirm button')).click();
    (await seen(element, 'input[value="acknowledged"]')).click();
    (await seen(element, '.confirm .primary')).click();
    await seen(element, '#differs');
  },
};

/** Questions that show whether it was understood; they hold nobody back. */
export const TeachBack: Story = {
  ...page(
    sampleNotice({
      teachBack: {
        resourceType: 'Questionnaire',
        status: 'active',
        language: 'en',
        item: [{linkId: 'who', type: 'string', text: 'Who chooses your visitors?'}],
      },
    }),
  ),
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement);
    (await seen(element, '.confirm button')).click();
    await seen(element, '.teach-back pr-survey');
  },
};

export const Dark: Story = {...page(), globals: {theme: 'dark'}};

export const RightToLeft: Story = {...page(), globals: {locale: 'ar'}};

export const Spanish: Story = {...page(), globals: {locale: 'es'}};

export const HighContrast: Story = {...page(), tags: ['forced-colors']};

export const OnASmallPhone: Story = {...page(), tags: ['phone']};
