import {expect, fixture, waitUntil as waitBriefly} from '@open-wc/testing';
import {html} from 'lit';
import type {Questionnaire} from '@patient-relations/core/survey';
import type {PrSurvey, SurveyLayout} from './survey.js';
import './pr-survey.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

const definition: Questionnaire = {
  resourceType: 'Questionnaire',
  language: 'en',
  title: 'Your visit',
  item: [
    {linkId: 'hello', type: 'display', text: 'Thank you for coming.'},
    {
      linkId: 'nurses',
      type: 'choice',
      text: 'Did nurses listen?',
      _text: {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/rendering-markdown',
            valueMarkdown: 'Did **nurses** listen?',
          },
        ],
      },
      required: true,
      answerOption: [
        {valueCoding: {code: 'y', display: 'Always'}},
        {valueCoding: {code: 'n', display: 'Never'}},
      ],
    },
    {linkId: 'pain', type: 'boolean', text: 'Did you have pain?'},
    {
      linkId: 'where',
      type: 'string',
      text: 'Where did it hurt?',
      enableWhen: [{question: 'pain', operator: '=', answerBoolean: true}],
    },
    {linkId: 'more', type: 'text', text: 'What else?'},
  ],
};

describe('pr-survey, one question at a time', () => {
  let element: PrSurvey;
  const root = (): ShadowRoot => element.shadowRoot!;
  const heading = (): string => root().querySelector('#step')?.textContent.trim() ?? '';
  const button = (label: string): HTMLButtonElement => {
    const found = [...root().querySelectorAll('button')].find(
      (each) => each.textContent.trim() === label,
    );
    if (!found) throw new Error(`no button "${label}"`);
    return found;
  };
  const choice = (label: string): HTMLInputElement =>
    [...root().querySelectorAll('label')].find((each) => each.textContent.trim() === label)!
      .control as HTMLInputElement;
  const isSeen = (text: string): boolean =>
    [...root().querySelectorAll('.item *')]
      .findLast((each) => each.textContent.trim().startsWith(text))!
      .checkVisibility({contentVisibilityAuto: true, checkVisibilityCSS: true});
  const draw = async (layout: SurveyLayout): Promise<void> => {
    element = await fixture<PrSurvey>(
      html`<pr-survey layout=${layout} .questionnaire=${definition}></pr-survey>`,
    );
    await waitUntil(() => heading() !== '', 'the first step');
  };

  beforeEach(() => {
    document.documentElement.lang = 'en';
  });

  it('shows one question, and keeps the others where a search of the page finds them', async () => {
    await draw('one-at-a-time');

    expect(heading()).to.equal('Question 1 of 3');
    expect(isSeen('Did nurses listen?')).to.equal(true);
    expect(isSeen('Thank you for coming.')).to.equal(true);
    expect(isSeen('What else?')).to.equal(false);
    expect(
      [...root().querySelectorAll('.item')].map((each) => each.getAttribute('hidden')),
    ).to.deep.equal([null, null, 'until-found', '', 'until-found']);
    await expect(element).to.be.accessible();
  });

  it('holds a person at an answer that is needed, and says so', async () => {
    await draw('one-at-a-time');
    button('Next').click();
    await waitUntil(() => root().querySelector('#error-summary'));
    expect(heading()).to.equal('Question 1 of 3');
    await expect(element).to.be.accessible();

    choice('Always').click();
    button('Next').click();
    await waitUntil(() => heading() === 'Question 2 of 3');
    await waitUntil(() => root().activeElement?.id === 'step');
    expect(root().querySelector('progress')!.value).to.equal(1);
  });

  it('counts a question that comes to matter', async () => {
    await draw('one-at-a-time');
    choice('Always').click();
    button('Next').click();
    await waitUntil(() => heading() === 'Question 2 of 3');
    choice('Yes').click();
    await waitUntil(() => heading() === 'Question 2 of 4');
    button('Next').click();
    await waitUntil(() => heading() === 'Question 3 of 4');
    expect(isSeen('Where did it hurt?')).to.equal(true);
    button('Back').click();
    await waitUntil(() => heading() === 'Question 2 of 4');
  });

  it('goes to the question in which the browser found words', async () => {
    await draw('one-at-a-time');
    const hidden = root().querySelector('textarea')!.closest('.item')!;
    hidden.dispatchEvent(new Event('beforematch', {bubbles: true}));
    await waitUntil(() => heading() === 'Question 3 of 3');
    expect(isSeen('What else?')).to.equal(true);
  });

  it('lets a person go on past a mistake on another step, and leads back to it before it is sent', async () => {
    const items = [
      {linkId: 'name', type: 'string', text: 'Which ward?'},
      {linkId: 'days', type: 'integer', text: 'How many days?'},
    ] as const;
    element = await fixture<PrSurvey>(html`
      <pr-survey layout="one-at-a-time" .questionnaire=${{...definition, item: items}}></pr-survey>
    `);
    const field = (index: number): HTMLInputElement => root().querySelectorAll('input')[index]!;
    await waitUntil(() => heading() === 'Question 1 of 2', 'the first step');
    button('Next').click();
    await waitUntil(() => heading() === 'Question 2 of 2', 'the second step');
    field(1).focus();
    field(1).value = 'two';
    field(1).dispatchEvent(new InputEvent('input', {bubbles: true}));
    field(1).dispatchEvent(new FocusEvent('focusout', {bubbles: true, composed: true}));
    await waitUntil(() => root().querySelector('.error'), 'what is wrong');
    button('Back').click();
    await waitUntil(() => heading() === 'Question 1 of 2', 'the first step again');
    button('Next').click();
    await waitUntil(() => heading() === 'Question 2 of 2', 'the second step again');
    button('Next').click();
    await waitUntil(() => root().querySelector('#error-summary'), 'the summary');
    root().querySelector<HTMLElement>('#error-summary a')!.click();
    await waitUntil(() => root().activeElement === field(1), 'the field that is wrong');
  });

  it('lets a person look over what they said before it is sent', async () => {
    await draw('one-at-a-time');
    choice('Always').click();
    for (const step of ['Question 2 of 3', 'Question 3 of 3', 'Check your answers']) {
      button('Next').click();
      await waitUntil(() => heading() === step, step);
    }
    const words = (selector: string): string =>
      root().querySelector(selector)!.textContent.replace(/\s+/g, ' ').trim();
    expect([words('dt'), words('dd'), words('dl button')]).to.deep.equal([
      'Did nurses listen?',
      'Always',
      'Change Did nurses listen?',
    ]);
    await expect(element).to.be.accessible();
    root().querySelector<HTMLButtonElement>('dl button')!.click();
    await waitUntil(() => heading() === 'Question 1 of 3');
  });

  it('goes on at a tap on a kiosk, and not at a key', async () => {
    await draw('kiosk');
    choice('Always').dispatchEvent(new MouseEvent('click', {bubbles: true, detail: 0}));
    await element.updateComplete;
    expect(heading()).to.equal('Question 1 of 3');
    choice('Never').dispatchEvent(new MouseEvent('click', {bubbles: true, detail: 1}));
    await waitUntil(() => heading() === 'Question 2 of 3');
    await expect(element).to.be.accessible();
  });
});
