import {
  collectedHandOverSchema,
  handOverCollectionSchema,
  handOverReceiptSchema,
  handOverSchema,
  handOverStateSchema,
  kioskReportReceiptSchema,
  kioskReportSchema,
  signedConfigurationSchema,
} from '@patient-relations/core/schemas';
import type {App} from '../http/app-type.js';
import {
  collectHandOver,
  handOver,
  readHandOverState,
  withdrawHandOver,
} from '../kiosks/hand-overs.js';
import {reportKiosk} from '../kiosks/report-kiosk.js';
import {signConfiguration} from '../kiosks/sign-configuration.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {findKiosk} from '../store/kiosk-store.js';
import {facilityParams, handOverParams, refusals, security} from './route-schemas.js';

const common = {tags: ['kiosk'], security: security.device};

/** What a kiosk asks for by its token, and the relay between it and a person's own phone. */
export function registerKioskRoutes(app: App, parts: ServiceParts): void {
  registerConfiguration(app, parts);
  registerReport(app, parts);
  registerHandingOver(app, parts);
  registerWithdrawal(app, parts);
  registerCollection(app, parts);
}

function registerConfiguration(app: App, parts: ServiceParts): void {
  const {db, facilities, callers} = parts;
  app.route({
    method: 'GET',
    url: '/v1/facilities/:facilityId/kiosk/configuration',
    schema: {
      ...common,
      operationId: 'readKioskConfiguration',
      summary: 'How this device is to behave, signed',
      description: 'A compact JWS (ES256, `typ` is `pr-kiosk+jws`) by the key of the enrolment.',
      params: facilityParams,
      response: {200: signedConfigurationSchema, ...refusals},
    },
    handler: async (request) => {
      const {scope} = facilities.require(request.params.facilityId);
      const {id} = await callers.device(scope, request);
      const kiosk = await findKiosk(db, scope, id);
      if (!kiosk) throw refuse('unauthorized');
      return {signed: await signConfiguration(parts, scope, kiosk)};
    },
  });
}

function registerReport(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/facilities/:facilityId/kiosk/report',
    schema: {
      ...common,
      operationId: 'reportKiosk',
      summary: 'How this device is doing; nothing of what anyone wrote',
      params: facilityParams,
      body: kioskReportSchema,
      response: {200: kioskReportReceiptSchema, ...refusals},
    },
    handler: async (request) => {
      const {scope} = facilities.require(request.params.facilityId);
      const {id: deviceId} = await callers.device(scope, request);
      const {lost, state} = request.body;
      const {at, isAlarm} = await reportKiosk(parts, scope, {deviceId, report: request.body});
      if (isAlarm) request.log.warn({deviceId, lost, state}, 'a kiosk needs someone to look at it');
      return {at};
    },
  });
}

function registerHandingOver(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/facilities/:facilityId/hand-overs/:id',
    schema: {
      ...common,
      operationId: 'handOver',
      summary: 'Hand an unfinished form over to a person’s own phone',
      description: 'Ciphertext alone; it is kept for 15 minutes and given out once.',
      params: handOverParams,
      body: handOverSchema,
      response: {200: handOverReceiptSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, id} = request.params;
      const {scope} = facilities.require(facilityId);
      const {id: deviceId} = await callers.device(scope, request);
      return handOver(parts, scope, {id, deviceId, ...request.body});
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/facilities/:facilityId/hand-overs/:id',
    schema: {
      ...common,
      operationId: 'readHandOverState',
      summary: 'Whether what this device handed over was collected',
      params: handOverParams,
      response: {200: handOverStateSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, id} = request.params;
      const {scope} = facilities.require(facilityId);
      const {id: deviceId} = await callers.device(scope, request);
      return readHandOverState(parts, scope, {id, deviceId});
    },
  });
}

function registerWithdrawal(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/facilities/:facilityId/hand-overs/:id/withdrawal',
    schema: {
      ...common,
      operationId: 'withdrawHandOver',
      summary: 'Take back what this device handed over, and no phone has collected',
      description:
        'The ciphertext is gone at once. The answer tells whether a phone was there first.',
      params: handOverParams,
      response: {200: handOverStateSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, id} = request.params;
      const {scope} = facilities.require(facilityId);
      const {id: deviceId} = await callers.device(scope, request);
      return withdrawHandOver(parts, scope, {id, deviceId});
    },
  });
}

function registerCollection(app: App, parts: ServiceParts): void {
  const {facilities} = parts;
  app.route({
    method: 'POST',
    url: '/v1/facilities/:facilityId/hand-overs/:id/collection',
    schema: {
      tags: ['kiosk'],
      operationId: 'collectHandOver',
      summary: 'Take an unfinished form over, once',
      params: handOverParams,
      body: handOverCollectionSchema,
      response: {200: collectedHandOverSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, id} = request.params;
      const {scope} = facilities.require(facilityId);
      return collectHandOver(parts, scope, id);
    },
  });
}
