import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {idleTime, type IdleLimits, type IdleTime} from './idle-time.js';

/** What hears of the time without a touch. */
export interface IdleParts {
  readonly limits: () => IdleLimits;
  /** True while the time counts. */
  readonly isWatched: () => boolean;
  /** Hears of each touch, key and scroll that is told while the time counts. */
  readonly onTouch: (event: Event) => void;
  readonly onTime: (time: IdleTime) => void;
}

/** Whatever a hand, a keyboard, a switch or a screen reader's own gestures make a browser tell. */
const signsOfLife = [
  'pointerdown',
  'pointermove',
  'touchstart',
  'keydown',
  'wheel',
  'input',
  'focusin',
  'click',
] as const;

/**
 * Counts the time without a touch, on a clock that nobody can set. Where the device was asleep, that clock may have
 * stood still: when the page is seen again the device's own clock is asked as well, and the longer time counts, on top of
 * the time before.
 */
export class IdleController implements ReactiveController {
  readonly #parts: IdleParts;
  #touchedAt = 0;
  /** When the page was hidden by the device's own clock, and how long nobody had touched it then. */
  #hidden: {readonly at: number; readonly untouchedMs: number} | undefined;
  #isHeld = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, parts: IdleParts) {
    this.#parts = parts;
    host.addController(this);
  }

  hostConnected(): void {
    this.#touchedAt = performance.now();
    for (const sign of signsOfLife)
      window.addEventListener(sign, this.#handleTouch, {capture: true});
    document.addEventListener('visibilitychange', this.#handleVisibility);
    this.#timer = setInterval(() => this.#look(), 500);
  }

  hostDisconnected(): void {
    for (const sign of signsOfLife)
      window.removeEventListener(sign, this.#handleTouch, {capture: true});
    document.removeEventListener('visibilitychange', this.#handleVisibility);
    clearInterval(this.#timer);
  }

  /** Counts from now. */
  restart(): void {
    this.#touchedAt = performance.now();
  }

  /** Runs what moves the focus or scrolls by itself, so that it is not taken for a person. */
  withoutTouch(act: () => void): void {
    this.#isHeld = true;
    try {
      act();
    } finally {
      this.#isHeld = false;
    }
  }

  readonly #handleTouch = (event: Event): void => {
    // What scripts send themselves is no person; nor is a focus that comes with a new screen.
    if (this.#isHeld || !event.isTrusted) return;
    // Whoever comes back to a device that slept is not the one who left it.
    if (this.#look() === 'over') return;
    this.restart();
    if (this.#parts.isWatched()) this.#parts.onTouch(event);
  };

  readonly #handleVisibility = (): void => {
    if (document.visibilityState === 'hidden')
      this.#hidden = {at: Date.now(), untouchedMs: performance.now() - this.#touchedAt};
    else if (this.#hidden) {
      const {at, untouchedMs} = this.#hidden;
      const touchedAt = performance.now() - untouchedMs - Math.max(0, Date.now() - at);
      this.#touchedAt = Math.min(this.#touchedAt, touchedAt);
      this.#hidden = undefined;
      this.#look();
    }
  };

  #look(): IdleTime['phase'] {
    if (!this.#parts.isWatched()) {
      this.restart();
      return 'active';
    }
    const time = idleTime(performance.now() - this.#touchedAt, this.#parts.limits());
    this.#parts.onTime(time);
    return time.phase;
  }
}
