import {aTimeout, expect, fixture, waitUntil as waitBriefly} from '@open-wc/testing';
import {html} from 'lit';
import type {Questionnaire} from '@patient-relations/core/survey';
import {createSurveyClient, type SurveyClient} from '@patient-relations/core/survey-client';
import {
  createFaultPlan,
  createMemoryTransport,
  type FaultPlan,
  type MemoryTransport,
} from '@patient-relations/core/testing';
import type {PrSurvey} from './survey.js';
import './pr-survey.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

/** A word that may be found nowhere but in the response. */
const canary = 'canary-4711';

const definition: Questionnaire = {
  resourceType: 'Questionnaire',
  url: 'https://hospital.example/visit',
  version: '1',
  language: 'en',
  status: 'active',
  item: [
    {linkId: 'days', type: 'integer', text: 'How many days did you stay?'},
    {linkId: 'more', type: 'text', text: 'What else?'},
  ],
};

describe('pr-survey, sending', () => {
  let element: PrSurvey;
  let faults: FaultPlan;
  let transport: MemoryTransport;
  let client: SurveyClient;
  let heard: Event[];

  const root = (): ShadowRoot => element.shadowRoot!;
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
  const button = (label: string): HTMLButtonElement => {
    const found = [...root().querySelectorAll('button')].find(
      (each) => each.textContent.trim() === label,
    );
    if (!found) throw new Error(`no button "${label}"`);
    return found;
  };
  const write = (): void => {
    const area = root().querySelector('textarea')!;
    area.value = canary;
    area.dispatchEvent(new InputEvent('input', {bubbles: true}));
  };
  const leave = (selector: string): void => {
    const event = new FocusEvent('focusout', {bubbles: true, composed: true});
    root().querySelector(selector)!.dispatchEvent(event);
  };
  const send = (): void => button('Send my answers').click();
  const draw = async (): Promise<void> => {
    element = await fixture<PrSurvey>(html`
      <pr-survey survey-id="visit" .client=${client}><p>Call 555 010 0100</p></pr-survey>
    `);
    await waitUntil(() => root().querySelector('textarea'), 'the questions');
  };

  beforeEach(async () => {
    document.documentElement.lang = 'en';
    heard = [];
    faults = createFaultPlan();
    transport = createMemoryTransport({faults});
    const facilityId = transport.facility.id;
    client = createSurveyClient({facilityId, transport});
    const reply = await transport.staff.send('publish-survey', {
      facilityId,
      surveyId: 'visit',
      version: '1',
      questionnaire: definition,
    });
    expect(reply.ok).to.equal(true);
    for (const type of ['change', 'submit', 'received', 'case-offer'])
      window.addEventListener(`pr-survey-${type}`, (event) => heard.push(event), {once: true});
  });

  afterEach(() => {
    element.reset();
  });

  it('thanks a person once the hospital has their answers, and not before', async () => {
    await draw();
    write();
    send();
    await waitUntil(() => words().includes('The hospital has your answers.'));

    await waitUntil(() => root().activeElement?.id === 'heading');
    await expect(element).to.be.accessible();
    expect(heard.map(({type}) => type)).to.deep.equal([
      'pr-survey-change',
      'pr-survey-submit',
      'pr-survey-received',
    ]);
    expect(element.response!.status).to.equal('completed');
    expect(element.response!.item).to.deep.equal([
      {linkId: 'more', answer: [{valueString: canary}]},
    ]);
  });

  it('takes nothing more while answers are on their way, so that what is shown then is what was sent', async () => {
    let answer: ((outcome: {readonly status: 'waiting'}) => void) | undefined;
    const submit = (): ReturnType<SurveyClient['surveys']['submit']> =>
      new Promise((resolve) => (answer = resolve));
    client = {...client, surveys: {...client.surveys, submit}};
    await draw();
    write();
    const area = root().querySelector('textarea')!;
    send();
    await waitUntil(() => answer, 'on its way');
    area.focus();
    expect(root().activeElement).not.to.equal(area);

    answer!({status: 'waiting'});
    await waitUntil(() => words().includes('Not sent yet'));
    button('Back to my answers').click();
    await waitUntil(() => root().querySelector('textarea'), 'the questions again');
    root().querySelector('textarea')!.focus();
    expect(root().activeElement?.localName).to.equal('textarea');
  });

  it('says what to do where the answers are too much for one message', async () => {
    const submit = (): ReturnType<SurveyClient['surveys']['submit']> =>
      Promise.resolve({status: 'rejected', code: 'too-large', problems: []});
    client = {...client, surveys: {...client.surveys, submit}};
    await draw();
    write();
    send();
    await waitUntil(() => words().includes('Please take away a file or some words.'));
    expect(element.response!.item).to.deep.equal([
      {linkId: 'more', answer: [{valueString: canary}]},
    ]);
  });

  it('carries no answer in an event, an attribute or an address', async () => {
    await draw();
    write();
    send();
    await waitUntil(() => words().includes('The hospital has your answers.'));

    for (const event of heard) {
      expect(event).not.to.be.instanceOf(CustomEvent);
      expect(Object.keys(event).filter((key) => key !== 'isTrusted')).to.deep.equal([]);
    }
    expect(element.outerHTML + location.href).not.to.contain(canary);
    expect(JSON.stringify({...localStorage, ...sessionStorage})).not.to.contain(canary);
  });

  it('says that answers are only here while the network is gone, and sends them when it is back', async () => {
    await draw();
    faults.set({fault: {kind: 'offline'}});
    write();
    send();
    await waitUntil(() => words().includes('Not sent yet'));
    expect(words()).to.contain(canary);
    await expect(element).to.be.accessible();

    faults.clear();
    button('Try now').click();
    await waitUntil(() => words().includes('The hospital has your answers.'));
  });

  it('leaves whoever reads on where they are when it tries again by itself', async () => {
    let tries = 0;
    const submit = (): Promise<{status: 'waiting'}> => {
      tries += 1;
      return Promise.resolve({status: 'waiting'});
    };
    await draw();
    element.client = {...client, surveys: {...client.surveys, submit}};
    write();
    send();
    await waitUntil(() => root().activeElement?.matches('#heading'), 'told where they are');
    button('Back to my answers').focus();
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => tries === 2, 'tried again');
    await element.updateComplete;
    await aTimeout(50);

    expect(root().activeElement?.textContent).to.contain('Back to my answers');
  });

  it('does not call it received while nothing confirms it, and counts it once', async () => {
    await draw();
    faults.set({fault: {kind: 'timeout-after-commit'}, on: ['submit-survey-response']});
    write();
    send();
    await waitUntil(() => words().includes('Sent, but not confirmed yet'));
    expect(words()).not.to.contain('Back to my answers');

    faults.clear();
    button('Try now').click();
    await waitUntil(() => words().includes('The hospital has your answers.'));
  });

  it('takes no answers back that the device keeps: they are sent as they are', async () => {
    await draw();
    const submit = (): Promise<{status: 'waiting'; stored: true}> =>
      Promise.resolve({status: 'waiting', stored: true});
    element.client = {...client, surveys: {...client.surveys, submit}};
    write();
    send();
    await waitUntil(() => root().querySelector('#heading'), 'what became of them');

    expect(words()).to.contain('Try now').and.not.to.contain('Back to my answers');
  });

  it('asks before the page is left from the first answer on, and while answers are only here', async () => {
    const asks = (): boolean =>
      !window.dispatchEvent(new Event('beforeunload', {cancelable: true}));
    await draw();
    expect(asks()).to.equal(false);
    write();
    await waitUntil(asks, 'asked after the first words');
    faults.set({fault: {kind: 'offline'}, on: ['submit-survey-response']});
    send();
    await waitUntil(() => words().includes('Not sent yet'), 'not sent');
    expect(asks()).to.equal(true);
    element.reset();
    await element.updateComplete;
    expect(asks()).to.equal(false);
  });

  it('listens to nothing of the person before once it was reset for the next', async () => {
    const {addEventListener, removeEventListener} = window;
    let listening = 0;
    window.addEventListener = (...given: Parameters<typeof addEventListener>) => {
      if (given[0] === 'online') listening += 1;
      addEventListener.apply(window, given);
    };
    window.removeEventListener = (...given: Parameters<typeof removeEventListener>) => {
      if (given[0] === 'online') listening -= 1;
      removeEventListener.apply(window, given);
    };
    try {
      await draw();
      for (const _person of ['one', 'another']) {
        await waitUntil(() => root().querySelector('textarea'), 'the questions');
        write();
        leave('textarea');
        await waitUntil(() => listening === 1, 'that someone answers');
        element.reset();
        expect(listening).to.equal(0);
      }
    } finally {
      Object.assign(window, {addEventListener, removeEventListener});
    }
  });

  it('sends answers once, also when the page turns to another layout while they wait', async () => {
    await draw();
    write();
    faults.set({fault: {kind: 'offline'}, on: ['submit-survey-response']});
    send();
    await waitUntil(() => root().querySelector('#heading'), 'that they wait');
    element.layout = 'one-at-a-time';
    await element.updateComplete;
    expect(root().querySelector('textarea')).to.equal(null);
    faults.clear();
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => words().includes('The hospital has your answers.'), 'thanks');
  });

  it('can be sent against a warning, which is said', async () => {
    const url = 'http://hl7.org/fhir/StructureDefinition/targetConstraint';
    const warning = {
      url,
      extension: [
        {url: 'key', valueId: 'long'},
        {url: 'severity', valueCode: 'warning'},
        {url: 'human', valueString: 'That is a long stay.'},
        {
          url: 'expression',
          valueExpression: {
            language: 'text/fhirpath',
            expression: "%resource.item.where(linkId='days').answer.value < 9",
          },
        },
      ],
    };
    const [days] = definition.item!;
    element = await fixture<PrSurvey>(html`
      <pr-survey
        .questionnaire=${{...definition, item: [{...days!, extension: [warning]}]}}
      ></pr-survey>
    `);
    await waitUntil(() => root().querySelector('input'), 'the question');
    const field = root().querySelector('input')!;
    field.focus();
    field.value = '12';
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    leave('input');
    await waitUntil(() => words().includes('That is a long stay.'), 'the warning');
    const submitted = new Promise((resolve) => {
      element.addEventListener('pr-survey-submit', resolve, {once: true});
    });
    send();
    await submitted;
    expect(element.response!.status).to.equal('completed');
  });

  it('is left open where the page says so', async () => {
    await draw();
    element.addEventListener('pr-survey-submit', (event) => event.preventDefault());
    write();
    send();
    await waitUntil(() => heard.some(({type}) => type === 'pr-survey-submit'));
    await element.updateComplete;
    expect(root().querySelector('textarea')!.value).to.equal(canary);
    expect(heard.some(({type}) => type === 'pr-survey-received')).to.equal(false);
  });

  it('says what to do where the survey is not to be had', async () => {
    element = await fixture<PrSurvey>(html`
      <pr-survey survey-id="gone" .client=${client}><p>Call 555 010 0100</p></pr-survey>
    `);
    await waitUntil(() => words().includes('This survey is not here any more.'));
    await expect(element).to.be.accessible();
  });

  it('lets a person try again where the questions did not arrive', async () => {
    faults.set({fault: {kind: 'offline'}});
    element = await fixture<PrSurvey>(html`
      <pr-survey survey-id="visit" .client=${client}><p>Call 555 010 0100</p></pr-survey>
    `);
    await waitUntil(() => words().includes('This did not open.'));
    await expect(element).to.be.accessible();
    faults.clear();
    button('Try again').click();
    await waitUntil(() => root().querySelector('textarea'));
  });
});
