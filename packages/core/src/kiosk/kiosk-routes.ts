import type {Routes} from '../transport/route.js';

const at = encodeURIComponent;
const facility = ({facilityId}: {readonly facilityId: string}): string =>
  `v1/facilities/${at(facilityId)}`;
const handOver = (request: {readonly facilityId: string; readonly id: string}): string =>
  `${facility(request)}/hand-overs/${at(request.id)}`;

/** What a kiosk asks for, and a phone that takes over from one. Other pages do not load this. */
export const kioskRoutes: Routes = {
  'read-kiosk-configuration': {
    method: 'get',
    path: (request) => `${facility(request)}/kiosk/configuration`,
  },
  'report-kiosk': {
    method: 'put',
    path: (request) => `${facility(request)}/kiosk/report`,
    json: ({report}) => report,
  },
  'hand-over': {
    method: 'put',
    path: handOver,
    json: ({ciphertext}) => ({ciphertext}),
  },
  'read-hand-over-state': {method: 'get', path: handOver},
  'withdraw-hand-over': {
    method: 'put',
    path: (request) => `${handOver(request)}/withdrawal`,
  },
  'collect-hand-over': {
    method: 'post',
    path: (request) => `${handOver(request)}/collection`,
    json: () => ({}),
  },
};
