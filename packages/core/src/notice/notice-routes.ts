import {patientRoutes} from '../transport/patient-routes.js';
import type {Routes} from '../transport/route.js';
import {noticePath, noticeSectionsPath} from './notice-path.js';

const {'request-challenge': challenge} = patientRoutes;
const at = encodeURIComponent;
const facility = ({facilityId}: {readonly facilityId: string}): string =>
  `v1/facilities/${at(facilityId)}`;

/** What a page with notices asks for. A page without one does not load this. */
export const noticeRoutes: Routes = {
  ...(challenge && {'request-challenge': challenge}),
  'list-notices': {method: 'get', path: (request) => `${facility(request)}/notices`},
  'read-notice': {method: 'get', path: (request) => noticePath(request.facilityId, request)},
  'read-notice-sections': {
    method: 'get',
    path: (request) => noticeSectionsPath(request.facilityId, request),
  },
  'acknowledge-notice': {
    method: 'put',
    path: ({id}) => `v1/acknowledgements/${at(id)}`,
    json: ({id: _id, ...body}) => body,
  },
  'list-my-due-notices': {method: 'get', path: (request) => `${facility(request)}/my-due-notices`},
};
