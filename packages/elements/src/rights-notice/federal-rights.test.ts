import {expect, fixture, waitUntil as waitBriefly} from '@open-wc/testing';
import {html} from 'lit';
import {createNoticeClient, type NoticeClient} from '@patient-relations/core/notice-client';
import {noticePacks} from '@patient-relations/core/notice/packs';
import {createMemoryTransport, type MemoryTransport} from '@patient-relations/core/testing';
import type {PrRightsNotice} from './rights-notice.js';
import './pr-rights-notice.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 4000});

const federal = noticePacks.find(({id}) => id === 'us-federal-rights')!;
const values = Object.fromEntries(
  federal.fields.map(({name, type}) => [
    name,
    {phone: '(614) 555-0142', url: 'https://hospital.example/here'}[type as string] ?? 'Riverside',
  ]),
);

const asked: readonly (readonly [
  language: string,
  question: string,
  answer: string,
  confirm: string,
])[] = [
  ['en', 'May you say no?', 'I am not sure. Please tell me again.', 'Confirm'],
  ['es', '¿Puede usted decir que no?', 'Explíquenmelo otra vez', 'Confirmar'],
  ['ar', 'هل يمكنكم أن ترفضوا؟', 'يرجى الشرح مرة أخرى', 'أكّد'],
];

describe('pr-rights-notice with the federal rights', () => {
  let element: PrRightsNotice;
  let transport: MemoryTransport;
  let client: NoticeClient;

  const root = (): ShadowRoot => element.shadowRoot!;
  const questions = (): ShadowRoot | null | undefined =>
    root().querySelector('pr-survey')?.shadowRoot;

  beforeEach(async () => {
    transport = createMemoryTransport();
    client = createNoticeClient({facilityId: transport.facility.id, transport});
    const reply = await transport.staff.send('publish-notice', {
      facilityId: transport.facility.id,
      noticeId: federal.id,
      version: federal.version,
      notice: {...federal, effective: {from: '2025-01-01'}},
      values,
      effectiveFrom: '2025-01-01T08:00:00.000Z',
    });
    expect(reply.ok, JSON.stringify(reply)).to.equal(true);
  });

  afterEach(() => {
    document.documentElement.lang = 'en';
    element.remove();
  });

  for (const [language, question, answer, confirm] of asked)
    it(`asks what was understood in the language it is read in [${language}], and needs no answer`, async () => {
      document.documentElement.lang = language;
      element = await fixture<PrRightsNotice>(html`
        <pr-rights-notice notice-id=${federal.id} .client=${client}></pr-rights-notice>
      `);
      await waitUntil(() => root().querySelector('.confirm button'), 'the whole notice');
      root().querySelector<HTMLButtonElement>('.confirm button')!.click();
      await waitUntil(() => questions()?.textContent?.includes(question), question);
      expect(questions()!.textContent).to.contain(answer);
      await expect(element).to.be.accessible();

      root().querySelector<HTMLInputElement>('input[value="acknowledged"]')!.click();
      await element.updateComplete;
      [...root().querySelectorAll('button')]
        .find(({textContent}) => textContent.trim() === confirm)!
        .click();
      await waitUntil(async () => (await records()).length === 1);
      expect((await records())[0]?.status).to.equal('given');
    });

  const records = async () => {
    const reply = await transport.staff.send('list-deliveries', {facilityId: client.facilityId});
    return reply.ok ? reply.value.records : [];
  };
});
