import {expect, fixture, fixtureCleanup, waitUntil as waitBriefly} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html, type TemplateResult} from 'lit';
import {createClient} from '@patient-relations/core/client';
import {createDraftStore, type DraftKey} from '@patient-relations/core/draft';
import type {Facility} from '@patient-relations/core/facility';
import type {Questionnaire} from '@patient-relations/core/survey';
import {
  createMemoryTransport,
  sampleFacility,
  type MemoryTransport,
} from '@patient-relations/core/testing';
import type {PrDraft} from './draft.js';
import type {DraftForm} from './draft-form.js';
import '../client/pr-client.js';
import '../complaint-form/pr-complaint-form.js';
import '../help-request/pr-help-request.js';
import '../survey/pr-survey.js';
import './pr-draft.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

const hour = 60 * 60_000;
const story = 'I rang the bell for an hour and nobody came.';
const complaint: DraftKey = {facilityId: sampleFacility().id, form: 'complaint'};

const definition: Questionnaire = {
  resourceType: 'Questionnaire',
  url: 'https://hospital.example/visit',
  version: '1',
  language: 'en',
  title: 'Your visit',
  item: [
    {linkId: 'more', type: 'text', text: 'What went well?'},
    {linkId: 'other', type: 'text', text: 'What else?'},
    {linkId: 'pain', type: 'boolean', text: 'Did you have pain?'},
  ],
};

