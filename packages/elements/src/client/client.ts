import {html, LitElement, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Client, ClientOptions, OutgoingCall, Transport} from '@patient-relations/core';
import type {Outbox, SealingKey} from '@patient-relations/core/outbox';
import {clientChange, type ClientRequestEvent} from './client-request.js';
import {createClientSource, type ClientSource} from './client-source.js';
import type {OutboxKind, PageOutbox} from './page-outbox.js';

/**
 * Gives the elements inside it one client.
 *
 * @tagname pr-client
 * @summary One client for the elements inside it.
 * @status experimental
 * @slot - The elements that share the client.
 */
export class PrClient extends LitElement {
  static override properties: PropertyDeclarations = {
    baseUrl: {attribute: 'base-url'},
    facilityId: {attribute: 'facility-id'},
    token: {attribute: false},
    deviceToken: {attribute: false},
    outbox: {},
    sealingKey: {attribute: false},
    onRequest: {attribute: false},
    transport: {attribute: false},
  };

  /** Address of the service or gateway; relative to the page. */
  declare baseUrl: string;
  /** The facility whose patient relations office is meant. */
  declare facilityId: string;
  /** Speaks for a signed-in person: returns the token the hospital issued. Called before every request. */
  declare token: ClientOptions['token'];
  /** A kiosk's revocable device token. */
  declare deviceToken: string | undefined;
  /**
   * Keeps what could not be sent and goes on trying: sealed on this device (`device`), or for as long as the page is open
   * (`memory`). Not for a signed-in person: a later try would go under whoever is signed in then.
   */
  declare outbox: OutboxKind | undefined;
  /** The service's key for sealing, where the page has it from a configuration that was checked. */
  declare sealingKey: SealingKey | undefined;
  /** Sees every call by its meaning before it leaves: add headers, send it elsewhere, or refuse it. */
  declare onRequest: ((call: OutgoingCall) => void | Promise<void>) | undefined;
  /** Replaces the REST adapter, for another backend or for tests. */
  declare transport: Transport | undefined;

  #source: ClientSource | undefined;
  #answer: ClientSource | undefined;
  #queue: Promise<PageOutbox> | undefined;

  constructor() {
    super();
    this.baseUrl = '';
    this.facilityId = '';
    this.addEventListener('pr-client-request', (event) => this.#handleRequest(event));
  }

  /** The client itself, for scripts of the page. Loads the SDK if need be. */
  load(): Promise<Client> {
    this.#source ??= createClientSource(this.#options());
    return this.#source.load();
  }

  /** The queue that everything goes through; `undefined` where none was asked for, or someone is signed in. */
  async loadOutbox(): Promise<Outbox | undefined> {
    return this.#isQueued ? (await this.#openQueue()).outbox : undefined;
  }

  protected override willUpdate(): void {
    // Another address or token is another client: the next call makes it.
    this.#source = undefined;
    this.#answer = undefined;
    this.#queue = undefined;
  }

  protected override updated(): void {
    dispatchEvent(new Event(clientChange));
    // At once, and with the client: without a network nothing can be fetched later. Where they fail now, the next call
    // tries again.
    if (this.#isQueued) void Promise.allSettled([this.#openQueue(), this.load()]);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #handleRequest(event: ClientRequestEvent): void {
    event.stopPropagation();
    // One for each client, so that an element can tell another from the same.
    this.#answer ??= {
      load: () => this.load(),
      options: () => this.#options(),
      loadOutbox: () => this.loadOutbox(),
    };
    event.answer(this.#answer);
  }

  get #isQueued(): boolean {
    return Boolean(this.outbox && this.facilityId) && !this.token;
  }

  #openQueue(): Promise<PageOutbox> {
    const options = {
      kind: this.outbox === 'device' ? this.outbox : 'memory',
      client: this.#ownOptions(),
      sealingKey: this.sealingKey,
    } as const;
    this.#queue ??= import('./page-outbox.js').then(
      ({openPageOutbox}) => openPageOutbox(options),
      (error: unknown) => {
        this.#queue = undefined;
        throw error;
      },
    );
    return this.#queue;
  }

  #options(): ClientOptions {
    const options = this.#ownOptions();
    if (!this.#isQueued) return options;
    const queued: Transport = {
      send: async (...call) => (await this.#openQueue()).transport.send(...call),
    };
    return {...options, transport: queued};
  }

  #ownOptions(): ClientOptions {
    return {
      facilityId: this.facilityId,
      baseUrl: new URL(this.baseUrl, document.baseURI).href,
      token: this.token,
      deviceToken: this.deviceToken,
      onRequest: this.onRequest,
      transport: this.transport,
    };
  }
}
