import type {Routes} from '../transport/route.js';
import {noticeRoutes} from './notice-routes.js';

const at = encodeURIComponent;
const staff = ({facilityId}: {readonly facilityId: string}): string =>
  `v1/staff/facilities/${at(facilityId)}`;

interface OfNotice {
  readonly facilityId: string;
  readonly noticeId: string;
}

const versions = (request: OfNotice): string =>
  `${staff(request)}/notices/${at(request.noticeId)}/versions`;
const version = (request: OfNotice & {readonly version: string}): string =>
  `${versions(request)}/${at(request.version)}`;

/**
 * What a page with notices can ask for, and what staff ask about them. The hospital's keys of people and of visits
 * travel in bodies alone: addresses end in logs.
 */
export const staffNoticeRoutes: Routes = {
  ...noticeRoutes,
  'publish-notice': {
    method: 'put',
    path: version,
    json: ({notice, values, effectiveFrom}) => ({notice, values, effectiveFrom}),
  },
  'list-notice-versions': {method: 'get', path: versions},
  'read-notice-version': {method: 'get', path: version},
  'save-encounter': {
    method: 'put',
    path: (request) => `${staff(request)}/encounters`,
    json: ({facilityId: _facility, ...encounter}) => encounter,
  },
  'list-due-notices': {
    method: 'get',
    path: ({noticeId, ...request}) =>
      `${staff(request)}/due-notices${noticeId ? `?noticeId=${at(noticeId)}` : ''}`,
  },
  'list-deliveries': {
    method: 'post',
    path: (request) => `${staff(request)}/deliveries/search`,
    json: ({facilityId: _facility, ...query}) => query,
  },
  'export-deliveries': {
    method: 'get',
    path: (request) => `${staff(request)}/deliveries.${request.format}`,
    answer: 'blob',
  },
  'read-proof-of-delivery': {
    method: 'get',
    path: (request) => `${staff(request)}/deliveries/${at(request.id)}/proof`,
    answer: 'blob',
  },
  'destroy-expired-deliveries': {
    method: 'put',
    path: (request) => `${staff(request)}/delivery-destructions/${at(request.id)}`,
    json: () => ({}),
  },
};
