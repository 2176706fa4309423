export {PrClient} from './client/client.js';
export {ClientRequestEvent} from './client/client-request.js';
export {PrCaseStatus} from './case-status/case-status.js';
export {PrReceipt, type ReceiptStatus} from './receipt/receipt.js';
export {ReceiptKeptEvent} from './receipt/receipt.events.js';
export {PrComplaintForm} from './complaint-form/complaint-form.js';
export {
  FeedbackReceivedEvent,
  FeedbackSubmitEvent,
} from './complaint-form/complaint-form.events.js';
export {PrFeedback} from './feedback/feedback.js';
