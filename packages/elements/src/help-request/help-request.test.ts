import {expect, fixture, waitUntil as waitBriefly} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import {createClient} from '@patient-relations/core/client';
import type {Facility} from '@patient-relations/core/facility';
import {requestTopics} from '@patient-relations/core/feedback';
import {
  createMemoryTransport,
  sampleFacility,
  type MemoryTransport,
} from '@patient-relations/core/testing';
import {PrHelpRequest} from './help-request.js';
import './pr-help-request.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

/** As where what sends comes late, or not before the network is back. */
class SendingLate extends PrHelpRequest {
  wait: Promise<unknown> = Promise.reject(new Error('gone'));

  protected override async fetchSending(): ReturnType<PrHelpRequest['fetchSending']> {
    await this.wait;
    return super.fetchSending();
  }
}
customElements.define('test-help-request-late', SendingLate);

describe('pr-help-request', () => {
  let element: PrHelpRequest;
  let transport: MemoryTransport;

  beforeEach(() => {
    document.documentElement.lang = 'en';
  });

  afterEach(() => {
    element.wipe();
    document.documentElement.lang = 'en';
  });

  async function start(topic = '', facility: Facility = sampleFacility()): Promise<void> {
    transport = createMemoryTransport({facility});
    const client = createClient({facilityId: facility.id, transport});
    element = await fixture<PrHelpRequest>(html`
      <pr-help-request topic=${topic} .client=${client}>
        <p id="fallback">Call 555 010 0100</p>
      </pr-help-request>
    `);
    await waitUntil(() => root().querySelector('.emergency') !== null || topic === 'quiet');
  }

  const root = (): ShadowRoot => element.shadowRoot!;
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
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
  const choose = async (value: string): Promise<void> => {
    find(`input[value="${value}"]`).click();
    await element.updateComplete;
  };
  const type = (selector: string, text: string): void => {
    const field = find<HTMLInputElement>(selector);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  };
  const askToBeCalled = async (): Promise<void> => {
    await choose('named');
    await choose('patient');
    type('#contact-phone', '+1 555 010 0142');
    await element.updateComplete;
  };
  const received = (): Promise<void> =>
    waitUntil(() => root().querySelector('pr-receipt') !== null, 'receipt');
  const stored = async (): Promise<readonly Record<string, unknown>[]> => {
    const facilityId = transport.facility.id;
    const page = await transport.staff.send('list-cases', {facilityId});
    if (!page.ok) throw new Error('no list');
    const cases = page.value.cases.map(async ({id}) => {
      const read = await transport.staff.send('read-staff-case', {facilityId, caseId: id});
      if (!read.ok) throw new Error('no case');
      return read.value.events[0]!.payload!['feedback'] as Record<string, unknown>;
    });
    return Promise.all(cases);
  };
  const accessible = (): Promise<void> => expect(element).to.be.accessible() as never;

  it('can be used by everyone in each of its states', async function () {
    this.timeout(60_000);
    await start();
    await accessible();
    press('Send');
    await focused('#error-summary');
    await accessible();
    await choose('call-back');
    await askToBeCalled();
    find('summary').click();
    await waitUntil(() => root().querySelector('table') !== null);
    press('Add safe ways to reach you, an interpreter, other help');
    await waitUntil(() => root().querySelector('#contact-safety-note') !== null);
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
    expect(await stored()).to.have.length(1);
  });

  it('takes a whole request by keyboard alone', async function () {
    this.timeout(30_000);
    await start();
    const until = async (selector: string): Promise<void> => {
      for (let time = 0; time < 30 && !root().activeElement?.matches(selector); time += 1)
        await sendKeys({press: 'Tab'});
      expect(root().activeElement?.matches(selector), selector).to.equal(true);
    };
    element.focus();
    await focused('#heading');
    await until('[name=request-topic]');
    await sendKeys({press: 'Space'});
    await until('#story');
    await sendKeys({type: 'About my visit.'});
    await until('[name=identity]');
    await sendKeys({press: 'Space'});
    await until('[name=person-role]');
    await sendKeys({press: 'Space'});
    await until('#contact-phone');
    await sendKeys({type: '555 0142'});
    await until('form .primary');
    await sendKeys({press: 'Enter'});
    await received();
    expect((await stored())[0]).to.deep.include({story: 'About my visit.'});
  });

  it('sends what was answered as a request of its own kind', async () => {
    await start('call-back');
    await choose('morning');
    await askToBeCalled();
    type('#person-name', 'Rosa Quintero');
    press('Send');
    await received();

    expect(await stored()).to.deep.equal([
      {
        kind: 'request',
        identity: 'named',
        language: 'en',
        channel: 'web',
        story: '',
        request: {topic: 'call-back', when: ['morning']},
        person: {role: 'patient', name: 'Rosa Quintero'},
        contact: {preferred: 'phone', phone: '+1 555 010 0142'},
      },
    ]);
  });

  for (const topic of requestTopics)
    it(`takes a request about "${topic}" that says no more than it must`, async () => {
      await start(topic);
      await choose(topic === 'call-back' ? 'named' : 'anonymous');
      await choose('patient');
      if (topic === 'call-back') type('#contact-phone', '555 0142');
      if (topic === 'interpreter') type('#request-language', 'Mixteco');
      if (topic === 'accommodation') type('#story', 'Papers in large print.');
      press('Send');
      await received();
      const [{request} = {}] = await stored();
      expect(request).to.deep.include({topic});
    });

  it('begins with the topic that the page names, and lets the person change it', async () => {
    await start('interpreter');
    expect(words()).to.contain('An interpreter');
    expect(root().querySelector('[name=request-topic]')).to.equal(null);
    press('Change');
    await focused('[value=interpreter]');
    await choose('tour');
    expect(root().querySelector('#request-language')).to.equal(null);
  });

  it('asks what is needed where a topic does not say it', async () => {
    await start('accommodation');
    await choose('anonymous');
    await choose('patient');
    press('Send');
    await focused('#error-summary');
    expect(find('#error-summary').textContent).to.contain('What do you need?');
  });

  it('does not offer to call back someone who will not be known', async () => {
    await start('tour');
    await choose('anonymous');
    press('Change');
    await element.updateComplete;
    await choose('call-back');
    expect(root().querySelector('[value=anonymous]')).to.equal(null);
    await choose('patient');
    type('#contact-phone', '555 0142');
    press('Send');
    await focused('#error-summary');
    expect(find('#error-summary').textContent).to.contain('May we know who you are?');
  });

  it('keeps words and says so when the hospital cannot be reached, with other ways beside', async () => {
    const down = createMemoryTransport();
    down.faults.set({fault: {kind: 'unreachable'}});
    const client = createClient({facilityId: down.facility.id, transport: down});
    element = await fixture<PrHelpRequest>(html`
      <pr-help-request .client=${client}><p id="fallback">Call 555 010 0100</p></pr-help-request>
    `);
    await waitUntil(() => words().includes('We cannot reach the hospital right now.'));
    expect(find<HTMLSlotElement>('slot').assignedElements()[0]!.id).to.equal('fallback');
    await accessible();
  });

  describe('while what sends is on its way', () => {
    const startLate = async (): Promise<SendingLate> => {
      transport = createMemoryTransport();
      const client = createClient({facilityId: transport.facility.id, transport});
      const late = await fixture<SendingLate>(html`
        <test-help-request-late .client=${client}>
          <p id="fallback">Call 555 010 0100</p>
        </test-help-request-late>
      `);
      element = late;
      late.topic = 'call-back';
      await waitUntil(() => root().querySelector('.emergency') !== null);
      return late;
    };

    it('has every question to answer, keeps the answers, and sends once it is there', async () => {
      const late = await startLate();
      await askToBeCalled();
      await waitUntil(() => words().includes('We cannot reach the hospital right now.'));
      expect(find<HTMLSlotElement>('slot').assignedElements()[0]!.id).to.equal('fallback');
      await accessible();
      press('Send');
      await focused('#trouble');
      expect(find<HTMLInputElement>('#contact-phone').value).to.equal('+1 555 010 0142');
      expect(element.hasWords).to.equal(true);

      late.wait = Promise.resolve();
      press('Try again');
      await waitUntil(() => root().querySelector('#trouble') === null, 'reached again');
      press('Send');
      await received();
      expect(await stored()).to.have.length(1);
    });

    it('says that it is sending, sends once for two presses, and nothing that was wiped', async () => {
      const late = await startLate();
      await askToBeCalled();
      let arrive = (): void => undefined;
      late.wait = new Promise<void>((resolve) => (arrive = resolve));
      press('Send');
      await element.updateComplete;
      expect(find('form .primary').textContent.trim()).to.equal('Sending …');
      expect(find('[role=status].visually-hidden').textContent).to.equal('Sending …');
      element.wipe();
      arrive();
      await waitUntil(() => find('form .primary').textContent.trim() === 'Send');
      expect(root().querySelector('#error-summary')).to.equal(null);
      expect(await stored()).to.deep.equal([]);

      await askToBeCalled();
      late.wait = new Promise<void>((resolve) => (arrive = resolve));
      press('Send');
      press('Send');
      arrive();
      await received();
      expect(await stored()).to.have.length(1);
    });
  });

  it('shows the numbers to call at once, and none where the hospital names none', async () => {
    await start();
    expect(find<HTMLAnchorElement>('.emergency a').href).to.equal('tel:911');
    await start('quiet', sampleFacility({dangerNumbers: []}));
    await waitUntil(() => root().querySelector('details') !== null);
    expect(root().querySelector('.emergency')).to.equal(null);
  });

  it('shows the numbers as something to read on a device that calls nobody', async () => {
    await start();
    element.sharedDevice = true;
    await element.updateComplete;
    expect(words()).to.contain('Call from a phone now, or ask staff to call: 911');
    expect(root().querySelector('.emergency [href]')).to.equal(null);
  });

  it('can be kept open by the page before anything is sent', async () => {
    await start('call-back');
    await askToBeCalled();
    element.addEventListener('pr-help-request-submit', (event) => event.preventDefault());
    press('Send');
    await element.updateComplete;
    expect(element.phase).to.equal('editing');
    expect(await stored()).to.deep.equal([]);
  });

  it('tells the page when it was received, and nothing of what was said', async () => {
    await start('call-back');
    await askToBeCalled();
    const told: Event[] = [];
    element.addEventListener('pr-help-request-received', (event) => told.push(event));
    press('Send');
    await received();
    expect(told).to.have.length(1);
    expect(JSON.stringify(told[0])).not.to.contain('555');
  });

  it('leads to the field that the service refuses, and keeps what was typed', async () => {
    await start('call-back');
    await askToBeCalled();
    const errors = [{path: '/feedback/contact/phone', code: 'wrong-format' as const}];
    const problem = {code: 'invalid', errors} as never;
    transport.faults.set({fault: {kind: 'refuse', problem}, on: ['submit-feedback']});
    press('Send');
    await focused('#error-summary');
    expect(find<HTMLInputElement>('#contact-phone').value).to.equal('+1 555 010 0142');
    expect(find('#contact-phone').getAttribute('aria-invalid')).to.equal('true');
  });

  it('forgets everything when it is wiped, but not the page’s topic', async () => {
    await start('call-back');
    await askToBeCalled();
    expect(element.hasWords).to.equal(true);
    element.wipe();
    expect(element.hasWords).to.equal(false);
    expect(root().querySelector<HTMLInputElement>('#contact-phone')!.value).to.equal('');
    expect(words()).to.contain('Call me back');
  });

  it('shows what the page knows, for the person to change', async () => {
    await start('call-back');
    element.prefill = {person: {role: 'patient', name: 'Rosa'}, identity: 'named'};
    await waitUntil(() => root().querySelector<HTMLInputElement>('#person-name')?.value === 'Rosa');
    expect(find<HTMLInputElement>('[value=named]').checked).to.equal(true);
    expect(find<HTMLInputElement>('[value=patient]').checked).to.equal(true);
  });

  it('asks how much may be known, where the page’s answer does not fit the topic', async () => {
    await start('call-back');
    element.prefill = {person: {role: 'patient'}, identity: 'anonymous'};
    await waitUntil(() => find<HTMLInputElement>('[value=patient]').checked);
    type('#contact-phone', '555 0142');
    press('Send');
    await focused('#error-summary');
    expect(find('#error-summary').textContent).to.contain('May we know who you are?');
  });

  for (const lang of ['es', 'ar'])
    it(`says every word of the form in ${lang}`, async () => {
      document.documentElement.lang = lang;
      await start();
      for (const topic of ['interpreter', 'call-back']) {
        await choose(topic);
        await choose('named');
      }
      expect([...root().querySelectorAll('span[lang=en]')]).to.deep.equal([]);
      expect(getComputedStyle(find('form')).direction).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
      const labels = [...root().querySelectorAll('label, legend, button')];
      for (const label of labels) expect(label.textContent.trim()).not.to.equal('');
      await accessible();
    });

  it('fits a phone at 400 % zoom', async () => {
    await start();
    element.style.setProperty('inline-size', '320px');
    await element.updateComplete;
    expect(find('form').scrollWidth).to.be.at.most(320);
  });
});
