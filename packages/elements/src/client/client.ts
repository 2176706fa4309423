import {html, LitElement, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Client, ClientOptions, OutgoingCall, Transport} from '@patient-relations/core';
import {clientChange, type ClientRequestEvent} from './client-request.js';
import {createClientSource, type ClientSource} from './client-source.js';

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
  /** Sees every call by its meaning before it leaves: add headers, send it elsewhere, or refuse it. */
  declare onRequest: ((call: OutgoingCall) => void | Promise<void>) | undefined;
  /** Replaces the REST adapter, for another backend or for tests. */
  declare transport: Transport | undefined;

  #source: ClientSource | undefined;
  #answer: ClientSource | undefined;

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

  protected override willUpdate(): void {
    // Another address or token is another client: the next call makes it.
    this.#source = undefined;
    this.#answer = undefined;
  }

  protected override updated(): void {
    dispatchEvent(new Event(clientChange));
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #handleRequest(event: ClientRequestEvent): void {
    event.stopPropagation();
    // One for each client, so that an element can tell another from the same.
    this.#answer ??= {load: () => this.load(), options: () => this.#options()};
    event.answer(this.#answer);
  }

  #options(): ClientOptions {
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
