import type {ClientSource} from './client-source.js';

/**
 * Asks the surrounding `<pr-client>` for its client. Answered synchronously through `answer`; follows the idea of the
 * web components community's context protocol, reduced to the one value this library shares.
 */
export class ClientRequestEvent extends Event {
  readonly answer: (source: ClientSource) => void;

  constructor(answer: (source: ClientSource) => void) {
    super('pr-client-request', {bubbles: true, composed: true});
    this.answer = answer;
  }
}

/** Told to the window when a `<pr-client>` has another client, so that the elements inside it ask again. */
export const clientChange = 'pr-client-change';

declare global {
  interface GlobalEventHandlersEventMap {
    'pr-client-request': ClientRequestEvent;
  }
}
