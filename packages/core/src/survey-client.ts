import type {ClientOptions} from './client.js';
import type {SolveChallenge} from './feedback/feedback-api.js';
import {createSurveyApi, type SurveyApi} from './survey/survey-api.js';
import {surveyRoutes} from './survey/survey-routes.js';
import {surveyShapes} from './survey/survey-shapes.js';
import {createCheckedTransport} from './transport/checked-transport.js';
import {createRestTransport} from './transport/rest-transport.js';

export type {SurveyApi, SurveyDelivery, SurveySubmission} from './survey/survey-api.js';

/** What a client of surveys needs: the same as any client, but that no access code is made. */
export type SurveyClientOptions = Omit<ClientOptions, 'createAccessCode'>;

/** One facility's surveys. */
export interface SurveyClient {
  readonly facilityId: string;
  readonly surveys: SurveyApi;
  readonly createId: () => string;
  readonly now: () => Date;
}

/** Wires a client for the surveys of one facility. A page without surveys never loads it. */
export function createSurveyClient(options: SurveyClientOptions): SurveyClient {
  const {facilityId} = options;
  const transport = createCheckedTransport(
    options.transport ??
      createRestTransport({...options, baseUrl: options.baseUrl ?? ''}, surveyRoutes),
    surveyShapes,
  );
  const solveHere: SolveChallenge = async (challenge, signal) =>
    (await import('./proof/solve-challenge.js')).solveChallenge(challenge, signal);
  return {
    facilityId,
    surveys: createSurveyApi(transport, facilityId, options.solveChallenge ?? solveHere),
    createId: options.createId ?? (() => crypto.randomUUID()),
    now: options.now ?? (() => new Date()),
  };
}
