/** Tells that a form has taken the draft it was given. Carries nothing: read `draft` for what of it fits. */
export class DraftPlacedEvent extends Event {
  constructor() {
    super('pr-draft-placed', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pr-draft-placed': DraftPlacedEvent;
  }
}
