import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Makes the browser ask before a page is left that still holds words nobody has confirmed. */
export class UnloadGuard implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #holdsWords: () => boolean;

  constructor(host: ReactiveControllerHost & Element, holdsWords: () => boolean) {
    this.#host = host;
    this.#holdsWords = holdsWords;
    host.addController(this);
  }

  hostUpdated(): void {
    // Only while it is needed: a page with such a listener is not kept for the Back button. What was taken off the page
    // is drawn once more where that breaks off a file.
    const isNeeded = this.#host.isConnected && this.#holdsWords();
    const change = isNeeded ? addEventListener : removeEventListener;
    // Its own listener: another form on the page may hold words when this one does not.
    change('beforeunload', this);
  }

  hostDisconnected(): void {
    this.hostUpdated();
  }

  handleEvent(event: Event): void {
    event.preventDefault();
  }
}
