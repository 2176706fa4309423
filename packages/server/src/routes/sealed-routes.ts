import multipart from '@fastify/multipart';
import type {FastifyReply} from 'fastify';
import {
  recoverySchema,
  sealedReceiptSchema,
  sealingKeySchema,
} from '@patient-relations/core/schemas';
import {readAuthorization} from '../callers/authorization.js';
import type {CallerEvidence, Callers, Submitter} from '../callers/callers.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {App} from '../http/app-type.js';
import {openWrite, requestInside} from '../sealed/open-write.js';
import {receiveSealed} from '../sealed/receive-sealed.js';
import {recoverWrite} from '../sealed/recover-write.js';
import {runInside, type InnerAnswer} from '../sealed/run-inside.js';
import type {ServiceParts} from '../service-parts.js';
import {facilityParams, refusals, sealedParams, security} from './route-schemas.js';

const consumes = ['multipart/form-data'];

/** What devices keep sealed until it arrives. A scope of its own: only here is its form understood. */
export function registerSealedRoutes(app: App, parts: ServiceParts): void {
  app.register(async (scope: App) => {
    await scope.register(multipart);
    registerKey(scope, parts);
    registerDelivery(scope, parts);
    registerRecovery(scope, parts);
  });
}

function registerKey(app: App, {facilities, sealingKeys}: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/facilities/:facilityId/sealing-key',
    schema: {
      operationId: 'readSealingKey',
      summary: 'The public key that devices seal to what they keep',
      tags: ['sealed'],
      params: facilityParams,
      response: {200: sealingKeySchema, ...refusals},
    },
    handler: (request) => {
      facilities.require(request.params.facilityId);
      return sealingKeys.current;
    },
  });
}

function registerDelivery(app: App, parts: ServiceParts): void {
  const {facilities, callers, inside, sealingKeys, sealedRoom} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/facilities/:facilityId/sealed/:operation/:id',
    schema: {
      operationId: 'deliverSealed',
      summary: 'Hand in what a device kept sealed',
      description:
        'Two parts, in this order: `proof`, if one is needed, and `sealed`. It is opened, goes through the route of its ' +
        'operation under the rules of that, and is answered as it would be there. A code inside speaks for its person, ' +
        'a device’s token outside for the device; a portal’s token or a staff token speaks for nobody here, since who is ' +
        'signed in by now is not who wrote it. Where too much of it comes at once it is answered 503, with the time to wait.',
      tags: ['sealed'],
      security: security.sender,
      consumes,
      params: sealedParams,
      response: {200: sealedReceiptSchema, 201: sealedReceiptSchema, ...refusals},
    },
    handler: async (request, reply) => {
      const hosted = facilities.require(request.params.facilityId);
      const device = await deviceAlone(callers, hosted, request);
      const {files} = hosted.facility.limits;
      const answer = await sealedRoom.within(async (take) => {
        const {sealed, proof} = await receiveSealed(request, files, take);
        const content = await openWrite(sealingKeys, request.params, sealed);
        // Found once: its own route does not look for it again.
        const caller = {mark: inside.mark(device), ip: request.ip, proof};
        return runInside(app, requestInside(request.params, content), caller);
      });
      return passOn(answer, reply);
    },
  });
}

function registerRecovery(app: App, parts: ServiceParts): void {
  const {facilities, callers, sealedRoom} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/sealed/:operation/:id',
    schema: {
      operationId: 'recoverSealed',
      summary: 'Hand in what a device could not deliver',
      description:
        'It is stored as the person’s own, without a puzzle and outside of every quota. What the rules refuse is given ' +
        'to staff, without the person’s code.',
      tags: ['staff kiosks'],
      security: security.staff,
      consumes,
      params: sealedParams,
      response: {200: recoverySchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const {id: staffId} = await callers.staff(hosted, request);
      const {scope, facility} = hosted;
      return sealedRoom.within(async (take) => {
        const {sealed} = await receiveSealed(request, facility.limits.files, take);
        const handedIn = {scope, binding: request.params, sealed, staffId, ip: request.ip};
        return recoverWrite(app, parts, handedIn);
      });
    },
  });
}

/** The device that calls; `undefined` for anyone else. @throws {Refusal} `unauthorized` for a token not in force */
async function deviceAlone(
  callers: Callers,
  {scope}: HostedFacility,
  request: CallerEvidence,
): Promise<Submitter | undefined> {
  const {scheme} = readAuthorization(request.headers.authorization);
  // Sealed by someone without a token, whoever may have signed in on that page since.
  if (scheme === 'none' || scheme === 'bearer') return undefined;
  return {kind: 'device', ...(await callers.device(scope, request))};
}

function passOn({status, headers, body}: InnerAnswer, reply: FastifyReply): FastifyReply {
  return reply.code(status).headers(headers).send(body);
}
