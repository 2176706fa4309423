import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import {createMemoryTransport, sampleFacility} from '@patient-relations/core/testing';
import '../packages/elements/src/define.js';

const meta: Meta = {title: 'Scenarios/On a hospital’s page'};

export default meta;

/** The elements with a service in memory behind them. */
function connected(content: TemplateResult): TemplateResult {
  return html`
    <pr-client facility-id=${sampleFacility().id} .transport=${createMemoryTransport()}>
      ${content}
    </pr-client>
  `;
}

/** A page of a hospital around the elements, in the hospital's own colors. */
function page(content: TemplateResult): TemplateResult {
  return html`
    <link rel="stylesheet" href="./hospital/styles.css" />
    <main class="card raised">${connected(content)}</main>
  `;
}

const fallback = html`<p lang="en" dir="ltr">
  Call <a href="tel:+16145550142">(614) 555-0142</a>.
</p>`;

const inline = (): TemplateResult => page(html`<pr-feedback>${fallback}</pr-feedback>`);

/** The choices, once they can be tapped. */
async function choices(canvas: HTMLElement): Promise<readonly HTMLButtonElement[]> {
  return waitFor(async () => {
    const root = canvas.querySelector('pr-feedback')?.shadowRoot;
    const buttons = [...(root?.querySelectorAll<HTMLButtonElement>('.choices button') ?? [])];
    await expect(buttons.length).toBeGreaterThan(4);
    return buttons;
  });
}

/** Opens the form for a complaint and waits for its first question. */
async function openComplaint(canvas: HTMLElement): Promise<void> {
  const [complaint] = await choices(canvas);
  if (complaint) await userEvent.click(complaint);
  await waitFor(async () => {
    const outer = canvas.querySelector('pr-feedback')?.shadowRoot;
    const form = outer?.querySelector('pr-complaint-form')?.shadowRoot;
    await expect(form?.querySelector('#heading')).toBeTruthy();
  });
}

/** What a visitor meets first. */
export const FirstView: StoryObj = {
  render: inline,
  play: async ({canvasElement}) => {
    await choices(canvasElement);
  },
};

/** The same page in Spanish; its words are unreviewed. */
export const InSpanish: StoryObj = {...FirstView, globals: {locale: 'es'}};

/** The same page in Arabic, from right to left; its words are unreviewed. */
export const InArabic: StoryObj = {
  ...FirstView,
  globals: {locale: 'ar'},
  play: async ({canvasElement}) => {
    const [first] = await choices(canvasElement);
    await expect(first && getComputedStyle(first).direction).toBe('rtl');
  },
};

/** A dark page that sets none of our tokens: the elements take their colors from its `color-scheme`. */
export const Dark: StoryObj = {
  ...FirstView,
  globals: {theme: 'dark'},
  render: () => connected(html`<pr-feedback>${fallback}</pr-feedback>`),
};

/** The form on a small phone. */
export const OnAPhone: StoryObj = {
  tags: ['phone'],
  globals: {viewport: {value: 'mobile1'}},
  render: inline,
  play: async ({canvasElement}) => {
    await openComplaint(canvasElement);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  },
};

/** The form with the system's high-contrast colors: emulate them in the browser's developer tools. */
export const HighContrast: StoryObj = {
  tags: ['forced-colors'],
  render: inline,
  play: async ({canvasElement}) => openComplaint(canvasElement),
};

/** A button in a page about something else; what it opens lies over the page. */
export const Launcher: StoryObj = {
  render: () =>
    page(html`
      <h2>Visiting hours</h2>
      <p>10 a.m. to 8 p.m., every day.</p>
      <pr-feedback layout="launcher">${fallback}</pr-feedback>
    `),
  play: async ({canvasElement}) => {
    const root = await waitFor(async () => {
      const found = canvasElement.querySelector('pr-feedback')?.shadowRoot;
      await expect(found?.querySelector('button')).toBeTruthy();
      return found;
    });
    const launcher = root?.querySelector('button');
    if (launcher) await userEvent.click(launcher);
    await waitFor(async () => expect(root?.querySelector('dialog')?.open).toBe(true));
  },
};

/** Someone who is signed in to the hospital's portal sees their cases without a code. */
export const InAPortal: StoryObj = {
  render: () => {
    const memory = createMemoryTransport();
    return html`
      <link rel="stylesheet" href="./hospital/styles.css" />
      <main class="card raised">
        <pr-client
          facility-id=${memory.facility.id}
          .transport=${memory.asPortalUser('someone')}
          .token=${() => 'a token of the portal'}
        >
          <pr-case-status>${fallback}</pr-case-status>
        </pr-client>
      </main>
    `;
  },
  play: async ({canvasElement}) => {
    await waitFor(async () => {
      const root = canvasElement.querySelector('pr-case-status')?.shadowRoot;
      await expect(root?.querySelector('h2')).toBeTruthy();
      await expect(root?.querySelector('input')).toBeNull();
    });
  },
};
