import type {Outbox, OutboxStatus} from '@patient-relations/core/outbox';

const notRead: OutboxStatus = {writes: [], troubles: [], lost: 0};

/** What a kiosk knows of the queue on its device, which it hears of some time after it has begun. */
export class KioskQueue {
  readonly #onChange: () => void;
  #outbox: Outbox | undefined;
  #isRead = false;
  #onRead: (() => void) | undefined;
  #stopListening: (() => void) | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Empty before it was read. */
  get status(): OutboxStatus {
    return this.#outbox?.status ?? notRead;
  }

  /** Calls back once it was read. Who asks again takes the place of who asked before. */
  whenRead(callback: () => void): void {
    if (this.#isRead) callback();
    else this.#onRead = callback;
  }

  watch(outbox: Outbox): void {
    this.stop();
    this.#outbox = outbox;
    this.#isRead = false;
    this.#stopListening = outbox.subscribe(this.#onChange);
    this.#onChange();
    void outbox.ready.then(() => this.#handleRead(outbox));
  }

  stop(): void {
    this.#stopListening?.();
  }

  #handleRead(outbox: Outbox): void {
    // Another key is another queue.
    if (outbox !== this.#outbox) return;
    this.#isRead = true;
    this.#onRead?.();
    this.#onRead = undefined;
  }
}
