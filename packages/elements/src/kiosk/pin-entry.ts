import type {ReactiveControllerHost} from 'lit';
import type {KioskDevice} from './kiosk-device.js';
import type {PinPad} from './render-pin.js';

const longestPin = 12;

/** What someone types on the PIN pad, as long as the pad is on the screen. */
export class PinEntry {
  readonly #host: ReactiveControllerHost;
  readonly #device: () => KioskDevice;
  readonly #onRight: () => void;
  readonly #onCancel: () => void;
  #typed = '';
  #isWrong = false;
  #isChecking = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    host: ReactiveControllerHost,
    parts: {device: () => KioskDevice; onRight: () => void; onCancel: () => void},
  ) {
    this.#host = host;
    this.#device = parts.device;
    this.#onRight = parts.onRight;
    this.#onCancel = parts.onCancel;
  }

  /** What the pad shows. */
  get pad(): PinPad {
    return {
      digits: this.#typed.length,
      isWrong: this.#isWrong,
      waitSeconds: this.#device().pinWaitSeconds,
      onDigit: (digit) => this.#type(this.#typed + digit),
      onDelete: () => this.#type(this.#typed.slice(0, -1)),
      onOpen: () => void this.#open(),
      onCancel: this.#onCancel,
    };
  }

  /** Forgets what was typed, when the pad comes and when it goes. */
  start(): void {
    this.stop();
    // The seconds that are left run on.
    this.#timer = setInterval(() => this.#host.requestUpdate(), 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#typed = '';
    this.#isWrong = false;
  }

  #type(typed: string): void {
    if (this.#device().pinWaitSeconds > 0) return;
    this.#typed = typed.slice(0, longestPin);
    this.#isWrong = false;
    this.#host.requestUpdate();
  }

  async #open(): Promise<void> {
    const typed = this.#typed;
    if (!typed || this.#isChecking) return;
    this.#isChecking = true;
    const result = await this.#device().tryPin(typed);
    this.#isChecking = false;
    this.#typed = '';
    this.#isWrong = result === 'wrong';
    this.#host.requestUpdate();
    if (result === 'right') this.#onRight();
  }
}
