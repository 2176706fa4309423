/** Tells that what a person sent is kept on this device until the hospital has it. Carries nothing. */
export class StoredEvent extends Event {
  constructor() {
    super('pr-stored', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pr-stored': StoredEvent;
  }
}
