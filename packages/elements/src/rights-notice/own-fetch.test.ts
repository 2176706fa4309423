import {expect, fixture, waitUntil as waitBriefly} from '@open-wc/testing';
import {html} from 'lit';
import {viewNotice} from '@patient-relations/core/notice';
import {sampleNotice, sampleNoticeValues as values} from '@patient-relations/core/testing';
import type {PrRightsNotice} from './rights-notice.js';
import './pr-rights-notice.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 4000});

const view = viewNotice(sampleNotice(), 'en', values);
const head = {
  ...view,
  sections: view.sections.map(({passages, ...section}, index) =>
    index === 0 ? {...section, passages} : section,
  ),
};
const json = (body: unknown, status = 200): Response => Response.json(body, {status});

describe('pr-rights-notice, without a client', () => {
  const {fetch} = window;
  let element: PrRightsNotice;
  let asked: URL[];
  let answer: (url: URL) => Response | Promise<Response>;

  const root = (): ShadowRoot => element.shadowRoot!;
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
  const tryAgain = (): void =>
    root().querySelector<HTMLButtonElement>('[role="alert"] button')!.click();
  const wholeNotice = (url: URL): Response =>
    json(url.pathname.endsWith('/sections') ? {sections: view.sections} : head);
  const draw = async (): Promise<void> => {
    element = await fixture<PrRightsNotice>(html`
      <pr-rights-notice notice-id="rights" facility-id="river side" base-url="/gateway">
        <p>Call us</p>
      </pr-rights-notice>
    `);
    await waitUntil(() => root().querySelector('.section, [role="alert"]'), 'an answer');
  };

  beforeEach(() => {
    document.documentElement.lang = 'en';
    asked = [];
    answer = wholeNotice;
    window.fetch = (address) => {
      const url = new URL(address as URL);
      if (!url.pathname.startsWith('/gateway')) return fetch(address);
      asked.push(url);
      return Promise.resolve(answer(url));
    };
  });

  afterEach(() => {
    element.remove();
    window.fetch = fetch;
  });

  it('reads a notice from the address and the facility that the page names, the first section first', async () => {
    await draw();
    await waitUntil(() => root().querySelector('.confirm'), 'the whole notice');
    expect(asked.map(({pathname, search}) => pathname + search)).to.deep.equal([
      '/gateway/v1/facilities/river%20side/notices/rights?language=en',
      '/gateway/v1/facilities/river%20side/notices/rights/versions/1/sections?language=en',
    ]);
    expect(words()).to.contain('We treat you with respect');
  });

  for (const [what, response, said] of [
    ['an unknown notice', () => json({code: 'not-found'}, 404), 'is not here any more'],
    ['a page that is not there', () => new Response('<h1>Oh</h1>', {status: 404}), 'is not here'],
    ['a notice out of force', () => json({code: 'notice-not-in-force'}, 409), 'is not in use now'],
    ['a sign-in page of a public network', () => new Response('<h1>Hi</h1>'), 'did not open'],
    ['a service that is down', () => new Response('', {status: 503}), 'did not open'],
    ['nothing', () => json(null), 'did not open'],
    ['no sections', () => json({...head, sections: 'none'}), 'is not ready yet'],
    ['sections of something else', () => json({...head, sections: [3, null]}), 'is not ready yet'],
    ['a place left open', () => json({...head, title: 'At {hospital}'}), 'is not ready yet'],
  ] as const)
    it(`shows other ways to reach the hospital where the service answers with ${what}`, async () => {
      answer = response;
      await draw();
      expect(words()).to.contain(said);
      expect(root().querySelector('[role="alert"] slot')).not.to.equal(null);
      expect(root().querySelector('.section, .confirm')).to.equal(null);
      await expect(element).to.be.accessible();
    });

  it('opens once the network is back, by itself or when asked', async () => {
    answer = () => Promise.reject(new TypeError('offline'));
    await draw();
    expect(words()).to.contain('did not open');
    answer = wholeNotice;
    dispatchEvent(new Event('online'));
    await waitUntil(() => root().querySelector('.confirm'), 'the whole notice');
  });

  it('asks nobody to confirm a notice whose other sections are no text', async () => {
    answer = (url) => (url.pathname.endsWith('/sections') ? json({sections: 'none'}) : json(head));
    await draw();
    await waitUntil(() => root().querySelector('[role="alert"]'), 'what is wrong');
    expect(root().querySelector('.confirm')).to.equal(null);
  });

  it('reads a file again that a service could not hand out at first', async () => {
    answer = () => new Response('', {status: 503});
    element = await fixture<PrRightsNotice>(html`
      <pr-rights-notice src="/gateway/rights.json"></pr-rights-notice>
    `);
    await waitUntil(() => root().querySelector('[role="alert"] button'), 'the trouble');
    answer = () => json({notice: sampleNotice(), values});
    tryAgain();
    await waitUntil(() => root().querySelector('.section'), 'the notice');
  });

  for (const [what, body] of [
    ['no values', {notice: sampleNotice(), values: null}],
    ['values that are no words', {notice: sampleNotice(), values: {hospital: 7}}],
    ['no notice', {notice: 'rights', values}],
    ['fields that are none', {notice: {...sampleNotice(), fields: 7}, values}],
  ] as const)
    it(`says that a notice is not ready where its file has ${what}`, async () => {
      answer = () => json(body);
      element = await fixture<PrRightsNotice>(html`
        <pr-rights-notice src="/gateway/rights.json"></pr-rights-notice>
      `);
      await waitUntil(() => words().includes('is not ready yet'), words());
      expect(root().querySelector('.confirm')).to.equal(null);
    });
});
