/**
 * Asks whether the answers may be sent; the survey is complete, and `response` holds them. Call `preventDefault()` to
 * keep it open. Carries no answer: every script of the page can listen.
 */
export class SurveySubmitEvent extends Event {
  constructor() {
    super('pr-survey-submit', {bubbles: true, composed: true, cancelable: true});
  }
}

/** Tells that the hospital has the answers. Carries nothing of them. */
export class SurveyReceivedEvent extends Event {
  constructor() {
    super('pr-survey-received', {bubbles: true, composed: true});
  }
}

/**
 * Tells that a person would like to talk about what they answered, in private. Call `preventDefault()` to lead them to
 * a form of the page's own; else `<pr-complaint-form>` is fetched and opens in place.
 */
export class SurveyCaseOfferEvent extends Event {
  constructor() {
    super('pr-survey-case-offer', {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pr-survey-submit': SurveySubmitEvent;
    'pr-survey-received': SurveyReceivedEvent;
    'pr-survey-case-offer': SurveyCaseOfferEvent;
  }
}
