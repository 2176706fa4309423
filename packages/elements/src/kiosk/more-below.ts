import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {drawn} from './drawn.js';

/** Less than this out of sight is an edge, and no choice. */
const edgePx = 48;

/** Knows whether the page goes on below the screen: what is out of sight in large print nobody would look for. */
export class MoreBelow implements ReactiveController {
  isMore = false;

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('scroll', this.#look, {passive: true});
    addEventListener('resize', this.#look);
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.#look);
    removeEventListener('resize', this.#look);
  }

  hostUpdated(): void {
    // Once it is drawn: to measure before would hold up the first screen.
    void drawn().then(this.#look);
  }

  /** Shows what comes next, with a part of what was seen. */
  readonly show = (): void => scrollBy(0, innerHeight / 2);

  readonly #look = (): void => {
    const {scrollHeight} = document.documentElement;
    const isMore = scrollHeight - innerHeight - scrollY > edgePx;
    if (isMore === this.isMore) return;
    this.isMore = isMore;
    this.#host.requestUpdate();
  };
}
