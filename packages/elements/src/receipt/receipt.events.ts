/** Tells that the person has their access code: they typed its end, or said that they wrote it down. */
export class ReceiptKeptEvent extends Event {
  constructor() {
    super('pr-receipt-kept', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pr-receipt-kept': ReceiptKeptEvent;
  }
}
