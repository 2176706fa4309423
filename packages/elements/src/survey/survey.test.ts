import {expect, fixture, waitUntil as waitBriefly} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html, type TemplateResult} from 'lit';
import type {Questionnaire} from '@patient-relations/core/survey';
import {PrSurvey} from './survey.js';
import './pr-survey.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

const answers = (...texts: readonly string[]) =>
  texts.map((display) => ({valueCoding: {code: display.toLowerCase(), display}}));

const definition: Questionnaire = {
  resourceType: 'Questionnaire',
  url: 'https://hospital.example/visit',
  version: '1',
  language: 'en',
  title: 'Your visit',
  item: [
    {linkId: 'nurses', type: 'choice', text: 'Did nurses listen?', required: true, answerOption: answers('Always', 'Never')},
    {linkId: 'pain', type: 'boolean', text: 'Did you have pain?'},
    {
      linkId: 'where',
      type: 'string',
      text: 'Where did it hurt?',
      enableWhen: [{question: 'pain', operator: '=', answerBoolean: true}],
    },
    {linkId: 'days', type: 'integer', text: 'How many days did you stay?'},
    {linkId: 'day', type: 'date', text: 'When did you go home?'},
    {linkId: 'more', type: 'text', text: 'What else?'},
  ],
};

describe('pr-survey', () => {
  let element: PrSurvey;
  const root = (): ShadowRoot => element.shadowRoot!;
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
  const draw = async (template: TemplateResult): Promise<void> => {
    element = await fixture<PrSurvey>(template);
  };
  const button = (label: string): HTMLButtonElement => {
    const found = [...root().querySelectorAll('button')].find(
      (each) => each.textContent.trim() === label,
    );
    if (!found) throw new Error(`no button "${label}"`);
    return found;
  };
  const control = <Found extends HTMLElement>(label: string): Found => {
    const found = [...root().querySelectorAll('label')].find((each) =>
      each.textContent.trim().startsWith(label),
    );
    if (!found?.control) throw new Error(`no control "${label}"`);
    return found.control as unknown as Found;
  };

  beforeEach(() => {
    document.documentElement.lang = 'en';
  });

  it('shows its questions at the first paint', async () => {
    await draw(html`<pr-survey .questionnaire=${definition}></pr-survey>`);
    expect(root().querySelector('h2')!.textContent).to.equal('Your visit');
    expect(root().querySelectorAll('input, textarea')).to.have.lengthOf(7);
    await expect(element).to.be.accessible();
  });

  it('asks a question once it matters', async () => {
    await draw(html`<pr-survey .questionnaire=${definition}></pr-survey>`);
    control('Yes').click();
    await element.updateComplete;
    control('Where').focus();
    await sendKeys({type: 'My arm'});
    expect(element.response!.item).to.deep.equal([
      {linkId: 'pain', answer: [{valueBoolean: true}]},
      {linkId: 'where', answer: [{valueString: 'My arm'}]},
    ]);
  });

  it('says what is missing only when a person sends', async () => {
    await draw(html`<pr-survey .questionnaire=${definition}></pr-survey>`);
    button('Send my answers').click();
    await waitUntil(() => root().querySelector('#error-summary'));
    await element.updateComplete;
    expect(root().activeElement?.id).to.equal('error-summary');
    expect(words()).to.contain('Please answer this.');
    await expect(element).to.be.accessible();
    control('Always').click();
    await waitUntil(() => !words().includes('Please answer this.'));
  });
});
