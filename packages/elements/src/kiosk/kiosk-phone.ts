import type {ReactiveController} from 'lit';
import {handOver, type HandOverPhase} from './hand-over-flow.js';
import type {KioskController, KioskHost} from './kiosk-controller.js';
import type {HandingOver} from './render-hand-over.js';

/** Takes an unfinished form to a person's own phone, as long as that screen is on show. */
export class KioskPhone implements ReactiveController {
  readonly #host: KioskHost;
  readonly #kiosk: KioskController;
  /** What the square is called, for whoever cannot see it. */
  readonly #label: () => string;
  #phase: HandOverPhase = {phase: 'sealing'};
  #square: unknown;
  #stop: (() => void) | undefined;
  #isHidden = false;

  constructor(host: KioskHost, kiosk: KioskController, label: () => string) {
    this.#label = label;
    this.#host = host;
    this.#kiosk = kiosk;
    host.addController(this);
  }

  /** True where there is something to take along, and a way. */
  get canHandOver(): boolean {
    const {session, device, draft} = this.#kiosk;
    return (
      session.screen === 'activity' &&
      session.outcome === undefined &&
      Boolean(device.configuration?.handOverUrl && device.service) &&
      navigator.onLine &&
      draft !== undefined
    );
  }

  /** What the screen shows. */
  get handingOver(): HandingOver {
    const {apply, offer} = this.#kiosk;
    return {
      phase: this.#phase,
      square: this.#square,
      onAgain: () => this.#start(),
      onThere: () => apply({type: 'collected'}),
      onBack: () => apply({type: 'back', offer}),
    };
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#handleHide);
  }

  hostUpdate(): void {
    const isOnShow = this.#kiosk.session.screen === 'hand-over';
    if (isOnShow && !this.#stop && !this.#isHidden) this.#start();
    if (!isOnShow) this.#forget();
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#handleHide);
    this.#forget();
  }

  readonly #handleHide = (): void => {
    // What is drawn on the way out is no new square.
    this.#isHidden = true;
    this.#forget();
  };

  #start(): void {
    const {session, device, draft, formName} = this.#kiosk;
    const url = device.configuration?.handOverUrl;
    this.#forget();
    if (!url || !device.service) return;
    const what = {
      form: formName ?? '',
      language: session.language ?? 'en',
      answers: draft,
    };
    const onPhase = (phase: HandOverPhase): void => void this.#handlePhase(phase);
    this.#stop = handOver(what, {service: device.service, url, onPhase});
  }

  async #handlePhase(phase: HandOverPhase): Promise<void> {
    if (phase.phase === 'showing') {
      const {renderQr} = await import('../qr/render-qr.js');
      this.#square = renderQr(phase.address, this.#label());
    } else this.#square = undefined;
    this.#phase = phase;
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#square = undefined;
    this.#phase = {phase: 'sealing'};
  }
}
