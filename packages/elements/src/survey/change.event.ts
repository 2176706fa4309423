/** Tells that a person changed an answer. Carries nothing of it: read `response`. */
export class SurveyChangeEvent extends Event {
  constructor() {
    super('pr-survey-change', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pr-survey-change': SurveyChangeEvent;
  }
}
