/**
 * Asks whether what a person said to a notice may be recorded; `acknowledgement` holds it. Call `preventDefault()` to
 * keep the step open. Carries no answer: every script of the page can listen.
 */
export class NoticeAcknowledgeEvent extends Event {
  constructor() {
    super('pr-notice-acknowledge', {bubbles: true, composed: true, cancelable: true});
  }
}

/** Tells that the hospital has the record. Carries nothing of it. */
export class NoticeRecordedEvent extends Event {
  constructor() {
    super('pr-notice-recorded', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pr-notice-acknowledge': NoticeAcknowledgeEvent;
    'pr-notice-recorded': NoticeRecordedEvent;
  }
}
