import type {ReactiveController} from 'lit';
import type {Facility} from '@patient-relations/core/facility';
import type {ClientController, ClientHost} from './client-controller.js';

/** Reads the facility's configuration as soon as its host has a client, and says when it cannot be had. */
export class FacilityController implements ReactiveController {
  facility: Facility | undefined;
  state: 'ahead' | 'loading' | 'ready' | 'failed' = 'ahead';

  readonly #host: ClientHost;
  readonly #clients: ClientController;
  /** The client the page gave when it was last asked. */
  #given: ClientHost['client'];

  constructor(host: ClientHost, clients: ClientController) {
    this.#host = host;
    this.#clients = clients;
    host.addController(this);
  }

  hostUpdate(): void {
    const {client} = this.#host;
    if (this.state !== 'ahead' && client === this.#given) return;
    if (!this.#clients.configured) return;
    this.#given = client;
    void this.load();
  }

  /** Asks for the configuration, again where it failed before. Never rejects. */
  async load(): Promise<void> {
    this.state = 'loading';
    this.#host.requestUpdate();
    try {
      const reply = await (await this.#clients.load()).facility.read();
      this.facility = reply.ok ? reply.value : undefined;
    } catch {
      this.facility = undefined;
    }
    this.state = this.facility ? 'ready' : 'failed';
    this.#host.requestUpdate();
  }
}
