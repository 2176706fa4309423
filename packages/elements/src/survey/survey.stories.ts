import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {waitFor as waitForBriefly} from 'storybook/test';
import type {Questionnaire} from '@patient-relations/core/survey';
import {createSurveyClient, type SurveyClient} from '@patient-relations/core/survey-client';
import {createFaultPlan, createMemoryTransport, type Fault} from '@patient-relations/core/testing';
import type {PrSurvey} from './survey.js';
import './pr-survey.js';

const choices = (...texts: readonly string[]) =>
  texts.map((display) => ({valueCoding: {code: display, display}}));

const definition: Questionnaire = {
  resourceType: 'Questionnaire',
  url: 'https://hospital.example/visit',
  version: '1',
  status: 'active',
  language: 'en',
  title: 'Your visit to the eye clinic',
  item: [
    {
      linkId: 'nurses',
      type: 'choice',
      text: 'Did the nurses listen to you with care?',
      required: true,
      answerOption: choices('Always', 'Mostly', 'Sometimes', 'Never', 'I would rather not say'),
    },
    {linkId: 'pain', type: 'boolean', text: 'Did you have pain?'},
    {
      linkId: 'where',
      type: 'string',
      text: 'Where did it hurt?',
      enableWhen: [{question: 'pain', operator: '=', answerBoolean: true}],
    },
    {linkId: 'days', type: 'integer', text: 'How many days did you stay?'},
    {linkId: 'day', type: 'date', text: 'When did you go home?'},
    {linkId: 'more', type: 'text', text: 'What else would you like us to know?'},
  ],
};

const response = {
  resourceType: 'QuestionnaireResponse',
  questionnaire: 'https://hospital.example/visit|1',
  status: 'in-progress',
  item: [
    {linkId: 'nurses', answer: [{valueCoding: {code: 'Mostly', display: 'Mostly'}}]},
    {linkId: 'pain', answer: [{valueBoolean: false}]},
    {linkId: 'more', answer: [{valueString: 'All was well.\nThank you.'}]},
  ],
} as const;

const contacts = html`<p>Call us: <a href="tel:+15550100100">+1 555 010 0100</a></p>`;

const meta: Meta = {title: 'pr-survey', component: 'pr-survey'};
export default meta;

type Story = StoryObj;

const elementIn = (canvas: HTMLElement): PrSurvey => {
  const element = canvas.querySelector('pr-survey');
  if (!element) throw new Error('no element');
  return element;
};

const says = (element: PrSurvey, selector: string): Promise<unknown> =>
  waitForBriefly(
    () => {
      if (!element.shadowRoot?.querySelector(selector)) throw new Error(`not yet: ${selector}`);
    },
    {timeout: 10_000},
  );

const page = (): Story => ({
  render: () => html`<pr-survey .questionnaire=${definition}>${contacts}</pr-survey>`,
});

export const Page: Story = page();

export const WithErrors: Story = {
  ...page(),
  play: async ({canvasElement}) => {
    await elementIn(canvasElement).submit();
    await says(elementIn(canvasElement), '#error-summary');
  },
};

export const Resumed: Story = {
  render: () => html`<pr-survey .questionnaire=${definition} .response=${response}></pr-survey>`,
};

export const ResumedInAnotherVersion: Story = {
  render: () => html`
    <pr-survey .questionnaire=${{...definition, version: '2'}} .response=${response}></pr-survey>
  `,
};

export const ReadOnly: Story = {
  render: () => html`
    <pr-survey readonly .questionnaire=${definition} .response=${response}></pr-survey>
  `,
};

export const OneAtATime: Story = {
  render: () => html`
    <pr-survey layout="one-at-a-time" .questionnaire=${definition}>${contacts}</pr-survey>
  `,
};

export const Kiosk: Story = {
  render: () => html`<pr-survey layout="kiosk" .questionnaire=${definition}></pr-survey>`,
};

export const Refused: Story = {
  render: () => html`
    <pr-survey .questionnaire=${{...definition, modifierExtension: [{url: 'urn:unknown'}]}}>
      ${contacts}
    </pr-survey>
  `,
};

export const NotLoadable: Story = {
  render: () => html`<pr-survey survey-id="visit">${contacts}</pr-survey>`,
  play: async ({canvasElement}) => {
    const faults = createFaultPlan();
    faults.set({fault: {kind: 'offline'}, on: ['read-survey']});
    elementIn(canvasElement).client = await publish(faults, false);
    await says(elementIn(canvasElement), 'button');
  },
};

export const ThankedByThePage: Story = {
  ...page(),
  play: async ({canvasElement}) => {
    await elementIn(canvasElement).received();
    await says(elementIn(canvasElement), '#heading');
  },
};

const write = (element: PrSurvey, selector: string, text: string): void => {
  const control = element.shadowRoot?.querySelector<HTMLInputElement>(selector);
  if (!control) throw new Error(`no ${selector}`);
  control.value = text;
  control.dispatchEvent(new InputEvent('input', {bubbles: true}));
};

/** Publishes the survey to a service in memory, answers it, and sends while something is wrong. */
const sent = (fault?: Fault, lowScore = false): Story => ({
  render: () => html`
    <pr-survey survey-id="visit" campaign-id=${lowScore ? 'spring' : nothing}
      >${contacts}</pr-survey
    >
  `,
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement);
    const faults = createFaultPlan();
    element.client = await publish(faults, lowScore);
    await says(element, 'textarea');
    element.shadowRoot?.querySelectorAll<HTMLElement>('input')[3]?.click();
    if (lowScore) {
      write(element, 'input[inputmode]', '2');
      write(element, 'textarea', 'Nobody told me why I had to wait.');
    }
    if (fault) faults.set({fault, on: ['submit-survey-response']});
    await element.submit();
    await says(element, lowScore ? '.offer' : '#heading');
  },
});

async function publish(
  faults: ReturnType<typeof createFaultPlan>,
  lowScore: boolean,
): Promise<SurveyClient> {
  const transport = createMemoryTransport({faults});
  const facilityId = transport.facility.id;
  const campaign = lowScore ? {surveyId: 'visit', version: '1'} : undefined;
  await transport.staff.send('publish-survey', {
    facilityId,
    surveyId: 'visit',
    version: '1',
    questionnaire: definition,
  });
  if (campaign)
    await transport.staff.send('save-campaign', {
      facilityId,
      campaignId: 'spring',
      revision: 0,
      settings: {
        ...campaign,
        mode: 'web',
        access: 'open',
        caseOffer: {linkId: 'days', atMost: 3},
      },
    });
  return createSurveyClient({facilityId, transport});
}

export const Received: Story = sent();

/** A low answer in a campaign that says so offers to talk in private. */
export const OffersAPrivateCase: Story = sent(undefined, true);

export const NotSentYet: Story = sent({kind: 'offline'});

export const Unconfirmed: Story = sent({kind: 'timeout-after-commit'});

export const Dark: Story = {...page(), globals: {theme: 'dark'}};

export const RightToLeft: Story = {...page(), globals: {locale: 'ar'}};

export const Spanish: Story = {...page(), globals: {locale: 'es'}};

export const HighContrast: Story = {...page(), tags: ['forced-colors']};

export const OnASmallPhone: Story = {...page(), tags: ['phone']};
