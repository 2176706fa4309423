import {aTimeout, expect, fixture, waitUntil as waitBriefly} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import type {Client} from '@patient-relations/core';
import {createClient} from '@patient-relations/core/client';
import type {Facility} from '@patient-relations/core/facility';
import {
  createIndexedDbOutboxStore,
  createOutbox,
  createOutboxTransport,
} from '@patient-relations/core/outbox';
import {
  createMemoryTransport,
  sampleFacility,
  sampleFile,
  type MemoryTransport,
} from '@patient-relations/core/testing';
import type {PrComplaintForm} from './complaint-form.js';
import type {ComplaintKind} from './complaint-steps.js';
import './pr-complaint-form.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

describe('pr-complaint-form', () => {
  let element: PrComplaintForm;
  let transport: MemoryTransport;
  let client: Client;

  beforeEach(() => {
    document.documentElement.lang = 'en';
  });

  afterEach(() => element.wipe());

  async function start(
    kind: ComplaintKind = 'complaint',
    facility: Facility = sampleFacility(),
  ): Promise<void> {
    transport = createMemoryTransport({facility});
    client = createClient({facilityId: facility.id, transport});
    element = await fixture<PrComplaintForm>(html`
      <pr-complaint-form kind=${kind} .client=${client}>
        <p id="fallback">Call 555 010 0100</p>
      </pr-complaint-form>
    `);
  }

  const root = (): ShadowRoot => element.shadowRoot!;
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
  const says = (text: string): Promise<void> => waitUntil(() => words().includes(text), text);
  const find = <Found extends HTMLElement>(selector: string): Found => {
    const found = root().querySelector<Found>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  const focused = (selector: string): Promise<void> =>
    waitUntil(() => root().activeElement?.matches(selector) === true, `focus on ${selector}`);
  const heading = (text: string): Promise<void> =>
    waitUntil(() => root().querySelector('h2')?.textContent === text, text);
  const press = (label: string): void => {
    const found = [...root().querySelectorAll('button')].find(
      (each) => each.textContent.trim() === label,
    );
    if (!found) throw new Error(`no button "${label}"`);
    found.click();
  };
  const choose = (label: string): void => {
    const found = [...root().querySelectorAll('label')].find((each) =>
      each.textContent.trim().startsWith(label),
    );
    if (!found) throw new Error(`no choice "${label}"`);
    found.click();
  };
  const type = (selector: string, text: string): void => {
    const field = find<HTMLInputElement>(selector);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  };
  const select = (selector: string, value: string): void => {
    const field = find<HTMLSelectElement>(selector);
    field.value = value;
    field.dispatchEvent(new Event('change', {bubbles: true}));
  };
  const passGate = async (): Promise<void> => {
    press('No, go on');
    await heading('About you');
    await waitUntil(() => root().querySelector('details') !== null);
  };
  const tellWho = async (identity = 'Yes, use my name'): Promise<void> => {
    choose(identity);
    choose('I am the patient');
    await element.updateComplete;
  };
  const tellStory = async (story = 'I rang the bell and nobody came.'): Promise<void> => {
    press('Continue');
    await heading('What went wrong?');
    type('#story', story);
    press('Continue');
    await heading('What would help?');
  };
  const goToReview = async (identity?: string): Promise<void> => {
    await passGate();
    await tellWho(identity);
    await tellStory();
    if (identity !== 'No, do not use my name') choose('Do not reach out');
    await element.updateComplete;
    press('Continue');
    // Nobody chooses files on a device that others use.
    if (!element.sharedDevice) {
      await heading('Photos and files');
      press('Continue');
    }
    await heading('Check and send');
  };
  const received = (): Promise<void> =>
    waitUntil(() => root().querySelector('pr-receipt') !== null, 'receipt');
  const cases = async (): Promise<readonly {readonly id: string}[]> => {
    const page = await transport.staff.send('list-cases', {facilityId: transport.facility.id});
    if (!page.ok) throw new Error('no list');
    return page.value.cases;
  };
  const storedFeedback = async (): Promise<Record<string, unknown>> => {
    const [{id} = {id: ''}] = await cases();
    const {facility} = transport;
    const read = await transport.staff.send('read-staff-case', {
      facilityId: facility.id,
      caseId: id,
    });
    if (!read.ok) throw new Error('no case');
    return read.value.events[0]!.payload!['feedback'] as Record<string, unknown>;
  };
  const accessible = (): Promise<void> => expect(element).to.be.accessible() as never;
  const asksBeforeLeaving = (): boolean => {
    const event = new Event('beforeunload', {cancelable: true});
    dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('can be used by everyone in each of its states', async function () {
    this.timeout(60_000);
    await start();
    await accessible();
    press('Yes, show me who to call');
    await heading('Get help now');
    await accessible();
    press('Go on with the form');
    await heading('About you');
    press('Continue');
    await focused('#error-summary');
    await accessible();
    find('summary').click();
    await waitUntil(() => root().querySelector('table') !== null);
    choose('I speak for the patient');
    choose('Yes, use my name');
    await waitUntil(() => root().querySelector('#person-authority') !== null);
    await accessible();
    press('Continue');
    await heading('What went wrong?');
    press('Add the time, and who it was about');
    await focused('#occasion-time');
    await accessible();
    type('#story', 'x'.repeat(9_900));
    await says('100 letters left');
    press('Continue');
    await heading('What would help?');
    choose('Phone');
    press('Add safe ways to reach you, an interpreter, other help');
    await focused('#needs-interpreter-language');
    await accessible();
    type('#contact-phone', '555 0142');
    press('Continue');
    await heading('Photos and files');
    await accessible();
    press('Continue');
    await heading('Check and send');
    await accessible();
    for (const kind of ['offline', 'timeout-after-commit'] as const) {
      transport.faults.set({fault: {kind}});
      press(kind === 'offline' ? 'Send' : 'Try now');
      await heading(kind === 'offline' ? 'Not sent yet' : 'Sent, but not confirmed yet');
      await accessible();
    }
    transport.faults.clear();
    press('Try now');
    await received();
    await accessible();
  });

  it('takes a whole complaint by keyboard alone, with the focus always somewhere', async function () {
    this.timeout(30_000);
    await start();
    element.focus();
    await focused('#heading');
    const key = async (press: string, times = 1): Promise<void> => {
      for (let time = 0; time < times; time += 1) {
        await sendKeys({press});
        expect(root().activeElement, `after ${press}`).not.to.equal(null);
      }
    };
    const until = async (selector: string): Promise<void> => {
      for (let time = 0; time < 30 && !root().activeElement?.matches(selector); time += 1)
        await key('Tab');
      expect(root().activeElement?.matches(selector), selector).to.equal(true);
    };
    const next = async (title: string): Promise<void> => {
      await until('form .primary');
      await key('Enter');
      await heading(title);
      await focused('#heading');
    };
    await key('Tab', 2);
    await key('Enter');
    await heading('About you');
    await until('[name=identity]');
    await key('Space');
    await until('[name=person-role]');
    await key('Space');
    await next('What went wrong?');
    await until('#story');
    await sendKeys({type: 'Nobody came.'});
    await next('What would help?');
    await until('[name=contact-preferred]');
    await key('Space');
    await until('#contact-phone');
    await sendKeys({type: '555 0142'});
    await next('Photos and files');
    await next('Check and send');
    await until('form .primary');
    await sendKeys({press: 'Enter'});
    await received();

    expect((await storedFeedback())['story']).to.equal('Nobody came.');
  });

  it('sends what was answered, and that the danger gate was shown', async () => {
    await start();
    await passGate();
    await tellWho();
    type('#person-name', 'Rosa Quintero');
    type('#patient-birthDate', '1948-03-09');
    press('Continue');
    await heading('What went wrong?');
    type('#story', 'Nobody came.');
    select('#occasion-locationId', 'main-campus');
    await element.updateComplete;
    select('#occasion-departmentId', 'ward-4');
    type('#occasion-date', '2025-11-02');
    press('Continue');
    await heading('What would help?');
    choose('To know what happened');
    choose('An answer');
    choose('Email');
    await element.updateComplete;
    type('#contact-email', 'rosa@example.org');
    press('Continue');
    await heading('Photos and files');
    press('Continue');
    await heading('Check and send');
    for (const answer of ['Rosa Quintero', 'March 9, 1948', 'Nobody came.', 'rosa@example.org'])
      expect(words()).to.contain(answer);
    press('Send');
    await received();

    expect(await storedFeedback()).to.deep.equal({
      kind: 'complaint',
      identity: 'named',
      language: 'en',
      channel: 'web',
      story: 'Nobody came.',
      person: {role: 'patient', name: 'Rosa Quintero'},
      patient: {birthDate: '1948-03-09'},
      occasion: {locationId: 'main-campus', departmentId: 'ward-4', date: '2025-11-02'},
      wish: {outcomes: ['explanation', 'reply']},
      contact: {preferred: 'email', email: 'rosa@example.org'},
      dangerGateShown: true,
    });
  });

  it('tells whom to call from every step, and keeps what was written', async () => {
    await start();
    await passGate();
    await tellWho();
    press('Continue');
    await heading('What went wrong?');
    type('#story', 'Half a sentence');
    press('Someone is in danger');
    await focused('#heading');
    expect(find<HTMLAnchorElement>('a.call').href).to.equal('tel:911');
    expect(words()).to.contain('What you wrote is kept');
    press('Go on with the form');
    await heading('What went wrong?');

    expect(find<HTMLTextAreaElement>('#story').value).to.equal('Half a sentence');
  });

  it('shows whom to call as something to read on a device that calls nobody', async () => {
    await start();
    element.sharedDevice = true;
    press('Yes, show me who to call');
    await says('Call your local emergency number from a phone, or ask staff to call.');
    expect(words()).to.contain('911');
    expect(root().querySelector('a[href]')).to.equal(null);
    await accessible();
  });

  it('says to call the local number when the facility’s own cannot be had', async () => {
    const down = createMemoryTransport();
    down.faults.set({fault: {kind: 'unreachable'}});
    const unreachable = createClient({facilityId: down.facility.id, transport: down});
    element = await fixture<PrComplaintForm>(html`
      <pr-complaint-form .client=${unreachable}>
        <p id="fallback">Call 555 010 0100</p>
      </pr-complaint-form>
    `);
    press('Yes, show me who to call');
    await says('Call your local emergency number.');
    press('Go on with the form');
    await says('We cannot reach the hospital right now.');
    expect(find<HTMLSlotElement>('slot').assignedElements()[0]!.id).to.equal('fallback');

    down.faults.clear();
    press('Try again');
    await waitUntil(() => !words().includes('We cannot reach the hospital'));
  });

  it('has no gate for a thank-you', async () => {
    await start('compliment');

    await heading('About you');
  });

  it('shows who can see what from the facility’s own table', async () => {
    await start();
    await passGate();
    find('summary').click();
    await waitUntil(() => root().querySelector('table') !== null);

    const rows = [...root().querySelectorAll('tr')];
    expect(rows).to.have.length(1 + transport.facility.readers.length);
    expect(rows[0]!.cells).to.have.length(4);
  });

  it('takes names away from someone who wants to stay anonymous, and gives them back', async () => {
    await start();
    await passGate();
    await tellWho();
    type('#person-name', 'Rosa');
    choose('No, do not use my name');
    await element.updateComplete;
    expect(root().querySelector('#person-name')).to.equal(null);
    expect(words()).to.contain('If you lose it, no one can get it back.');

    choose('Yes, use my name');
    await element.updateComplete;
    expect(find<HTMLInputElement>('#person-name').value).to.equal('Rosa');
  });

  it('warns an anonymous person before sending, and sends no name', async () => {
    await start();
    await goToReview('No, do not use my name');
    expect(words()).to.contain('If you lose it, no one can get it back.');
    press('Send');
    await received();

    expect(await storedFeedback()).to.deep.include({
      identity: 'anonymous',
      person: {role: 'patient'},
    });
  });

  it('does not take a date that is no date', async () => {
    await start();
    await passGate();
    await tellWho();
    find('#patient-birthDate').focus();
    await sendKeys({type: '02'});
    press('Continue');
    await focused('#error-summary');

    expect(words()).to.contain('This day cannot be right.');
  });

  it('judges no day by a clock that began anew in 1970', async () => {
    const {now} = Date;
    Date.now = () => 86_400_000;
    try {
      await start();
      await passGate();
      await tellWho();
      expect(find<HTMLInputElement>('#patient-birthDate').max).to.equal('');
      type('#patient-birthDate', '1985-04-02');
      press('Continue');
      await heading('What went wrong?');
      expect(find<HTMLInputElement>('#occasion-date').max).to.equal('');
      type('#occasion-date', '2026-02-03');
      type('#story', 'I rang the bell and nobody came.');
      press('Continue');
      await heading('What would help?');
    } finally {
      Date.now = now;
    }
  });

  it('brings a person from the error summary to the field', async () => {
    await start();
    await passGate();
    press('Continue');
    await focused('#error-summary');
    expect(words()).to.contain('Please check 2 things');
    find('#error-summary li:last-child a').click();

    expect((root().activeElement as HTMLInputElement).name).to.equal('person-role');
  });

  it('changes one part from the review and comes back to it', async () => {
    await start();
    await goToReview();
    find('[aria-label="Change: What went wrong?"]').click();
    await focused('#heading');
    type('#story', 'Other words');
    press('Continue');
    await heading('Check and send');

    expect(words()).to.contain('Other words');
  });

  it('keeps everything typed when the language changes', async () => {
    await start();
    await passGate();
    await tellWho();
    press('Continue');
    await heading('What went wrong?');
    type('#story', 'My words');
    document.documentElement.lang = 'es';
    await heading('¿Qué salió mal?');
    expect(find<HTMLTextAreaElement>('#story').value).to.equal('My words');

    document.documentElement.lang = 'ar';
    await heading('ما المشكلة؟');
    expect(find('.stack').dir).to.equal('rtl');
    expect(find<HTMLTextAreaElement>('#story').value).to.equal('My words');
  });

  it('sends once when Send is pressed twice', async () => {
    await start();
    await goToReview();
    press('Send');
    find<HTMLFormElement>('form').requestSubmit();
    await received();

    expect(await cases()).to.have.length(1);
  });

  it('lets nothing be changed while it is sending, so that the copy is what was sent', async () => {
    await start();
    await goToReview();
    let arrive = (): void => undefined;
    const held = new Promise<void>((resolve) => (arrive = resolve));
    const {submit} = client.feedback;
    element.client = {
      ...client,
      feedback: {submit: (...sent) => held.then(() => submit(...sent))},
    };
    expect(root().querySelector('[aria-label^="Change"]')).not.to.equal(null);
    press('Send');
    await waitUntil(() => element.phase === 'sending');
    await element.updateComplete;
    expect(root().querySelector('[aria-label^="Change"]')).to.equal(null);
    element.prefill = {person: {role: 'patient', name: 'Rosa'}};
    await aTimeout(200);
    expect(words()).not.to.contain('Rosa');
    await heading('Check and send');

    arrive();
    await received();
    expect(root().querySelector('pr-receipt')!.copy).not.to.contain('Rosa');
    expect(await storedFeedback()).to.deep.include({person: {role: 'patient'}});
  });

  it('asks the page before it sends, and stays when the page says no', async () => {
    await start();
    await goToReview();
    let asked = 0;
    element.addEventListener('pr-feedback-submit', (event) => {
      asked += 1;
      event.preventDefault();
    });
    press('Send');
    await element.updateComplete;

    expect(asked).to.equal(1);
    expect(await cases()).to.have.length(0);
    await heading('Check and send');
  });

  it('tells the page that feedback was received, and nothing of what it says', async () => {
    await start();
    await goToReview();
    const events: Event[] = [];
    for (const name of ['pr-feedback-submit', 'pr-feedback-received'] as const)
      document.addEventListener(name, (event) => events.push(event), {once: true});
    press('Send');
    await received();

    expect(events.map(({type}) => type)).to.deep.equal([
      'pr-feedback-submit',
      'pr-feedback-received',
    ]);
    for (const event of events) expect(Object.keys(event)).to.deep.equal(['isTrusted']);
  });

  it('says the words are only on this device while offline, offers them and the code, and tries again', async () => {
    await start();
    await goToReview();
    transport.faults.set({fault: {kind: 'offline'}});
    press('Send');
    await heading('Not sent yet');
    await focused('#heading');
    expect(words()).to.contain('Your words are only on this device.');
    expect(words()).to.contain('I rang the bell and nobody came.');
    expect(words()).to.contain('Not received yet');
    expect(find('.code').dir).to.equal('ltr');
    const code = find('.code').textContent;

    transport.faults.clear();
    dispatchEvent(new Event('online'));
    await received();
    expect(root().querySelector('pr-receipt')!.code).to.equal(code);
  });

  it('lets a person change what was not sent', async () => {
    await start();
    await goToReview();
    transport.faults.set({fault: {kind: 'offline'}});
    press('Send');
    await heading('Not sent yet');
    press('Back');
    await focused('#heading');
    await heading('Check and send');
    transport.faults.clear();
    press('Send');
    await received();

    expect(await cases()).to.have.length(1);
  });

  it('says "not confirmed" when no answer came, and lets nothing be changed until it knows', async () => {
    await start();
    await goToReview();
    transport.faults.set({fault: {kind: 'timeout-after-commit'}, lasts: 1});
    press('Send');
    await heading('Sent, but not confirmed yet');
    expect(() => press('Back')).to.throw();
    press('Try now');
    await received();

    expect(await cases()).to.have.length(1);
  });

  it('takes a refusal of the service to the field it is about', async () => {
    await start();
    await goToReview();
    transport.faults.set({
      lasts: 1,
      fault: {
        kind: 'refuse',
        problem: {
          status: 400,
          code: 'invalid',
          errors: [{path: '/feedback/story', code: 'too-long'}],
        },
      },
    });
    press('Send');
    await focused('#error-summary');
    expect(words()).to.contain('Please make this shorter.');
    expect(find<HTMLTextAreaElement>('#story').value).to.equal('I rang the bell and nobody came.');

    type('#story', 'Nobody came.');
    press('Continue');
    await heading('Check and send');
    press('Send');
    await received();
  });

  it('says so, with other ways to reach the hospital, when the service refuses it for good', async () => {
    await start();
    await goToReview();
    transport.faults.set({
      fault: {kind: 'refuse', problem: {status: 409, code: 'conflict', errors: []}},
    });
    press('Send');
    await focused('#trouble');

    expect(words()).to.contain('This was not accepted. Your words are still here.');
    expect(find<HTMLSlotElement>('slot').assignedElements()[0]!.id).to.equal('fallback');
  });

  it('says so when the page keeps the words from leaving', async () => {
    await start();
    await goToReview();
    element.client = createClient({
      facilityId: transport.facility.id,
      baseUrl: 'https://hospital.example',
      onRequest: (call) => call.refuse(),
    });
    press('Send');
    await heading('We could not send this');
    await accessible();

    expect(find('slot').localName).to.equal('slot');
  });

  it('asks before the page is left only while there are words nobody has confirmed', async () => {
    await start();
    expect(asksBeforeLeaving()).to.equal(false);
    await goToReview();
    expect(asksBeforeLeaving()).to.equal(true);
    transport.faults.set({fault: {kind: 'offline'}});
    press('Send');
    await heading('Not sent yet');
    expect(asksBeforeLeaving()).to.equal(true);
    transport.faults.clear();
    press('Try now');
    await received();

    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('forgets everything at once when a person leaves quickly', async () => {
    await start();
    await goToReview();
    transport.faults.set({fault: {kind: 'offline'}});
    press('Send');
    await heading('Not sent yet');
    element.wipe();

    expect(words()).not.to.contain('nobody came');
    expect(root().querySelector('.code')).to.equal(null);
    expect(asksBeforeLeaving()).to.equal(false);
    transport.faults.clear();
    dispatchEvent(new Event('online'));
    await aTimeout(20);
    expect(await cases()).to.have.length(0);
  });

  it('keeps words and files on a device with a queue, may be left then, and arrives once', async () => {
    await start();
    await import('../outbox/pr-stored.js');
    const {facility} = transport;
    const store = createIndexedDbOutboxStore('complaint-with-a-file');
    const outbox = createOutbox({facilityId: facility.id, transport, store});
    const queued = createOutboxTransport(outbox, transport);
    element.client = createClient({facilityId: facility.id, transport: queued});
    await passGate();
    await tellWho();
    await tellStory();
    choose('Do not reach out');
    await element.updateComplete;
    press('Continue');
    await heading('Photos and files');
    press('Add files');
    await waitUntil(() => root().querySelector('#attachments') !== null);
    const chosen = new DataTransfer();
    const {name, file} = sampleFile();
    chosen.items.add(new File([file], name, {type: file.type}));
    find<HTMLInputElement>('#attachments').files = chosen.files;
    find('#attachments').dispatchEvent(new Event('change'));
    await says('Ready to send');
    expect(asksBeforeLeaving()).to.equal(true);
    press('Continue');
    await heading('Check and send');
    transport.faults.set({fault: {kind: 'offline'}, on: ['deliver-sealed']});
    press('Send');
    await waitUntil(() => root().querySelector('pr-stored') !== null, 'stored');

    expect(words()).to.contain('It will be sent when there is a connection.');
    expect(words()).not.to.contain('Keep this page open');
    expect(() => press('Back'), 'to what is sent as it is').to.throw('no button');
    expect(element.hasWords).to.equal(false);
    expect(asksBeforeLeaving()).to.equal(false);
    await accessible();
    transport.faults.clear();
    await outbox.flush();
    await waitUntil(() => outbox.status.writes.length === 0, 'sent');
    const [first, ...others] = await cases();
    expect(others).to.deep.equal([]);
    const read = await transport.staff.send('read-staff-case', {
      facilityId: facility.id,
      caseId: first!.id,
    });
    if (!read.ok) throw new Error('no case');
    const kinds = read.value.events.map(({kind}) => kind);
    expect(kinds.filter((kind) => kind === 'file-added')).to.have.length(1);
    outbox.close();
  });

  it('sends files after the text, and shows what became of each', async () => {
    await start();
    await passGate();
    await tellWho();
    await tellStory();
    choose('Do not reach out');
    await element.updateComplete;
    press('Continue');
    await heading('Photos and files');
    press('Add files');
    await focused('#attachments');
    await accessible();
    const {name, file} = sampleFile();
    const chosen = new DataTransfer();
    chosen.items.add(new File([file], name, {type: file.type}));
    find<HTMLInputElement>('#attachments').files = chosen.files;
    find('#attachments').dispatchEvent(new Event('change'));
    press('Continue');
    await heading('Check and send');
    press('Send');
    await received();
    await waitUntil(() => root().querySelector('.file') !== null);

    expect((await storedFeedback())['attachments']).to.have.length(1);
    const [{id} = {id: ''}] = await cases();
    await waitUntil(async () => {
      const read = await transport.staff.send('read-staff-case', {
        facilityId: transport.facility.id,
        caseId: id,
      });
      return read.ok && read.value.events.some(({kind}) => kind === 'file-added');
    });
  });

  it('asks before a file is lost that is on the page alone, though the hospital has the words', async () => {
    await start();
    await passGate();
    await tellWho();
    await tellStory();
    choose('Do not reach out');
    await element.updateComplete;
    press('Continue');
    await heading('Photos and files');
    press('Add files');
    await waitUntil(() => root().querySelector('#attachments') !== null);
    const {name, file} = sampleFile();
    const chosen = new DataTransfer();
    chosen.items.add(new File([file], name, {type: file.type}));
    find<HTMLInputElement>('#attachments').files = chosen.files;
    find('#attachments').dispatchEvent(new Event('change'));
    press('Continue');
    await heading('Check and send');
    transport.faults.set({fault: {kind: 'offline'}, on: ['add-file']});
    press('Send');
    await received();
    await says('Try again');
    expect(asksBeforeLeaving()).to.equal(true);

    transport.faults.clear();
    [...root().querySelectorAll('button')]
      .find((each) => each.textContent.includes('Try again'))!
      .click();
    await waitUntil(() => !asksBeforeLeaving(), 'nothing is lost any more');
  });

  it('starts from what a portal knows, and lets the person change it', async () => {
    await start();
    element.prefill = {
      person: {role: 'patient', name: 'Rosa'},
      contact: {preferred: 'phone', phone: '555 0142'},
      occasion: {encounterId: 'V-88120'},
    };
    element.channel = 'portal';
    await passGate();
    await waitUntil(() => root().querySelector<HTMLInputElement>('#person-name')?.value === 'Rosa');
    type('#person-name', 'Rosa Quintero');
    choose('Yes, use my name');
    await element.updateComplete;
    await tellStory();
    press('Continue');
    await heading('Photos and files');
    press('Continue');
    await heading('Check and send');
    press('Send');
    await received();

    expect(await storedFeedback()).to.deep.include({
      channel: 'portal',
      person: {role: 'patient', name: 'Rosa Quintero'},
      contact: {preferred: 'phone', phone: '555 0142'},
      occasion: {encounterId: 'V-88120'},
    });
  });

  it('asks the browser to remember nothing on a shared device', async () => {
    await start();
    element.sharedDevice = true;
    await passGate();
    const fields = [...root().querySelectorAll<HTMLInputElement>('input:not([type=radio])')];
    expect(fields.map(({autocomplete}) => autocomplete)).to.deep.equal(fields.map(() => 'off'));

    element.sharedDevice = false;
    await element.updateComplete;
    expect(find<HTMLInputElement>('#person-name').autocomplete).to.equal('name');
  });

  it('opens the files of a shared device to nobody, and takes someone from their wish to the review', async () => {
    await start();
    element.sharedDevice = true;
    await passGate();
    expect(words()).to.include('Step 1 of 4');
    await tellWho('No, do not use my name');
    await tellStory();
    press('Continue');

    await heading('Check and send');
    expect(root().querySelector('input[type=file]')).to.equal(null);
  });

  it('offers to print on a shared device only where a printer is set', async () => {
    await start();
    element.sharedDevice = true;
    await goToReview();
    transport.faults.set({fault: {kind: 'offline'}});
    press('Send');
    await heading('Not sent yet');
    const labels = (): readonly string[] =>
      [...root().querySelectorAll('button')].map((button) => button.textContent.trim());
    expect(labels()).to.include('Try now').and.not.include('Print');

    element.toggleAttribute('printer', true);
    element.requestUpdate();
    await element.updateComplete;
    expect(labels()).to.include('Print');
    transport.faults.clear();
  });

  it('puts nothing that was typed into an attribute', async () => {
    await start();
    await passGate();
    await tellWho();
    type('#person-name', 'canary');
    await tellStory('canary');
    choose('Email');
    await element.updateComplete;
    type('#contact-email', 'canary@example.org');
    press('Continue');
    await heading('Photos and files');
    press('Continue');
    await heading('Check and send');

    const attributes = [...root().querySelectorAll('*')].flatMap((each) => [...each.attributes]);
    expect(attributes.map(({value}) => value).join(' ')).not.to.contain('canary');
  });

  it('shows only the other ways to reach the hospital when it does not know the service', async () => {
    const {warn} = console;
    console.warn = () => undefined;
    element = await fixture<PrComplaintForm>(html`
      <pr-complaint-form><p id="fallback">Call 555 010 0100</p></pr-complaint-form>
    `);
    console.warn = warn;

    expect(root().querySelector('form, h2')).to.equal(null);
    expect(find<HTMLSlotElement>('slot').assignedElements()[0]!.id).to.equal('fallback');
    await element.updateComplete;
  });
});
