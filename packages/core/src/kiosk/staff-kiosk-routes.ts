import {outboxRoutes, sealedPath, withSealed} from '../outbox/outbox-routes.js';
import type {Routes} from '../transport/route.js';
import {kioskRoutes} from './kiosk-routes.js';

const at = encodeURIComponent;
const staff = ({facilityId}: {readonly facilityId: string}): string =>
  `v1/staff/facilities/${at(facilityId)}`;

/** What a kiosk and its outbox can ask for, and what staff ask about them. */
export const staffKioskRoutes: Routes = {
  ...outboxRoutes,
  ...kioskRoutes,
  'list-kiosks': {method: 'get', path: (request) => `${staff(request)}/kiosks`},
  'configure-kiosk': {
    method: 'put',
    path: (request) => `${staff(request)}/kiosks/${at(request.deviceId)}/configuration`,
    json: ({configuration}) => configuration,
  },
  'recover-sealed': {
    method: 'put',
    path: (request) => `${staff(request)}/${sealedPath(request)}`,
    form: ({sealed}) => withSealed(new FormData(), sealed),
  },
};
