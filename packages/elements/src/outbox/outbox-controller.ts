import type {LitElement, ReactiveController} from 'lit';
import type {Outbox, OutboxStatus} from '@patient-relations/core/outbox';
import {clientChange, ClientRequestEvent} from '../client/client-request.js';
import type {ClientSource} from '../client/client-source.js';

/** Finds an element's queue, the one it was given or else that of the surrounding `<pr-client>`, and hears of each change. */
export class OutboxController implements ReactiveController {
  outbox: Outbox | undefined;
  status: OutboxStatus | undefined;

  readonly #host: LitElement;
  readonly #given: () => Outbox | undefined;
  #stop: (() => void) | undefined;

  constructor(host: LitElement, given: () => Outbox | undefined = () => undefined) {
    this.#host = host;
    this.#given = given;
    host.addController(this);
  }

  hostConnected(): void {
    // A `<pr-client>` that is defined later, or that has another client, tells so.
    addEventListener(clientChange, this.follow);
    this.follow();
  }

  hostDisconnected(): void {
    removeEventListener(clientChange, this.follow);
    this.#watch(undefined);
  }

  /** Looks again. */
  readonly follow = (): void => void this.#find();

  async #find(): Promise<void> {
    let source: ClientSource | undefined;
    this.#host.dispatchEvent(new ClientRequestEvent((found) => (source = found)));
    const outbox = this.#given() ?? (await source?.loadOutbox?.().catch(() => undefined));
    if (this.#host.isConnected) this.#watch(outbox);
  }

  #watch(outbox: Outbox | undefined): void {
    if (outbox && outbox === this.outbox) return;
    this.#stop?.();
    this.outbox = outbox;
    this.status = outbox?.status;
    this.#stop = outbox?.subscribe((status) => {
      this.status = status;
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }
}
