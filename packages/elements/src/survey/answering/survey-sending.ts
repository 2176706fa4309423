import type {
  SurveyClient,
  SurveyDelivery,
  SurveySubmission,
} from '@patient-relations/core/survey-client';
import {Submission, type Try} from '../../submission/submission.js';
import {loadSurveyClient, type ServiceHost} from '../survey-service.js';

type Answers = Omit<SurveySubmission, 'id'>;
type Receipt = Extract<SurveyDelivery, {status: 'received'}>['receipt'];

/** Sends the answers to a survey. */
export type SurveySending = Submission<SurveyClient, Answers, Receipt>;

/** Begins to; `onChange` hears of every state, and each time a try begins. */
export function createSurveySending(host: ServiceHost, onChange: () => void): SurveySending {
  return new (class extends Submission<SurveyClient, Answers, Receipt> {
    protected override changed = onChange;
    protected override load = (): Promise<SurveyClient> => loadSurveyClient(host);

    protected override deliver(
      {surveys}: SurveyClient,
      answers: Answers,
      {id, signal}: Try,
    ): Promise<SurveyDelivery> {
      return surveys.submit({...answers, id}, {signal});
    }
  })();
}
