import './client/pr-client.js';
import './case-status/pr-case-status.js';
import './receipt/pr-receipt.js';
import './complaint-form/pr-complaint-form.js';
import './feedback/pr-feedback.js';
import './rating/pr-rating.js';
import './survey/pr-survey.js';
import './rights-notice/pr-rights-notice.js';
