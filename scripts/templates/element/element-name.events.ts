/** Tells that the person is done. Carries no answer: every script of the host page can listen. */
export class ElementNameDoneEvent extends Event {
  constructor() {
    super('pr-element-name-done', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pr-element-name-done': ElementNameDoneEvent;
  }
}
