import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {localVoice} from '../rights-notice/reading/local-voice.js';
import {spokenVolume} from '../rights-notice/reading/spoken-volume.js';
import {screenLines, type ScreenLine} from './screen-lines.js';

/** Reads what is on the screen with the voices of this device, for someone who would rather listen. */
export class ScreenReading implements ReactiveController {
  isReading = false;

  readonly #host: ReactiveControllerHost;
  /** Held here: some browsers forget an utterance that nobody holds. */
  #utterance: SpeechSynthesisUtterance | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#speech?.addEventListener('voiceschanged', this.#handleVoices);
  }

  hostDisconnected(): void {
    this.stop();
    this.#speech?.removeEventListener('voiceschanged', this.#handleVoices);
  }

  /** True where a voice of this device speaks a language; one that sends the words away is never used. */
  canRead(language: string): boolean {
    return localVoice(language) !== undefined;
  }

  /** Reads the lines that a voice of this device can say, one after the other. */
  start(root: Element | ShadowRoot): void {
    this.stop();
    this.isReading = true;
    this.#say(screenLines(root).filter(({language}) => this.canRead(language)));
    this.#host.requestUpdate();
  }

  stop(): void {
    if (!this.isReading) return;
    this.isReading = false;
    this.#utterance = undefined;
    this.#speech?.cancel();
    this.#host.requestUpdate();
  }

  get #speech(): SpeechSynthesis | undefined {
    return globalThis.speechSynthesis;
  }

  #say([line, ...rest]: readonly ScreenLine[]): void {
    const voice = line && localVoice(line.language);
    if (!line || !voice) {
      this.stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(line.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.volume = spokenVolume(line.element);
    utterance.onend = () => {
      if (this.#utterance === utterance) this.#say(rest);
    };
    utterance.onerror = () => {
      if (this.#utterance === utterance) this.stop();
    };
    this.#utterance = utterance;
    this.#speech?.speak(utterance);
  }

  readonly #handleVoices = (): void => this.#host.requestUpdate();
}
