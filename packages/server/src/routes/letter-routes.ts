import type {CaseReceipt} from '@patient-relations/core/case';
import {decideLetter, type LetterAction} from '@patient-relations/core/casework';
import {caseReceiptSchema, letterActionSchemas} from '@patient-relations/core/schemas';
import {createStaffWriting, type StaffWrite} from '../cases/staff-writing.js';
import type {App} from '../http/app-type.js';
import {letterAtHand} from '../letters/letter-at-hand.js';
import type {ServiceParts} from '../service-parts.js';
import {letterWriteParams, refusals, security, staffWriteParams} from './route-schemas.js';

const common = {tags: ['staff letters'], security: security.staff};
const response = {200: caseReceiptSchema, ...refusals};
const letters = '/v1/staff/facilities/:facilityId/cases/:caseId/letters';
/** Words that are too long are refused where they stand, and not with the whole request. */
const bodyLimit = 2 * 1024 * 1024;

/** Staff write letters: what is in them, who stands for them, how they go out. */
export function registerLetterRoutes(app: App, parts: ServiceParts): void {
  const write = createLetterWriting(parts);
  registerWriting(app, write);
  registerWaiving(app, write);
  registerFinishing(app, write);
  registerSending(app, write);
}

type WriteLetter = (request: StaffWrite, action: LetterAction) => Promise<CaseReceipt>;

function createLetterWriting(parts: ServiceParts): WriteLetter {
  const write = createStaffWriting(parts);
  return (request, action) => {
    const letterId = 'letterId' in action ? {letterId: action.letterId} : {};
    return write(
      request,
      (at, hosted) => decideLetter(letterAtHand(at, hosted), action, request.params.id),
      {rest: {action: action.action, ...letterId}},
    );
  };
}

function registerWriting(app: App, write: WriteLetter): void {
  app.route({
    method: 'PUT',
    url: `${letters}/:id`,
    bodyLimit,
    schema: {
      ...common,
      operationId: 'draftLetter',
      summary: 'Draft a letter from its template and what is known; its id is that of this write',
      params: staffWriteParams,
      body: letterActionSchemas.draft,
      response,
    },
    handler: (request) => {
      const {version: _version, ...rest} = request.body;
      return write(request, {action: 'draft', ...rest});
    },
  });

  app.route({
    method: 'PUT',
    url: `${letters}/:letterId/edits/:id`,
    bodyLimit,
    schema: {
      ...common,
      operationId: 'editLetter',
      summary: 'Change words of a letter; the version before is kept',
      params: letterWriteParams,
      body: letterActionSchemas.edit,
      response,
    },
    handler: (request) => {
      const {change} = request.body;
      return write(request, {action: 'edit', letterId: request.params.letterId, change});
    },
  });
}

function registerWaiving(app: App, write: WriteLetter): void {
  app.route({
    method: 'PUT',
    url: `${letters}/:letterId/waivers/:id`,
    schema: {
      ...common,
      operationId: 'waiveLetterElement',
      summary: 'Leave out of a letter what rules require, with a reason',
      params: letterWriteParams,
      body: letterActionSchemas.waive,
      response,
    },
    handler: (request) => {
      const {element, reason} = request.body;
      const {letterId} = request.params;
      return write(request, {action: 'waive', letterId, element, reason});
    },
  });
}

function registerFinishing(app: App, write: WriteLetter): void {
  app.route({
    method: 'PUT',
    url: `${letters}/:letterId/reviews/:id`,
    schema: {
      ...common,
      operationId: 'reviewLetter',
      summary: 'Stand for the words of a letter that others wrote',
      params: letterWriteParams,
      body: letterActionSchemas.review,
      response,
    },
    handler: (request) => {
      const {digest} = request.body;
      return write(request, {action: 'review', letterId: request.params.letterId, digest});
    },
  });

  app.route({
    method: 'PUT',
    url: `${letters}/:letterId/finalizations/:id`,
    schema: {
      ...common,
      operationId: 'finalizeLetter',
      summary:
        'Make a letter final, unless anything that is required is missing; all of it is named',
      params: letterWriteParams,
      body: letterActionSchemas.finalize,
      response,
    },
    handler: (request) => write(request, {action: 'finalize', letterId: request.params.letterId}),
  });
}

function registerSending(app: App, write: WriteLetter): void {
  app.route({
    method: 'PUT',
    url: `${letters}/:letterId/deliveries/:id`,
    schema: {
      ...common,
      operationId: 'sendLetter',
      summary:
        'Send a final letter by a way that its person allows; it acknowledges or answers the case',
      params: letterWriteParams,
      body: letterActionSchemas.send,
      response,
    },
    handler: (request) => {
      const {version: _version, ...way} = request.body;
      return write(request, {action: 'send', letterId: request.params.letterId, ...way});
    },
  });

  app.route({
    method: 'PUT',
    url: `${letters}/:letterId/proofs/:id`,
    schema: {
      ...common,
      operationId: 'proveLetterDelivery',
      summary: 'Record what shows that a letter arrived',
      params: letterWriteParams,
      body: letterActionSchemas.prove,
      response,
    },
    handler: (request) => {
      const {deliveryId, proof} = request.body;
      return write(request, {action: 'prove', deliveryId, proof});
    },
  });
}
