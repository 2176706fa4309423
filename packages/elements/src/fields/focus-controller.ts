import type {LitElement, ReactiveController} from 'lit';

/** Moves focus once what it should land on has been drawn, so that it is never lost when a screen changes. */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  #next: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Focuses the first match in the host's root after the next update. */
  moveTo(selector: string): void {
    this.#next = selector;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.#next === undefined) return;
    const target = this.#host.renderRoot.querySelector<HTMLElement>(this.#next);
    // Not drawn yet (a chunk or a language is on its way): keep waiting rather than lose the focus.
    if (target === null) return;
    this.#next = undefined;
    target.focus();
    target.scrollIntoView({block: 'nearest'});
  }
}
