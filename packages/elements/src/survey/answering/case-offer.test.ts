import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html, LitElement, type TemplateResult} from 'lit';
import {loadSurvey, type Questionnaire, type Survey} from '@patient-relations/core/survey';
import type {SurveyClient} from '@patient-relations/core/survey-client';
import {LocaleController} from '../../locale/locale-controller.js';
import {surveyCatalog, type SurveyMessage} from '../survey.messages.js';
import {createCaseOffer, type OfferHost} from './case-offer.js';
import {lateCatalog} from './late-catalog.js';

const hidden = {
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden',
  valueBoolean: true,
};

const definition: Questionnaire = {
  resourceType: 'Questionnaire',
  language: 'en',
  status: 'active',
  item: [
    {linkId: 'why', type: 'text', text: 'Why?', initial: [{valueString: 'Nobody came.'}]},
    {
      linkId: 'clinic',
      type: 'string',
      text: 'Your clinic',
      readOnly: true,
      initial: [{valueString: 'Heart clinic'}],
    },
    {
      linkId: 'page',
      type: 'group',
      extension: [hidden],
      item: [{linkId: 'from', type: 'string', initial: [{valueString: 'news letter'}]}],
    },
  ],
};

let survey: Survey;
/** What fetches the form, as far as a test lets it. */
let fetchPart: () => Promise<unknown>;

class Offering extends LitElement implements OfferHost {
  readonly locale = new LocaleController<SurveyMessage>(this, surveyCatalog);
  readonly client = {} as SurveyClient;
  readonly layout = undefined;
  facilityId: string | undefined;
  baseUrl: string | undefined;
  readonly #offer = createCaseOffer(this, {survey}, () => fetchPart());

  protected override render(): TemplateResult {
    return this.#offer.render();
  }
}
customElements.define('test-offering', Offering);

describe('the offer of a private case', () => {
  let element: Offering;
  let asked: number;

  const words = (): string => element.shadowRoot!.textContent.replace(/\s+/g, ' ');
  const find = <Found extends HTMLElement>(selector: string): Found =>
    element.shadowRoot!.querySelector<Found>(selector)!;
  const press = (): void => {
    find('button').click();
  };

  before(async () => {
    survey = await loadSurvey(definition);
  });

  const draw = async (service: Partial<Offering>): Promise<void> => {
    element = await fixture<Offering>(html`
      <test-offering><p id="ways">Call 555 010 0100</p></test-offering>
    `);
    Object.assign(element, service);
    asked = 0;
    element.addEventListener('pr-survey-case-offer', () => {
      asked += 1;
    });
    await element.locale.extend(lateCatalog);
    element.requestUpdate();
    await element.updateComplete;
  };

  const service: Partial<Offering> = {facilityId: 'riverside', baseUrl: '/'};

  it('offers to take along what the person wrote, and nothing that the page filled in', async () => {
    await draw(service);
    expect(words()).to.contain('Nobody came.');
    expect(words()).not.to.contain('Heart clinic').and.not.to.contain('news letter');
  });

  it('says so when the form did not come, keeps what was picked, and tries again', async () => {
    await draw(service);
    fetchPart = () => Promise.reject(new Error('offline'));
    find<HTMLInputElement>('input').click();
    press();
    await waitUntil(() => words().includes('This did not open.'));
    expect(find('button').textContent.trim()).to.equal('Try again');
    expect(find<HTMLSlotElement>('slot').assignedElements()[0]!.id).to.equal('ways');
    expect(find<HTMLInputElement>('input').checked).to.equal(true);
    await expect(element).to.be.accessible();

    fetchPart = () => Promise.resolve();
    press();
    await waitUntil(() => find('pr-complaint-form'));
    expect(find('pr-complaint-form')).to.have.deep.property('prefill', {story: 'Nobody came.'});
    expect(asked).to.equal(1);
  });

  it('asks the page once, however often a person presses while the form loads', async () => {
    await draw(service);
    let come = (): void => undefined;
    fetchPart = () =>
      new Promise<void>((resolve) => {
        come = resolve;
      });
    press();
    press();
    await element.updateComplete;
    press();
    expect(asked).to.equal(1);
    expect(words()).to.contain('Loading');
    expect(find('button').getAttribute('aria-disabled')).to.equal('true');
    come();
    await waitUntil(() => find('pr-complaint-form'));
  });

  it('gives other ways where the form would not know which hospital to reach', async () => {
    await draw({});
    press();
    await waitUntil(() => words().includes('Please reach us in another way.'));
    expect(asked).to.equal(1);
    expect(find<HTMLSlotElement>('slot').assignedElements()[0]!.id).to.equal('ways');
    expect(element.shadowRoot!.activeElement?.id).to.equal('elsewhere');
    expect(find('pr-complaint-form')).to.equal(null);
    await expect(element).to.be.accessible();
  });
});
