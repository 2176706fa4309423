import {expect, fixture, fixtureSync, waitUntil as waitBriefly} from '@open-wc/testing';
import {html, LitElement, type TemplateResult} from 'lit';
import type {Client} from '@patient-relations/core';
import {createClient} from '@patient-relations/core/client';
import {createMemoryTransport} from '@patient-relations/core/testing';
import {ClientController} from './client-controller.js';
import type {PrClient} from './client.js';
import {FacilityController} from './facility-controller.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

class WithClient extends LitElement {
  static override properties = {
    client: {attribute: false},
    baseUrl: {attribute: 'base-url'},
    facilityId: {attribute: 'facility-id'},
  };
  declare client: Client | undefined;
  declare baseUrl: string;
  declare facilityId: string;
  readonly clients = new ClientController(this);
  readonly configuration = new FacilityController(this, this.clients);

  constructor() {
    super();
    this.baseUrl = '';
    this.facilityId = '';
  }

  protected override render(): TemplateResult {
    return html`${this.configuration.state}`;
  }
}
customElements.define('test-with-client', WithClient);

/** Not imported above: one page defines it after the element that looks for it is there. */
const definePrClient = () => import('./pr-client.js');

describe('an element whose pr-client is not defined yet', () => {
  it('tells the developer once when it never is, and goes on with its own attributes', async () => {
    const {warn} = console;
    const later = window.setTimeout;
    const warnings: string[] = [];
    const due: (() => void)[] = [];
    console.warn = (message: string) => warnings.push(message);
    window.setTimeout = ((act: () => void, time: number) =>
      time === 5000 ? due.push(act) : later(act, time)) as typeof setTimeout;
    try {
      const around = fixtureSync(html`
        <pr-client>
          <test-with-client base-url="/" facility-id="riverside"></test-with-client>
        </pr-client>
      `);
      const element = around.querySelector<WithClient>('test-with-client')!;
      await element.updateComplete;
      expect(warnings).to.deep.equal([]);
      for (const act of due) act();

      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('<test-with-client>').and.contain('<pr-client>');
      expect((await element.clients.load()).facilityId).to.equal('riverside');
      around.remove();
    } finally {
      console.warn = warn;
      window.setTimeout = later;
    }
  });

  it('finds it once it is, and warns nobody in the meantime', async () => {
    const warn = console.warn;
    const warnings: string[] = [];
    console.warn = (message: string) => warnings.push(message);
    try {
      expect(customElements.get('pr-client')).to.equal(undefined);
      const transport = createMemoryTransport();
      // A fixture that waits would wait for a frame, which a page in the background does not get.
      const around = fixtureSync<PrClient>(html`
        <pr-client facility-id=${transport.facility.id} .transport=${transport}>
          <div><test-with-client></test-with-client></div>
        </pr-client>
      `);
      const element = around.querySelector<WithClient>('test-with-client')!;
      await element.updateComplete;
      expect(element.clients.configured).to.equal(false);
      expect(element.configuration.state).to.equal('ahead');
      await definePrClient();

      await waitUntil(() => element.configuration.state === 'ready');
      expect(element.clients.configured).to.equal(true);
      expect(await element.clients.load()).to.equal(await around.load());
      expect(warnings).to.deep.equal([]);
    } finally {
      console.warn = warn;
    }
  });
});

