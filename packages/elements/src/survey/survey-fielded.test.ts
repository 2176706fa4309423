import {expect, fixture, waitUntil as waitBriefly} from '@open-wc/testing';
import {html} from 'lit';
import type {Questionnaire} from '@patient-relations/core/survey';
import {createMemoryTransport, type MemoryTransport} from '@patient-relations/core/testing';
import type {PrComplaintForm} from '../complaint-form/complaint-form.js';
import '../client/pr-client.js';
import type {PrSurvey} from './survey.js';
import './pr-survey.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

const definition: Questionnaire = {
  resourceType: 'Questionnaire',
  url: 'https://hospital.example/visit',
  version: '1',
  language: 'en',
  status: 'active',
  item: [
    {linkId: 'overall', type: 'integer', text: 'How was it, from 0 to 10?', required: true},
    {linkId: 'why', type: 'text', text: 'Why?'},
    {linkId: 'who', type: 'string', text: 'Who was there?'},
  ],
};

/** What a campaign says besides which survey it fields. */
interface Fielding {
  readonly access?: 'open' | 'invitation';
  readonly closesAt?: string;
  readonly caseOffer?: {readonly linkId: string; readonly atMost: number};
}

const surveyId = 'visit';
const campaignId = 'spring';

describe('pr-survey inside pr-client, in a campaign', () => {
  let element: PrSurvey;
  let transport: MemoryTransport;

  const root = (): ShadowRoot => element.shadowRoot!;
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
  const button = (label: string): HTMLButtonElement => {
    const found = [...root().querySelectorAll('button')].find(
      (each) => each.textContent.trim() === label,
    );
    if (!found) throw new Error(`no button "${label}"`);
    return found;
  };
  const write = (place: number, text: string): void => {
    const control = root().querySelectorAll<HTMLInputElement>('input, textarea')[place]!;
    control.value = text;
    control.dispatchEvent(new InputEvent('input', {bubbles: true}));
  };
  const complaint = (): PrComplaintForm | null => root().querySelector('pr-complaint-form');

  const field = async (settings: Fielding = {}): Promise<void> => {
    const facilityId = transport.facility.id;
    const published = await transport.staff.send('publish-survey', {
      ...{facilityId, surveyId, version: '1'},
      questionnaire: definition,
    });
    const saved = await transport.staff.send('save-campaign', {
      ...{facilityId, campaignId, revision: 0},
      settings: {surveyId, version: '1', mode: 'web', access: 'open', ...settings},
    });
    expect([published.ok, saved.ok]).to.deep.equal([true, true]);
  };

  const draw = async (invitation?: string): Promise<void> => {
    const client = await fixture(html`
      <pr-client facility-id=${transport.facility.id} .transport=${transport}>
        <pr-survey survey-id=${surveyId} campaign-id=${campaignId} .invitation=${invitation}>
          <p>Call 555 010 0100</p>
        </pr-survey>
      </pr-client>
    `);
    element = client.querySelector('pr-survey')!;
  };

  const answer = async (score: string): Promise<void> => {
    await waitUntil(() => root().querySelector('textarea'), 'the questions');
    write(0, score);
    write(1, 'Nobody came.');
    write(2, 'The night shift.');
    button('Send my answers').click();
  };

  const answerBadly = async (): Promise<void> => {
    await field({caseOffer: {linkId: 'overall', atMost: 3}});
    await draw();
    await answer('2');
    await waitUntil(() => words().includes('Would you like to talk about it?'), 'the offer');
  };

  beforeEach(() => {
    document.documentElement.lang = 'en';
    transport = createMemoryTransport();
  });

  afterEach(() => {
    element.reset();
    document.documentElement.lang = 'en';
  });

  it('reads and sends by the client around it, and offers nothing to someone well served', async () => {
    await field({caseOffer: {linkId: 'overall', atMost: 3}});
    await draw();
    await answer('9');
    await waitUntil(() => words().includes('The hospital has your answers.'));
    expect(words()).not.to.contain('Would you like to talk about it?');
  });

  it('offers someone badly served to talk, and opens the form by itself with only what they picked', async () => {
    await answerBadly();
    const boxes = [...root().querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map(({checked}) => checked)).to.deep.equal([false, false]);
    expect(complaint()).to.equal(null);
    await expect(element).to.be.accessible();

    boxes[1]!.click();
    button('Write to the office').click();
    await waitUntil(() => complaint()?.shadowRoot?.querySelector('button'), 'the form');
    expect(complaint()!.prefill).to.deep.equal({story: 'The night shift.'});
    await expect(element).to.be.accessible();
  });

  it('takes the focus to what opened', async () => {
    await answerBadly();
    button('Write to the office').focus();
    button('Write to the office').click();
    await waitUntil(() => complaint()?.shadowRoot?.activeElement?.id === 'heading', 'the heading');
    expect(root().activeElement).to.equal(complaint());
  });

  it('takes nothing along where a person picked nothing', async () => {
    await answerBadly();
    button('Write to the office').click();
    await waitUntil(() => complaint()?.shadowRoot?.querySelector('button'), 'the form');
    expect(complaint()!.prefill?.story ?? '').to.equal('');
  });

  it('fills the form in once, so that nothing a person writes there is written over', async () => {
    await answerBadly();
    root().querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    button('Write to the office').click();
    await waitUntil(() => complaint()?.shadowRoot?.querySelector('button'), 'the form');
    const filled = complaint()!.prefill;
    element.requestUpdate();
    await element.updateComplete;
    expect(complaint()!.prefill).to.equal(filled);
  });

  it('opens nothing where the page leads the person to a form of its own', async () => {
    await answerBadly();
    let heard = 0;
    element.addEventListener('pr-survey-case-offer', (event) => {
      heard += 1;
      event.preventDefault();
    });
    button('Write to the office').click();
    await element.updateComplete;
    // What would open is fetched first.
    await new Promise((later) => setTimeout(later, 300));
    expect(heard).to.equal(1);
    expect(complaint()).to.equal(null);
    expect(words()).to.contain('Would you like to talk about it?');
  });

  it('says that a survey has ended before anyone answers it', async () => {
    await field({closesAt: '2001-01-01T00:00:00Z'});
    await draw();
    await waitUntil(() => words().includes('This survey has ended. Thank you for coming.'));
    expect(root().querySelector('input, textarea')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('says that an invitation was used, and keeps the answers of whoever used it again', async () => {
    await field({access: 'invitation'});
    const facilityId = transport.facility.id;
    const issued = await transport.staff.send('issue-invitations', {
      ...{facilityId, campaignId, id: crypto.randomUUID(), count: 1},
    });
    const token = issued.ok ? issued.value.invitations?.[0]?.token : undefined;
    await draw(token);
    await answer('9');
    await waitUntil(() => words().includes('The hospital has your answers.'));

    await draw(token);
    await answer('8');
    await waitUntil(() => words().includes('These questions were answered before. Thank you!'));
    expect(words()).to.contain('The night shift.');
    const [asked] = root().querySelectorAll<HTMLElement>('dt');
    expect(asked!.textContent.trim()).to.equal('How was it, from 0 to 10?');
    // A question in another direction than the page keeps its own.
    expect(asked!.dir).to.equal('auto');
    expect(words()).not.to.contain('The hospital has your answers.');
    await expect(element).to.be.accessible();
  });
});
