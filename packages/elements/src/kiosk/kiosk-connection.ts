import {html, type ReactiveController, type TemplateResult} from 'lit';
import type {Facility} from '@patient-relations/core/facility';
import type {KioskConfiguration} from '@patient-relations/core/kiosk';
import type {PrClient} from '../client/client.js';
import type {KioskController, KioskHost} from './kiosk-controller.js';
import type {} from '../client/pr-client.js';

/** The one client of a kiosk, for the forms inside it, for its queue, and for what it says of the hospital. */
export class KioskConnection implements ReactiveController {
  facility: Facility | undefined;

  readonly #host: KioskHost;
  readonly #kiosk: KioskController;
  #loadedFor: string | undefined;

  constructor(host: KioskHost, kiosk: KioskController) {
    this.#host = host;
    this.#kiosk = kiosk;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#handleOnline);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#handleOnline);
  }

  hostUpdated(): void {
    const client = this.#host.renderRoot.querySelector('pr-client');
    // Another key is another queue.
    const loadedFor = this.#configuration?.sealingKey.keyId;
    if (!loadedFor || !client || this.#loadedFor === loadedFor) return;
    this.#loadedFor = loadedFor;
    void this.#load(client);
  }

  /** Gives what is drawn inside the client of this device, with a queue that outlives the page. */
  render(content: TemplateResult): TemplateResult {
    const {enrolment} = this.#kiosk.device;
    const configuration = this.#configuration;
    const {baseUrl, transport} = this.#host;
    return html`
      <pr-client
        outbox="device"
        base-url=${baseUrl}
        facility-id=${configuration?.facilityId ?? ''}
        .deviceToken=${enrolment?.token}
        .sealingKey=${configuration?.sealingKey}
        .transport=${transport}
        >${content}</pr-client
      >
    `;
  }

  /**
   * Not before the settings were checked: what is queued is sealed to the key that came with them. And not before the
   * first screen is there: with its facility the client begins to load.
   */
  get #configuration(): KioskConfiguration | undefined {
    return this.#kiosk.isShown ? this.#kiosk.device.configuration : undefined;
  }

  async #load(client: PrClient): Promise<void> {
    await client.updateComplete;
    const [outbox, reply] = await Promise.allSettled([
      client.loadOutbox(),
      client.load().then(({facility}) => facility.read()),
    ]);
    if (outbox.status === 'fulfilled' && outbox.value) this.#kiosk.queue.watch(outbox.value);
    if (reply.status === 'fulfilled' && reply.value.ok) this.facility = reply.value.value;
    this.#host.requestUpdate();
  }

  /** A hospital that could not be asked at the start is asked again. */
  readonly #handleOnline = (): void => {
    if (!this.facility) this.#loadedFor = undefined;
    this.#host.requestUpdate();
  };
}