describe('the client of an element', () => {
  before(definePrClient);

  const warn = console.warn;
  let warnings: string[];

  beforeEach(() => {
    warnings = [];
    console.warn = (message: string) => warnings.push(message);
  });

  afterEach(() => {
    console.warn = warn;
  });

  const inPrClient = async (): Promise<{element: WithClient; around: PrClient}> => {
    const transport = createMemoryTransport();
    const around = await fixture<PrClient>(html`
      <pr-client facility-id=${transport.facility.id} .transport=${transport}>
        <div><test-with-client></test-with-client></div>
      </pr-client>
    `);
    return {around, element: around.querySelector<WithClient>('test-with-client')!};
  };

  it('is made from the attributes alone', async () => {
    const element = await fixture<WithClient>(html`
      <test-with-client base-url="/" facility-id="riverside"></test-with-client>
    `);

    expect(element.clients.configured).to.equal(true);
    const client = await element.clients.load();
    expect(client.facilityId).to.equal('riverside');
    expect(await element.clients.load()).to.equal(client);
    expect(warnings).to.deep.equal([]);
  });

  it('is another one when the attributes change', async () => {
    const element = await fixture<WithClient>(html`
      <test-with-client base-url="/" facility-id="riverside"></test-with-client>
    `);
    const client = await element.clients.load();
    element.facilityId = 'hillside';

    expect((await element.clients.load()).facilityId).to.equal('hillside');
    expect(await element.clients.load()).not.to.equal(client);
  });

  it('is that of the surrounding pr-client', async () => {
    const {element, around} = await inPrClient();

    expect(element.clients.configured).to.equal(true);
    expect(await element.clients.load()).to.equal(await around.load());
    await waitUntil(() => element.configuration.state === 'ready');
    expect(element.configuration.facility!.id).to.equal(around.facilityId);
  });

  it('is another one when that of the surrounding pr-client changes', async () => {
    const {element, around} = await inPrClient();
    const {shared} = element.clients;
    const before = await element.clients.load();
    around.token = () => 'token';
    await around.updateComplete;

    expect(element.clients.shared).not.to.equal(shared);
    const after = await element.clients.load();
    expect(after).not.to.equal(before);
    expect(after.signedIn).to.equal(true);
  });

  it('is the one it was given, before any other', async () => {
    const {element} = await inPrClient();
    const given = {facilityId: 'given'} as Client;
    element.client = given;

    expect(await element.clients.load()).to.equal(given);
  });

  it('is asked for again where the element is moved to', async () => {
    const {element, around} = await inPrClient();
    const other = await fixture<PrClient>(html`
      <pr-client facility-id="hillside" .transport=${createMemoryTransport()}></pr-client>
    `);
    const before = await element.clients.load();
    other.append(element);

    expect(await element.clients.load()).to.equal(await other.load());
    expect(before).to.equal(await around.load());
  });

  it('is missing, with one warning for the developer, when nothing says where the service is', async () => {
    const element = await fixture<WithClient>(html`<test-with-client></test-with-client>`);
    element.requestUpdate();
    await element.updateComplete;

    expect(element.clients.configured).to.equal(false);
    expect(element.configuration.state).to.equal('ahead');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('<test-with-client>').and.contain('base-url');
  });

  it('never makes an element throw, whatever its attributes say', async () => {
    const element = await fixture<WithClient>(html`
      <test-with-client base-url="http://[" facility-id="riverside"></test-with-client>
    `);

    await waitUntil(() => element.configuration.state === 'failed');
  });

  it('reads the configuration of another client when the page gives one', async () => {
    const element = await fixture<WithClient>(html`
      <test-with-client base-url="/nothing-here/" facility-id="riverside"></test-with-client>
    `);
    await waitUntil(() => element.configuration.state === 'failed');
    const transport = createMemoryTransport();
    element.client = createClient({facilityId: transport.facility.id, transport});

    await waitUntil(() => element.configuration.state === 'ready');
  });

  it('reads the configuration again when it is asked to after a failure', async () => {
    const transport = createMemoryTransport();
    transport.faults.set({fault: {kind: 'server-error'}, lasts: 1});
    const around = await fixture<PrClient>(html`
      <pr-client facility-id=${transport.facility.id} .transport=${transport}>
        <test-with-client></test-with-client>
      </pr-client>
    `);
    const {configuration} = around.querySelector<WithClient>('test-with-client')!;
    await waitUntil(() => configuration.state === 'failed');
    await configuration.load();

    expect(configuration.state).to.equal('ready');
  });
});
