import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isBrowserKey} from './browser-key.js';

/** What can be dragged out of a page, or dropped on it: dropped, a link would open. */
const dragging = ['dragstart', 'dragover', 'drop'] as const;

/** What a guard has to know. */
export interface GuardParts {
  /** True where the keys of the browser are left to it. */
  readonly isStaff: () => boolean;
  /** The browser has brought a page back as it was left, with all that was typed. */
  readonly onBroughtBack: () => void;
}

/** Keeps strangers from what a browser offers beside its page, as far as a page can. */
export class KioskGuard implements ReactiveController {
  readonly #parts: GuardParts;

  constructor(host: ReactiveControllerHost, parts: GuardParts) {
    this.#parts = parts;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listen(addEventListener);
  }

  hostDisconnected(): void {
    this.#listen(removeEventListener);
  }

  #listen(change: typeof addEventListener): void {
    change('keydown', this.#handleKey, {capture: true});
    for (const type of dragging) change(type, this.#refuse, {capture: true});
    change('pageshow', this.#handleShow);
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (isBrowserKey(event) && !this.#parts.isStaff()) event.preventDefault();
  };

  readonly #refuse = (event: Event): void => event.preventDefault();

  readonly #handleShow = ({persisted}: PageTransitionEvent): void => {
    if (persisted) this.#parts.onBroughtBack();
  };
}