describe('pr-draft', () => {
  const drafts = createDraftStore();
  let element: PrDraft;
  let form: DraftForm;
  let transport: MemoryTransport;

  beforeEach(async () => {
    document.documentElement.lang = 'en';
    sessionStorage.clear();
    await drafts.purge();
  });

  afterEach(() => {
    leave();
    sessionStorage.clear();
    document.documentElement.lang = 'en';
  });

  /** What a person does who closes the page and opens it again: nothing of it stays in memory. */
  const leave = (): void => {
    fixtureCleanup();
  };

  async function draw(inside: TemplateResult): Promise<void> {
    element = await fixture<PrDraft>(inside);
    form = element.querySelector<DraftForm>('pr-complaint-form, pr-help-request, pr-survey')!;
  }

  async function openComplaint({
    facility = sampleFacility(),
    sharedDevice = false,
  } = {}): Promise<void> {
    transport = createMemoryTransport({facility});
    const client = createClient({facilityId: facility.id, transport});
    await draw(html`
      <pr-draft ?shared-device=${sharedDevice}>
        <pr-complaint-form facility-id=${facility.id} .client=${client}></pr-complaint-form>
      </pr-draft>
    `);
    await waitUntil(() => inForm('button') !== null, 'form');
  }

  async function openHelp(): Promise<void> {
    const facility = sampleFacility();
    transport = createMemoryTransport({facility});
    const client = createClient({facilityId: facility.id, transport});
    await draw(html`
      <pr-draft>
        <pr-help-request
          topic="meeting"
          facility-id=${facility.id}
          .client=${client}
        ></pr-help-request>
      </pr-draft>
    `);
    await waitUntil(() => inForm('#story') !== null, 'form');
  }

  async function openSurvey(questionnaire: Questionnaire, invitation?: string): Promise<void> {
    await draw(html`
      <pr-draft facility-id="riverside">
        <pr-survey .questionnaire=${questionnaire} .invitation=${invitation}></pr-survey>
      </pr-draft>
    `);
    await waitUntil(() => inForm('textarea') !== null, 'survey');
  }

  const root = (): ShadowRoot => element.shadowRoot!;
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
  const says = (text: string): Promise<void> => waitUntil(() => words().includes(text), text);
  const said = (): string =>
    root().querySelector('[role=status]')!.textContent.replace(/\s+/g, ' ');
  const control = <Found extends HTMLElement>(selector: string): Found => {
    const found = root().querySelector<Found>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  const press = (label: string): void =>
    [...root().querySelectorAll('button')]
      .find((each) => each.textContent.trim() === label)!
      .click();
  const inForm = <Found extends HTMLElement>(selector: string): Found | null =>
    form.shadowRoot?.querySelector<Found>(selector) ?? null;
  const type = (selector: string, text: string): void => {
    const field = inForm<HTMLInputElement>(selector)!;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  };
  const pressInForm = (label: string): void =>
    [...form.shadowRoot!.querySelectorAll('button')]
      .find((each) => each.textContent.trim() === label)!
      .click();
  const choose = (value: string): void => inForm(`[value="${value}"]`)!.click();
  const status = async (key: DraftKey): Promise<string> => (await drafts.find(key)).status;
  const becomes = async (key: DraftKey, wanted: string): Promise<void> => {
    const until = Date.now() + 8000;
    while ((await status(key)) !== wanted && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await status(key)).to.equal(wanted);
  };
  const keptWords = async (key: DraftKey): Promise<string> => {
    const found = await drafts.find(key);
    return found.status === 'found' ? JSON.stringify(found.draft.answers) : '';
  };
  const keptBecomes = async (key: DraftKey, wanted: string): Promise<void> => {
    const until = Date.now() + 8000;
    while (!(await keptWords(key)).includes(wanted) && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await keptWords(key)).to.contain(wanted);
  };
  const accessible = (): Promise<void> => expect(element).to.be.accessible() as never;

  async function tellStory(): Promise<void> {
    pressInForm('No, go on');
    await waitUntil(() => inForm('[value=named]') !== null);
    choose('named');
    choose('patient');
    pressInForm('Continue');
    await waitUntil(() => inForm('#story') !== null);
    type('#story', story);
  }

  /** The step that asks for the story, whatever was answered before. */
  async function goToStory(): Promise<HTMLTextAreaElement> {
    pressInForm('No, go on');
    await waitUntil(() => inForm('[value=named]') !== null);
    pressInForm('Continue');
    await waitUntil(() => inForm('#story') !== null);
    return inForm<HTMLTextAreaElement>('#story')!;
  }

  const keep = (answers: unknown, {version = '1', key = complaint} = {}): Promise<void> =>
    drafts.save(key, {version, answers});

  it('can be used by everyone in each of its states', async function () {
    this.timeout(60_000);
    await openComplaint();
    await says('What you write is kept');
    await accessible();
    control('summary').click();
    await accessible();
    control('[type=checkbox]').click();
    await says('Erased. Nothing is kept');
    await accessible();
    control('[type=checkbox]').click();
    leave();
    await keep({'/story': story, '/occasion/locationId': 'a-wing-that-is-gone'});
    await openComplaint();
    await says('no longer fit');
    await accessible();
    press('Start fresh');
    await says('Erase all you wrote here?');
    await accessible();
  });

  it('puts back what a person wrote after the page was loaded anew, says when, and aloud', async () => {
    await openComplaint();
    await tellStory();
    await keptBecomes(complaint, story);
    leave();
    await openComplaint();
    await waitUntil(() => said().includes('We put back what you wrote on'), 'restored');
    expect(said()).to.contain(String(new Date().getFullYear()));
    expect(said()).not.to.contain('no longer fit');
    expect((await goToStory()).value).to.equal(story);
  });

  it('puts a request for help back, with the topic the person chose', async () => {
    const key = {...complaint, form: 'help'};
    await openHelp();
    type('#story', story);
    await keptBecomes(key, story);
    leave();
    await openHelp();
    await says('We put back what you wrote on');
    expect(inForm<HTMLTextAreaElement>('#story')!.value).to.equal(story);
  });

  it('puts the answers to a survey back', async () => {
    const key = {facilityId: 'riverside', form: definition.url!};
    await openSurvey(definition);
    type('textarea', story);
    await keptBecomes(key, story);
    leave();
    await openSurvey(definition);
    await says('We put back what you wrote on');
    expect(inForm<HTMLTextAreaElement>('textarea')!.value).to.equal(story);
  });

  it('gives what one invited person answered to no other', async () => {
    await openSurvey(definition, 'invitation-of-rosa');
    type('textarea', story);
    await waitUntil(() => form.draft !== undefined);
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise((resolve) => setTimeout(resolve, 700));
    leave();
    await openSurvey(definition, 'invitation-of-sam');
    await says('What you write is kept');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(inForm<HTMLTextAreaElement>('textarea')!.value).to.equal('');
    leave();
    await openSurvey(definition, 'invitation-of-rosa');
    await says('We put back what you wrote on');
    expect(inForm<HTMLTextAreaElement>('textarea')!.value).to.equal(story);
  });

  it('says which answers no longer fit, by the words of their questions, and leaves the rest', async () => {
    await keep({
      '/identity': 'named',
      '/person/role': 'patient',
      '/story': story,
      '/occasion/locationId': 'a-wing-that-is-gone',
      '/wish/outcomes': ['apology', 'a-wish-that-is-gone'],
      '/a/question/that/is/gone': 'My own words about it.',
    });
    await openComplaint();
    await says('These answers no longer fit');
    const lines = [...root().querySelectorAll('[role=status] li')].map((each) =>
      each.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(lines).to.deep.equal([
      'Where was it?',
      'What would you like?',
      'A question that is gone My own words about it.',
    ]);
    expect(form.draft).to.deep.equal({
      '/identity': 'named',
      '/person/role': 'patient',
      '/story': story,
      '/wish/outcomes': ['apology'],
    });
    // Until something is changed, what no longer fits is still kept.
    expect(await keptWords(complaint)).to.contain('My own words about it.');
  });

  it('says so where the form has changed since, also of a survey', async () => {
    const key = {facilityId: 'riverside', form: definition.url!};
    const [more, , pain] = definition.item!;
    await openSurvey(definition);
    const [first, second] = form.shadowRoot!.querySelectorAll('textarea');
    for (const [field, text] of [
      [first!, story],
      [second!, 'The food was cold.'],
    ] as const) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    }
    await keptBecomes(key, 'The food was cold.');
    leave();
    await openSurvey({...definition, version: '2', item: [more!, pain!]});
    await says('The form has changed since then.');
    await says('A question that is gone The food was cold.');
    expect(inForm<HTMLTextAreaElement>('textarea')!.value).to.equal(story);
  });

  it('takes whatever lies there without breaking', async () => {
    for (const answers of [
      null,
      'words',
      [1, 2],
      {'/story': {deep: 1}, '/identity': ['named'], '/wish/outcomes': 'apology', __proto__: null},
      {'/contact/safety': [{}], '/story': 7, constructor: 'x'},
    ]) {
      await keep(answers);
      await openComplaint();
      await says('We put back what you wrote on');
      expect(form.draft).to.deep.equal({});
      pressInForm('No, go on');
      await waitUntil(() => inForm('[value=named]') !== null, 'first step');
      leave();
    }
  });

  it('does not put anything over what a person has typed already', async () => {
    await keep({'/story': 'older'});
    await openComplaint();
    await says('We put back');
    await drafts.remove(complaint);
    form.draft = {'/story': 'from a page'};
    await keptBecomes(complaint, 'from a page');
  });

  it('starts fresh after asking: the form is empty, and nothing is kept', async () => {
    await keep({'/story': story});
    await openComplaint();
    await says('Start fresh');
    press('Start fresh');
    await waitUntil(() => root().activeElement?.id === 'fresh-yes', 'focus');
    press('No, keep it');
    await waitUntil(() => root().activeElement?.id === 'fresh', 'focus');
    expect(await status(complaint)).to.equal('found');
    press('Start fresh');
    await says('Yes, erase it');
    press('Yes, erase it');
    await waitUntil(() => said().includes('The form is empty'), 'fresh');
    expect(form.draft).to.equal(undefined);
    expect(await status(complaint)).to.equal('none');
  });

  it('keeps nothing from the moment a person says that the computer is shared, by keyboard alone', async () => {
    await keep({'/story': 'of another form'}, {key: {...complaint, form: 'question'}});
    await openComplaint();
    await tellStory();
    await keptBecomes(complaint, story);
    control('[type=checkbox]').focus();
    await sendKeys({press: 'Space'});
    await waitUntil(() => said().includes('Nothing is kept on this computer now'), 'erased');
    expect(await status(complaint)).to.equal('none');
    expect(await status({...complaint, form: 'question'})).to.equal('none');
    type('#story', `${story} More.`);
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new Event('pagehide'));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await status(complaint)).to.equal('none');
    leave();
    await openComplaint();
    await says('Nothing is kept on this computer. Send');
    expect(control<HTMLInputElement>('[type=checkbox]').checked).to.equal(true);
  });

  it('goes on keeping what is on the page once the person says that the computer is not shared', async () => {
    await openComplaint();
    await tellStory();
    control('[type=checkbox]').click();
    await says('Erased.');
    control('[type=checkbox]').click();
    await keptBecomes(complaint, story);
  });

  it('is told by another tab that the computer is shared', async () => {
    await openComplaint();
    await tellStory();
    await keptBecomes(complaint, story);
    const other = new BroadcastChannel('patient-relations-shared-computer');
    other.postMessage(true);
    await says('Erased.');
    other.close();
    expect(await status(complaint)).to.equal('none');
  });

  it('keeps nothing of someone who does not use their name, removes what was kept, and says so once', async () => {
    await openComplaint();
    await tellStory();
    await keptBecomes(complaint, story);
    pressInForm('Back');
    await waitUntil(() => inForm('[value=anonymous]') !== null);
    choose('anonymous');
    await waitUntil(() => said().includes('You do not use your name'), 'anonymous');
    await becomes(complaint, 'none');
    await says('so nothing is kept');
    pressInForm('Continue');
    await waitUntil(() => inForm('#story') !== null);
    type('#story', `${story} Again.`);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await status(complaint)).to.equal('none');
    pressInForm('Back');
    await waitUntil(() => inForm('[value=confidential]') !== null);
    choose('confidential');
    await keptBecomes(complaint, 'Again.');
  });

  it('removes it once the hospital has it', async () => {
    await openHelp();
    type('#story', story);
    choose('named');
    choose('patient');
    choose('code');
    await keptBecomes({...complaint, form: 'help'}, '"code"');
    pressInForm('Send');
    await waitUntil(() => inForm('pr-receipt') !== null, 'receipt');
    await becomes({...complaint, form: 'help'}, 'none');
  });

  it('removes it once it waits on this device, sealed', async () => {
    await openComplaint();
    await tellStory();
    await keptBecomes(complaint, story);
    form.dispatchEvent(new Event('pr-stored', {bubbles: true, composed: true}));
    await becomes(complaint, 'none');
    type('#story', `${story} More.`);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await status(complaint)).to.equal('none');
  });

  it('removes it at once when a person leaves the page in a hurry', async () => {
    await openComplaint();
    await tellStory();
    await keptBecomes(complaint, story);
    form.wipe!();
    dispatchEvent(new Event('pagehide'));
    // Asked for before anything else could run.
    expect(await status(complaint)).to.equal('none');
  });

  it('does not bring back what was being kept while the person left in a hurry', async () => {
    await openComplaint();
    await tellStory();
    await keptBecomes(complaint, story);
    type('#story', `${story} More.`);
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new Event('pagehide'));
    form.wipe!();
    dispatchEvent(new Event('pagehide'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await status(complaint)).to.equal('none');
  });

  it('keeps what was just typed when the page is left', async () => {
    await openComplaint();
    await tellStory();
    dispatchEvent(new Event('pagehide'));
    await keptBecomes(complaint, story);
  });

  it('says that what was kept is too old, or cannot be read', async () => {
    const old = createDraftStore({now: () => Date.now() - 25 * hour});
    await old.save(complaint, {version: '1', answers: {'/story': story}});
    await openComplaint();
    await says('was too old to keep');
    expect(form.draft).to.equal(undefined);
    leave();
    await keep({'/story': story});
    await removeKey();
    await openComplaint();
    await says('cannot be read any more');
    expect(await status(complaint)).to.equal('none');
  });

  it('says that the device is full while it is, and keeps what is there once it is not', async () => {
    await openComplaint();
    const {put} = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
    try {
      await tellStory();
      await waitUntil(() => said().includes('This device is full'), 'full');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    type('#story', `${story} More.`);
    await keptBecomes(complaint, 'More.');
    await waitUntil(() => !said().includes('full'), 'nothing to tell');
  });

  it('says that a browser keeps nothing', async () => {
    await openComplaint();
    const {put} = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Not here.', 'InvalidStateError');
    };
    try {
      await tellStory();
      await waitUntil(() => said().includes('This browser lets us keep nothing'), 'told');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  it('does nothing at all on a shared device', async () => {
    await keep({'/story': story});
    await openComplaint({sharedDevice: true});
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(words().trim()).to.equal('');
    expect(form.draft).to.equal(undefined);
    await tellStory();
    dispatchEvent(new Event('pagehide'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await keptWords(complaint)).to.equal(JSON.stringify({'/story': story}));
  });

  it('does nothing on a kiosk, or where someone is signed in', async () => {
    await draw(html`
      <pr-draft facility-id="riverside">
        <pr-survey layout="kiosk" .questionnaire=${definition}></pr-survey>
      </pr-draft>
    `);
    await waitUntil(() => inForm('textarea') !== null);
    expect(words().trim()).to.equal('');
    leave();
    const facility: Facility = sampleFacility();
    transport = createMemoryTransport({facility});
    const page = await fixture(html`
      <pr-client facility-id=${facility.id} .transport=${transport} .token=${() => 'of-rosa'}>
        <pr-draft><pr-help-request topic="meeting"></pr-help-request></pr-draft>
      </pr-client>
    `);
    element = page.querySelector('pr-draft')!;
    form = page.querySelector<DraftForm>('pr-help-request')!;
    await waitUntil(() => inForm('#story') !== null);
    type('#story', story);
    dispatchEvent(new Event('pagehide'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(words().trim()).to.equal('');
    expect(await status({...complaint, form: 'help'})).to.equal('none');
  });

  it('takes the facility from the client around it', async () => {
    const facility = sampleFacility();
    transport = createMemoryTransport({facility});
    const page = await fixture(html`
      <pr-client facility-id=${facility.id} .transport=${transport}>
        <pr-draft><pr-help-request topic="meeting"></pr-help-request></pr-draft>
      </pr-client>
    `);
    element = page.querySelector('pr-draft')!;
    form = page.querySelector<DraftForm>('pr-help-request')!;
    await waitUntil(() => inForm('#story') !== null);
    type('#story', story);
    await keptBecomes({facilityId: facility.id, form: 'help'}, story);
  });

  it('purges for a script of the page', async () => {
    await openComplaint();
    await tellStory();
    await keptBecomes(complaint, story);
    await element.purge();
    expect(await status(complaint)).to.equal('none');
  });

  it('puts no word of a person into an attribute, an address or what a tab keeps', async () => {
    await openComplaint();
    await tellStory();
    await keptBecomes(complaint, story);
    leave();
    await openComplaint();
    await says('We put back');
    const attributes = [element, ...root().querySelectorAll('*')].flatMap((each) =>
      [...each.attributes].map(({value}) => value),
    );
    const places = [
      ...attributes,
      location.href,
      JSON.stringify({...sessionStorage, ...localStorage}),
    ];
    for (const place of places) expect(place).not.to.contain('rang the bell');
  });

  for (const lang of ['es', 'ar'])
    it(`says every word of its own in ${lang}`, async () => {
      document.documentElement.lang = lang;
      await keep({'/story': story, '/occasion/locationId': 'a-wing-that-is-gone'});
      await openComplaint();
      await waitUntil(() => root().querySelector('[role=status] li') !== null, 'left out');
      expect(root().querySelector('[lang=en]')).to.equal(null);
      expect(root().querySelector<HTMLElement>('.stack')!.dir).to.equal(
        lang === 'ar' ? 'rtl' : 'ltr',
      );
      await accessible();
    });

  it('fits a phone at 400 % zoom', async () => {
    await keep({'/story': story, '/occasion/locationId': 'a-wing-that-is-gone'});
    await openComplaint();
    await says('no longer fit');
    element.style.setProperty('inline-size', '320px');
    await element.updateComplete;
    for (const each of root().querySelectorAll('.keeping, .news, .row'))
      expect(each.scrollWidth).to.be.at.most(320);
  });
});

/** As where the key was lost: the browser threw it away, or someone else did. */
async function removeKey(): Promise<void> {
  const opening = indexedDB.open('patient-relations-drafts');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const {result} = opening;
  const clearing = result.transaction('keys', 'readwrite').objectStore('keys').clear();
  await new Promise((resolve) => (clearing.onsuccess = resolve));
  result.close();
}
