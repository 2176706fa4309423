import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {askBeforeLeaving} from './ask-before-leaving.js';

/** Makes the browser ask before a page is left that still holds words nobody has confirmed. */
export class UnloadGuard implements ReactiveController {
  readonly #holdsWords: () => boolean;

  constructor(host: ReactiveControllerHost, holdsWords: () => boolean) {
    this.#holdsWords = holdsWords;
    host.addController(this);
  }

  hostUpdated(): void {
    // Only while it is needed: a page with such a listener is not kept for the Back button.
    const change = this.#holdsWords() ? addEventListener : removeEventListener;
    change('beforeunload', askBeforeLeaving);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', askBeforeLeaving);
  }
}
