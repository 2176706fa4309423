/**
 * Asks whether the request may be sent. Call `preventDefault()` to keep the form open.
 * Carries no answer: every script of the host page can listen. Who must see what is sent uses the client's `onRequest`.
 */
export class HelpRequestSubmitEvent extends Event {
  constructor() {
    super('pr-help-request-submit', {bubbles: true, composed: true, cancelable: true});
  }
}

/** Tells that the hospital has the request. Carries nothing of it. */
export class HelpRequestReceivedEvent extends Event {
  constructor() {
    super('pr-help-request-received', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pr-help-request-submit': HelpRequestSubmitEvent;
    'pr-help-request-received': HelpRequestReceivedEvent;
  }
}
