import type {Routes} from '../transport/route.js';
import {surveyRoutes} from './survey-routes.js';

const at = encodeURIComponent;
const staff = ({facilityId}: {readonly facilityId: string}): string =>
  `v1/staff/facilities/${at(facilityId)}`;

interface OfVersion {
  readonly facilityId: string;
  readonly surveyId: string;
  readonly version: string;
}

const surveyVersion = (request: OfVersion): string =>
  `${staff(request)}/surveys/${at(request.surveyId)}/versions/${at(request.version)}`;
const campaign = (request: {readonly facilityId: string; readonly campaignId: string}): string =>
  `${staff(request)}/campaigns/${at(request.campaignId)}`;
const of = (campaignId: string | undefined): string =>
  campaignId ? `?campaign=${at(campaignId)}` : '';

/** What a survey page can ask for, and what staff ask about surveys. */
export const staffSurveyRoutes: Routes = {
  ...surveyRoutes,
  'publish-survey': {
    method: 'put',
    path: surveyVersion,
    json: ({questionnaire, measures}) => ({questionnaire, measures}),
  },
  'list-surveys': {method: 'get', path: (request) => `${staff(request)}/surveys`},
  'read-survey-version': {method: 'get', path: surveyVersion},
  'save-campaign': {
    method: 'put',
    path: campaign,
    json: ({revision, settings}) => ({revision, settings}),
  },
  'list-campaigns': {method: 'get', path: (request) => `${staff(request)}/campaigns`},
  'issue-invitations': {
    method: 'put',
    path: (request) => `${campaign(request)}/invitations/${at(request.id)}`,
    json: ({count, people, replaces}) => ({count, people, replaces}),
  },
  'read-survey-results': {
    method: 'get',
    path: (request) => `${surveyVersion(request)}/results`,
  },
  'export-survey-responses': {
    method: 'get',
    path: (request) =>
      `${surveyVersion(request)}/responses.${request.format}${of(request.campaignId)}`,
    answer: 'blob',
  },
  'erase-survey-response': {
    method: 'put',
    path: (request) =>
      `${staff(request)}/survey-responses/${at(request.responseId)}/erasures/${at(request.id)}`,
    json: ({reason}) => ({reason}),
  },
  'erase-comment': {
    method: 'put',
    path: (request) => `${staff(request)}/comment-erasures/${at(request.id)}`,
    json: ({fileSha256, line, reason}) => ({fileSha256, line, reason}),
  },
  'import-comments': {
    method: 'put',
    path: (request) => `${staff(request)}/comment-imports/${at(request.id)}`,
    form: ({columns, file}) => {
      const form = new FormData();
      // First: the service reads the file as it comes, and must know by then what its columns mean.
      form.append('columns', JSON.stringify(columns));
      form.append('file', file, 'comments.csv');
      return form;
    },
  },
};
