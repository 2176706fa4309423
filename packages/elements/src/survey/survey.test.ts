import {expect, fixture, waitUntil as waitBriefly} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html, type TemplateResult} from 'lit';
import {definitionLimits, type Questionnaire} from '@patient-relations/core/survey';
import type {SurveyClient} from '@patient-relations/core/survey-client';
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
    {
      linkId: 'nurses',
      type: 'choice',
      text: 'Did nurses listen?',
      required: true,
      answerOption: answers('Always', 'Never'),
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
    expect(root().querySelector('h2')!.textContent.trim()).to.equal('Your visit');
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

  it('says what cannot be right when a person leaves the answer, and takes it back when it is mended', async () => {
    await draw(html`<pr-survey .questionnaire=${definition}></pr-survey>`);
    control('How many').focus();
    await sendKeys({type: 'two'});
    expect(words()).not.to.contain('Please write a number.');
    await sendKeys({press: 'Tab'});
    await waitUntil(() => words().includes('Please write a number.'));
    const input = control<HTMLInputElement>('How many');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(root().getElementById(input.getAttribute('aria-describedby')!)!.textContent).to.equal(
      'Please write a number.',
    );
    await expect(element).to.be.accessible();
    input.value = '2';
    input.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await waitUntil(() => !words().includes('Please write a number.'));
  });

  it('touches no other question at a keystroke', async () => {
    await draw(html`<pr-survey .questionnaire=${definition}></pr-survey>`);
    const changed: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const {target} of records)
        changed.push((target as Element).closest?.('.item')?.querySelector('[id]')?.id ?? '?');
    });
    control('What else').focus();
    observer.observe(root(), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    await sendKeys({type: 'ok'});
    await element.updateComplete;
    observer.disconnect();
    expect(changed).to.deep.equal([]);
  });

  it('says again in its label what a person answers, where the definition wants that', async () => {
    const expression = {
      language: 'text/fhirpath',
      expression: "'You wrote: ' + %resource.item.where(linkId='name').answer.value",
    };
    const extension = [
      {url: 'http://hl7.org/fhir/StructureDefinition/cqf-expression', valueExpression: expression},
    ];
    const name = {linkId: 'name', type: 'string', text: 'Your name', _text: {extension}} as const;
    await draw(html`<pr-survey .questionnaire=${{...definition, item: [name]}}></pr-survey>`);
    await waitUntil(() => root().querySelector('input'));
    control('Your name').focus();
    await sendKeys({type: 'Ada'});
    await waitUntil(() => words().includes('You wrote: Ada'), 'the label tells of the answer');
    expect(control('You wrote: Ada')).to.have.property('value', 'Ada');
  });

  it('is in the language of the page where the definition has it, and keeps answers when that changes', async () => {
    const translated: Questionnaire = {
      resourceType: 'Questionnaire',
      language: 'en',
      item: [
        {
          linkId: 'a',
          type: 'boolean',
          text: 'Was it clean?',
          _text: {
            extension: [
              {
                url: 'http://hl7.org/fhir/StructureDefinition/translation',
                extension: [
                  {url: 'lang', valueCode: 'ar'},
                  {url: 'content', valueString: 'هل كان نظيفًا؟'},
                ],
              },
            ],
          },
        },
        {linkId: 'b', type: 'string', text: 'Anything else?'},
      ],
    };
    await draw(html`<pr-survey .questionnaire=${translated}></pr-survey>`);
    control('Yes').click();
    document.documentElement.lang = 'ar';
    await waitUntil(() => words().includes('هل كان نظيفًا؟'));
    await waitUntil(() => words().includes('نعم'));
    expect(root().querySelector<HTMLElement>('.items')!.dir).to.equal('rtl');
    expect(root().querySelector('span[lang=en]')!.textContent).to.equal('Anything else?');
    expect(root().querySelector('label[for]')!.textContent).to.equal('Anything else?');
    expect(element.response!.item).to.deep.equal([{linkId: 'a', answer: [{valueBoolean: true}]}]);
    await expect(element).to.be.accessible();
    document.documentElement.lang = 'en';
    await waitUntil(() => words().includes('Was it clean?'));
    expect(root().querySelector<HTMLElement>('.items')!.dir).to.equal('ltr');
    expect(root().querySelector('legend')!.textContent).to.equal('Was it clean?');
    expect(root().querySelector('label[for]')!.textContent).to.equal('Anything else?');
  });

  it('numbers its repeats on a page that says its language wrongly, or not at all', async () => {
    const extension = [
      {url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs', valueInteger: 2},
    ];
    const inner = [{linkId: 'name', type: 'string', text: 'Who?'} as const];
    const visits = {
      linkId: 'visits',
      type: 'group',
      text: 'Visit',
      repeats: true,
      extension,
      item: inner,
    } as const;
    for (const lang of ['en_US', '', 'x']) {
      document.documentElement.lang = lang;
      await draw(html`<pr-survey .questionnaire=${{...definition, item: [visits]}}></pr-survey>`);
      await waitUntil(() => words().includes('Visit 2'), `with lang="${lang}"`);
    }
  });

  it('says what is wrong in the language that a person changes to', async () => {
    await draw(html`<pr-survey .questionnaire=${definition}></pr-survey>`);
    button('Send my answers').click();
    await waitUntil(() => root().querySelector('.error'));
    document.documentElement.lang = 'es';
    await waitUntil(() => root().querySelector('.error')!.textContent.includes('Responda'));
    document.documentElement.lang = 'en';
    await waitUntil(() => root().querySelector('.error')!.textContent.includes('Please answer'));
  });

  it('keeps the summary of what is wrong while a person goes from one field to the next', async () => {
    await draw(html`<pr-survey .questionnaire=${definition}></pr-survey>`);
    control('How many').focus();
    await sendKeys({type: 'two'});
    // A finger on the button does not take the focus from the field everywhere.
    await element.submit();
    await waitUntil(() => root().activeElement?.id === 'error-summary');
    await element.updateComplete;
    control('What else').focus();
    control('When did').focus();
    await element.updateComplete;
    expect(root().querySelectorAll('#error-summary a')).to.have.lengthOf(2);
  });

  it('asks for repeats once they matter, and can be sent after a wrong one was taken away', async () => {
    const visits: Questionnaire = {
      resourceType: 'Questionnaire',
      item: [
        {linkId: 'any', type: 'boolean', text: 'Did you visit?'},
        {
          linkId: 'visit',
          type: 'group',
          repeats: true,
          text: 'Visit',
          enableWhen: [{question: 'any', operator: '=', answerBoolean: true}],
          item: [{linkId: 'days', type: 'integer', text: 'Days'}],
        },
      ],
    };
    let changes = 0;
    let submits = 0;
    await draw(
      html`<pr-survey
        .questionnaire=${visits}
        @pr-survey-change=${() => changes++}
        @pr-survey-submit=${() => submits++}
      ></pr-survey>`,
    );
    await waitUntil(() => root().querySelector('.series'));
    expect(root().querySelector('.series')!.checkVisibility()).to.equal(false);
    control('Yes').click();
    expect(control('Days').checkVisibility()).to.equal(true);
    button('Add another').click();
    expect(root().querySelectorAll('input:not([type])')).to.have.lengthOf(2);
    control('Days').focus();
    await sendKeys({type: 'two'});
    await element.submit();
    expect(submits).to.equal(0);
    const before = changes;
    root().querySelector<HTMLElement>('.remove')!.click();
    expect(changes).to.equal(before + 1);
    await element.submit();
    expect(submits).to.equal(1);
    expect(element.response!.status).to.equal('completed');
    button('Add another').click();
    expect(element.response!.status).to.equal('in-progress');
  });

  it('goes on with an earlier response, and says kindly what of it is lost', async () => {
    const response = {
      resourceType: 'QuestionnaireResponse',
      status: 'in-progress',
      item: [
        {linkId: 'more', answer: [{valueString: 'So far'}]},
        {linkId: 'gone', answer: [{valueString: 'x'}]},
      ],
    } as const;
    await draw(html`<pr-survey .questionnaire=${definition} .response=${response}></pr-survey>`);
    await waitUntil(() => words().includes('Some answers you gave before'));
    expect(root().querySelector('textarea')!.value).to.equal('So far');
    expect(element.issues.map(({code}) => code)).to.deep.equal(['unknown-answer']);
    await expect(element).to.be.accessible();
  });

  it('shows a response to read', async () => {
    const response = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      item: [{linkId: 'more', answer: [{valueString: 'All well'}]}],
    } as const;
    await draw(
      html`<pr-survey readonly .questionnaire=${definition} .response=${response}></pr-survey>`,
    );
    await waitUntil(() => words().includes('All well'));
    expect(root().querySelectorAll('input, textarea, button')).to.have.lengthOf(0);
    await expect(element).to.be.accessible();
  });

  it('refuses a definition that cannot be right, in plain words for the person and in full for the developer', async () => {
    const broken = {...definition, item: [...definition.item!, definition.item![0]!]};
    await draw(html`<pr-survey .questionnaire=${broken}><p>Call 555 010 0100</p></pr-survey>`);
    await waitUntil(() => words().includes('These questions cannot be shown here.'));
    expect(element.issues.map(({code}) => code)).to.deep.equal(['duplicate-link-id']);
    await expect(element).to.be.accessible();
    await draw(html`<pr-survey .questionnaire=${'{"resourceType":'}></pr-survey>`);
    await waitUntil(() => words().includes('These questions cannot be shown here.'));
    expect(element.issues.map(({code}) => code)).to.deep.equal(['not-json']);
  });

  it('refuses a definition that is too long, and reads one with the client that the page gave', async () => {
    const long = JSON.stringify({
      resourceType: 'Questionnaire',
      item: [{linkId: 'a', type: 'string', text: 'x'.repeat(definitionLimits.characters)}],
    });
    await draw(html`<pr-survey .questionnaire=${long}></pr-survey>`);
    await waitUntil(() => words().includes('These questions cannot be shown here.'));
    expect(element.issues.map(({code}) => code)).to.deep.equal(['too-large']);
    const client = {
      surveys: {read: () => Promise.resolve({ok: true, value: {questionnaire: definition}})},
    } as unknown as SurveyClient;
    await draw(
      html`<pr-survey
        .client=${client}
        base-url="/nowhere"
        facility-id="f"
        survey-id="s"
      ></pr-survey>`,
    );
    await waitUntil(() => words().includes('Did nurses listen?'));
  });

  it('forgets every answer at once', async () => {
    await draw(html`<pr-survey .questionnaire=${definition}></pr-survey>`);
    control('No').click();
    element.reset();
    expect(element.response!.item).to.equal(undefined);
    expect(root().querySelectorAll(':checked')).to.have.lengthOf(0);
  });

  it('thanks without speaking for the hospital where the page stores the response', async () => {
    await draw(html`<pr-survey .questionnaire=${definition}></pr-survey>`);
    await element.received();
    await waitUntil(() => words().includes('Thank you'));
    expect(words()).not.to.contain('The hospital has');
  });

  it('keeps every answer when the page makes the same definition anew', async () => {
    await draw(html`<pr-survey .questionnaire=${definition}></pr-survey>`);
    control('Yes').click();
    element.questionnaire = structuredClone(definition);
    await element.updateComplete;
    expect(control('Yes')).to.have.property('checked', true);
    expect(element.response!.item).to.deep.equal([
      {linkId: 'pain', answer: [{valueBoolean: true}]},
    ]);
  });

  it('keeps every answer when the page sets again what the survey was opened with', async () => {
    await draw(html`<pr-survey .questionnaire=${definition}></pr-survey>`);
    const input = control<HTMLInputElement>('How many days');
    input.value = '12';
    input.dispatchEvent(new Event('input', {bubbles: true}));
    element.launchContext = {};
    element.baseUrl = '/';
    await element.updateComplete;

    expect(root().contains(input)).to.equal(true);
    expect(JSON.stringify(element.response)).to.contain('"valueInteger":12');
  });

  it('has a thousand questions in the page, their choices in groups of their own and in no form', async () => {
    const item = Array.from({length: 1000}, (_, index) => ({
      linkId: String(index),
      type: 'choice' as const,
      text: `Question ${String(index)}`,
      answerOption: answers('Good', 'Fair', 'Bad'),
    }));
    await draw(
      html`<pr-survey .questionnaire=${{resourceType: 'Questionnaire', item}}></pr-survey>`,
    );
    const radios = [...root().querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios).to.have.lengthOf(3000);
    expect(radios.every(({form}) => form === null)).to.equal(true);
    radios[1]!.click();
    radios[4]!.click();
    expect(root().querySelectorAll(':checked')).to.have.lengthOf(2);
  });
});
