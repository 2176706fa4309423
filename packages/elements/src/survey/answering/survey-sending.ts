import type {
  SurveyClient,
  SurveyDelivery,
  SurveySubmission,
} from '@patient-relations/core/survey-client';
import {Submission} from '../../submission/submission.js';
import {loadSurveyClient, type ServiceHost} from '../survey-service.js';

type Answers = Omit<SurveySubmission, 'id'>;
type Receipt = Extract<SurveyDelivery, {status: 'received'}>['receipt'];

/** Sends the answers to a survey. */
export type SurveySending = Submission<SurveyClient, Answers, Receipt>;

/** Begins to; `onChange` hears of every state, and each time a try begins: `isNew` where the phase is another. */
export function createSurveySending(
  host: ServiceHost,
  onChange: (isNew: boolean) => void,
): SurveySending {
  return new Submission({
    load: () => loadSurveyClient(host),
    deliver: ({surveys}, answers, {id, signal}): Promise<SurveyDelivery> =>
      surveys.submit({...answers, id}, {signal}),
    onChange,
  });
}
