import * as z from 'zod/mini';
import {
  deliveryPageSchema,
  deliveryQuerySchema,
  destructionReceiptSchema,
  destructionSchema,
} from '@patient-relations/core/schemas';
import type {ExportFormat} from '@patient-relations/core/service';
import type {App} from '../http/app-type.js';
import {deliveryRecord} from '../rights/delivery-record.js';
import {destroyExpiredDeliveries} from '../rights/destroy-expired-deliveries.js';
import {exportDeliveries} from '../rights/export-deliveries.js';
import {proofPolicy} from '../rights/proof/proof-styles.js';
import {readProof} from '../rights/read-proof.js';
import type {ServiceParts} from '../service-parts.js';
import {listDeliveries, readDeliveries} from '../store/delivery-store.js';
import {readPosition, writePosition} from '../store/list-position.js';
import {exportMediaTypes} from '../surveys/export-responses.js';
import {erasureParams, facilityParams, refusals, security} from './route-schemas.js';

const common = {tags: ['staff notices'], security: security.staff};
const usualPage = 50;

/** What staff do with the records of delivery. */
export function registerDeliveryRoutes(app: App, parts: ServiceParts): void {
  registerLog(app, parts);
  registerProof(app, parts);
  registerDestroying(app, parts);
  for (const format of ['csv', 'ndjson'] as const) registerExport(app, parts, format);
}

function registerLog(app: App, {db, facilities, callers}: ServiceParts): void {
  app.route({
    // The hospital's keys of people and visits stay out of addresses.
    method: 'POST',
    url: '/v1/staff/facilities/:facilityId/deliveries/search',
    schema: {
      ...common,
      operationId: 'listDeliveries',
      summary: 'Records of delivery, newest first',
      params: facilityParams,
      body: deliveryQuerySchema,
      response: {200: deliveryPageSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      await callers.staff(hosted, request);
      const {after, limit = usualPage, ...filter} = request.body;
      const position = after === undefined ? undefined : readPosition(after);
      const wanted = {...filter, after: position, limit: limit + 1};
      const rows = await listDeliveries(db, hosted.scope, wanted);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const next =
        rows.length > limit && last
          ? {next: writePosition({at: last.received_at, id: last.id})}
          : {};
      return {records: page.map(deliveryRecord), ...next};
    },
  });
}

function registerProof(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/deliveries/:id/proof',
    schema: {
      ...common,
      operationId: 'readProofOfDelivery',
      summary: 'A page about one record, to print',
      params: erasureParams,
      response: {
        200: {description: 'A page', content: {'text/html': {schema: z.any()}}},
        ...refusals,
      },
    },
    handler: async (request, reply) => {
      const {facilityId, id} = request.params;
      const hosted = facilities.require(facilityId);
      await callers.staff(hosted, request);
      const page = await readProof(parts, hosted, id);
      return reply
        .header('content-security-policy', proofPolicy)
        .type('text/html; charset=utf-8')
        .send(page);
    },
  });
}

function registerDestroying(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/delivery-destructions/:id',
    schema: {
      ...common,
      operationId: 'destroyExpiredDeliveries',
      summary: 'Take away the records whose time is over; how many there were stays',
      params: erasureParams,
      body: destructionSchema,
      response: {200: destructionReceiptSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, id} = request.params;
      const hosted = facilities.require(facilityId);
      const {id: staffId} = await callers.staff(hosted, request);
      return destroyExpiredDeliveries(parts, hosted, {id, staffId});
    },
  });
}

function registerExport(app: App, parts: ServiceParts, format: ExportFormat): void {
  const {db, facilities, callers} = parts;
  app.route({
    method: 'GET',
    url: `/v1/staff/facilities/:facilityId/deliveries.${format}`,
    schema: {
      ...common,
      operationId: format === 'csv' ? 'exportDeliveriesAsCsv' : 'exportDeliveriesAsNdjson',
      summary: 'Every record of delivery, oldest first',
      params: facilityParams,
      response: {
        200: {description: 'A file', content: {[exportMediaTypes[format]]: {schema: z.any()}}},
        ...refusals,
      },
    },
    handler: async (request, reply) => {
      const hosted = facilities.require(request.params.facilityId);
      await callers.staff(hosted, request);
      return reply
        .header('content-disposition', `attachment; filename="deliveries.${format}"`)
        .type(exportMediaTypes[format])
        .send(exportDeliveries(readDeliveries(db, hosted.scope), format));
    },
  });
}
