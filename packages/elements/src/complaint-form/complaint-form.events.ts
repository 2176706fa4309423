/**
 * Asks whether the feedback may be sent. Call `preventDefault()` to keep the form open.
 * Carries no answer: every script of the host page can listen. Who must see what is sent uses the client's `onRequest`.
 */
export class FeedbackSubmitEvent extends Event {
  constructor() {
    super('pr-feedback-submit', {bubbles: true, composed: true, cancelable: true});
  }
}

/** Tells that the hospital has the feedback. Carries nothing of it. */
export class FeedbackReceivedEvent extends Event {
  constructor() {
    super('pr-feedback-received', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pr-feedback-submit': FeedbackSubmitEvent;
    'pr-feedback-received': FeedbackReceivedEvent;
  }
}
