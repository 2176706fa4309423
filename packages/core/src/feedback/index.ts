export {isCalendarDate} from './calendar-date.js';
export {feedbackLimits} from './feedback-limits.js';
export {
  feedbackProblems,
  prepareFeedback,
  type Attachment,
  type Contact,
  type Feedback,
  type FeedbackKind,
  type Identity,
} from './feedback.js';
export {isStorable, toStorable} from './storable-text.js';
export {requestProblems} from './request-problems.js';
export {requestTopics, type RequestTopic} from './request-topics.js';
