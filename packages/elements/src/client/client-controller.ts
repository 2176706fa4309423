import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Client} from '@patient-relations/core';
import {warnOnce} from '../warn-once.js';
import {clientChange, ClientRequestEvent} from './client-request.js';
import {createClientSource, type ClientSource} from './client-source.js';

/** How long a surrounding `<pr-client>` may take to be defined before the developer is told, in milliseconds. */
const patience = 5000;

/** What a drop-in element offers for finding its client. */
export interface ClientHost extends ReactiveControllerHost, Element {
  readonly client: Client | undefined;
  readonly baseUrl: string;
  readonly facilityId: string;
}

/**
 * Finds an element's client: the one it was given, else that of the surrounding `<pr-client>`, else one made from its
 * own attributes.
 */
export class ClientController implements ReactiveController {
  readonly #host: ClientHost;
  #surrounding: ClientSource | undefined;
  #own: {readonly key: string; readonly source: ClientSource} | undefined;

  constructor(host: ClientHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ask();
    // A `<pr-client>` that is defined later tells so by the same event.
    addEventListener(clientChange, this.#handleChange);
    if (!this.#isEarly) return;
    setTimeout(() => {
      if (this.#isEarly) warnOnce(this.#host, 'is in a <pr-client> that no script has defined.');
    }, patience);
  }

  hostDisconnected(): void {
    removeEventListener(clientChange, this.#handleChange);
  }

  /** True when there is a way to reach a service. Says what is missing, once, when there is not. */
  get configured(): boolean {
    const {client, baseUrl, facilityId} = this.#host;
    const configured = Boolean(client ?? this.#surrounding ?? (baseUrl && facilityId));
    if (!(configured || this.#isEarly))
      warnOnce(this.#host, 'needs base-url and facility-id, or a surrounding <pr-client>.');
    return configured;
  }

  /** What the page made, by `<pr-client>` or by itself, if it did: someone may then be signed in. */
  get shared(): Client | ClientSource | undefined {
    return this.#host.client ?? this.#surrounding;
  }

  /** The client, loading the SDK if need be. Rejects when the SDK cannot be loaded or nothing is configured. */
  async load(): Promise<Client> {
    return this.#host.client ?? this.#source().load();
  }

  /** True while the script of a surrounding `<pr-client>` is still to come; until then it cannot answer. */
  get #isEarly(): boolean {
    return this.#host.closest('pr-client:not(:defined)') !== null;
  }

  readonly #handleChange = (): void => {
    const before = this.#surrounding;
    this.#ask();
    if (this.#surrounding !== before) this.#host.requestUpdate();
  };

  #ask(): void {
    this.#surrounding = undefined;
    this.#host.dispatchEvent(new ClientRequestEvent((source) => (this.#surrounding = source)));
  }

  #source(): ClientSource {
    if (this.#surrounding) return this.#surrounding;
    const {facilityId} = this.#host;
    // Relative addresses are the page's: `base-url="/"` is a service on the page's own origin.
    const baseUrl = new URL(this.#host.baseUrl, document.baseURI).href;
    const key = `${baseUrl} ${facilityId}`;
    if (this.#own?.key !== key)
      this.#own = {key, source: createClientSource({baseUrl, facilityId})};
    return this.#own.source;
  }
}
