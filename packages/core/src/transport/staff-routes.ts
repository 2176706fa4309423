import {patientRoutes} from './patient-routes.js';
import type {Routes} from './route.js';
import {staffLetterRoutes} from '../casework/letters/staff-letter-routes.js';
import {staffCaseworkRoutes} from '../casework/staff-casework-routes.js';
import {staffEscalationRoutes} from '../escalation/staff-escalation-routes.js';
import {staffKioskRoutes} from '../kiosk/staff-kiosk-routes.js';
import {staffNoticeRoutes} from '../notice/staff-notice-routes.js';
import {staffRiskRoutes} from '../risk/staff-risk-routes.js';
import {staffAccountRoutes} from '../staff/staff-account-routes.js';
import {staffSurveyRoutes} from '../survey/staff-survey-routes.js';
import {withQuery} from './with-query.js';

const at = encodeURIComponent;
const cases = ({facilityId}: {readonly facilityId: string}): string =>
  `v1/staff/facilities/${at(facilityId)}/cases`;

/** What staff can ask for: everything a patient's page can, and the office's own. Never loaded by a patient's page. */
export const staffRoutes: Routes = {
  ...patientRoutes,
  ...staffSurveyRoutes,
  ...staffNoticeRoutes,
  ...staffKioskRoutes,
  ...staffCaseworkRoutes,
  ...staffLetterRoutes,
  ...staffEscalationRoutes,
  ...staffRiskRoutes,
  ...staffAccountRoutes,
  'list-cases': {
    method: 'get',
    path: ({facilityId, ...query}) => withQuery(cases({facilityId}), query),
  },
  'search-cases': {
    method: 'post',
    path: (request) => `${cases(request)}/search`,
    json: ({facilityId: _facilityId, ...search}) => search,
  },
  'read-staff-case': {method: 'get', path: (request) => `${cases(request)}/${at(request.caseId)}`},
  'command-case': {
    method: 'put',
    path: (request) => `${cases(request)}/${at(request.caseId)}/commands/${at(request.id)}`,
    // A text that was not given is left out by JSON itself.
    json: ({command, version, text}) => ({command, version, text}),
  },
  'enter-in-case': {
    method: 'put',
    path: (request) => `${cases(request)}/${at(request.caseId)}/entries/${at(request.id)}`,
    json: ({entry: {kind, payload}, version}) => ({kind, version, payload}),
  },
};
