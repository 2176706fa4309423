import type {LitElement, ReactiveController} from 'lit';
import {localVoice} from './local-voice.js';

/** What is read, and how it is shown. */
export interface ReadingParts {
  /** The sections from the one on that the person is at. */
  readonly sections: () => readonly HTMLDetailsElement[];
}

/** Starts and stops reading aloud, as long as its element is on the page. */
export class ReadingControl implements ReactiveController {
  readonly #host: LitElement;
  readonly #parts: ReadingParts;
  #stop: (() => void) | undefined;

  constructor(host: LitElement, parts: ReadingParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostConnected(): void {
    this.#speech?.addEventListener('voiceschanged', this.#handleVoices);
  }

  hostDisconnected(): void {
    this.stop();
    this.#speech?.removeEventListener('voiceschanged', this.#handleVoices);
  }

  /** `undefined` where no voice of this device speaks a language. */
  isReading(language: string): boolean | undefined {
    return localVoice(language) ? this.#stop !== undefined : undefined;
  }

  stop(): void {
    this.#stop?.();
    this.#handleEnd();
  }

  /** Fetches what reads, and reads; or stops. Rejects where it cannot be fetched. */
  async toggle(): Promise<void> {
    if (this.#stop) {
      this.stop();
      return;
    }
    const {startReading} = await import('./reading-aloud.js');
    if (!this.#host.isConnected) return;
    // Asked for twice, it is read once.
    this.stop();
    const reading = startReading(this.#host, {
      sections: this.#parts.sections(),
      onSection: (section) => ((section as HTMLDetailsElement).open = true),
      onEnd: this.#handleEnd,
    });
    // There may have been nothing that a voice of this device can say.
    if (reading.isEnded) return;
    this.#stop = reading.stop;
    this.#host.requestUpdate();
  }

  get #speech(): SpeechSynthesis | undefined {
    return globalThis.speechSynthesis;
  }

  readonly #handleEnd = (): void => {
    this.#stop = undefined;
    this.#host.requestUpdate();
  };

  readonly #handleVoices = (): void => this.#host.requestUpdate();
}
