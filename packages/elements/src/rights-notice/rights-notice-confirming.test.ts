import {expect, fixture, waitUntil as waitBriefly} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import type {AcknowledgementRecord, Notice} from '@patient-relations/core/notice';
import {createNoticeClient, type NoticeClient} from '@patient-relations/core/notice-client';
import {
  createFaultPlan,
  createMemoryTransport,
  sampleNotice,
  sampleNoticeValues as values,
  type FaultPlan,
  type MemoryTransport,
} from '@patient-relations/core/testing';
import type {PrRightsNotice} from './rights-notice.js';
import '../client/pr-client.js';
import './pr-rights-notice.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 4000});

/** A word that may be found nowhere but in the record. */
const canary = 'canary-4711';

const [rule] = sampleNotice().delivery;
const signed = sampleNotice({delivery: [{...rule!, proof: 'signature'}]});

/** What the translation of a browser makes of a line. */
function wrapInFont(line: Element): void {
  const font = document.createElement('font');
  font.append('Nous vous traitons avec respect.');
  line.replaceChildren(font);
}

describe('pr-rights-notice, confirming', () => {
  let element: PrRightsNotice;
  let faults: FaultPlan;
  let transport: MemoryTransport;
  let client: NoticeClient;
  let heard: Event[];
  const hear = (event: Event): void => void heard.push(event);

  const root = (): ShadowRoot => element.shadowRoot!;
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
  const find = <Found extends HTMLElement>(selector: string): Found => {
    const found = root().querySelector<Found>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const button = (label: string): HTMLButtonElement => {
    const found = [...root().querySelectorAll('button')].find(
      (each) => each.textContent.trim() === label,
    );
    if (!found) throw new Error(`no button "${label}"`);
    return found;
  };
  const choose = async (value: string): Promise<void> => {
    find(`input[value="${value}"]`).click();
    await element.updateComplete;
  };
  const write = (id: string, text: string): void => {
    const control = find<HTMLInputElement>(`#${id}`);
    control.value = text;
    const type = control.localName === 'select' ? 'change' : 'input';
    control.dispatchEvent(new InputEvent(type, {bubbles: true}));
  };
  const publish = async (notice: Notice): Promise<void> => {
    const {id: noticeId, version} = notice;
    const facilityId = transport.facility.id;
    const reply = await transport.staff.send('publish-notice', {
      facilityId,
      noticeId,
      version,
      notice,
      values,
      effectiveFrom: '2025-01-01T08:00:00.000Z',
    });
    expect(reply.ok, JSON.stringify(reply)).to.equal(true);
  };
  const records = async (): Promise<readonly AcknowledgementRecord[]> => {
    const reply = await transport.staff.send('list-deliveries', {facilityId: client.facilityId});
    return reply.ok ? reply.value.records : [];
  };
  const open = async (): Promise<void> => {
    await element.updateComplete;
    await waitUntil(() => root().querySelector('.confirm button'), 'the whole notice');
    find('.confirm button').click();
    await waitUntil(() => root().querySelector('#outcome'), 'the step');
    await element.updateComplete;
  };
  const draw = async (notice: Notice = sampleNotice()): Promise<void> => {
    await publish(notice);
    element = await fixture<PrRightsNotice>(html`
      <pr-rights-notice notice-id="rights" .client=${client}><p>Call us</p></pr-rights-notice>
    `);
    await open();
  };

  beforeEach(() => {
    document.documentElement.lang = 'en';
    heard = [];
    faults = createFaultPlan();
    transport = createMemoryTransport({faults});
    client = createNoticeClient({facilityId: transport.facility.id, transport});
    for (const type of ['pr-notice-acknowledge', 'pr-notice-recorded'])
      window.addEventListener(type, hear);
  });

  afterEach(() => {
    for (const type of ['pr-notice-acknowledge', 'pr-notice-recorded'])
      window.removeEventListener(type, hear);
    element.remove();
  });

  it('prints no half of a notice', async () => {
    await publish(sampleNotice());
    faults.set({fault: {kind: 'offline'}, on: ['read-notice-sections']});
    let asked = 0;
    const readSections: typeof client.notices.readSections = (...what) => {
      asked += 1;
      return client.notices.readSections(...what);
    };
    element = await fixture<PrRightsNotice>(html`
      <pr-rights-notice
        notice-id="rights"
        .client=${{...client, notices: {...client.notices, readSections}}}
      ></pr-rights-notice>
    `);
    await waitUntil(() => words().includes('The rest of this notice did not come.'));
    const {print} = window;
    let printed = 0;
    window.print = () => void (printed += 1);
    button('Print').click();
    await waitUntil(() => asked === 2, 'another try');
    await waitUntil(() => words().includes('The rest of this notice did not come.'));
    expect(printed).to.equal(0);
    faults.clear();
    button('Print').click();
    await waitUntil(() => printed === 1, 'the sheet');
    window.print = print;
  });

  it('lets the first section be read while the others are still on their way', async () => {
    await publish(sampleNotice());
    faults.set({fault: {kind: 'offline'}, on: ['read-notice-sections']});
    element = await fixture<PrRightsNotice>(html`
      <pr-rights-notice notice-id="rights" .client=${client}></pr-rights-notice>
    `);
    await waitUntil(() => words().includes('The rest of this notice did not come.'));
    expect(find('.passages').textContent).to.contain('We treat you with respect');
    expect(root().querySelector('.confirm')).to.equal(null);
    await expect(element).to.be.accessible();

    faults.clear();
    dispatchEvent(new Event('online'));
    await waitUntil(() => root().querySelector('.confirm'));
    expect(words()).to.contain('how many may come');
  });

  it('says that a notice is unknown, and offers no second try', async () => {
    element = await fixture<PrRightsNotice>(html`
      <pr-rights-notice notice-id="unknown" .client=${client}><p>Call us</p></pr-rights-notice>
    `);
    await waitUntil(() => words().includes('This notice is not here any more.'));
    expect(root().querySelectorAll('button')).to.have.lengthOf(0);
    await expect(element).to.be.accessible();
  });

  it('says when it could not be had, and reads it as soon as there is a network', async () => {
    await publish(sampleNotice());
    faults.set({fault: {kind: 'offline'}});
    element = await fixture<PrRightsNotice>(html`
      <pr-rights-notice notice-id="rights" .client=${client}><p>Call us</p></pr-rights-notice>
    `);
    await waitUntil(() => words().includes('This did not open.'));
    await expect(element).to.be.accessible();
    faults.clear();
    button('Try again').click();
    await waitUntil(() => words().includes('Respect'));
  });

  it('is read and recorded by the client of a surrounding <pr-client>', async () => {
    await publish(sampleNotice());
    const around = await fixture(html`
      <pr-client facility-id=${transport.facility.id} .transport=${transport}>
        <pr-rights-notice notice-id="rights"></pr-rights-notice>
      </pr-client>
    `);
    element = around.querySelector('pr-rights-notice')!;
    await open();
    await choose('acknowledged');
    button('Confirm').click();
    await waitUntil(() => words().includes('The hospital knows that you got this.'));
  });

  it('records what stood on the screen, what was opened, who signed and how, by keyboard alone', async () => {
    await draw(signed);
    expect(root().activeElement?.matches('#outcome input')).to.equal(true);
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'Tab'});
    await sendKeys({type: canary});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => words().includes('The hospital knows that you got this.'));

    expect(root().activeElement?.id).to.equal('heading');
    expect(words()).to.match(/You confirmed it: .+ The hospital got it: .+/);
    await expect(element).to.be.accessible();
    const [record, ...others] = await records();
    expect(others).to.have.lengthOf(0);
    expect(record).to.deep.include({
      status: 'given',
      outcome: 'acknowledged',
      mode: 'self',
      languages: ['en'],
      signer: {name: canary, relationship: 'patient'},
      signature: {type: 'typed', name: canary},
      sections: [
        {id: 'respect', language: 'en', opened: true},
        {id: 'visitors', language: 'en', opened: false},
      ],
    });
    expect(heard.map(({type}) => type)).to.deep.equal([
      'pr-notice-acknowledge',
      'pr-notice-recorded',
    ]);
  });

  it('carries no answer in an event, an attribute, an address or a store', async () => {
    await draw(signed);
    await choose('acknowledged');
    write('relationship', 'patient');
    write('name', canary);
    button('Confirm').click();
    await waitUntil(() => words().includes('The hospital knows that you got this.'));

    for (const event of heard)
      expect(Object.keys(event).filter((key) => key !== 'isTrusted')).to.deep.equal([]);
    expect(element.outerHTML + location.href).not.to.contain(canary);
    expect(JSON.stringify({...localStorage, ...sessionStorage})).not.to.contain(canary);
  });

  it('says what is missing, with links to it, and records nothing until it is there', async () => {
    await draw(signed);
    button('Confirm').click();
    await waitUntil(() => root().activeElement?.id === 'error-summary');
    expect(words()).to.contain('Please choose one.');
    await choose('acknowledged');
    button('Confirm').click();
    await waitUntil(() => words().includes('Please check 2 answers'));
    expect(words()).to.contain('Please write the full name.');
    await expect(element).to.be.accessible();

    find('#error-summary li:last-child a').click();
    expect(root().activeElement?.id).to.equal('name');
    expect(await records()).to.deep.equal([]);
  });

  it('takes no empty drawing and no dot for a signature, and what was drawn as lines', async () => {
    await draw(signed);
    await choose('acknowledged');
    write('relationship', 'parent');
    write('name', 'Rosa Diaz');
    await choose('drawn');
    await waitUntil(() => root().querySelector('canvas')?.clientWidth, 'the field');
    await expect(element).to.be.accessible();
    const canvas = find<HTMLCanvasElement>('canvas');
    const point = (type: string, x: number, y: number): void => {
      const {left, top} = canvas.getBoundingClientRect();
      const at = {clientX: left + x, clientY: top + y, pointerId: 1, bubbles: true, composed: true};
      canvas.dispatchEvent(
        new PointerEvent(type, {
          ...at,
          isPrimary: true,
          button: 0,
          buttons: type === 'pointerup' ? 0 : 1,
        }),
      );
    };
    const line = async (...points: readonly (readonly [x: number, y: number])[]): Promise<void> => {
      point('pointerdown', ...points[0]!);
      for (const each of points.slice(1)) {
        // A pen takes its time.
        await new Promise((resolve) => setTimeout(resolve, 30));
        point('pointermove', ...each);
      }
      point('pointerup', ...points.at(-1)!);
    };
    button('Confirm').click();
    await waitUntil(() => words().includes('Please draw your signature.'));
    await line([20, 20], [21, 20]);
    await element.updateComplete;
    button('Confirm').click();
    await element.updateComplete;
    expect(words()).to.contain('Please draw your signature.');
    expect(await records()).to.deep.equal([]);

    button('Clear').click();
    await line([20, 20], [60, 60], [100, 20], [140, 60]);
    await waitUntil(() => words().includes('There is a drawing.'));
    button('Confirm').click();
    await waitUntil(() => words().includes('The hospital knows that you got this.'));
    const [record] = await records();
    const {signature} = record!;
    expect(signature?.type).to.equal('drawn');
    expect(signature?.type === 'drawn' && signature.strokes[0]?.slice(0, 2)).to.deep.equal([
      20, 20,
    ]);
  });

  it('records that a person would not sign, with their reason, and does not count it as given', async () => {
    await draw(signed);
    await choose('declined');
    button('Confirm').click();
    await waitUntil(() => words().includes('Please say why in a few words.'));
    write('reason', canary);
    button('Confirm').click();
    await waitUntil(() => words().includes('The hospital knows that this was not signed.'));
    const [record] = await records();
    expect(record).to.deep.include({status: 'not-signed', outcome: 'declined', reason: canary});
    expect(record).not.to.have.property('signature');
  });

  it('records a member of staff as witness, and what was tried where a person could not sign', async () => {
    client = createNoticeClient({facilityId: transport.facility.id, transport: transport.staff});
    await draw(signed);
    element.mode = 'with-staff';
    await element.updateComplete;
    expect(words()).to.contain('The person could not sign');
    await choose('unable');
    button('Record this').click();
    await waitUntil(() => words().includes('Please write who was there.'));
    await expect(element).to.be.accessible();
    write('reason', 'Asleep after the operation.');
    write('effort', 'Asked at 8 and at 10.');
    write('witnessName', 'Ada King');
    write('witnessRole', 'Nurse');
    button('Record this').click();
    await waitUntil(() => words().includes('Recorded.'));
    const [record] = await records();
    expect(record).to.deep.include({
      mode: 'with-staff',
      outcome: 'unable',
      effort: 'Asked at 8 and at 10.',
      witness: {name: 'Ada King', role: 'Nurse'},
    });
  });

  it('asks for no signature over the telephone, but for what was said and tried', async () => {
    client = createNoticeClient({facilityId: transport.facility.id, transport: transport.staff});
    await draw(signed);
    element.mode = 'by-phone';
    await element.updateComplete;
    await choose('acknowledged');
    expect(root().querySelector('#signing')).to.equal(null);
    write('relationship', 'patient');
    write('name', 'Rosa Diaz');
    write('effort', 'Read to her on the phone; she said she understood.');
    write('witnessName', 'Ada King');
    write('witnessRole', 'Nurse');
    button('Record this').click();
    await waitUntil(() => words().includes('This notice counts as given.'));
    const [record] = await records();
    expect(record).not.to.have.property('signature');
    expect(record?.signer?.name).to.equal('Rosa Diaz');
  });

  it('records the language that each section was really shown in', async () => {
    document.documentElement.lang = 'es';
    await draw();
    await choose('acknowledged');
    button('Confirmar').click();
    await waitUntil(() => words().includes('El hospital sabe que lo recibió.'));
    const [record] = await records();
    expect(record?.status).to.equal('given');
    expect(record?.languages).to.deep.equal(['es']);
    expect(record?.sections.map(({language}) => language)).to.deep.equal(['es', 'en']);
  });

  for (const [what, tamper] of [
    ['a browser translated a word', () => (find('.passages p').textContent = 'Nous vous traitons')],
    ['the heading was changed', () => (find('.section h3').textContent = 'Disrespect')],
    ['a line was added', () => find('.passages').append(document.createElement('p'))],
    ['a line was taken away', () => find('.passages p').remove()],
    ['words were added to no line', () => find('.passages').append('You waive your rights.')],
    ['words were put beside the text', () => find('.section').append('You waive your rights.')],
    ['a line was hidden', () => (find('.passages p').hidden = true)],
    ['a translation wrapped its words', () => wrapInFont(find('.passages p'))],
  ] as const)
    it(`tells a person and shows them the original where ${what}, and records nothing`, async () => {
      await draw();
      await choose('acknowledged');
      tamper();
      button('Confirm').click();
      await waitUntil(() => words().includes('The words on this page were changed'));
      await element.updateComplete;

      expect(root().activeElement?.id).to.equal('differs');
      expect(find('.passages').textContent).to.contain('We treat you with respect');
      expect(find('h2').closest('[translate]')?.getAttribute('translate')).to.equal('no');
      expect(await records()).to.deep.equal([]);
      expect(heard).to.deep.equal([]);
      await expect(element).to.be.accessible();

      button('Confirm').click();
      await waitUntil(() => words().includes('The hospital knows that you got this.'));
      expect((await records())[0]?.status).to.equal('given');
    });

  it('keeps an answer while the network is gone, and sends it once when it is back', async () => {
    await draw();
    faults.set({fault: {kind: 'offline'}});
    await choose('acknowledged');
    button('Confirm').click();
    await waitUntil(() => words().includes('Not sent yet'));
    await waitUntil(() => root().activeElement?.id === 'heading');
    await expect(element).to.be.accessible();
    expect(heard.map(({type}) => type)).to.deep.equal(['pr-notice-acknowledge']);
    const leaving = new Event('beforeunload', {cancelable: true});
    expect(dispatchEvent(leaving), 'asks before the page is left').to.equal(false);

    faults.clear();
    dispatchEvent(new Event('online'));
    await waitUntil(() => words().includes('The hospital knows that you got this.'));
    expect(await records()).to.have.lengthOf(1);
  });

  it('makes one record of an answer that was stored before its receipt was lost', async () => {
    await draw();
    faults.set({fault: {kind: 'timeout-after-commit'}, on: ['acknowledge-notice']});
    await choose('acknowledged');
    button('Confirm').click();
    await waitUntil(() => words().includes('Sent, but not confirmed yet'));
    await expect(element).to.be.accessible();
    faults.clear();
    button('Try now').click();
    await waitUntil(() => words().includes('The hospital knows that you got this.'));
    expect(await records()).to.have.lengthOf(1);
  });

  it('says that a notice has changed since, and leads to the one that is in force', async () => {
    await draw();
    const acknowledge = (): ReturnType<NoticeClient['notices']['acknowledge']> =>
      Promise.resolve({status: 'rejected', code: 'notice-not-in-force', problems: []});
    element.client = {...client, notices: {...client.notices, acknowledge}};
    await open();
    await choose('acknowledged');
    button('Confirm').click();
    await waitUntil(() => words().includes('This notice has changed'));
    await expect(element).to.be.accessible();
    button('Show the new notice').click();
    await waitUntil(() => root().querySelector('.confirm button.primary'));
    expect(words()).to.contain('Confirm that you got this');
  });

  it('says honestly that a record does not count yet where the service doubts it', async () => {
    await draw();
    const receipt = {
      id: 'x',
      status: 'disputed',
      shownAt: '2025-11-03T09:30:00.000Z',
      receivedAt: '2025-11-03T09:31:00.000Z',
    } as const;
    const acknowledge = (): ReturnType<NoticeClient['notices']['acknowledge']> =>
      Promise.resolve({status: 'received', receipt});
    element.client = {...client, notices: {...client.notices, acknowledge}};
    await open();
    await choose('acknowledged');
    button('Confirm').click();
    await waitUntil(() => words().includes('it does not count yet'));
    expect(words()).not.to.contain('counts as given');
    await expect(element).to.be.accessible();
  });

  it('begins anew for another person: nothing that one opened or wrote is left for the next', async () => {
    client = createNoticeClient({facilityId: transport.facility.id, transport: transport.staff});
    await draw(signed);
    element.subject = 'person-1';
    element.encounter = 'visit-1';
    await open();
    find('.section:last-of-type summary').click();
    await waitUntil(() => element.opened.size === 2);
    await choose('acknowledged');
    write('name', canary);

    element.subject = 'person-2';
    element.encounter = 'visit-2';
    await waitUntil(() => !root().querySelector('#name') && root().querySelector('.confirm'));
    expect(element.opened.has('visitors')).to.equal(false);
    expect(root().innerHTML).not.to.contain(canary);
    await open();
    expect(root().querySelector('#name')).to.equal(null);
    const leaving = new Event('beforeunload', {cancelable: true});
    expect(dispatchEvent(leaving), 'lets the page be left').to.equal(true);
  });

  it('takes no answer back that the device keeps: it is recorded as it is', async () => {
    const acknowledge = (): Promise<{status: 'waiting'; stored: true}> =>
      Promise.resolve({status: 'waiting', stored: true});
    client = {...client, notices: {...client.notices, acknowledge}};
    await draw();
    await choose('acknowledged');
    button('Confirm').click();
    await waitUntil(() => words().includes('Try now'));

    expect(words()).not.to.contain('Go back and change');
  });

  it('still sends what waits for the first person once staff went on to the next, and asks before that is lost', async () => {
    const staff = createNoticeClient({
      facilityId: transport.facility.id,
      transport: transport.staff,
    });
    let isOffline = true;
    const acknowledge: typeof staff.notices.acknowledge = (...record) =>
      isOffline ? Promise.resolve({status: 'waiting'}) : staff.notices.acknowledge(...record);
    client = {...staff, notices: {...staff.notices, acknowledge}};
    await draw();
    element.subject = 'person-1';
    element.encounter = 'visit-1';
    await open();
    await choose('acknowledged');
    button('Confirm').click();
    await waitUntil(() => words().includes('Not sent yet'));

    element.subject = 'person-2';
    await waitUntil(() => words().includes('Confirm that you got this'));
    const isAsked = (): boolean => !dispatchEvent(new Event('beforeunload', {cancelable: true}));
    expect(isAsked()).to.equal(true);
    isOffline = false;
    dispatchEvent(new Event('online'));
    await waitUntil(() => heard.length === 2, 'the record');
    expect((await records()).map(({subject}) => subject)).to.deep.equal(['person-1']);
    expect(isAsked()).to.equal(false);
    expect(words()).to.contain('Confirm that you got this');
  });

  it('begins once, however often it is asked to, and sends once', async () => {
    await publish(signed);
    element = await fixture<PrRightsNotice>(html`
      <pr-rights-notice notice-id="rights" .client=${client}></pr-rights-notice>
    `);
    await waitUntil(() => root().querySelector('.confirm button'));
    find('.confirm button').click();
    find('.confirm button').click();
    await waitUntil(() => root().querySelector('#outcome'));
    await choose('declined');
    write('reason', 'I am tired.');
    button('Confirm').click();
    button('Confirm').click();
    await waitUntil(() => words().includes('Recorded.'));
    expect(await records()).to.have.lengthOf(1);
    expect(heard).to.have.lengthOf(2);
  });

  it('keeps what was written where a service takes such a record from staff alone, and says so', async () => {
    await draw(signed);
    element.mode = 'with-staff';
    await element.updateComplete;
    await choose('declined');
    write('reason', canary);
    write('effort', 'Asked twice.');
    write('witnessName', 'Ada King');
    write('witnessRole', 'Nurse');
    button('Record this').click();
    await waitUntil(() => words().includes('Only staff can record this'));
    await expect(element).to.be.accessible();
    expect(await records()).to.deep.equal([]);
    button('Go back and change').click();
    await element.updateComplete;
    expect(find<HTMLTextAreaElement>('#reason').value).to.equal(canary);
    expect(find<HTMLInputElement>('#witnessName').value).to.equal('Ada King');
  });

  for (const [what, digestOf, isTaken] of [
    ['is the one that was published', 'the form', true],
    ['is another one', 'another form', false],
  ] as const)
    it(`records a fixed form only where the official file ${what}`, async () => {
      const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(digestOf));
      const digest = btoa(String.fromCharCode(...new Uint8Array(bytes)))
        .replace(/\+/g, '-')
        .replace(/\//g, '_')
        .replace('=', '');
      const {fetch} = window;
      window.fetch = () => Promise.resolve(new Response('the form'));
      const form = {number: 'CMS-10065', files: {en: '/form.pdf'}, digests: {en: digest}};
      element = await fixture<PrRightsNotice>(html`
        <pr-rights-notice .notice=${sampleNotice({form})} .values=${values}></pr-rights-notice>
      `);
      await open();
      await choose('acknowledged');
      button('Confirm').click();
      await waitUntil(() => element.acknowledgement ?? root().querySelector('#differs'));
      window.fetch = fetch;
      expect(element.acknowledgement !== undefined).to.equal(isTaken);
      if (isTaken) return;
      await waitUntil(() => root().activeElement?.id === 'differs');
      expect(words()).to.contain('This is not the form that the hospital published');
      expect(heard).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

  it('stays open where the page says no', async () => {
    await draw();
    element.addEventListener('pr-notice-acknowledge', (event) => event.preventDefault());
    await choose('acknowledged');
    button('Confirm').click();
    await waitUntil(() => heard.length === 1);
    expect(await records()).to.deep.equal([]);
    expect(root().querySelector('#outcome')).not.to.equal(null);
  });

  it('leaves the record to a page without a service, which says when it is stored', async () => {
    element = await fixture<PrRightsNotice>(html`
      <pr-rights-notice .notice=${sampleNotice()} .values=${values}></pr-rights-notice>
    `);
    await open();
    await choose('acknowledged');
    button('Confirm').click();
    await waitUntil(() => element.acknowledgement);
    expect(element.acknowledgement).to.deep.include({noticeId: 'rights', outcome: 'acknowledged'});
    expect(words()).not.to.contain('Thank you');
    element.recorded();
    await waitUntil(() => words().includes('Thank you'));
    expect(words()).not.to.contain('The hospital knows');
  });

  it('asks what was understood, keeps the answers with the record, and holds nobody back', async () => {
    const teachBack = {
      resourceType: 'Questionnaire',
      url: 'https://hospital.example/teach-back',
      version: '1',
      status: 'active',
      language: 'en',
      item: [{linkId: 'who', type: 'string', text: 'Who chooses your visitors?'}],
    } as const;
    await draw(sampleNotice({teachBack}));
    await waitUntil(() => root().querySelector('pr-survey')?.shadowRoot?.querySelector('input'));
    const inside = find('pr-survey').shadowRoot!;
    expect(inside.querySelector('button')?.checkVisibility(), 'one thing to send').to.equal(false);
    const input = inside.querySelector('input')!;
    input.value = 'I do';
    input.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await choose('acknowledged');
    button('Confirm').click();
    await waitUntil(() => words().includes('The hospital knows that you got this.'));
    const [record] = await records();
    expect(record?.teachBack?.status).to.equal('completed');
    expect(record?.teachBack?.item?.[0]?.answer).to.deep.equal([{valueString: 'I do'}]);
  });
});
