import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Client} from '@patient-relations/core';
import {createClient} from '@patient-relations/core/client';
import {TransportError} from '@patient-relations/core/errors';
import {
  createIndexedDbOutboxStore,
  createOutbox,
  createOutboxTransport,
} from '@patient-relations/core/outbox';
import type {PatientCase} from '@patient-relations/core/case';
import type {Facility} from '@patient-relations/core/facility';
import {
  actAsStaff,
  createMemoryTransport,
  sampleAccessCode,
  sampleFacility,
  sampleFile,
  sampleRequest,
  sampleSubmission,
  type MemoryTransport,
  type StaffAtWork,
} from '@patient-relations/core/testing';
import type {FeedbackSubmission} from '@patient-relations/core';
import type {PrClient} from '../client/client.js';
import type {PrCaseStatus} from './case-status.js';
import '../client/pr-client.js';
import './pr-case-status.js';

const day = 86_400_000;

describe('pr-case-status', () => {
  let element: PrCaseStatus;
  let transport: MemoryTransport;
  let client: Client;
  let staff: StaffAtWork;
  let submission: FeedbackSubmission;
  let daysAgo: number;

  beforeEach(async () => {
    document.documentElement.lang = 'en';
    daysAgo = 3;
    await start();
  });

  async function start(facility: Facility = sampleFacility()): Promise<void> {
    const now = (): Date => new Date(Date.now() - daysAgo * day);
    transport = createMemoryTransport({now, facility});
    client = createClient({facilityId: facility.id, transport});
    staff = actAsStaff(transport.staff, facility.id);
    submission = sampleSubmission();
    await client.feedback.submit(submission);
    element = await fixture<PrCaseStatus>(html`
      <pr-case-status .client=${client}>
        <p id="fallback">Call 555 010 0100</p>
      </pr-case-status>
    `);
  }

  const root = (): ShadowRoot => element.shadowRoot!;
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
  const find = <Found extends HTMLElement>(selector: string): Found => {
    const found = root().querySelector<Found>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  const button = (label: string): HTMLButtonElement => {
    const found = [...root().querySelectorAll('button')].find(
      (each) => each.textContent.trim() === label && each.checkVisibility(),
    );
    if (!found) throw new Error(`no button "${label}"`);
    return found;
  };
  const says = (text: string): Promise<void> => waitUntil(() => words().includes(text), text);
  const focused = (selector: string): Promise<void> =>
    waitUntil(() => root().activeElement?.matches(selector) === true, `focus on ${selector}`);
  const type = async (selector: string, text: string): Promise<void> => {
    const field = find<HTMLInputElement>(selector);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await element.updateComplete;
  };
  const open = async (code: string = submission.accessCode): Promise<void> => {
    await type('#code', code);
    button('Open my case').click();
    await waitUntil(() => root().querySelector('h2')?.textContent !== 'Follow your case');
    await focused('h2');
  };
  const reply = async (text: string): Promise<void> => {
    await type('#reply', text);
    find('#reply').closest('form')!.requestSubmit();
  };
  const messages = async (): Promise<readonly unknown[]> => {
    const read = await client.cases.read({caseId: 'mine', accessCode: submission.accessCode});
    if (!read.ok) throw new Error('no case');
    return read.value.events
      .filter(({kind}) => kind === 'message-sent')
      .map(({payload}) => payload!['text']);
  };
  const accessible = async (): Promise<void> => {
    await expect(element).to.be.accessible();
  };

  it('can be used by everyone in each of its states', async function () {
    this.timeout(30_000);
    await accessible();
    await type('#code', 'nonsense');
    button('Open my case').click();
    await focused('#error-summary');
    await accessible();
    await open();
    await accessible();
    await reply('');
    await focused('#error-summary');
    await accessible();
    button('Take my case back').click();
    await accessible();
    button('Keep my case').click();
    await staff.acknowledge(submission.id, 'We are looking into it.');
    await staff.resolve(submission.id, 'It is mended.');
    button('Look for news').click();
    await says('It is mended.');
    button('No, or only in part').click();
    await focused('#reason');
    await accessible();
    button('Add files').click();
    await waitUntil(() => root().querySelector('#attachments') !== null);
    await accessible();
  });

  it('shows a letter in its own language and order, to everyone, and says when it came', async () => {
    const sent = {
      kind: 'resolution',
      language: 'es',
      subject: 'Nuestra respuesta',
      paragraphs: [
        {type: 'paragraph', lines: ['Saludos:']},
        {
          type: 'list',
          lead: 'Esto hicimos:',
          lines: ['Hablamos con la enfermera.', 'Leímos todo.'],
        },
        {type: 'signature', lines: ['Robin Shah']},
      ],
    };
    element.client = createClient({
      facilityId: 'riverside',
      transport: {
        ...transport,
        send: async (name, ...rest) => {
          const reply = await transport.send(name, ...rest);
          if (name !== 'read-case' || !reply.ok) return reply;
          const value = reply.value as PatientCase;
          const [first] = value.events;
          const event = {...first!, id: 'letter', position: 2, kind: 'letter-sent', payload: sent};
          return {...reply, value: {...value, events: [...value.events, event]}} as typeof reply;
        },
      },
    });
    await element.updateComplete;
    await open();
    const letter = find('section[aria-labelledby=letters] details');
    expect(letter.querySelector('summary')!.textContent).to.contain('Nuestra respuesta');
    letter.querySelector('summary')!.click();
    expect(letter.querySelector('div')!.lang).to.equal('es');
    expect([...letter.querySelectorAll('li')].map((item) => item.textContent)).to.deep.equal(
      sent.paragraphs[1]!.lines,
    );
    expect(letter.textContent).to.contain('Robin Shah');
    expect(words()).to.contain('We sent you a letter');
    await accessible();
  });

  it('says that the hospital took out a letter, in its place', async () => {
    element.client = createClient({
      facilityId: 'riverside',
      transport: {
        ...transport,
        send: async (name, ...rest) => {
          const reply = await transport.send(name, ...rest);
          if (name !== 'read-case' || !reply.ok) return reply;
          const value = reply.value as PatientCase;
          const {payload: _payload, ...first} = value.events[0]!;
          const event = {...first, id: 'letter', position: 2, kind: 'letter-sent'};
          return {...reply, value: {...value, events: [...value.events, event]}} as typeof reply;
        },
      },
    });
    await element.updateComplete;
    await open();
    expect(find('section[aria-labelledby=letters] p').textContent).to.contain(
      'The hospital took this out.',
    );
    await accessible();
  });

  for (const [lang, topic] of [
    ['en', 'Call me back'],
    ['es', 'Que me llamen'],
  ] as const)
    it(`says what a request for help was for, also where no words came with it, in ${lang}`, async () => {
      const request = sampleSubmission({feedback: sampleRequest()});
      await client.feedback.submit(request);
      document.documentElement.lang = lang;
      await waitUntil(() => root().querySelector(`div[lang=${lang}] #code`) !== null);
      await type('#code', request.accessCode);
      find('#code').closest('form')!.requestSubmit();
      await says(topic);
      const details = [...root().querySelectorAll('details')].find((each) =>
        each.textContent.includes(topic),
      );
      expect(details!.querySelector('.words')).to.equal(null);
    });

  it('opens, reads, answers and closes with the keyboard alone', async () => {
    find('#code').focus();
    await sendKeys({type: submission.accessCode.toLowerCase().replaceAll('-', ' ')});
    await sendKeys({press: 'Enter'});
    await focused('h2');

    find('#reply').focus();
    await sendKeys({type: 'Please call in the morning.'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await says('The hospital has it.');
    expect(await messages()).to.deep.equal(['Please call in the morning.']);

    button('Close and forget my code').focus();
    await sendKeys({press: 'Enter'});
    await focused('#code');
    expect(find<HTMLInputElement>('#code').value).to.equal('');
  });

  describe('with a code', () => {
    it('catches a typing error without asking anyone', async () => {
      let asked = 0;
      element.client = {...client, cases: {...client.cases, read: () => ((asked += 1), never())}};
      const [first = '', ...rest] = submission.accessCode;
      await type('#code', `${first === '2' ? '3' : '2'}${rest.join('')}`);
      button('Open my case').click();

      await focused('#error-summary');
      expect(words()).to.contain('check each letter and number');
      expect(asked).to.equal(0);
      expect(find('#code').getAttribute('aria-invalid')).to.equal('true');
      expect(find('#code').getAttribute('aria-describedby')).to.contain('code-error');
    });

    it('gives one answer to a wrong code, with another way to reach the hospital', async () => {
      await type('#code', sampleAccessCode());
      button('Open my case').click();

      await focused('#error-summary');
      expect(words()).to.contain('could not open a case with this code');
      expect(words()).to.contain('it may not have reached us yet');
      expect(element.querySelector('#fallback')!.checkVisibility()).to.equal(true);
      expect(find<HTMLInputElement>('#code').value).not.to.equal('');
    });

    it('says what is wrong when there is no answer, and opens on the next try', async () => {
      for (const [kind, text] of [
        ['offline', 'You are offline'],
        ['busy', 'Please wait a moment'],
        ['server-error', 'cannot reach the hospital'],
        ['malformed-answer', 'cannot reach the hospital'],
      ] as const) {
        transport.faults.set({fault: {kind}});
        await type('#code', submission.accessCode);
        button('Open my case').click();
        await says(text);
        await focused('#error-summary');
      }
      transport.faults.clear();
      await open();
      expect(words()).to.contain('We have received it');
    });

    it('opens at once for a page that has just received the code', async () => {
      element.code = submission.accessCode;

      await says('We have received it');
      expect(words()).not.to.contain(submission.accessCode.slice(0, 4));
    });

    it('asks once, however often it is pressed', async () => {
      let asked = 0;
      const read: Client['cases']['read'] = (...request) => {
        asked += 1;
        return client.cases.read(...request);
      };
      element.client = {...client, cases: {...client.cases, read}};
      await type('#code', submission.accessCode);
      for (let press = 0; press < 3; press += 1) find<HTMLFormElement>('form').requestSubmit();

      await says('We have received it');
      expect(asked).to.equal(1);
    });
  });

  describe('someone who is signed in', () => {
    const signIn = async (cases: number): Promise<void> => {
      const portal = transport.asPortalUser('subject-1');
      const signedIn = createClient({
        facilityId: transport.facility.id,
        transport: portal,
        token: () => 'token',
      });
      for (let each = 0; each < cases; each += 1)
        await signedIn.feedback.submit(sampleSubmission());
      element = await fixture(html`<pr-case-status .client=${signedIn}></pr-case-status>`);
    };

    it('sees their one case without a code', async () => {
      await signIn(1);

      await says('We have received it');
      expect(words()).not.to.contain('Your cases');
    });

    it('chooses among several, and comes back to the list', async () => {
      await signIn(2);
      await says('Your cases');
      await accessible();

      find('.case button').click();
      await says('What happened so far');
      button('Back to my cases').click();
      await says('Your cases');
      expect(root().activeElement?.localName).to.equal('h2');
    });

    it('is told when there is none, and can still use a code', async () => {
      await signIn(0);
      await says('You have no cases yet.');

      button('I have an access code').click();
      await focused('#code');
    });
  });

  describe('an open case', () => {
    it('shows where it stands, what was promised and what happened', async () => {
      await staff.acknowledge(submission.id, 'We are looking into it.');
      await open();

      expect(find('h2').textContent).to.equal('We are working on it');
      expect(words()).to.match(/should hear from us by \w+ \d+, \d{4} ?We kept this/);
      expect(words()).to.match(/our answer by \w+ \d+, \d{4} ?Not due yet/);
      const timeline = [...root().querySelectorAll('.timeline strong')].map(
        (each) => each.textContent,
      );
      expect(timeline).to.deep.equal(
        ['We received it', 'We started to look into it'].map((text, index) =>
          index === 0 ? 'We have received it' : text,
        ),
      );
      expect(words()).to.contain('We are looking into it.');
      expect(words()).to.contain(submission.feedback.story);
    });

    it('says that it is sorry for a missed date, and shows first who else can help', async () => {
      daysAgo = 40;
      await start();
      daysAgo = 0;
      await open();

      expect(words()).to.contain('We missed this date');
      expect(words()).to.contain('We are sorry');
      const routes = find('[aria-labelledby=routes]');
      const thread = find('[aria-labelledby=messages]');
      expect(routes.classList.contains('danger')).to.equal(true);
      expect(routes.compareDocumentPosition(thread)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    });

    it('shows who else can help also while nothing is wrong', async () => {
      await open();

      expect(words()).to.contain('State health agency');
      expect(words()).to.contain('You do not have to wait for us.');
    });

    it('shows an event that it does not know as an update, without its content', async () => {
      const read: Client['cases']['read'] = async (...request) => {
        const found = await client.cases.read(...request);
        if (!found.ok) return found;
        const [first] = found.value.events;
        const later = {
          ...first!,
          id: 'x',
          position: 2,
          kind: 'teleported',
          payload: {text: 'secret'},
        };
        return {ok: true, value: {...found.value, events: [...found.value.events, later]}};
      };
      element.client = {...client, cases: {...client.cases, read}};
      await open();

      expect(words()).to.contain('Your case was updated');
      expect(words()).not.to.contain('secret');
    });

    it('says aloud that it is up to date, and keeps what was there when it cannot be read', async () => {
      await open();
      await staff.sendMessage(submission.id, 'Here is news.');
      button('Look for news').click();
      await says('Here is news.');
      await waitUntil(() =>
        [...root().querySelectorAll('[role=status]')].some((each) =>
          each.textContent.includes('Up to date'),
        ),
      );

      transport.faults.set({fault: {kind: 'offline'}});
      button('Look for news').click();
      await focused('#error-summary');
      expect(words()).to.contain('You are offline');
      expect(words()).to.contain('Here is news.');
    });

    it('is printed without the controls, and opened up', async () => {
      await open();
      const {print} = window;
      let printed: ShadowRoot | null | undefined;
      window.print = () => {
        printed = document.querySelector('[data-pr-sheet]')?.shadowRoot;
      };
      button('Print').click();
      window.print = print;

      expect(printed?.textContent).to.contain('What happened so far');
      expect(printed?.querySelector('details')?.open).to.equal(true);
      expect(printed?.querySelector('dialog')).to.equal(null);
      window.dispatchEvent(new Event('pointerdown'));
    });

    it('is forgotten with its code when it is closed', async () => {
      await open();
      await type('#reply', 'half a sentence');

      button('Close and forget my code').click();
      await focused('#code');

      expect(root().innerHTML).not.to.contain(submission.feedback.story);
      expect(find<HTMLInputElement>('#code').value).to.equal('');
      await open();
      expect(find<HTMLTextAreaElement>('#reply').value).to.equal('');
    });
  });

  describe('a message', () => {
    beforeEach(async () => {
      await open();
    });

    it('is asked for when it is empty, and stays when it is too long', async () => {
      await reply('   ');
      await focused('#error-summary');
      expect(words()).to.contain('Please write something first.');

      await reply('x'.repeat(5001));
      await says('too long');
      expect(find<HTMLTextAreaElement>('#reply').value).to.have.lengthOf(5001);
      expect(await messages()).to.deep.equal([]);
    });

    it('arrives once, though its answer was lost and it was sent again', async () => {
      transport.faults.set({fault: {kind: 'timeout-after-commit'}, on: ['send-message'], lasts: 1});
      await reply('It was at night.');
      await focused('#reply-outcome');
      expect(words()).to.contain('not confirmed yet');
      expect(find<HTMLTextAreaElement>('#reply').value).to.equal('It was at night.');
      await accessible();

      button('Send again').click();
      await says('The hospital has it.');
      expect(await messages()).to.deep.equal(['It was at night.']);
      expect(find<HTMLTextAreaElement>('#reply').value).to.equal('');
    });

    it('stays on this device while it is offline, and says so', async () => {
      transport.faults.set({fault: {kind: 'offline'}, on: ['send-message']});
      await reply('It was at night.');

      await focused('#reply-outcome');
      expect(words()).to.contain('only on this device');
      expect(await messages()).to.deep.equal([]);
    });

    it('is told as stored on a page with a queue, can be followed by another, and arrives once', async () => {
      await import('../outbox/pr-stored.js');
      const store = createIndexedDbOutboxStore('messages-of-a-test');
      const outbox = createOutbox({facilityId: transport.facility.id, transport, store});
      const queued = createOutboxTransport(outbox, transport);
      const throughQueue = createClient({facilityId: transport.facility.id, transport: queued});
      element = await fixture(html`<pr-case-status .client=${throughQueue}></pr-case-status>`);
      await open();
      transport.faults.set({fault: {kind: 'offline'}, on: ['deliver-sealed', 'send-message']});
      await reply('It was at night.');
      await focused('#reply-outcome');
      expect(find('#reply-outcome').shadowRoot!.textContent).to.contain('Stored on this device');
      expect(words()).not.to.contain('try again');
      expect(find<HTMLTextAreaElement>('#reply').value).to.equal('');
      await accessible();
      await reply('And it was cold.');
      await waitUntil(() => outbox.status.writes.length === 2, 'both kept', {timeout: 8000});

      transport.faults.clear();
      await outbox.flush();
      expect(await messages()).to.deep.equal(['It was at night.', 'And it was cold.']);
      button('Look for news').click();
      await waitUntil(() => root().querySelector('#reply-outcome') === null);
      outbox.close();
    });

    it('is told apart from an earlier version that arrived, and can be added to it', async () => {
      transport.faults.set({fault: {kind: 'timeout-after-commit'}, on: ['send-message'], lasts: 1});
      await reply('It was at night.');
      await focused('#reply-outcome');
      await reply('It was at night, on the 2nd.');

      await says('An earlier version of this reached us');
      expect(find('.thread').textContent).to.contain('It was at night.');
      expect(find<HTMLTextAreaElement>('#reply').value).to.equal('It was at night, on the 2nd.');
      button('Send again').click();
      await says('The hospital has it.');
      expect(await messages()).to.have.lengthOf(2);
    });

    it('is sent once, however often it is pressed', async () => {
      await type('#reply', 'Once.');
      for (let press = 0; press < 3; press += 1) find('#reply').closest('form')!.requestSubmit();

      await says('The hospital has it.');
      expect(await messages()).to.deep.equal(['Once.']);
    });

    it('leaves what is typed while it is on its way', async () => {
      const {arrive} = await hold();
      await reply('The first thing.');
      await type('#reply', 'The second thing.');
      await settle();
      arrive();

      await says('The hospital has it.');
      expect(find<HTMLTextAreaElement>('#reply').value).to.equal('The second thing.');
    });

    it('of a case that was closed changes nothing in the next one', async () => {
      const other = sampleSubmission();
      await client.feedback.submit(other);
      const {ids, arrive} = await hold();
      await reply('To the first case.');
      button('Close and forget my code').click();
      await focused('#code');
      await open(other.accessCode);
      await reply('The same words.');
      await type('#reply', 'The same words.');
      expect(ids).to.have.lengthOf(2);

      arrive(new TransportError('timeout'));
      await settle();
      expect(words()).not.to.contain('not confirmed yet');
      find('#reply').closest('form')!.requestSubmit();
      await settle();
      expect(ids, 'its own message is still on its way').to.have.lengthOf(2);
    });

    it('that arrives after its case was closed empties no field of the next one', async () => {
      const other = sampleSubmission();
      await client.feedback.submit(other);
      const {arrive} = await hold();
      await reply('The same words.');
      button('Close and forget my code').click();
      await focused('#code');
      await open(other.accessCode);
      await type('#reply', 'The same words.');
      arrive();

      await settle();
      expect(await messages()).to.deep.equal(['The same words.']);
      expect(find<HTMLTextAreaElement>('#reply').value).to.equal('The same words.');
      expect(words()).not.to.contain('The hospital has it.');
    });

    /** Messages leave, and their answers wait; `arrive` lets the oldest come. */
    async function hold(): Promise<{ids: string[]; arrive: (error?: Error) => void}> {
      const ids: string[] = [];
      const waiting: ((error?: Error) => void)[] = [];
      const sendMessage: Client['cases']['sendMessage'] = async (message) => {
        ids.push(message.id);
        const answer = await client.cases.sendMessage(message);
        return new Promise((resolve, reject) => {
          waiting.push((error) => (error ? reject(error) : resolve(answer)));
        });
      };
      element.client = {...client, cases: {...client.cases, sendMessage}};
      await element.updateComplete;
      await settle();
      return {
        ids,
        arrive: (error) => {
          const next = waiting.shift();
          if (!next) throw new Error('nothing is on its way');
          next(error);
        },
      };
    }

    it('stays when the hospital cannot take it', async () => {
      const problem = {status: 404, code: 'unknown-code', errors: []} as const;
      transport.faults.set({fault: {kind: 'refuse', problem}, on: ['send-message']});
      await reply('It was at night.');

      await says('could not take this');
      expect(find<HTMLTextAreaElement>('#reply').value).to.equal('It was at night.');
    });
  });

  describe('an answer', () => {
    beforeEach(async () => {
      await staff.resolve(submission.id, 'It is mended.');
      await open();
    });

    it('can be good enough, and then nothing more is asked', async () => {
      button('Yes').click();
      await says('You do not need to do anything more.');
      expect(button('Yes').getAttribute('aria-pressed')).to.equal('true');
    });

    it('can be not good enough: the case goes on, with what the person says is missing', async () => {
      button('No, or only in part').click();
      await focused('#reason');
      await type('#reason', 'Nobody called me.');
      button('Tell us it is not resolved').click();

      await says('We are looking at it again');
      await focused('h2');
      expect(words()).to.contain('Nobody called me.');
      expect(words()).to.contain('It is mended.');
    });

    it('can be not good enough without a reason', async () => {
      button('No, or only in part').click();
      await focused('#reason');
      button('Tell us it is not resolved').click();

      await says('We are looking at it again');
    });

    it('offers no taking back, since it is done', () => {
      expect(root().querySelector('button.quiet')).to.equal(null);
      expect(find('[aria-labelledby=routes]').checkVisibility()).to.equal(true);
    });
  });

  describe('taking a case back', () => {
    beforeEach(async () => {
      await open();
      button('Take my case back').click();
    });

    const dialog = (): HTMLDialogElement => find<HTMLDialogElement>('dialog');

    it('asks first, and keeps the case when the person thinks again', async () => {
      expect(dialog().open).to.equal(true);
      button('Keep my case').click();

      expect(dialog().open).to.equal(false);
      expect(words()).to.contain('We have received it');
    });

    it('ends the work on it, and the person can still write', async () => {
      find('dialog button.primary').click();

      await says('You took your case back');
      await focused('h2');
      expect(dialog().open).to.equal(false);
      await reply('I changed my mind.');
      await says('I changed my mind.');
    });

    it('says inside the dialog when it could not be sent, and can be sent again', async () => {
      transport.faults.set({fault: {kind: 'timeout-after-commit'}, on: ['withdraw'], lasts: 1});
      find('dialog button.primary').click();
      await focused('#withdraw-reason-outcome');
      expect(dialog().open).to.equal(true);

      find('dialog button.primary').click();
      await says('You took your case back');
    });

    it('says that the case has changed when it was answered in the meantime', async () => {
      await staff.resolve(submission.id, 'It is mended.');
      find('dialog button.primary').click();

      await focused('#notice');
      expect(words()).to.contain('changed in the meantime');
      expect(words()).to.contain('It is mended.');
    });
  });

  describe('files', () => {
    it('are saved once they are released', async () => {
      const file = sampleFile({name: 'ward.png'});
      const id = crypto.randomUUID();
      await client.cases.addFile({
        caseId: 'mine',
        accessCode: submission.accessCode,
        id,
        ...file,
      });
      await open();
      let saved = '';
      const {click} = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function () {
        saved = this.download;
      };

      find(`#save-${id}`).click();
      await waitUntil(() => saved !== '');

      HTMLAnchorElement.prototype.click = click;
      expect(saved).to.equal('ward.png');
      expect(words()).to.contain('You sent a file');
    });

    it('say so when they cannot be had', async () => {
      const id = crypto.randomUUID();
      const {accessCode} = submission;
      await client.cases.addFile({caseId: 'mine', accessCode, id, ...sampleFile()});
      await open();
      transport.faults.set({fault: {kind: 'offline'}, on: ['read-file']});
      find(`#save-${id}`).click();

      await focused('#error-summary');
      expect(words()).to.contain('You are offline');
    });

    it('are added to the case and then shown by it', async () => {
      await open();
      button('Add files').click();
      await focused('#attachments');
      const list = new DataTransfer();
      list.items.add(new File(['%PDF-1.7'], 'letter.pdf', {type: 'application/pdf'}));
      const input = find<HTMLInputElement>('#attachments');
      input.files = list.files;
      input.dispatchEvent(new Event('change'));
      await waitUntil(() => words().includes('Ready to send'));
      await accessible();

      button('Send files').click();
      await says('You sent a file');
      await waitUntil(() => root().querySelector('.file') === null);
      expect(words()).to.contain('letter.pdf');
    });

    it('are not asked for where the facility takes none', async () => {
      const facility = sampleFacility();
      const limits = {files: {...facility.limits.files, count: 0}};
      await start({...facility, limits});
      await open();

      expect(words()).not.to.contain('Add files');
    });
  });

  it('wipes itself before the page is left quickly', async () => {
    await open();
    await type('#reply', 'half a sentence');
    // Stays on this page, so that the test can look.
    element.leaveUrl = `${location.href}#left`;

    find('#leave').click();
    await element.updateComplete;

    expect(location.hash).to.equal('#left');
    expect(root().innerHTML).not.to.contain(submission.feedback.story);
    expect(words()).to.contain('Follow your case');
    history.replaceState(undefined, '', location.pathname + location.search);
  });

  it('uses the client of the page around it', async () => {
    const around = await fixture(html`
      <pr-client facility-id=${transport.facility.id} .transport=${transport}>
        <pr-case-status></pr-case-status>
      </pr-client>
    `);
    element = around.querySelector('pr-case-status')!;
    await element.updateComplete;

    await open();
    expect(words()).to.contain('We have received it');
  });

  it('shows the cases of someone whose token comes after the page', async () => {
    const portal = transport.asPortalUser('subject-2');
    const signedIn = createClient({
      facilityId: transport.facility.id,
      transport: portal,
      token: () => 'token',
    });
    for (let each = 0; each < 2; each += 1) await signedIn.feedback.submit(sampleSubmission());
    const around = await fixture<PrClient>(html`
      <pr-client facility-id=${transport.facility.id} .transport=${portal}>
        <pr-case-status></pr-case-status>
      </pr-client>
    `);
    element = around.querySelector('pr-case-status')!;
    await says('Follow your case');
    around.token = () => 'token';

    await says('Your cases');
  });

  it('shows the page’s own contacts, or else the facility’s', async () => {
    await open();
    expect(find<HTMLSlotElement>('slot').assignedElements()).to.have.lengthOf(1);

    element = await fixture(html`<pr-case-status .client=${client}></pr-case-status>`);
    await says('+1 555 010 0100');
  });

  it('leaves the page’s own contacts when it does not know whom to ask', async () => {
    const {warn} = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    element = await fixture(html`<pr-case-status><p>Call us</p></pr-case-status>`);
    console.warn = warn;

    expect(root().querySelector('form')).to.equal(null);
    expect(find<HTMLSlotElement>('slot').assignedElements()).to.have.lengthOf(1);
    expect(warnings).to.have.lengthOf(1);
  });

  it('keeps an open case and what was typed when the language changes, and never shows English first', async () => {
    await open();
    await type('#reply', 'half a sentence');
    document.documentElement.lang = 'ar';
    await says('لقد استلمناها');
    await says('غادر هذه الصفحة بسرعة');

    expect(find<HTMLTextAreaElement>('#reply').value).to.equal('half a sentence');
    expect(find('.stack').dir).to.equal('rtl');
    await accessible();

    element = await fixture(html`<pr-case-status .client=${client}></pr-case-status>`);
    await waitUntil(() => {
      expect(words()).not.to.contain('Follow');
      return words().includes('تابع حالتك');
    });
    document.documentElement.lang = 'es';
    await says('Siga su caso');
    document.documentElement.lang = 'en';
  });

  it('puts nothing a person typed into an attribute, an address, storage or an event', async () => {
    const canary = 'canary7word';
    const seen: string[] = [];
    const listen = (event: Event): void => {
      const own = Object.values(event).filter((each) => typeof each === 'string');
      seen.push(event.type, ...own);
    };
    for (const name of ['pr-receipt-kept', 'change', 'submit'])
      document.addEventListener(name, listen);
    await open();
    for (const kind of ['offline', 'server-error', 'timeout-before-commit'] as const) {
      transport.faults.set({fault: {kind}, on: ['send-message']});
      await reply(canary);
      await focused('#reply-outcome');
    }
    const attributes = [...root().querySelectorAll('*')].flatMap((each) =>
      each.getAttributeNames().map((name) => each.getAttribute(name) ?? ''),
    );
    const places = [...attributes, ...seen, location.href, JSON.stringify({...localStorage})];
    expect(places.join(' ')).not.to.contain(canary);
    expect(places.join(' ')).not.to.contain(submission.accessCode.slice(0, 9));
  });
});

/** Lets everything that is due happen. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
