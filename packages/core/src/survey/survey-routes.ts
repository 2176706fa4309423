import {patientRoutes} from '../transport/patient-routes.js';
import type {Routes} from '../transport/route.js';
import {surveyPath} from './survey-path.js';

const {'request-challenge': challenge} = patientRoutes;

/** What a page with a survey asks for. A page without one does not load this. */
export const surveyRoutes: Routes = {
  ...(challenge && {'request-challenge': challenge}),
  'read-survey': {
    method: 'get',
    path: ({facilityId, surveyId, campaignId}) => surveyPath(facilityId, surveyId, campaignId),
  },
  'submit-survey-response': {
    method: 'put',
    path: ({id}) => `v1/survey-responses/${encodeURIComponent(id)}`,
    json: ({id: _id, ...body}) => body,
  },
};
