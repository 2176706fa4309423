import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html, render} from 'lit';
import {createAccessCode} from '@patient-relations/core/access';
import {createMemoryTransport, sampleFeedback} from '@patient-relations/core/testing';
import type {PrClient} from '../client/client.js';
import type {PrComplaintForm} from '../complaint-form/complaint-form.js';
import {renderQr} from '../qr/render-qr.js';
import type {PrStored} from './stored.js';
import '../client/pr-client.js';
import '../complaint-form/pr-complaint-form.js';
import './pr-stored.js';

describe('something that is stored', () => {
  const code = createAccessCode();
  const open = (lang = 'en', isShared = false): Promise<PrStored> =>
    fixture(html`
      <pr-stored lang=${lang} .code=${code} ?shared-device=${isShared}>
        <button type="button">Try now</button>
      </pr-stored>
    `);

  for (const [lang, isShared] of [
    ['en', false],
    ['en', true],
    ['ar', true],
  ] as const)
    it(`has no accessibility problems in ${lang}${isShared ? ' on a shared device' : ''}`, async () => {
      const element = await open(lang, isShared);
      await waitUntil(() => element.shadowRoot!.querySelector('h2') !== null);
      await expect(element).to.be.accessible();
    });

  it('says where it is, that it is not received, and that the page may be closed', async () => {
    const text = (await open()).shadowRoot!.textContent!;

    expect(text).to.contain('Stored on this device').and.contain('Not received yet');
    expect(text).to.contain('You can close this page.').and.not.contain('Keep this page open');
    expect(text).to.contain(code);
  });

  it('says nothing of closing a page where others use the device, whose page it is not', async () => {
    expect((await open('en', true)).shadowRoot!.textContent).to.not.contain('close this page');

    const host = await fixture<HTMLElement>(html`<div></div>`);
    host.toggleAttribute('shared-device', true);
    const inside = document.createElement('pr-stored') as PrStored;
    host.attachShadow({mode: 'open'}).append(inside);
    await inside.updateComplete;
    expect(inside.shadowRoot!.textContent).to.contain('Stored on this device');
    expect(inside.shadowRoot!.textContent).to.not.contain('close this page');
  });

  it('says so in the language of the page without fetching its words', async () => {
    const element = await open('es');
    await element.updateComplete;

    expect(element.shadowRoot!.textContent).to.contain('Guardado en este dispositivo');
  });

  it('shows the code for a camera only where others use the device', async () => {
    expect((await open()).shadowRoot!.querySelector('.qr')).to.equal(null);
    const shared = (await open('en', true)).shadowRoot!;
    expect(shared.querySelector('.qr [role=img]')!.getAttribute('aria-label')).to.not.contain(code);
  });

  it('says where the code is used, to read and in the square, and never with the code in it', async () => {
    class CaseForm extends HTMLElement {
      readonly myCaseUrl = '/my-case';
      readonly sharedDevice = true;
    }
    customElements.define('case-form', CaseForm);
    const form = await fixture<CaseForm>(html`<case-form></case-form>`);
    render(html`<pr-stored .code=${code}></pr-stored>`, form.attachShadow({mode: 'open'}));
    const shown = form.shadowRoot!.querySelector('pr-stored')!.shadowRoot!;
    await waitUntil(() => shown.querySelector('.qr svg') !== null);
    const address = new URL('/my-case', document.baseURI).href;
    const square = document.createElement('div');
    render(renderQr(`${code}\n${address}`, ''), square);

    expect(shown.textContent).to.contain(`Where to use it: ${address}`);
    expect(shown.querySelector('a')).to.equal(null);
    expect(shown.querySelector('.qr path')!.getAttribute('d')).to.equal(
      square.querySelector('path')!.getAttribute('d'),
    );
  });

  it('puts the focus on its heading when it is asked to', async () => {
    const element = await open();
    element.focus();
    await element.updateComplete;

    expect(element.shadowRoot!.activeElement!.localName).to.equal('h2');
  });

  it('tells the page once, and nothing of what was sent', async () => {
    const told: Event[] = [];
    const listen = (event: Event): void => void told.push(event);
    document.addEventListener('pr-stored', listen);
    const element = await open();
    await element.updateComplete;
    document.removeEventListener('pr-stored', listen);

    expect(told).to.have.length(1);
    expect(Object.keys(told[0]!)).to.deep.equal(['isTrusted']);
  });
});

describe('a form on a page with a queue', () => {
  const code = createAccessCode();
  const transport = createMemoryTransport();

  const openForm = async (outbox: string | undefined) => {
    const client = await fixture<PrClient>(html`
      <pr-client
        facility-id=${transport.facility.id}
        outbox=${outbox as 'memory'}
        .transport=${transport}
      >
        <pr-complaint-form kind="suggestion" shared-device></pr-complaint-form>
      </pr-client>
    `);
    await client.loadOutbox();
    const form = client.querySelector<PrComplaintForm>('pr-complaint-form')!;
    return {client, form};
  };

  it('is given the one queue of the page, and none where nobody asked for one', async () => {
    const {client} = await openForm('memory');
    const other = await openForm('memory');
    const outbox = await client.loadOutbox();

    expect(outbox).not.to.equal(undefined);
    expect(await other.client.loadOutbox()).to.equal(outbox);
    const without = await fixture<PrClient>(
      html`<pr-client facility-id=${transport.facility.id} .transport=${transport}></pr-client>`,
    );
    expect(await without.loadOutbox()).to.equal(undefined);
  });

  it('says that the hospital does not take it from this device, where it no longer knows it, and what helps', async () => {
    const problem = {status: 401, code: 'unauthorized', errors: []} as const;
    transport.faults.set({fault: {kind: 'refuse', problem}});
    const {client} = await openForm('memory');
    const stored = document.createElement('pr-stored') as PrStored;
    client.append(stored);
    const says = (words: string): boolean => stored.shadowRoot!.textContent!.includes(words);
    await waitUntil(() => says('It will be sent as soon as there is a connection'));
    const outbox = (await client.loadOutbox())!;
    const request = {
      id: crypto.randomUUID(),
      facilityId: transport.facility.id,
      accessCode: code,
      feedback: sampleFeedback(),
    };
    await outbox.send('submit-feedback', request).catch(() => undefined);

    await waitUntil(() => says('The hospital does not take it from this device right now'));
    expect(says('as soon as there is a connection')).to.equal(false);
    transport.faults.clear();
    await outbox.flush();
    await waitUntil(() => says('It will be sent as soon as there is a connection'));
  });

  it('keeps nothing of a signed-in person: a later try would go under whoever is signed in then', async () => {
    const {client} = await openForm('device');
    client.token = () => 'token';
    await client.updateComplete;

    expect(await client.loadOutbox()).to.equal(undefined);
  });
});
