import type {SolveChallenge} from '../feedback/feedback-api.js';
import {storable} from '../feedback/storable-text.js';
import {sendProven, type WriteOutcome} from '../transport/proven-write.js';
import type {Reply, RequestOf, Transport} from '../transport/transport.js';
import type {FieldedSurvey, SurveyReceipt} from './survey-operations.js';

/** A response on its way: its id is made once and stays through every resend. */
export type SurveySubmission = Omit<RequestOf<'submit-survey-response'>, 'facilityId' | 'proof'>;

/** What became of a response; the problems of one that was rejected have paths from the response itself. */
export type SurveyDelivery = WriteOutcome<SurveyReceipt>;

interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Calls about surveys. */
export interface SurveyApi {
  /** The newest version of a survey, or the one that a campaign fields. */
  read(
    survey: {readonly surveyId: string; readonly campaignId?: string | undefined},
    options?: CallOptions,
  ): Promise<Reply<FieldedSurvey>>;
  /** Sends answers. Call it again with the same submission until the outcome is `received` or `rejected`. */
  submit(submission: SurveySubmission, options?: CallOptions): Promise<SurveyDelivery>;
}

export function createSurveyApi(
  transport: Transport,
  facilityId: string,
  solve: SolveChallenge,
): SurveyApi {
  return {
    read: (survey, options) => transport.send('read-survey', {...survey, facilityId}, options),
    submit(submission, {signal} = {}) {
      const request = {...storable(submission), facilityId};
      return sendProven({
        send: (proof) => transport.send('submit-survey-response', {...request, proof}, {signal}),
        transport,
        facilityId,
        id: submission.id,
        solve,
        signal,
        part: 'response',
      });
    },
  };
}
