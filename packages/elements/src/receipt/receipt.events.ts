/** Tells that the person has their access code: they typed its end, or said that they wrote it down. */
export class ReceiptKeptEvent extends Event {
  constructor() {
    super('pr-receipt-kept', {bubbles: true, composed: true});
  }
}

/** Tells whether the paper came out of a shared device's printer, as the person at it says. */
export class ReceiptPaperEvent extends Event {
  readonly came: boolean;

  constructor(came: boolean) {
    super('pr-receipt-paper', {bubbles: true, composed: true});
    this.came = came;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pr-receipt-kept': ReceiptKeptEvent;
    'pr-receipt-paper': ReceiptPaperEvent;
  }
}
