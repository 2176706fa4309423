export {PrClient} from './client/client.js';
export {ClientRequestEvent} from './client/client-request.js';
export {PrDraft} from './draft/draft.js';
export {DraftPlacedEvent} from './draft/draft-placed.event.js';
export {PrHandOver} from './hand-over/hand-over.js';
export {PrOutbox} from './outbox/outbox.js';
export {PrStored} from './outbox/stored.js';
export {StoredEvent} from './outbox/stored.events.js';
export {PrCaseStatus} from './case-status/case-status.js';
export {PrReceipt, type ReceiptStatus} from './receipt/receipt.js';
export {ReceiptKeptEvent, ReceiptPaperEvent} from './receipt/receipt.events.js';
export {PrComplaintForm} from './complaint-form/complaint-form.js';
export {
  FeedbackReceivedEvent,
  FeedbackSubmitEvent,
} from './complaint-form/complaint-form.events.js';
export {PrFeedback} from './feedback/feedback.js';
export {PrHelpRequest} from './help-request/help-request.js';
export {
  HelpRequestReceivedEvent,
  HelpRequestSubmitEvent,
} from './help-request/help-request.events.js';
export {PrLanguageAssistance} from './language-assistance/language-assistance.js';
export {PrKiosk} from './kiosk/kiosk.js';
export {
  KioskExitEvent,
  KioskReplaceEvent,
  KioskStartedEvent,
  KioskWipedEvent,
} from './kiosk/kiosk.events.js';
export type {DeviceRecord, DeviceStore} from './kiosk/device-store.js';
export type {WipeCheck, WipeReading, WipeReport, WipeSubject} from './kiosk/wipe/wipe-report.js';
export {PrRating} from './rating/rating.js';
export type {RatingAppearance} from './rating/rating-scale.js';
export type {RatingWords} from './rating/rating-steps.js';
export {PrSurvey, type SurveyLayout} from './survey/survey.js';
export {
  SurveyCaseOfferEvent,
  SurveyReceivedEvent,
  SurveySubmitEvent,
} from './survey/survey.events.js';
export {SurveyChangeEvent} from './survey/change.event.js';
export {PrGuide} from './guide/guide.js';
export {PrRightsNotice} from './rights-notice/rights-notice.js';
export {NoticeAcknowledgeEvent, NoticeRecordedEvent} from './rights-notice/rights-notice.events.js';
