import {
  kioskConfiguredSchema,
  kioskListSchema,
  kioskSettingsSchema,
} from '@patient-relations/core/schemas';
import type {App} from '../http/app-type.js';
import {configure} from '../kiosks/configure-kiosk.js';
import {listKioskStatus} from '../kiosks/report-kiosk.js';
import type {ServiceParts} from '../service-parts.js';
import {facilityParams, kioskParams, refusals, security} from './route-schemas.js';

const common = {tags: ['staff kiosks'], security: security.staff};

/** How the office looks after its kiosks. */
export function registerStaffKioskRoutes(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/kiosks',
    schema: {
      ...common,
      operationId: 'listKiosks',
      summary: 'Every device, what it last reported, and when',
      params: facilityParams,
      response: {200: kioskListSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      await callers.staff(hosted, request);
      return {kiosks: await listKioskStatus(parts, hosted.scope)};
    },
  });

  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/kiosks/:deviceId/configuration',
    schema: {
      ...common,
      operationId: 'configureKiosk',
      summary: 'Say how a device is to behave; it fetches that, signed',
      description: 'Of the PIN only a slow hash is kept. Without one the one before stays.',
      params: kioskParams,
      body: kioskSettingsSchema,
      response: {200: kioskConfiguredSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, deviceId} = request.params;
      const hosted = facilities.require(facilityId);
      await callers.staff(hosted, request);
      return configure(parts, hosted, {deviceId, configuration: request.body});
    },
  });
}
